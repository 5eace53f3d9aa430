// The statements to be judged anew when it has changed whether two actors are one: those of the
// two who has said less, since a pair is judged when either of its statements is. A judgement
// that has just been made changes something only if one of the two holds them to be the same.
UNWIND $pairs AS pair
MATCH (l:Actor {id: pair.left})
MATCH (r:Actor {id: pair.right})
WHERE pair.changed OR EXISTS { (l)<-[:LEFT]-(:Identity {verdict: 'same'})-[:RIGHT]->(r) }
WITH DISTINCT CASE WHEN COUNT { (l)<-[:SAID_BY]-() } <= COUNT { (r)<-[:SAID_BY]-() } THEN l ELSE r END AS few
MATCH (few)<-[:SAID_BY]-(s)
WHERE s.judged IS NOT NULL
RETURN DISTINCT s.id AS id
