// one-word-on-a-claim: no statement both affirms and denies one claim.
MATCH (s:Statement)-[a:EXPRESSES]->(c:Claim)<-[b:EXPRESSES]-(s)
WHERE a.polarity = 'affirms' AND b.polarity = 'denies'
RETURN s.id AS id, 'both affirms and denies ' + c.id AS why
