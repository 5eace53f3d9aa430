// What a rule has proposed of nouns, and nobody has reviewed: of two that it judged, or of the
// claims of two statements that it judged. WITH DISTINCT keeps the server from starting at an index
// over all of the graph.
UNWIND $keys AS key
MATCH (n:{{.Label}} {id: key})
CALL (n) {
{{- if eq .Label "Statement"}}
  MATCH (n)<-[:BETWEEN]-(p:Conflict {rule: $rule})
  WHERE p.reviewTip IS NULL AND p.retractedAt IS NULL
  MATCH (l)<-[:BETWEEN {side: 'left'}]-(p)-[:BETWEEN {side: 'right'}]->(r)
  RETURN p.id AS id, l.id AS left, r.id AS right, p.ruleVersion AS version, null AS retelling
  UNION ALL
  MATCH (n)-[own:EXPRESSES WHERE own.identity IS NULL]->(:Claim)<-[:LEFT|RIGHT]-(p:Identity {by: $rule})
  WHERE p.reviewTip IS NULL AND p.ruleVersion IS NOT NULL
  MATCH (l)<-[:LEFT]-(p)-[:RIGHT]->(r)
  RETURN p.id AS id, l.id AS left, r.id AS right, p.ruleVersion AS version, null AS retelling
  UNION ALL
{{- end}}
{{- if or (eq .Label "Statement") (eq .Label "Capture")}}
  MATCH (n)-[p:QUOTES|DERIVED_FROM]-()
  WITH DISTINCT p WHERE p.rule = $rule AND p.state = 'proposed'
  RETURN null AS id, startNode(p).id AS left, endNode(p).id AS right, p.ruleVersion AS version, type(p) AS retelling
{{- else}}
  MATCH (n)<-[:LEFT|RIGHT]-(p:Identity {by: $rule})
  WHERE p.reviewTip IS NULL AND p.ruleVersion IS NOT NULL
  MATCH (l)<-[:LEFT]-(p)-[:RIGHT]->(r)
  RETURN p.id AS id, l.id AS left, r.id AS right, p.ruleVersion AS version, null AS retelling
{{- end}}
}
RETURN DISTINCT id, left, right, version, retelling
