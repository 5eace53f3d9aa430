// The latest version of a reader that has read a capture.
MATCH (c:Capture {id: $capture})<-[:FOUND_IN]-(s)
USING INDEX SEEK c:Capture(id)
WHERE s.reader STARTS WITH $reader AND s.retractedAt IS NULL
RETURN max(toInteger(split(s.reader, '@')[1])) AS version
