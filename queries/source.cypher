// What stands in this work?
//
// One row a statement, in the order of the text, under the capture it was found in; a capture
// without statements, or a work without captures, still has a row of its own. The capture
// retrieved first comes first.
// Example: --source source:9f3a
//
// Parameters
//   source | id source | required | The work.
//   asOf   | time      |          | What was on record at that time; without it, now.
//
// Columns
//   title       | text         |             | Source.title                   | The work's title.
//   url         | text         |             | Source.url                     | Its address.
//   lang        | text         | BCP 47      | Source.lang                    | Its language, if known.
//   kind        | word         |             | Source.kind                    | What kind of work it is.
//   publisher   | text         |             | Source PUBLISHED_BY Actor.name | Who published it.
//   authors     | texts        |             | Source WRITTEN_BY Actor.name   | Who wrote it.
//   published   | date         |             | Source.published               | When, as precise as the work gives it.
//   retrieved   | time         | UTC         | Capture.retrieved              | When the capture was fetched, if known.
//   length      | int          | code points | Capture.length                 | How long its text is.
//   textSha256  | text         |             | Capture.textSha256             | The hash of its text, hex.
//   quote       | text         |             | Statement.quote                | The words as they stand in the capture.
//   speakers    | texts        |             | Statement SAID_BY Actor.name   | Who said it; empty if the text does not tell.
//   relayedBy   | id statement |             | Statement RELAYED_BY Statement | The statement of the same text on whose word it stands.
//   stance      | word         |             | Statement.stance               | How it is said.
//   form        | word         |             | Statement.form                 | Whether these are the speaker's words or the reporter's.
//   conflicts   | int          | conflicts   | Conflict BETWEEN Statement     | How many contradictions it is a side of, possible ones too, rejected ones not.
//   sourceId    | id source    |             | Source.id                      | The work.
//   publisherId | id actor     |             | Actor.id                       | Its publisher.
//   captureId   | id capture   |             | Capture.id                     | The text in which the words stand.
//   spans       | spans        | code points | Statement.spans                | Where they stand in it.
//   cueSpan     | spans        | code points | Statement.cueSpan              | Where the word of saying stands; none if there is none.
//   speakerSpan | spans        | code points | Statement.speakerSpan          | Where the words that name the speaker stand; none if none do.
//   statementId | id statement |             | Statement.id                   | The statement.
//   speakerIds  | ids actor    |             | Actor.id                       | The speakers, in the same order.
MATCH (src:Source {id: $source})
OPTIONAL MATCH (src)-[:PUBLISHED_BY]->(publisher:Actor)
OPTIONAL MATCH (src)<-[:CAPTURE_OF]-(c:Capture)
OPTIONAL MATCH (c)<-[:FOUND_IN]-(s:Statement)
WHERE
// Include: as_of
WITH src, publisher, c, s,
  [coalesce(toString(c.retrieved), ''), coalesce(c.id, ''), coalesce(s.spans[0], -1), coalesce(s.id, '')] AS key
WHERE $after IS NULL OR key > $after
ORDER BY key
LIMIT $limit
CALL (s) {
  OPTIONAL MATCH (s)-[:SAID_BY]->(a:Actor)
  WITH a
  ORDER BY a.name, a.id
  RETURN collect(a.name) AS speakers, collect(a.id) AS speakerIds
}
OPTIONAL MATCH (s)-[:RELAYED_BY]->(outer:Statement)
RETURN
  src.title AS title,
  src.url AS url,
  src.lang AS lang,
  src.kind AS kind,
  publisher.name AS publisher,
  COLLECT {
    MATCH (src)-[:WRITTEN_BY]->(author:Actor)
    RETURN author.name AS name
    ORDER BY name
  } AS authors,
  src.published AS published,
  c.retrieved AS retrieved,
  c.length AS length,
  c.textSha256 AS textSha256,
  s.quote AS quote,
  speakers,
  outer.id AS relayedBy,
  s.stance AS stance,
  s.form AS form,
  COUNT { MATCH (s)<-[:BETWEEN]-(x:Conflict) WHERE x.status <> 'look-alike' AND x.state <> 'rejected' AND x.retractedAt IS NULL } AS conflicts,
  src.id AS sourceId,
  publisher.id AS publisherId,
  c.id AS captureId,
  s.spans AS spans,
  s.cueSpan AS cueSpan,
  s.speakerSpan AS speakerSpan,
  s.id AS statementId,
  speakerIds,
  key
ORDER BY key
LIMIT $limit
