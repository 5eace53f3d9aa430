// The captures of stored statements.
UNWIND $ids AS id
MATCH (s:Statement {id: id})-[:FOUND_IN]->(c)
USING INDEX SEEK s:Statement(id)
RETURN id, c.id AS capture, c.length AS length
