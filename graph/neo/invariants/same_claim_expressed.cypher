// same-claim-expressed: a statement expresses the claims in its own words and, with the judgement for it, every claim that stands as the same as one of those; no other.
MATCH (s:Statement)-[x:EXPRESSES]->(other:Claim)
WHERE x.identity IS NOT NULL AND NOT EXISTS {
  MATCH (s)-[own:EXPRESSES {polarity: x.polarity}]->(said:Claim)<-[:LEFT|RIGHT]-(i:Identity {id: x.identity, verdict: 'same'})-[:LEFT|RIGHT]->(other)
  WHERE own.identity IS NULL AND i.state <> 'rejected' AND i.retracted IS NULL
}
RETURN s.id AS id, 'expresses ' + other.id + ' by ' + x.identity + ', which does not make it' AS why
UNION ALL
MATCH (said:Claim)<-[:LEFT|RIGHT]-(i:Identity {verdict: 'same'})-[:LEFT|RIGHT]->(other:Claim)
WHERE i.state <> 'rejected' AND i.retracted IS NULL AND NOT EXISTS {
  MATCH (said)<-[:LEFT|RIGHT]-(d:Identity {verdict: 'different'})-[:LEFT|RIGHT]->(other)
  WHERE d.state <> 'rejected' AND d.retracted IS NULL
}
MATCH (s:Statement)-[own:EXPRESSES]->(said)
WHERE own.identity IS NULL AND NOT EXISTS { (s)-[:EXPRESSES]->(other) }
RETURN s.id AS id, 'does not express ' + other.id + ', which ' + i.id + ' holds to be what it says' AS why
