// The texts of stored captures.
UNWIND $ids AS id
MATCH (c:Capture {id: id})
RETURN id, c.text AS text
