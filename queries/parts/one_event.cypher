// Of the event e: reach, all mentions that "same" leads to, by id; whole, the first of them, for
// which all stand; and apart, whether e was judged different from that one or kept apart by a person.
CALL (e) {
  MATCH ANY SHORTEST (e) ((:Event)<-[:LEFT|RIGHT]-(i:Identity WHERE i.verdict = 'same' AND i.state <> 'rejected' AND i.retracted IS NULL)-[:LEFT|RIGHT]->(:Event)){0,20} (m:Event)
  WITH m
  ORDER BY m.id
  RETURN collect(m) AS reach
}
CALL (e, reach) {
  WITH e, head(reach) AS first
  WITH e, first, EXISTS {
    MATCH (e)<-[:LEFT|RIGHT]-(d:Identity)-[:LEFT|RIGHT]->(first)
    WHERE d.retracted IS NULL AND (d.verdict = 'different' AND d.state <> 'rejected' OR d.verdict = 'same' AND d.state = 'rejected')
  } AS apart
  RETURN apart, CASE WHEN apart THEN e ELSE first END AS whole
}
