// What a rule has proposed of nouns, and nobody has reviewed: of two that it judged, or of the
// claims of two statements that it judged; not of readings that are superseded. WITH DISTINCT takes
// each once, and keeps the server from starting at an index over all of the graph.
UNWIND $keys AS key
MATCH (n:{{.Label}} {id: key})
WITH collect(n) AS judged
CALL (judged) {
{{- if eq .Label "Statement"}}
  UNWIND judged AS n
  MATCH (n)<-[:BETWEEN]-(p:Conflict {rule: $rule})
  WHERE p.reviewTip IS NULL AND p.retractedAt IS NULL
  WITH DISTINCT p
  MATCH (l)<-[:BETWEEN {side: 'left'}]-(p)-[:BETWEEN {side: 'right'}]->(r)
  RETURN p.id AS id, l.id AS left, r.id AS right, p.ruleVersion AS version, null AS retelling
  UNION ALL
  UNWIND judged AS n
  MATCH (n)-[own:EXPRESSES WHERE own.identity IS NULL]->(k:Claim)
  WITH DISTINCT k
  MATCH (k)<-[:LEFT|RIGHT]-(p:Identity {by: $rule})
  WHERE p.reviewTip IS NULL AND p.ruleVersion IS NOT NULL
  WITH DISTINCT p
  MATCH (l)<-[:LEFT]-(p)-[:RIGHT]->(r)
  RETURN p.id AS id, l.id AS left, r.id AS right, p.ruleVersion AS version, null AS retelling
  UNION ALL
{{- end}}
  UNWIND judged AS n
{{- if or (eq .Label "Statement") (eq .Label "Capture")}}
  MATCH (n)-[p:QUOTES|DERIVED_FROM]-(o)
  WITH DISTINCT p, o WHERE p.rule = $rule AND p.state = 'proposed' AND o.retractedAt IS NULL
  RETURN null AS id, startNode(p).id AS left, endNode(p).id AS right, p.ruleVersion AS version, type(p) AS retelling
{{- else}}
  MATCH (n)<-[:LEFT|RIGHT]-(p:Identity {by: $rule})
  WHERE p.reviewTip IS NULL AND p.ruleVersion IS NOT NULL
  WITH DISTINCT p
  MATCH (l)<-[:LEFT]-(p)-[:RIGHT]->(r)
  RETURN p.id AS id, l.id AS left, r.id AS right, p.ruleVersion AS version, null AS retelling
{{- end}}
}
RETURN id, left, right, version, retelling
