// Two claims contradict each other when statements that contradict each other express them
// with one polarity.
UNWIND $ids AS id
MATCH (c:Conflict {id: id})
USING INDEX SEEK c:Conflict(id)
WHERE c.status = 'contradiction' AND c.retractedAt IS NULL
MATCH (c)-[:BETWEEN {side: 'left'}]->()-[l:EXPRESSES]->(a)
MATCH (c)-[:BETWEEN {side: 'right'}]->()-[r:EXPRESSES]->(b)
WHERE a <> b AND l.polarity = r.polarity
WITH c, CASE WHEN a.id < b.id THEN [a, b] ELSE [b, a] END AS pair
WITH c, pair[0] AS lesser, pair[1] AS greater
MERGE (lesser)-[k:CONTRADICTS {conflict: c.id}]->(greater)
SET k.kind = c.kind, k.score = c.score, k.state = c.state
