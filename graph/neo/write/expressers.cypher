// The statements that express claims in their own words.
UNWIND $ids AS id
MATCH (:Claim {id: id})<-[x:EXPRESSES]-(s:Statement)
WHERE x.identity IS NULL
RETURN DISTINCT s.id AS id
