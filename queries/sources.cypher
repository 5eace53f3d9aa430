// Which works are loaded?
//
// One row a work: article, report, post, fact-check, data set or transcript. The one
// published first comes first; works without a date come last.
// Example: --during 2018-06
//
// Parameters
//   text      | search          |  | Works whose title holds all of these words.
//   kind      | word sourceKind |  | Only works of this kind.
//   publisher | actor           |  | Only works of this publisher.
//   during    | date            |  | Only works whose date can fall in this day, month, year or interval.
//   asOf      | time            |  | What was on record at that time; without it, now.
//
// Columns
//   title       | text      |            | Source.title                   | The work's title.
//   kind        | word      |            | Source.kind                    | What kind of work it is.
//   publisher   | text      |            | Source PUBLISHED_BY Actor.name | Who published it.
//   authors     | texts     |            | Source WRITTEN_BY Actor.name   | Who wrote it.
//   published   | date      |            | Source.published               | When, as precise as the work gives it.
//   lang        | text      | BCP 47     | Source.lang                    | Its language, if known.
//   url         | text      |            | Source.url                     | Its address.
//   captures    | int       | captures   | Capture CAPTURE_OF Source      | How often its text was read.
//   statements  | int       | statements | Statement FOUND_IN Capture     | How many statements were found in it.
//   speakers    | int       | actors     | Statement SAID_BY Actor        | How many actors said them.
//   conflicts   | int       | conflicts  | Conflict BETWEEN Statement     | How many pairs have a side in it, possible ones too, rejected ones not.
//   sourceId    | id source |            | Source.id                      | The work.
//   publisherId | id actor  |            | Actor.id                       | Its publisher.
CALL () {
  WITH $text AS words
  WHERE words IS NOT NULL
  CALL db.index.fulltext.queryNodes('titles', words) YIELD node
  RETURN node AS src
  UNION
  MATCH (src:Source)
  WHERE $text IS NULL
  RETURN src
}
WITH src
WHERE (src.retractedAt IS NULL AND $asOf IS NULL OR src.recordedAt <= $asOf AND coalesce(src.retractedAt > $asOf, true))
  AND ($kind IS NULL OR src.kind = $kind)
  AND ($publisher IS NULL OR EXISTS { MATCH (src)-[:PUBLISHED_BY]->(a:Actor) WHERE a.id IN $publisher })
  AND ($during IS NULL OR src.publishedFrom <= date($during.to) AND src.publishedTo >= date($during.from))
WITH src, [coalesce(toString(src.publishedFrom), '9999'), src.id] AS key
WHERE $after IS NULL OR key > $after
ORDER BY key
LIMIT $limit
OPTIONAL MATCH (src)-[:PUBLISHED_BY]->(publisher:Actor)
RETURN
  src.title AS title,
  src.kind AS kind,
  publisher.name AS publisher,
  COLLECT {
    MATCH (src)-[:WRITTEN_BY]->(author:Actor)
    RETURN author.name AS name
    ORDER BY name
  } AS authors,
  src.published AS published,
  src.lang AS lang,
  src.url AS url,
  COUNT { (src)<-[:CAPTURE_OF]-(:Capture) } AS captures,
  COUNT {
    MATCH (src)<-[:CAPTURE_OF]-(:Capture)<-[:FOUND_IN]-(s:Statement)
    WHERE
// Include: as_of
  } AS statements,
  COUNT {
    MATCH (src)<-[:CAPTURE_OF]-(:Capture)<-[:FOUND_IN]-(s:Statement)-[:SAID_BY]->(a:Actor)
    WHERE
// Include: as_of
    RETURN DISTINCT a
  } AS speakers,
  COUNT {
    MATCH (src)<-[:CAPTURE_OF]-(:Capture)<-[:FOUND_IN]-(:Statement)<-[:BETWEEN]-(x:Conflict)
    WHERE x.status <> 'look-alike' AND x.state <> 'rejected' AND x.retractedAt IS NULL
    RETURN DISTINCT x
  } AS conflicts,
  src.id AS sourceId,
  publisher.id AS publisherId,
  key
ORDER BY key
LIMIT $limit
