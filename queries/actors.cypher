// Who speaks?
//
// One row an actor: person, body, state, armed group, or an unnamed group such as witnesses.
// Those of whom most statements are kept come first.
// Example: --text ministry
//
// Parameters
//   text  | search         |  | Actors whose name or aliases hold all of these words.
//   kind  | word actorKind |  | Only actors of this kind.
//   named | bool           |  | true for those who are named, false for the unnamed.
//
// Columns
//   name      | text      |            | Actor.name                        | The name, or the words that stand for one.
//   kind      | word      |            | Actor.kind                        | What kind of actor it is.
//   named     | bool      |            | Actor.named                       | Whether it is named.
//   aliases   | texts     |            | Actor.aliases                     | Its other names.
//   belongs   | texts     |            | MEMBER_OF, PART_OF, SPOKE_FOR Actor | Where it belongs, with the role and dates if told: "adviser, Red Cross (from 2015)".
//   said      | int       | statements | Statement SAID_BY Actor           | How many statements it made.
//   published | int       | works      | Source PUBLISHED_BY Actor         | How many works it published.
//   sameAs    | ids actor |            | Identity LEFT, RIGHT              | Actors judged to be the same, the judgement not retracted or rejected.
//   actorId   | id actor  |            | Actor.id                          | The actor.
CALL () {
  WITH $text AS words
  WHERE words IS NOT NULL
  CALL db.index.fulltext.queryNodes('actors', words) YIELD node
  RETURN node AS a
  UNION
  MATCH (a:Actor)
  WHERE $text IS NULL
  RETURN a
}
WITH a
WHERE ($kind IS NULL OR a.kind = $kind)
  AND ($named IS NULL OR a.named = $named)
WITH a, [-COUNT { MATCH (a)<-[:SAID_BY]-(s:Statement) WHERE s.retractedAt IS NULL }, a.name, a.id] AS key
WHERE $after IS NULL OR key > $after
ORDER BY key
LIMIT $limit
RETURN
  a.name AS name,
  a.kind AS kind,
  a.named AS named,
  coalesce(a.aliases, []) AS aliases,
  COLLECT {
    MATCH (a)-[m:MEMBER_OF|PART_OF|SPOKE_FOR]->(body:Actor)
    WITH body, coalesce(m.role, '') AS role,
      min(CASE WHEN m.from <> '' THEN m.from END) AS from, max(CASE WHEN m.to <> '' THEN m.to END) AS to
    RETURN CASE role WHEN '' THEN body.name ELSE role + ', ' + body.name END
      + CASE coalesce(from, to, '') WHEN '' THEN '' ELSE ' (' + trim(coalesce('from ' + from, '') + coalesce(' to ' + to, '')) + ')' END AS belonging
    ORDER BY belonging
  } AS belongs,
  COUNT { MATCH (a)<-[:SAID_BY]-(s:Statement) WHERE s.retractedAt IS NULL } AS said,
  COUNT { (a)<-[:PUBLISHED_BY]-() } AS published,
  COLLECT {
    MATCH (a)<-[:LEFT|RIGHT]-(i:Identity WHERE i.verdict = 'same' AND i.state <> 'rejected' AND i.retracted IS NULL)-[:LEFT|RIGHT]->(b:Actor)
    RETURN DISTINCT b.id AS id
    ORDER BY id
  } AS sameAs,
  a.id AS actorId,
  key
ORDER BY key
LIMIT $limit
