// Which figures are given, and by whom?
//
// One row a figure, as the interval that its words mean: a figure without a greatest value is
// open. Figures of one measure and unit stand together, then those of one event, whatever
// its mentions are called, then the least value first.
// Example: --measure deaths
//
// Parameters
//   measure    | text      |  | Only what is counted so: "deaths"; case does not matter.
//   population | text      |  | Only of whom or what these words are a part of.
//   event      | event     |  | Only figures of this event.
//   actor      | actor     |  | Only figures that this actor gives.
//   source     | id source |  | Only figures in this work.
//   asOf       | time      |  | What was on record at that time; without it, now.
//
// Columns
//   measure     | text         |             | Figure.measure                 | What is counted.
//   low         | number       | unit        | Figure.low                     | The least value meant.
//   high        | number       | unit        | Figure.high                  | The greatest value meant; none if open.
//   best        | number       | unit        | Figure.best                    | The value given, if one is.
//   unit        | text         |             | Figure.unit                    | Of the three; none for a plain count.
//   modifier    | text         |             | Figure.modifier                | "more than", "about"; the text's words.
//   population  | text         |             | Figure.population              | Of whom or what.
//   words       | text         |             | Figure.text                    | The figure as it stands in the capture.
//   event       | text         |             | Figure OF Event.name           | What happened, if the words name it.
//   asEvent     | text         |             | Identity LEFT, RIGHT           | The event that this one was judged to be, by the name of its first mention.
//   speakers    | texts        |             | Statement SAID_BY Actor.name   | Who gives it.
//   onWhoseWord | texts        |             | Statement RELAYED_BY Statement | Who passed it on, nearest first, the publisher last.
//   quote       | text         |             | Statement.quote                | The statement it stands in.
//   source      | text         |             | Source.title                   | The work, or its address if it has no title.
//   published   | date         |             | Source.published               | When, as precise as the work gives it.
//   figureId    | id figure    |             | Figure.id                      | The figure.
//   eventId     | id event     |             | Event.id                       | The event.
//   asEventId   | id event     |             | Event.id                       | The first mention of it.
//   statementId | id statement |             | Statement.id                   | The statement.
//   speakerIds  | ids actor    |             | Actor.id                       | The speakers, in the same order.
//   sourceId    | id source    |             | Source.id                      | The work.
//   captureId   | id capture   |             | Capture.id                     | The text in which the words stand.
//   span        | spans        | code points | Figure.span                    | Where they stand in it.
MATCH (f:Figure)<-[:GIVES]-(s:Statement)
WHERE (f.retractedAt IS NULL AND $asOf IS NULL OR f.recordedAt <= $asOf AND coalesce(f.retractedAt > $asOf, true))
  AND ($measure IS NULL OR toLower(f.measure) = toLower($measure))
  AND ($population IS NULL OR toLower(f.population) CONTAINS toLower($population))
  AND ($event IS NULL OR EXISTS { MATCH (f)-[:OF]->(e:Event) WHERE e.id IN $event })
  AND ($actor IS NULL OR EXISTS { MATCH (s)-[:SAID_BY]->(a:Actor) WHERE a.id IN $actor })
  AND ($source IS NULL OR EXISTS { (s)-[:FOUND_IN]->(:Capture)-[:CAPTURE_OF]->(:Source {id: $source}) })
  AND
// Include: as_of
OPTIONAL MATCH (f)-[:OF]->(e:Event)
// Include: one_event
WITH f, s, e, whole, [f.measure, coalesce(f.unit, ''), coalesce(whole.name, ''), coalesce(whole.id, ''), f.low, f.id] AS key
WHERE $after IS NULL OR key > $after
ORDER BY key
LIMIT $limit
// Include: words
RETURN
  f.measure AS measure,
  f.low AS low,
  f.high AS high,
  f.best AS best,
  f.unit AS unit,
  f.modifier AS modifier,
  f.population AS population,
  f.text AS words,
  e.name AS event,
  whole.name AS asEvent,
  speakers,
  onWhoseWord,
  s.quote AS quote,
  coalesce(src.title, src.url) AS source,
  src.published AS published,
  f.id AS figureId,
  e.id AS eventId,
  whole.id AS asEventId,
  s.id AS statementId,
  speakerIds,
  src.id AS sourceId,
  c.id AS captureId,
  f.span AS span,
  key
ORDER BY key
LIMIT $limit
