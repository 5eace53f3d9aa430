// Two claims agree when they are judged to be the same, or alike, and by nobody to be different.
UNWIND $pairs AS pair
MATCH (lesser:Claim {id: pair.left})
MATCH (greater:Claim {id: pair.right})
CALL (lesser, greater) {
  MATCH (lesser)-[old:AGREES_WITH]->(greater)
  WHERE old.identity IS NOT NULL
  DELETE old
}
MATCH (lesser)<-[:LEFT]-(i)-[:RIGHT]->(greater)
WHERE i.verdict IN ['same', 'unsure'] AND i.state <> 'rejected' AND i.retracted IS NULL
  AND NOT EXISTS {
    MATCH (lesser)<-[:LEFT]-(d {verdict: 'different'})-[:RIGHT]->(greater)
    WHERE d.state <> 'rejected' AND d.retracted IS NULL
  }
WITH lesser, greater, i
ORDER BY i.verdict, i.score DESC, i.id
WITH lesser, greater, head(collect(i)) AS i
CREATE (lesser)-[:AGREES_WITH {identity: i.id, verdict: i.verdict, rule: i.by, score: i.score, why: i.why, state: i.state}]->(greater)
