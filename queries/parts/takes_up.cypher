// What the statement s takes up, if its own words only point back.
CALL (s) {
  RETURN head(COLLECT { MATCH (s)-[:EXPRESSES {rule: 'taken-up'}]->(k:Claim) RETURN k.text ORDER BY k.id }) AS takesUp
}
