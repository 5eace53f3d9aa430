// Who said it, in what words, and on whose word do we have it?
//
// One row a statement that meets every condition given: the words as they stand on the page,
// who spoke them, and the chain from there out to the publisher. The work published first
// comes first, and within a work the order is that of its text.
// Needs one of: claim, text, actor
// Example: --text "war crimes"
//
// Parameters
//   claim  | id claim    |  | Statements that express this claim, affirming or denying it.
//   text   | search      |  | Statements whose words hold all of these; words in quotation marks stand together.
//   actor  | actor       |  | Statements of this speaker.
//   stance | word stance |  | How it is said.
//   asOf   | time        |  | What was on record at that time; without it, now.
//
// Columns
//   quote       | text          |             | Statement.quote                | The words as they stand in the capture.
//   speakers    | texts         |             | Statement SAID_BY Actor.name   | Who said it; empty if the text does not tell.
//   onWhoseWord | texts         |             | Statement RELAYED_BY Statement | Who passed it on, nearest first, the publisher last.
//   stance      | word          |             | Statement.stance               | How it is said.
//   polarity    | word          |             | EXPRESSES.polarity             | Whether it affirms or denies the claim asked for; without one, the statement's own.
//   form        | word          |             | Statement.form                 | Whether these are the speaker's words or the reporter's.
//   takesUp     | text          |             | Claim.text                     | What its words stand for if they only point back, as "this" does; empty else.
//   hedges      | texts         |             | Statement.hedges               | The words that weaken it.
//   said        | date          |             | Statement.said                 | The day the words were spoken, if the source gives it.
//   source      | text          |             | Source.title                   | The work, or its address if it has no title.
//   publisher   | text          |             | Source PUBLISHED_BY Actor.name | Who published the work.
//   published   | date          |             | Source.published               | When, as precise as the work gives it.
//   statementId | id statement  |             | Statement.id                   | The statement.
//   speakerIds  | ids actor     |             | Actor.id                       | The speakers, in the same order.
//   sourceId    | id source     |             | Source.id                      | The work.
//   captureId   | id capture    |             | Capture.id                     | The text in which the words stand.
//   spans       | spans         | code points | Statement.spans                | Where they stand in it.
CALL () {
  WITH $text AS words
  WHERE words IS NOT NULL
  CALL db.index.fulltext.queryNodes('quotes', words) YIELD node
  RETURN node AS s
  UNION
  MATCH (s:Statement)-[:EXPRESSES]->(:Claim {id: $claim})
  WHERE $text IS NULL
  RETURN s
  UNION
  MATCH (s:Statement)-[:SAID_BY]->(a:Actor)
  WHERE $text IS NULL AND $claim IS NULL AND a.id IN $actor
  RETURN s
}
WITH s
WHERE
// Include: as_of
  AND ($claim IS NULL OR EXISTS { (s)-[:EXPRESSES]->(:Claim {id: $claim}) })
  AND ($actor IS NULL OR EXISTS { MATCH (s)-[:SAID_BY]->(a:Actor) WHERE a.id IN $actor })
  AND ($stance IS NULL OR s.stance = $stance)
MATCH (s)-[:FOUND_IN]->(:Capture)-[:CAPTURE_OF]->(work:Source)
WITH s, [coalesce(toString(work.publishedFrom), '9999'), work.id, s.spans[0], s.id] AS key
WHERE $after IS NULL OR key > $after
ORDER BY key
LIMIT $limit
// Include: words
// Include: takes_up
OPTIONAL MATCH (s)-[expresses:EXPRESSES]->(:Claim {id: $claim})
RETURN
  s.quote AS quote,
  speakers,
  onWhoseWord,
  s.stance AS stance,
  coalesce(expresses.polarity, s.polarity) AS polarity,
  s.form AS form,
  takesUp,
  coalesce(s.hedges, []) AS hedges,
  s.said AS said,
  coalesce(src.title, src.url) AS source,
  publisher.name AS publisher,
  src.published AS published,
  s.id AS statementId,
  speakerIds,
  src.id AS sourceId,
  c.id AS captureId,
  s.spans AS spans,
  key
ORDER BY key
LIMIT $limit
