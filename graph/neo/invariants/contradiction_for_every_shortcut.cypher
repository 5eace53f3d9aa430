// contradiction-for-every-shortcut: CONTRADICTS, and AGREES_WITH without an identity, stand only for a contradiction between statements that express the two claims.
MATCH (a:Claim)-[k:CONTRADICTS|AGREES_WITH]->(b:Claim)
WHERE k.identity IS NULL AND NOT EXISTS {
  MATCH (c:Conflict {id: k.conflict, status: 'contradiction'} WHERE c.retractedAt IS NULL)-[:BETWEEN]->(s:Statement)-[:EXPRESSES]->(a)
  MATCH (c)-[:BETWEEN]->(t:Statement)-[:EXPRESSES]->(b)
  WHERE s <> t
}
RETURN a.id AS id, type(k) + ' ' + b.id + ' stands for no contradiction: ' + coalesce(k.conflict, 'no conflict') AS why
