// On whose word do we have it?
//
// One row a hop: hop 0 is who said the words, hop 1 who passed them on, and so out to the
// publisher of the work in which we read them. Asked by text, every statement whose words
// hold it is a chain of its own, named by ofId; one that is already a hop of another chain
// asked for is left out. Chains come in the order of publication and text, hops from the
// inner speaker out; after 20 hops a chain is cut.
// Needs one of: statement, text
// Example: --text "no fighters in the vicinity"
//
// Parameters
//   statement | id statement |  | The innermost statement.
//   text      | search       |  | Statements whose words hold all of these; words in quotation marks stand together.
//   asOf      | time         |  | What was on record at that time; without it, now.
//
// Columns
//   hop         | int          | hops        | path length                      | How far from the inner speaker, from 0.
//   step        | word         |             | relationship                     | said, or published for the last hop.
//   actors      | texts        |             | SAID_BY or PUBLISHED_BY Actor.name | Whose word this hop is; empty if the text does not tell.
//   cue         | text         |             | Capture.text at Statement.cueSpan | The word of saying.
//   stance      | word         |             | Statement.stance                 | How it is said.
//   hedges      | texts        |             | Statement.hedges                 | The words that weaken it.
//   medium      | text         |             | Statement.medium                 | How it was said, in the text's words; of the last hop, the kind of work.
//   on          | date         |             | Statement.said, Source.published | When it was said; of the last hop, published.
//   words       | text         |             | Statement.quote, Source.title    | The words of this hop; of the last hop, the work's title or address.
//   statementId | id statement |             | Statement.id                     | The statement of this hop; none for the last.
//   actorIds    | ids actor    |             | Actor.id                         | The actors, in the same order.
//   ofId        | id statement |             | Statement.id                     | The innermost statement, whose chain this is.
//   sourceId    | id source    |             | Source.id                        | The work.
//   captureId   | id capture   |             | Capture.id                       | The text in which the words stand.
//   spans       | spans        | code points | Statement.spans                  | Where they stand in it.
CALL () {
  MATCH (s:Statement {id: $statement})
  RETURN s
  UNION
  WITH $text AS words
  WHERE words IS NOT NULL AND $statement IS NULL
  CALL db.index.fulltext.queryNodes('quotes', words) YIELD node
  RETURN node AS s
}
WITH s
WHERE
// Include: as_of
WITH collect(s) AS found
UNWIND found AS s
WITH s, found
WHERE NOT EXISTS { MATCH (s)<-[:RELAYED_BY*1..20]-(inner:Statement) WHERE inner IN found }
MATCH (s)-[:FOUND_IN]->(c:Capture)-[:CAPTURE_OF]->(src:Source)
WITH s, c, src, [coalesce(toString(src.publishedFrom), '9999'), src.id, s.spans[0], s.id] AS place
WHERE $after IS NULL OR place >= $after[..4]
ORDER BY place
LIMIT $limit
CALL (s, c, src) {
  MATCH path = (s)-[:RELAYED_BY*0..20]->(said:Statement)
  OPTIONAL MATCH (said)-[:SAID_BY]->(a:Actor)
  WITH c, said, length(path) AS hop, a
  ORDER BY hop, a.name, a.id
  WITH c, said, hop, collect(a.name) AS actors, collect(a.id) AS actorIds
  RETURN
    hop,
    'said' AS step,
    actors,
    actorIds,
    substring(c.text, said.cueSpan[0], said.cueSpan[1] - said.cueSpan[0]) AS cue,
    said.stance AS stance,
    coalesce(said.hedges, []) AS hedges,
    said.medium AS medium,
    said.said AS on,
    said.quote AS words,
    said.id AS statementId,
    said.spans AS spans
  UNION
  OPTIONAL MATCH (src)-[:PUBLISHED_BY]->(a:Actor)
  WITH s, src, collect(a.name) AS actors, collect(a.id) AS actorIds
  RETURN
    COUNT { (s)-[:RELAYED_BY*1..20]->(:Statement) } + 1 AS hop,
    'published' AS step,
    actors,
    actorIds,
    NULL AS cue,
    NULL AS stance,
    [] AS hedges,
    src.kind AS medium,
    src.published AS on,
    coalesce(src.title, src.url) AS words,
    NULL AS statementId,
    NULL AS spans
}
WITH *, place + [hop] AS key
WHERE $after IS NULL OR key > $after
RETURN
  hop,
  step,
  actors,
  cue,
  stance,
  hedges,
  medium,
  on,
  words,
  statementId,
  actorIds,
  s.id AS ofId,
  src.id AS sourceId,
  c.id AS captureId,
  spans,
  key
ORDER BY key
LIMIT $limit
