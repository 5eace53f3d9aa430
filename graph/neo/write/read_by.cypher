// The latest version of a reader that has read a capture.
MATCH (:Capture {id: $capture})<-[:FOUND_IN]-(s:Statement)
WHERE s.reader STARTS WITH $reader AND s.retractedAt IS NULL
RETURN max(toInteger(split(s.reader, '@')[1])) AS version
