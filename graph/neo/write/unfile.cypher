// Relationships to blocks whose keys are not worked out for the noun any more.
UNWIND $rows AS row
MATCH (a:{{.From}} {id: row.from})-[r:{{.Type}}]->({ {{- .ToID}}: row.to})
USING INDEX SEEK a:{{.From}}(id)
DELETE r
