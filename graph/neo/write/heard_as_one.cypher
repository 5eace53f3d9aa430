// The statements to be compared anew with what others said, when it has changed whether two actors are one.
// Those of the first of the two are filed under the name of the other as well; where both are filed
// under one name, those of the two who has said less will do, since a pair is compared when either of its
// statements is. Two of one name whom nobody held to be the same were one by the name alone, until
// they are judged to be different.
UNWIND $pairs AS pair
MATCH (l:Actor {id: pair.left})
MATCH (r:Actor {id: pair.right})
WITH l, r, last(split(toLower(l.name), ' ')) = last(split(toLower(r.name), ' ')) AS oneName,
  pair.changed OR EXISTS { (l)<-[:LEFT]-(:Identity {verdict: 'same'})-[:RIGHT]->(r) } AS joined
WHERE joined OR oneName
WITH DISTINCT CASE
  WHEN NOT oneName OR COUNT { (l)<-[:SAID_BY]-() } <= COUNT { (r)<-[:SAID_BY]-() } THEN l
  ELSE r
END AS one
MATCH (one)<-[:SAID_BY]-()<-[:RELAYED_BY*0..20]-(s)
WHERE s.judged IS NOT NULL
RETURN DISTINCT s.id AS id
