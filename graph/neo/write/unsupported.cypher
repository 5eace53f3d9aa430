// What a rule of derive has proposed of the claims of statements that are retired, and nobody
// has reviewed, if no other statements bring the two together.
UNWIND $keys AS key
MATCH (s:Statement {id: key})-[own:EXPRESSES WHERE own.identity IS NULL]->()<-[:LEFT|RIGHT]-(p)
USING INDEX SEEK s:Statement(id)
WHERE p.reviewTip IS NULL AND p.ruleVersion IS NOT NULL
WITH DISTINCT p
MATCH (l)<-[:LEFT]-(p)-[:RIGHT]->(r)
WHERE EXISTS { MATCH (p)-[:GENERATED_BY]->(run) WHERE run.tool = 'derive/' + p.by }
  AND NOT {{template "brought_together.cypher"}}
RETURN p.id AS id, l.id AS left, r.id AS right, p.ruleVersion AS version, null AS retelling
