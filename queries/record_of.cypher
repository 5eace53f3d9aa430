// What is on record of this actor?
//
// One row a statement that the actor, or anyone judged to be the same, said or passed on:
// said if it is the speaker, relayed if it stands on its word, published if it only published
// the work (left out unless part asks for it). The work published first comes first, and
// within a work the order is that of its text.
// Example: --actor "Amnesty International"
//
// Parameters
//   actor | actor                        | required | The actor.
//   part  | word said/relayed/published  |          | Only this part of the record; without it, said and relayed.
//   asOf  | time                         |          | What was on record at that time; without it, now.
//
// Columns
//   part        | word          |             | relationship                   | said, relayed or published: what the actor did.
//   quote       | text          |             | Statement.quote                | The words as they stand in the capture.
//   speakers    | texts         |             | Statement SAID_BY Actor.name   | Who said it; empty if the text does not tell.
//   onWhoseWord | texts         |             | Statement RELAYED_BY Statement | Who passed it on, nearest first, the publisher last.
//   stance      | word          |             | Statement.stance               | How it is said.
//   form        | word          |             | Statement.form                 | Whether these are the speaker's words or the reporter's.
//   takesUp     | text          |             | Claim.text                     | What its words stand for if they only point back, as "this" does; empty else.
//   said        | date          |             | Statement.said                 | The day the words were spoken, if the source gives it.
//   source      | text          |             | Source.title                   | The work, or its address if it has no title.
//   published   | date          |             | Source.published               | When, as precise as the work gives it.
//   conflicts   | int           | conflicts   | Conflict BETWEEN Statement     | How many contradictions it is a side of, possible ones too, rejected ones not.
//   statementId | id statement  |             | Statement.id                   | The statement.
//   speakerIds  | ids actor     |             | Actor.id                       | The speakers, in the same order.
//   sourceId    | id source     |             | Source.id                      | The work.
//   captureId   | id capture    |             | Capture.id                     | The text in which the words stand.
//   spans       | spans         | code points | Statement.spans                | Where they stand in it.
MATCH (a:Actor)
WHERE a.id IN $actor
CALL (a) {
  MATCH (a)<-[:SAID_BY]-(s:Statement)
  RETURN s, 0 AS distance
  UNION
  MATCH (a)<-[:SAID_BY]-(:Statement)<-[:RELAYED_BY*1..20]-(s:Statement)
  RETURN s, 1 AS distance
  UNION
  MATCH (a)<-[:PUBLISHED_BY]-(:Source)<-[:CAPTURE_OF]-(:Capture)<-[:FOUND_IN]-(s:Statement)
  WHERE $part = 'published'
  RETURN s, 2 AS distance
}
WITH s, ['said', 'relayed', 'published'][min(distance)] AS part
WHERE ($part IS NULL OR part = $part) AND
// Include: as_of
MATCH (s)-[:FOUND_IN]->(:Capture)-[:CAPTURE_OF]->(work:Source)
WITH s, part, [coalesce(toString(work.publishedFrom), '9999'), work.id, s.spans[0], s.id] AS key
WHERE $after IS NULL OR key > $after
ORDER BY key
LIMIT $limit
// Include: words
// Include: takes_up
RETURN
  part,
  s.quote AS quote,
  speakers,
  onWhoseWord,
  s.stance AS stance,
  s.form AS form,
  takesUp,
  s.said AS said,
  coalesce(src.title, src.url) AS source,
  src.published AS published,
  COUNT { MATCH (s)<-[:BETWEEN]-(x:Conflict) WHERE x.status <> 'look-alike' AND x.state <> 'rejected' AND x.retractedAt IS NULL } AS conflicts,
  s.id AS statementId,
  speakerIds,
  src.id AS sourceId,
  c.id AS captureId,
  s.spans AS spans,
  key
ORDER BY key
LIMIT $limit
