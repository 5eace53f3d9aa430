// The conflicts that statements stand in.
UNWIND $ids AS id
MATCH (c:Conflict)-[:BETWEEN]->(:Statement {id: id})
RETURN DISTINCT c.id AS id
