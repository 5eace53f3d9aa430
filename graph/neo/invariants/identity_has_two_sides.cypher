// identity-has-two-sides: an identity joins two actors, two events or two claims, the lesser id LEFT.
MATCH (i:Identity)
WITH i, COLLECT { MATCH (i)-[:LEFT]->(a) RETURN a } AS lefts, COLLECT { MATCH (i)-[:RIGHT]->(a) RETURN a } AS rights
WHERE size(lefts) <> 1 OR size(rights) <> 1 OR NOT lefts[0].id < rights[0].id OR labels(lefts[0]) <> labels(rights[0])
RETURN i.id AS id, 'has ' + size(lefts) + ' left and ' + size(rights) + ' right; want one each, of one noun, the lesser id left' AS why
