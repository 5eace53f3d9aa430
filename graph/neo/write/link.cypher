// One relationship a row, owned by a noun that is new in this transaction.
UNWIND $rows AS row
MATCH (a:{{.From}} {id: row.from})
MATCH (b:{{.To}} { {{- .ToID}}: row.to})
CREATE (a)-[r:{{.Type}}]->(b)
SET r = row.properties
