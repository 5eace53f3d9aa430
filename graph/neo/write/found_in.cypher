// The captures of stored statements.
UNWIND $ids AS id
MATCH (:Statement {id: id})-[:FOUND_IN]->(c:Capture)
RETURN id, c.id AS capture, c.length AS length
