// The relationships of one type that stored nouns have.
UNWIND $ids AS id
MATCH (a:{{.From}} {id: id})-[r:{{.Type}}]->(b:{{.To}})
USING INDEX SEEK a:{{.From}}(id)
RETURN a.id AS from, b.{{.ToID}} AS to, properties(r) AS properties
