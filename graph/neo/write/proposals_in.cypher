// What a rule has proposed, and nobody has reviewed, of nouns in blocks that are too crowded for
// it now, if no other block leads to the two. Of the keys of statements and captures only those
// of words, of speakers and of passages lead to retellings, and to nothing else.
UNWIND $keys AS key
MATCH (b:Block {key: key})
CALL (b) {
{{- if .Conflicts}}
  MATCH (b)<-[:IN_BLOCK]-(x)
  WITH DISTINCT b, x
  MATCH (x)<-[:BETWEEN {side: 'left'}]-(p {rule: $rule})-[:BETWEEN {side: 'right'}]->(y)-[:IN_BLOCK]->(b)
  WHERE p.reviewTip IS NULL AND NOT EXISTS {
    MATCH (x)-[:IN_BLOCK]->(o)<-[:IN_BLOCK]-(y)
    WHERE NOT $mark IN coalesce(o.crowded, []) AND NOT o.key STARTS WITH 'said:' AND NOT o.key STARTS WITH 'says:'
  }
  RETURN p.id AS id, x.id AS left, y.id AS right, p.ruleVersion AS version, null AS retelling
{{- end}}
{{- if and .Conflicts .Claims}}
  UNION ALL
{{- end}}
{{- if .Claims}}
  MATCH (b)<-[:IN_BLOCK]-()-[own:EXPRESSES WHERE own.identity IS NULL]->(k)
  WITH DISTINCT k
  MATCH (k)<-[:LEFT|RIGHT]-(p {by: $rule})
  WHERE p.reviewTip IS NULL AND p.ruleVersion IS NOT NULL
  WITH DISTINCT p
  MATCH (l)<-[:LEFT]-(p)-[:RIGHT]->(r)
  WHERE NOT {{template "brought_together.cypher"}}
  RETURN p.id AS id, l.id AS left, r.id AS right, p.ruleVersion AS version, null AS retelling
{{- end}}
{{- if and .Claims .Retellings}}
  UNION ALL
{{- end}}
{{- if .Retellings}}
  MATCH (b)<-[:IN_BLOCK]-(x)
  WITH DISTINCT b, x
  MATCH (x)-[p:QUOTES|DERIVED_FROM]->(y)
  WITH DISTINCT b, x, p, y
  WHERE p.rule = $rule AND p.state = 'proposed' AND EXISTS { (y)-[:IN_BLOCK]->(b) }
    AND NOT {{template "retold_together.cypher"}}
  RETURN null AS id, x.id AS left, y.id AS right, p.ruleVersion AS version, type(p) AS retelling
{{- end}}
{{- if .Identities}}
  MATCH (b)<-[:IN_BLOCK]-(x)<-[:LEFT]-(p {by: $rule})-[:RIGHT]->(y)-[:IN_BLOCK]->(b)
  WHERE p.reviewTip IS NULL AND p.ruleVersion IS NOT NULL
    AND NOT EXISTS { MATCH (x)-[:IN_BLOCK]->(o)<-[:IN_BLOCK]-(y) WHERE NOT $mark IN coalesce(o.crowded, []) }
  RETURN p.id AS id, x.id AS left, y.id AS right, p.ruleVersion AS version, null AS retelling
{{- end}}
}
RETURN DISTINCT id, left, right, version, retelling
