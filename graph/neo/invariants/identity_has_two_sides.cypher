// identity-has-two-sides: an identity joins two actors, the lesser id LEFT.
MATCH (i:Identity)
WITH i, COLLECT { MATCH (i)-[:LEFT]->(a:Actor) RETURN a.id } AS lefts, COLLECT { MATCH (i)-[:RIGHT]->(a:Actor) RETURN a.id } AS rights
WHERE size(lefts) <> 1 OR size(rights) <> 1 OR NOT lefts[0] < rights[0]
RETURN i.id AS id, 'has ' + size(lefts) + ' left and ' + size(rights) + ' right; want one each, the lesser id left' AS why
