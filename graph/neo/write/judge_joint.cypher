// What people make of a retelling.
UNWIND $rows AS row
MATCH (n:{{.Label}} {id: row.id})-[r:QUOTES|DERIVED_FROM]-({id: row.other})
USING INDEX SEEK n:{{.Label}}(id)
SET r.state = row.state
