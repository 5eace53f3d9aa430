// needed-property: what no noun may lack is there.
UNWIND $needs AS need
CALL (need) {
  MATCH (n:$(need.label))
  UNWIND [p IN need.properties WHERE n[p] IS NULL OR n[p] = ''] AS missing
  RETURN n.id AS id, missing + ' is empty' AS why
}
RETURN id, why
