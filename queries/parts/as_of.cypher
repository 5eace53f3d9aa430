// Leaves out the statement s if it was not on record at asOf, or, without asOf, is retracted.
(s.retractedAt IS NULL AND $asOf IS NULL OR s.recordedAt <= $asOf AND coalesce(s.retractedAt > $asOf, true))
