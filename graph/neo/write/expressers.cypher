// The statements that express claims in their own words.
UNWIND $ids AS id
MATCH (k:Claim {id: id})<-[x:EXPRESSES]-(s)
USING INDEX SEEK k:Claim(id)
WHERE x.identity IS NULL
RETURN DISTINCT s.id AS id
