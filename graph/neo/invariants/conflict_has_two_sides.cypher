// conflict-has-two-sides: a conflict is BETWEEN a left and a right statement, which are two.
MATCH (c:Conflict)
WITH c, COLLECT { MATCH (c)-[:BETWEEN {side: 'left'}]->(s:Statement) RETURN s.id } AS lefts,
  COLLECT { MATCH (c)-[:BETWEEN {side: 'right'}]->(s:Statement) RETURN s.id } AS rights, COUNT { (c)-[:BETWEEN]->() } AS sides
WHERE size(lefts) <> 1 OR size(rights) <> 1 OR sides <> 2 OR NOT lefts[0] < rights[0]
RETURN c.id AS id, 'has ' + size(lefts) + ' left, ' + size(rights) + ' right and ' + sides
  + ' sides in all; want one each, the lesser id left' AS why
