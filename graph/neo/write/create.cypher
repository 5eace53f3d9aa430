// One node a row; this transaction has seen that the ids are missing.
{{if .Run}}MATCH (run:Run {id: $run}){{end}}
UNWIND $rows AS row
CREATE (n:{{.Label}})
SET n = row, n.recordedAt = datetime.transaction()
{{if .Run}}CREATE (n)-[:GENERATED_BY]->(run){{end}}
