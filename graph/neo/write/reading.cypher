// Of stored nouns that a reader may read otherwise now: which reader read them, whether that
// is superseded, and whether a person has reviewed them, or a conflict or retelling that they stand in.
UNWIND $ids AS id
MATCH (n:{{.Label}} {id: id})
RETURN id,
  n.retractedAt IS NOT NULL AS retired,
  coalesce(n.reader, [(n)<-[:GIVES]-(s) | s.reader][0]) AS reader,
  n.reviewTip IS NOT NULL OR EXISTS { MATCH (n)<-[:BETWEEN]-(k) WHERE k.reviewTip IS NOT NULL }
    OR EXISTS { MATCH (n)-[q:QUOTES]-(o) WITH q.state AS state WHERE state <> 'proposed' } AS reviewed
