// One relationship a row, unless the noun that owns it has it already.
UNWIND $rows AS row
MATCH (a:{{.From}} {id: row.from})
MATCH (b:{{.To}} { {{- .ToID}}: row.to})
MERGE (a)-[r:{{.Type}}{{.KeyMap}}]->(b)
ON CREATE SET r = row.properties
