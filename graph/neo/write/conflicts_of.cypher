// The conflicts that statements stand in.
UNWIND $ids AS id
MATCH (c)-[:BETWEEN]->(s:Statement {id: id})
USING INDEX SEEK s:Statement(id)
RETURN DISTINCT c.id AS id
