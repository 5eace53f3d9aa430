// What statements say by judgements that their claims are the same as others, to be said anew.
UNWIND $ids AS id
MATCH (:Statement {id: id})-[x:EXPRESSES]->(:Claim)
WHERE x.identity IS NOT NULL
DELETE x
