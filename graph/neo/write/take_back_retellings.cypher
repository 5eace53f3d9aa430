// Retellings that a rule had proposed and that do not stand any more.
UNWIND $rows AS row
MATCH (a:{{.From}} {id: row.from})-[p:{{.Type}}]->({id: row.to})
USING INDEX SEEK a:{{.From}}(id)
DELETE p
