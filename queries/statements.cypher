// Which statements are kept?
//
// One row a statement that meets every condition given; all of them if none is. The work
// published first comes first, and within a work the order is that of its text.
// Example: --stance denies
//
// Parameters
//   stance   | word stance   |  | How it is said.
//   form     | word form     |  | Whether these are the speaker's words or the reporter's.
//   polarity | word polarity |  | Whether it affirms or denies.
//   source   | id source     |  | Only in this work.
//   actor    | actor         |  | Only of this speaker.
//   event    | event         |  | Only about this event.
//   unnamed  | bool          |  | true for statements of nobody named, false for the others.
//   during   | date          |  | Only in works whose date can fall in this day, month, year or interval.
//   asOf     | time          |  | What was on record at that time; without it, now.
//
// Columns
//   quote       | text         |             | Statement.quote                | The words as they stand in the capture.
//   speakers    | texts        |             | Statement SAID_BY Actor.name   | Who said it; empty if the text does not tell.
//   onWhoseWord | texts        |             | Statement RELAYED_BY Statement | Who passed it on, nearest first, the publisher last.
//   stance      | word         |             | Statement.stance               | How it is said.
//   polarity    | word         |             | Statement.polarity             | Whether it affirms or denies.
//   form        | word         |             | Statement.form                 | Whether these are the speaker's words or the reporter's.
//   takesUp     | text         |             | Claim.text                     | What its words stand for if they only point back, as "this" does; empty else.
//   hedges      | texts        |             | Statement.hedges               | The words that weaken it.
//   said        | date         |             | Statement.said                 | The day the words were spoken, if the source gives it.
//   source      | text         |             | Source.title                   | The work, or its address if it has no title.
//   published   | date         |             | Source.published               | When, as precise as the work gives it.
//   statementId | id statement |             | Statement.id                   | The statement.
//   speakerIds  | ids actor    |             | Actor.id                       | The speakers, in the same order.
//   sourceId    | id source    |             | Source.id                      | The work.
//   captureId   | id capture   |             | Capture.id                     | The text in which the words stand.
//   spans       | spans        | code points | Statement.spans                | Where they stand in it.
MATCH (s:Statement)-[:FOUND_IN]->(:Capture)-[:CAPTURE_OF]->(work:Source)
WHERE ($stance IS NULL OR s.stance = $stance)
  AND ($form IS NULL OR s.form = $form)
  AND ($polarity IS NULL OR s.polarity = $polarity)
  AND ($source IS NULL OR work.id = $source)
  AND ($actor IS NULL OR EXISTS { MATCH (s)-[:SAID_BY]->(a:Actor) WHERE a.id IN $actor })
  AND ($event IS NULL OR EXISTS { MATCH (s)-[:CONCERNS]->(e:Event) WHERE e.id IN $event })
  AND ($unnamed IS NULL OR $unnamed <> EXISTS { (s)-[:SAID_BY]->(:Actor {named: true}) })
  AND ($during IS NULL OR work.publishedFrom <= date($during.to) AND work.publishedTo >= date($during.from))
  AND
// Include: as_of
WITH s, [coalesce(toString(work.publishedFrom), '9999'), work.id, s.spans[0], s.id] AS key
WHERE $after IS NULL OR key > $after
ORDER BY key
LIMIT $limit
// Include: words
// Include: takes_up
RETURN
  s.quote AS quote,
  speakers,
  onWhoseWord,
  s.stance AS stance,
  s.polarity AS polarity,
  s.form AS form,
  takesUp,
  coalesce(s.hedges, []) AS hedges,
  s.said AS said,
  coalesce(src.title, src.url) AS source,
  src.published AS published,
  s.id AS statementId,
  speakerIds,
  src.id AS sourceId,
  c.id AS captureId,
  s.spans AS spans,
  key
ORDER BY key
LIMIT $limit
