// Relationships to blocks whose keys are not worked out for the noun any more.
UNWIND $rows AS row
MATCH (:{{.From}} {id: row.from})-[r:{{.Type}}]->(:{{.To}} { {{- .ToID}}: row.to})
DELETE r
