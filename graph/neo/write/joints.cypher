// What people made of the retellings that join nouns.
UNWIND $rows AS row
MATCH (n:{{.Label}} {id: row.id})-[r:QUOTES|DERIVED_FROM]-(:{{.Label}} {id: row.other})
RETURN row.id AS id, row.other AS other, r.state AS state
