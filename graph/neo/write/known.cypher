// Which ids are nodes already, and with what content.
UNWIND $ids AS id
MATCH (n:{{.Label}} {id: id})
RETURN id, n.coreHash AS core, n.contentHash AS content
