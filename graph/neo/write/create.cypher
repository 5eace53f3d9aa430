// One node a row, with its relationships to nodes that are there before it; this transaction
// has seen that the ids are missing.
{{if .Run}}MATCH (run:Run {id: $run}){{end}}
UNWIND $rows AS row
CREATE (n:{{.Label}})
SET n = row.properties, n.recordedAt = datetime.transaction()
{{- if .Run}}
CREATE (n)-[:GENERATED_BY]->(run)
{{- end}}
{{- range $i, $s := .Ends}}
WITH n, row{{if $.Run}}, run{{end}}
CALL (n, row) {
  UNWIND row.links[{{$i}}] AS link
{{- if .Bare}}
  MATCH (end:{{.End}} { {{- .ToID}}: link})
{{- else}}
  MATCH (end:{{.End}} { {{- .ToID}}: link.to})
{{- end}}
{{- if .Inward}}
  CREATE (end)-[r:{{.Type}}]->(n)
{{- else}}
  CREATE (n)-[r:{{.Type}}]->(end)
{{- end}}
{{- if not .Bare}}
  SET r = link.properties
{{- end}}
}
{{- end}}
