// All that stored nodes hold.
UNWIND $ids AS id
MATCH (n:{{.Label}} {id: id})
RETURN id, properties(n) AS properties
