// What happened, was said, was published and was recorded when?
//
// One row a statement and an event that it is about, or a statement alone, with its four
// clocks. The order is that of the clock asked for, by the first day that its date can mean;
// rows without that date come last.
// Example: --clock published --during 2018
//
// Parameters
//   clock  | word happened/said/published/recorded | happened | The clock to go by.
//   during | date      |  | Only rows whose date by that clock can fall in this day, month, year or interval.
//   event  | event     |  | Only of this event.
//   actor  | actor     |  | Only what this actor said.
//   source | id source |  | Only of this work.
//   claim  | id claim  |  | Only what expresses this claim.
//   asOf   | time      |  | What was on record at that time; without it, now.
//
// Columns
//   happenedFrom | date         |             | Event.from                     | When it began.
//   happenedTo   | date         |             | Event.to                       | When it ended, as precise as told.
//   said         | date         |             | Statement.said                 | The day the words were spoken.
//   published    | date         |             | Source.published               | When the work was published.
//   recorded     | time         | UTC         | Statement.recordedAt           | When it came into this graph.
//   event        | text         |             | Statement CONCERNS Event.name  | What happened.
//   asEvent      | text         |             | Identity LEFT, RIGHT           | The event that this one was judged to be, by the name of its first mention.
//   quote        | text         |             | Statement.quote                | The words as they stand in the capture.
//   speakers     | texts        |             | Statement SAID_BY Actor.name   | Who said it; empty if the text does not tell.
//   onWhoseWord  | texts        |             | Statement RELAYED_BY Statement | Who passed it on, nearest first, the publisher last.
//   stance       | word         |             | Statement.stance               | How it is said.
//   source       | text         |             | Source.title                   | The work, or its address if it has no title.
//   statementId  | id statement |             | Statement.id                   | The statement.
//   eventId      | id event     |             | Event.id                       | The event.
//   asEventId    | id event     |             | Event.id                       | The first mention of it.
//   speakerIds   | ids actor    |             | Actor.id                       | The speakers, in the same order.
//   sourceId     | id source    |             | Source.id                      | The work.
//   captureId    | id capture   |             | Capture.id                     | The text in which the words stand.
//   spans        | spans        | code points | Statement.spans                | Where they stand in it.
MATCH (s:Statement)-[:FOUND_IN]->(:Capture)-[:CAPTURE_OF]->(work:Source)
WHERE ($source IS NULL OR work.id = $source)
  AND ($actor IS NULL OR EXISTS { MATCH (s)-[:SAID_BY]->(a:Actor) WHERE a.id IN $actor })
  AND ($claim IS NULL OR EXISTS { (s)-[:EXPRESSES]->(:Claim {id: $claim}) })
  AND
// Include: as_of
OPTIONAL MATCH (s)-[:CONCERNS]->(e:Event)
WITH s, work, e
WHERE $event IS NULL OR e.id IN $event
WITH s, e,
  CASE $clock
    WHEN 'happened' THEN toString(coalesce(e.fromDate, e.toDate))
    WHEN 'said' THEN toString(s.saidFrom)
    WHEN 'published' THEN toString(work.publishedFrom)
    ELSE toString(s.recordedAt)
  END AS begins,
  CASE $clock
    WHEN 'happened' THEN toString(coalesce(e.toDate, e.fromDate))
    WHEN 'said' THEN toString(s.saidTo)
    WHEN 'published' THEN toString(work.publishedTo)
    ELSE toString(date(s.recordedAt))
  END AS ends
WITH s, e, begins, [coalesce(begins, '9999'), s.id, coalesce(e.id, '')] AS key, ends
WHERE ($after IS NULL OR key > $after)
  AND ($during IS NULL OR begins < $during.to + 'U' AND ends >= $during.from)
ORDER BY key
LIMIT $limit
// Include: words
// Include: one_event
RETURN
  e.from AS happenedFrom,
  e.to AS happenedTo,
  s.said AS said,
  src.published AS published,
  s.recordedAt AS recorded,
  e.name AS event,
  whole.name AS asEvent,
  s.quote AS quote,
  speakers,
  onWhoseWord,
  s.stance AS stance,
  coalesce(src.title, src.url) AS source,
  s.id AS statementId,
  e.id AS eventId,
  whole.id AS asEventId,
  speakerIds,
  src.id AS sourceId,
  c.id AS captureId,
  s.spans AS spans,
  key
ORDER BY key
LIMIT $limit
