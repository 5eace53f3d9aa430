// What a reader read in a capture before and does not read now is kept, with the time until
// which it was the reading; what a person has reviewed stays. Conflicts go with their
// statements. A retired statement is in no block and not judged again.
MATCH (c:Capture {id: $capture})
CALL (c) {
  MATCH (c)<-[:FOUND_IN]-(s)
  WHERE s.reader STARTS WITH $reader AND s.retractedAt IS NULL AND NOT s.id IN $statements
    AND s.reviewTip IS NULL AND NOT EXISTS { MATCH (s)<-[:BETWEEN]-(k) WHERE k.reviewTip IS NOT NULL }
    AND NOT EXISTS { MATCH (s)-[q:QUOTES]-(o) WITH q.state AS state WHERE state <> 'proposed' }
  SET s.retractedAt = datetime.transaction()
  REMOVE s.judged
  RETURN collect(s) AS gone
}
CALL (c) {
  MATCH (c)<-[:FOUND_IN]-(s)-[:GIVES]->(f)
  WHERE s.reader STARTS WITH $reader AND f.retractedAt IS NULL AND f.reviewTip IS NULL AND NOT f.id IN $figures
    AND (s.retractedAt IS NOT NULL OR s.id IN $statements)
  SET f.retractedAt = datetime.transaction()
  RETURN collect(f.id) AS figures
}
CALL (c) {
  MATCH (c)<-[:FOUND_IN*0..1]-()<-[:RESTS_ON]-(e)
  WHERE e.reader STARTS WITH $reader AND e.retractedAt IS NULL AND e.reviewTip IS NULL AND NOT e.id IN $evidence
  WITH DISTINCT e
  SET e.retractedAt = datetime.transaction()
  RETURN collect(e.id) AS evidence
}
CALL (gone) {
  UNWIND gone AS s
  MATCH (s)<-[:BETWEEN]-(k)
  WHERE k.retractedAt IS NULL
  WITH DISTINCT k
  SET k.retractedAt = datetime.transaction()
  RETURN collect(k.id) AS conflicts
}
CALL (gone) {
  UNWIND gone AS s
  MATCH (s)-[b:IN_BLOCK]->()
  DELETE b
}
RETURN [s IN gone | s {.id, .spans}] AS statements, figures, evidence, conflicts
