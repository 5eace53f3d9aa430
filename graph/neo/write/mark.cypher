// Remember that derive has judged these nouns.
UNWIND $ids AS id
MATCH (n:{{.Label}} {id: id})
WHERE NOT $mark IN coalesce(n.judged, [])
SET n.judged = coalesce(n.judged, []) + $mark
