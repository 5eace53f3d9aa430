// Nouns that a rule had proposed and that do not stand any more.
UNWIND $ids AS id
MATCH (p:{{.Label}} {id: id})
DETACH DELETE p
