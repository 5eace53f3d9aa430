// The judgements on the actors or events of some ids, with what the two are called.
UNWIND $ids AS id
CALL (id) {
  MATCH (n:Actor {id: id}) RETURN n
  UNION
  MATCH (n:Event {id: id}) RETURN n
}
MATCH (n)<-[:LEFT|RIGHT]-(i:Identity WHERE i.retracted IS NULL)
WITH DISTINCT i
MATCH (l)<-[:LEFT]-(i)-[:RIGHT]->(r)
RETURN i.id AS id, l.id AS left, l.name AS leftName, r.id AS right, r.name AS rightName,
  i.verdict AS verdict, i.state AS state, i.score AS score, i.by AS by, i.why AS why, i.ruleVersion IS NOT NULL AS byRule
ORDER BY id
LIMIT 2000
