// What statements say by judgements that their claims are the same as others, to be said anew.
UNWIND $ids AS id
MATCH (s:Statement {id: id})-[x:EXPRESSES]->()
USING INDEX SEEK s:Statement(id)
WHERE x.identity IS NOT NULL
DELETE x
