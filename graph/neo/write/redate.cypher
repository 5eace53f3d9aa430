// Works of which the day or the publisher has become known: which of two texts came first is
// judged by them, so what no person has judged is taken back, and judged anew. Readings that are
// superseded stay as they were.
UNWIND $ids AS id
MATCH (:Source {id: id})<-[:CAPTURE_OF]-(c:Capture)
WITH DISTINCT c
CALL (c) {
  RETURN c AS n
  UNION ALL
  MATCH (c)<-[:FOUND_IN]-(n:Statement)
  WHERE n.retractedAt IS NULL
  RETURN n
}
SET n.judged = ''
WITH n
MATCH (n)-[r:QUOTES|DERIVED_FROM {state: 'proposed'}]-(o)
WHERE r.rule IS NOT NULL AND o.retractedAt IS NULL
WITH DISTINCT r
DELETE r
