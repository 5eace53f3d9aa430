// Works of which the day or the publisher has become known: which of two texts came first is
// judged by them, so what no person has judged is taken back, and judged anew. Readings that are
// superseded stay as they were.
UNWIND $ids AS id
MATCH (s:Source {id: id})<-[:CAPTURE_OF]-(c)
USING INDEX SEEK s:Source(id)
WITH DISTINCT c
CALL (c) {
  RETURN c AS n
  UNION ALL
  MATCH (c)<-[:FOUND_IN]-(n)
  WHERE n.retractedAt IS NULL
  RETURN n
}
SET n.judged = ''
WITH n
MATCH (n)-[r:QUOTES|DERIVED_FROM]-(o)
WITH DISTINCT r, o
WHERE r.state = 'proposed' AND r.rule IS NOT NULL AND o.retractedAt IS NULL
WITH DISTINCT r
DELETE r
