// Remember that derive has judged these nouns: the mark takes the place of the rule's earlier one.
UNWIND $ids AS id
MATCH (n:{{.Label}} {id: id})
WITH n, COLLECT {
  UNWIND split(n.judged, ' ') + $mark AS mark
  WITH DISTINCT mark
  WHERE mark = $mark OR mark <> '' AND NOT mark STARTS WITH $rule
  RETURN mark ORDER BY mark
} AS marks
WITH n, reduce(joined = head(marks), mark IN tail(marks) | joined + ' ' + mark) AS judged
WHERE judged <> n.judged
SET n.judged = judged
