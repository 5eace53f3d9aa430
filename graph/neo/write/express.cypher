// What a statement says in its own words, it says in those of every claim that is judged to
// be the same, unless another judgement says that the two are different.
UNWIND $ids AS id
MATCH (s:Statement {id: id})-[own:EXPRESSES WHERE own.identity IS NULL]->(said)
USING INDEX SEEK s:Statement(id)
MATCH (said)<-[:LEFT|RIGHT]-(i {verdict: 'same'})-[:LEFT|RIGHT]->(other)
WHERE i.state <> 'rejected' AND i.retracted IS NULL
  AND NOT EXISTS { MATCH (s)-[x:EXPRESSES]->(other) WHERE x.identity IS NULL }
  AND NOT EXISTS {
    MATCH (said)<-[:LEFT|RIGHT]-(d {verdict: 'different'})-[:LEFT|RIGHT]->(other)
    WHERE d.state <> 'rejected' AND d.retracted IS NULL
  }
WITH s, own, other, i
ORDER BY i.score DESC, i.id, own.polarity
WITH s, other, head(collect({own: own, identity: i})) AS best
WITH s, other, best.own AS own, best.identity AS i
CREATE (s)-[:EXPRESSES {polarity: own.polarity, rule: i.by, score: i.score, why: i.why, identity: i.id}]->(other)
