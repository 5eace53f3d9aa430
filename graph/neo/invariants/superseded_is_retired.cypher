// superseded-is-retired: what another reading has superseded says since when, and so do the conflicts that it stood in.
MATCH (s:Statement)-[:SUPERSEDES]->(o:Statement)
WHERE o.retractedAt IS NULL
RETURN o.id AS id, 'is superseded by ' + s.id + ' and not retired' AS why
UNION ALL
MATCH (s:Statement)<-[:BETWEEN]-(k:Conflict)
WHERE s.retractedAt IS NOT NULL AND k.retractedAt IS NULL
RETURN k.id AS id, 'stands for ' + s.id + ', which is retired' AS why
