// Remember that derive has judged these statements.
UNWIND $ids AS id
MATCH (s:Statement {id: id})
WHERE NOT $mark IN coalesce(s.judged, [])
SET s.judged = coalesce(s.judged, []) + $mark
