// shortcut-for-every-contradiction: claims that contradicting statements express are joined by CONTRADICTS, or by AGREES_WITH when one is denied.
MATCH (c:Conflict {status: 'contradiction'} WHERE c.retractedAt IS NULL)
MATCH (c)-[:BETWEEN {side: 'left'}]->(:Statement)-[l:EXPRESSES]->(a:Claim)
MATCH (c)-[:BETWEEN {side: 'right'}]->(:Statement)-[r:EXPRESSES]->(b:Claim)
WHERE a <> b
WITH DISTINCT c, a, b, CASE WHEN l.polarity = r.polarity THEN 'CONTRADICTS' ELSE 'AGREES_WITH' END AS type
WHERE NOT EXISTS {
  MATCH (a)-[k:CONTRADICTS|AGREES_WITH {conflict: c.id}]-(b)
  WHERE type(k) = type AND k.kind = c.kind AND k.score = c.score AND k.state = c.state
}
RETURN c.id AS id, 'has no ' + type + ' of its kind, score and state between ' + a.id + ' and ' + b.id AS why
