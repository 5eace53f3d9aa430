// Which statements cannot both hold?
//
// One row a pair of statements: what each side says, who says it and on whose word, the kind
// of conflict, and why the rule holds it to be one. A pair whose comparability is not known
// is only possible. Look-alikes, and pairs that a person rejected, are left out unless status
// or state asks for them. Contradictions come before possible ones; of
// either, pairs of different outlets come first, then other works, then one text; then the surest.
// Example: --min-score 0.5
//
// Parameters
//   kind      | word conflictKind   |   | Only conflicts of this kind.
//   status    | word conflictStatus |   | Only what the rule concluded; without it, all but look-alikes.
//   state     | word conflictState  |   | Only what people made of it; without it, all but the rejected.
//   actor     | actor               |   | Only pairs of which this actor said a side.
//   source    | id source           |   | Only pairs of which a side stands in this work.
//   statement | id statement        |   | Only pairs of which this statement is a side.
//   claim     | id claim            |   | Only pairs of which a side expresses this claim.
//   between   | word outlets/works/text |   | Only pairs that stand so far apart.
//   minScore  | number 0..1         | 0 | Only pairs of at least this score.
//   asOf      | time                |   | What was on record at that time; without it, now.
//
// Columns
//   kind             | word         |             | Conflict.kind                  | How they conflict: NEG, NUM, …
//   status           | word         |             | Conflict.status                | What the rule concluded.
//   state            | word         |             | Conflict.state                 | What people made of it.
//   between          | word         |             | Source PUBLISHED_BY Actor      | How far apart the sides stand: in works of different outlets, other works, or one text.
//   score            | number       | 0 to 1      | Conflict.score                 | How sure the rule is.
//   why              | text         |             | Conflict.why                   | The reason, in plain words.
//   comparability    | table        |             | Conflict.comparability         | For each axis whether both are known to agree on it; none where the rule does not need it.
//   leftQuote        | text         |             | Statement.quote                | The words of one side.
//   leftSpeakers     | texts        |             | Statement SAID_BY Actor.name   | Who said them.
//   leftOnWhoseWord  | texts        |             | Statement RELAYED_BY Statement | Who passed them on, nearest first, the publisher last.
//   leftStance       | word         |             | Statement.stance               | How they are said.
//   leftSource       | text         |             | Source.title                   | The work, or its address if it has no title.
//   leftPublished    | date         |             | Source.published               | When it was published.
//   rightQuote       | text         |             | Statement.quote                | The words of the other side.
//   rightSpeakers    | texts        |             | Statement SAID_BY Actor.name   | Who said them.
//   rightOnWhoseWord | texts        |             | Statement RELAYED_BY Statement | Who passed them on.
//   rightStance      | word         |             | Statement.stance               | How they are said.
//   rightSource      | text         |             | Source.title                   | The work.
//   rightPublished   | date         |             | Source.published               | When it was published.
//   conflictId       | id conflict  |             | Conflict.id                    | The pair.
//   leftStatementId  | id statement |             | Statement.id                   | One side.
//   leftSpeakerIds   | ids actor    |             | Actor.id                       | Its speakers.
//   leftSourceId     | id source    |             | Source.id                      | Its work.
//   leftCaptureId    | id capture   |             | Capture.id                     | The text in which its words stand.
//   leftSpans        | spans        | code points | Statement.spans                | Where they stand in it.
//   leftClash        | spans        | code points | BETWEEN.span                   | Which of its words clash; none if the clash is of the whole.
//   rightStatementId | id statement |             | Statement.id                   | The other side.
//   rightSpeakerIds  | ids actor    |             | Actor.id                       | Its speakers.
//   rightSourceId    | id source    |             | Source.id                      | Its work.
//   rightCaptureId   | id capture   |             | Capture.id                     | The text in which its words stand.
//   rightSpans       | spans        | code points | Statement.spans                | Where they stand in it.
//   rightClash       | spans        | code points | BETWEEN.span                   | Which of its words clash; none if the clash is of the whole.
//   rule             | text         |             | Conflict.rule                  | The rule that proposed it.
//   ruleVersion      | int          |             | Conflict.ruleVersion           | Its version.
MATCH (x:Conflict)
WHERE (x.retractedAt IS NULL AND $asOf IS NULL OR x.recordedAt <= $asOf AND coalesce(x.retractedAt > $asOf, true))
  AND ($kind IS NULL OR x.kind = $kind)
  AND x.status = coalesce($status, CASE x.status WHEN 'look-alike' THEN '' ELSE x.status END)
  AND x.state = coalesce($state, CASE x.state WHEN 'rejected' THEN '' ELSE x.state END)
  AND x.score >= $minScore
  AND ($actor IS NULL OR EXISTS { MATCH (x)-[:BETWEEN]->(:Statement)-[:SAID_BY]->(a:Actor) WHERE a.id IN $actor })
  AND ($source IS NULL OR EXISTS { (x)-[:BETWEEN]->(:Statement)-[:FOUND_IN]->(:Capture)-[:CAPTURE_OF]->(:Source {id: $source}) })
  AND ($statement IS NULL OR EXISTS { (x)-[:BETWEEN]->(:Statement {id: $statement}) })
  AND ($claim IS NULL OR EXISTS { (x)-[:BETWEEN]->(:Statement)-[:EXPRESSES]->(:Claim {id: $claim}) })
WITH x, [CASE x.status WHEN 'contradiction' THEN 0 WHEN 'possible' THEN 1 ELSE 2 END] AS status,
  COLLECT { MATCH (x)-[:BETWEEN]->(:Statement)-[:FOUND_IN]->(:Capture)-[:CAPTURE_OF]->(work:Source) RETURN DISTINCT work.id } AS works,
  COLLECT { MATCH (x)-[:BETWEEN]->(:Statement)-[:FOUND_IN]->(:Capture)-[:CAPTURE_OF]->(:Source)-[:PUBLISHED_BY]->(a:Actor) RETURN DISTINCT a.id } AS outlets
WITH x, status, CASE WHEN size(outlets) > 1 THEN 'outlets' WHEN size(works) > 1 THEN 'works' ELSE 'text' END AS between
WHERE $between IS NULL OR between = $between
WITH x, between AS apart, status + [CASE between WHEN 'outlets' THEN 0 WHEN 'works' THEN 1 ELSE 2 END, -x.score, x.id] AS key
WHERE $after IS NULL OR key > $after
ORDER BY key
LIMIT $limit
MATCH (x)-[between:BETWEEN]->(s:Statement)
// Include: words
WITH x, apart, key, between.side AS side, {
  clash: between.span,
  quote: s.quote,
  speakers: speakers,
  onWhoseWord: onWhoseWord,
  stance: s.stance,
  source: coalesce(src.title, src.url),
  published: src.published,
  statementId: s.id,
  speakerIds: speakerIds,
  sourceId: src.id,
  captureId: c.id,
  spans: s.spans
} AS saying
WITH x, apart, key,
  head(collect(CASE side WHEN 'left' THEN saying END)) AS l,
  head(collect(CASE side WHEN 'right' THEN saying END)) AS r
RETURN
  x.kind AS kind,
  x.status AS status,
  x.state AS state,
  apart AS between,
  x.score AS score,
  x.why AS why,
  {
    event: x.comparableEvent,
    time: x.comparableTime,
    place: x.comparablePlace,
    measure: x.comparableMeasure,
    unit: x.comparableUnit,
    population: x.comparablePopulation
  } AS comparability,
  l.quote AS leftQuote,
  l.speakers AS leftSpeakers,
  l.onWhoseWord AS leftOnWhoseWord,
  l.stance AS leftStance,
  l.source AS leftSource,
  l.published AS leftPublished,
  r.quote AS rightQuote,
  r.speakers AS rightSpeakers,
  r.onWhoseWord AS rightOnWhoseWord,
  r.stance AS rightStance,
  r.source AS rightSource,
  r.published AS rightPublished,
  x.id AS conflictId,
  l.statementId AS leftStatementId,
  l.speakerIds AS leftSpeakerIds,
  l.sourceId AS leftSourceId,
  l.captureId AS leftCaptureId,
  l.spans AS leftSpans,
  l.clash AS leftClash,
  r.statementId AS rightStatementId,
  r.speakerIds AS rightSpeakerIds,
  r.sourceId AS rightSourceId,
  r.captureId AS rightCaptureId,
  r.spans AS rightSpans,
  r.clash AS rightClash,
  x.rule AS rule,
  x.ruleVersion AS ruleVersion,
  key
ORDER BY key
LIMIT $limit
