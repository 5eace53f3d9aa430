// Who repeats whom?
//
// One row a retelling: two texts with passages from one place, or two statements of different
// texts that record one utterance. The first of the two is the later one; where order is
// unknown, nothing tells which was first. What a person has rejected is left out unless state
// asks for it. Texts come before statements, and what is most alike first.
// Example: --kind altered
//
// Parameters
//   kind      | word verbatim/altered/paraphrase/passages |  | Only retellings of this kind; passages is that of texts.
//   source    | id source          |  | Only those of which a side stands in this work.
//   capture   | id capture         |  | Only those of which a side is this text, or stands in it.
//   statement | id statement       |  | Only those of which a side is this statement.
//   actor     | actor              |  | Only those of which this actor said a side.
//   state     | word conflictState |  | Only what people made of it; without it, all but the rejected.
//
// Columns
//   kind             | word      |        | QUOTES.kind                    | verbatim, altered or paraphrase; passages of two texts.
//   similarity       | number    | 0 to 1 | QUOTES.similarity              | How much is the same; of texts the greater share that one has of the other.
//   order            | word      |        | QUOTES.order                   | How it is known which came first: dated, credited or unknown; empty if nobody says.
//   words            | text      |        | Statement.quote                | The words of the later; of a text its title.
//   speakers         | texts     |        | Statement SAID_BY Actor.name   | Who said them.
//   source           | text      |        | Source.title                   | The work, or its address if it has no title.
//   publisher        | text      |        | Source PUBLISHED_BY Actor.name | Who published the work.
//   published        | date      |        | Source.published               | When.
//   earlierWords     | text      |        | Statement.quote                | The words of the earlier; of a text its title.
//   earlierSpeakers  | texts     |        | Statement SAID_BY Actor.name   | Who said them.
//   earlierSource    | text      |        | Source.title                   | The work.
//   earlierPublisher | text      |        | Source PUBLISHED_BY Actor.name | Who published it.
//   earlierPublished | date      |        | Source.published               | When.
//   diff             | texts     |        | QUOTES.diff                    | Of altered words: "= in both", "+ only in the later", "- only in the earlier".
//   why              | text      |        | QUOTES.why                     | The reason, in plain words.
//   state            | word      |        | QUOTES.state                   | What people made of it.
//   fromId           | id        |        | Statement.id                   | The later statement or capture.
//   sourceId         | id source |        | Source.id                      | Its work.
//   toId             | id        |        | Statement.id                   | The earlier.
//   earlierSourceId  | id source |        | Source.id                      | Its work.
//   rule             | text      |        | QUOTES.rule                    | The rule that proposed it.
//   ruleVersion      | int       |        | QUOTES.ruleVersion             | Its version.
MATCH (from:Statement|Capture)-[r:QUOTES|DERIVED_FROM]->(to:Statement|Capture)
WITH from, r, to, coalesce(r.kind, 'passages') AS kind,
  coalesce(r.similarity, CASE WHEN r.share > r.otherShare THEN r.share ELSE r.otherShare END, 0.0) AS similarity
WHERE from.retractedAt IS NULL AND to.retractedAt IS NULL
  AND ($kind IS NULL OR kind = $kind)
  AND r.state = coalesce($state, CASE r.state WHEN 'rejected' THEN '' ELSE r.state END)
  AND ($statement IS NULL OR $statement IN [from.id, to.id])
  AND ($capture IS NULL OR EXISTS { MATCH (side)-[:FOUND_IN]->{0,1}(:Capture {id: $capture}) WHERE side IN [from, to] })
  AND ($source IS NULL OR EXISTS { MATCH (side)-[:FOUND_IN]->{0,1}(:Capture)-[:CAPTURE_OF]->(:Source {id: $source}) WHERE side IN [from, to] })
  AND ($actor IS NULL OR EXISTS { MATCH (side)-[:SAID_BY]->(a:Actor) WHERE side IN [from, to] AND a.id IN $actor })
WITH from, r, to, kind, similarity, [CASE kind WHEN 'passages' THEN 0 ELSE 1 END, -similarity, from.id, to.id] AS key
WHERE $after IS NULL OR key > $after
ORDER BY key
LIMIT $limit
MATCH (from)-[:FOUND_IN]->{0,1}(:Capture)-[:CAPTURE_OF]->(src:Source)
MATCH (to)-[:FOUND_IN]->{0,1}(:Capture)-[:CAPTURE_OF]->(other:Source)
OPTIONAL MATCH (src)-[:PUBLISHED_BY]->(publisher:Actor)
OPTIONAL MATCH (other)-[:PUBLISHED_BY]->(otherPublisher:Actor)
RETURN
  kind,
  similarity,
  r.order AS order,
  coalesce(from.quote, src.title, src.url) AS words,
  COLLECT {
    MATCH (from)-[:SAID_BY]->(a:Actor)
    RETURN a.name AS name
    ORDER BY name
  } AS speakers,
  coalesce(src.title, src.url) AS source,
  publisher.name AS publisher,
  src.published AS published,
  coalesce(to.quote, other.title, other.url) AS earlierWords,
  COLLECT {
    MATCH (to)-[:SAID_BY]->(a:Actor)
    RETURN a.name AS name
    ORDER BY name
  } AS earlierSpeakers,
  coalesce(other.title, other.url) AS earlierSource,
  otherPublisher.name AS earlierPublisher,
  other.published AS earlierPublished,
  coalesce(r.diff, []) AS diff,
  r.why AS why,
  r.state AS state,
  from.id AS fromId,
  src.id AS sourceId,
  to.id AS toId,
  other.id AS earlierSourceId,
  r.rule AS rule,
  r.ruleVersion AS ruleVersion,
  key
ORDER BY key
LIMIT $limit
