// agreement-for-every-match: claims that stand as the same or alike are joined by one AGREES_WITH of that judgement's verdict, score and state, and no others are.
MATCH (a:Claim)-[k:AGREES_WITH]->(b:Claim)
WHERE k.identity IS NOT NULL AND NOT EXISTS {
  MATCH (a)<-[:LEFT]-(i:Identity {id: k.identity})-[:RIGHT]->(b)
  WHERE i.verdict = k.verdict AND i.score = k.score AND i.state = k.state AND i.verdict <> 'different' AND i.state <> 'rejected' AND i.retracted IS NULL
}
RETURN a.id AS id, 'AGREES_WITH ' + b.id + ' by ' + k.identity + ', which says otherwise' AS why
UNION ALL
MATCH (a:Claim)<-[:LEFT]-(i:Identity)-[:RIGHT]->(b:Claim)
WHERE i.verdict <> 'different' AND i.state <> 'rejected' AND i.retracted IS NULL
  AND NOT EXISTS {
    MATCH (a)<-[:LEFT]-(d:Identity {verdict: 'different'})-[:RIGHT]->(b)
    WHERE d.state <> 'rejected' AND d.retracted IS NULL
  }
  AND COUNT { MATCH (a)-[k:AGREES_WITH]->(b) WHERE k.identity IS NOT NULL } <> 1
RETURN a.id AS id, 'is not joined once to ' + b.id + ' for ' + i.id AS why
