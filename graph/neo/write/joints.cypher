// What people made of the retellings that join nouns.
UNWIND $rows AS row
MATCH (n:{{.Label}} {id: row.id})-[r:QUOTES|DERIVED_FROM]-({id: row.other})
USING INDEX SEEK n:{{.Label}}(id)
RETURN row.id AS id, row.other AS other, r.state AS state
