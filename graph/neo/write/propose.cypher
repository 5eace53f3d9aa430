// Relationships that a rule proposed or a record gives, one a row: at most one between two
// nouns, whichever way it leads. What a record gives wins over what a rule proposed, and what
// a rule says now over what it said before; what people made of it stays.
UNWIND $rows AS row
MATCH (a:{{.From}} {id: row.from})
MATCH (b:{{.To}} {id: row.to})
OPTIONAL MATCH (a)-[old:{{.Type}}]-(b)
WITH row, a, b, old
WHERE old IS NULL
  OR row.properties.rule IS NULL AND old.rule IS NOT NULL
  OR old.ruleVersion <= row.properties.ruleVersion
    AND (old.ruleVersion < row.properties.ruleVersion OR old.why <> row.properties.why OR startNode(old) <> a)
WITH row, a, b, old, coalesce(old.state, row.properties.state) AS state
DELETE old
CREATE (a)-[new:{{.Type}}]->(b)
SET new = row.properties, new.state = state
RETURN DISTINCT a.id AS id
