// Retellings that a rule had proposed and that do not stand any more.
UNWIND $rows AS row
MATCH (:{{.From}} {id: row.from})-[p:{{.Type}}]->(:{{.To}} {id: row.to})
DELETE p
