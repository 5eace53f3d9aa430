// Give stored nodes what they gain.
UNWIND $rows AS row
MATCH (n:{{.Label}} {id: row.id})
SET n += row.properties
