// What a rule has proposed of nouns, and nobody has reviewed: of two that it judged, or of the
// claims of two statements that it judged; not of readings that are superseded. Two that are
// filed under other keys now, and are not compared any more, are apart.
UNWIND $keys AS key
MATCH (n:{{.Label}} {id: key})
WITH collect(n) AS judged
CALL (judged) {
{{- if .Conflicts}}
  UNWIND judged AS n
  MATCH (n)<-[:BETWEEN]-(p {rule: $rule})
  WHERE p.reviewTip IS NULL AND p.retractedAt IS NULL
  WITH DISTINCT p
  MATCH (l)<-[:BETWEEN {side: 'left'}]-(p)-[:BETWEEN {side: 'right'}]->(r)
  RETURN p.id AS id, l.id AS left, r.id AS right, p.ruleVersion AS version, null AS retelling, false AS apart
{{- end}}
{{- if and .Conflicts .Claims}}
  UNION ALL
{{- end}}
{{- if .Claims}}
  UNWIND judged AS n
  MATCH (n)-[own:EXPRESSES WHERE own.identity IS NULL]->(k)
  WITH DISTINCT k
  MATCH (k)<-[:LEFT|RIGHT]-(p {by: $rule})
  WHERE p.reviewTip IS NULL AND p.ruleVersion IS NOT NULL
  WITH DISTINCT p
  MATCH (l)<-[:LEFT]-(p)-[:RIGHT]->(r)
  RETURN p.id AS id, l.id AS left, r.id AS right, p.ruleVersion AS version, null AS retelling, false AS apart
{{- end}}
{{- if and .Claims .Retellings}}
  UNION ALL
{{- end}}
{{- if .Retellings}}
  UNWIND judged AS n
  MATCH (n)-[p:QUOTES|DERIVED_FROM]-(o)
  WITH DISTINCT p, o WHERE p.rule = $rule AND p.state = 'proposed' AND o.retractedAt IS NULL
  WITH p, startNode(p) AS x, endNode(p) AS y
  RETURN null AS id, x.id AS left, y.id AS right, p.ruleVersion AS version, type(p) AS retelling, NOT {{template "retold_together.cypher"}} AS apart
{{- end}}
{{- if .Identities}}
  UNWIND judged AS n
  MATCH (n)<-[:LEFT|RIGHT]-(p {by: $rule})
  WHERE p.reviewTip IS NULL AND p.ruleVersion IS NOT NULL
  WITH DISTINCT p
  MATCH (l)<-[:LEFT]-(p)-[:RIGHT]->(r)
  RETURN p.id AS id, l.id AS left, r.id AS right, p.ruleVersion AS version, null AS retelling, false AS apart
{{- end}}
}
RETURN id, left, right, version, retelling, apart
