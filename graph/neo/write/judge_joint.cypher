// What people make of a retelling.
UNWIND $rows AS row
MATCH (n:{{.Label}} {id: row.id})-[r:QUOTES|DERIVED_FROM]-(:{{.Label}} {id: row.other})
SET r.state = row.state
