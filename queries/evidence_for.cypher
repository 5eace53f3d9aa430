// What is offered for this claim, and what against it?
//
// One row a piece of evidence, with what it rests on: statements by their words, captures by
// the title of the work, events by name. For comes before against, the strongest first.
// Example: --claim claim:9f3a
//
// Parameters
//   claim     | id claim       | required | The claim; its words will do.
//   direction | word direction |          | Only evidence for, or only against.
//   kind      | word evidenceKind |       | Only evidence of this kind.
//   asOf      | time           |          | What was on record at that time; without it, now.
//
// Columns
//   direction   | word        |        | Evidence.direction         | for or against.
//   kind        | word        |        | Evidence.kind              | What sort of thing is offered.
//   strength    | number      | 0 to 1 | Evidence.strength          | As the source presents it; 0 if not told.
//   why         | text        |        | Evidence.why               | How it bears on the claim.
//   restsOn     | texts       |        | Evidence RESTS_ON          | The words of each thing it rests on.
//   speakers    | texts       |        | Statement SAID_BY Actor.name | Who said them, where it is a statement.
//   sources     | texts       |        | Source.title               | The works they stand in.
//   claim       | text        |        | Claim.text                 | The claim.
//   evidenceId  | id evidence |        | Evidence.id                | The evidence.
//   restsOnIds  | ids         |        | id                         | What it rests on, in the order of restsOn.
//   sourceIds   | ids source  |        | Source.id                  | The works, in the order of sources.
//   claimId     | id claim    |        | Claim.id                   | The claim.
MATCH (k:Claim {id: $claim})<-[:BEARS_ON]-(e:Evidence)
WHERE ($direction IS NULL OR e.direction = $direction)
  AND ($kind IS NULL OR e.kind = $kind)
  AND (e.retractedAt IS NULL AND $asOf IS NULL OR e.recordedAt <= $asOf AND coalesce(e.retractedAt > $asOf, true))
WITH k, e, [CASE e.direction WHEN 'for' THEN 0 ELSE 1 END, -coalesce(e.strength, 0.0), e.id] AS key
WHERE $after IS NULL OR key > $after
ORDER BY key
LIMIT $limit
CALL (e) {
  MATCH (e)-[:RESTS_ON]->(t:Statement|Capture|Event)
  OPTIONAL MATCH (t)-[:FOUND_IN]->(:Capture)-[:CAPTURE_OF]->(work:Source)
  OPTIONAL MATCH (t)-[:CAPTURE_OF]->(itself:Source)
  WITH t, coalesce(work, itself) AS src
  ORDER BY t.id
  RETURN
    collect(t.id) AS restsOnIds,
    collect(coalesce(t.quote, t.name, src.title, src.url)) AS restsOn,
    collect(DISTINCT src) AS works,
    COLLECT {
      MATCH (e)-[:RESTS_ON]->(:Statement)-[:SAID_BY]->(a:Actor)
      RETURN DISTINCT a.name AS name
      ORDER BY name
    } AS speakers
}
RETURN
  e.direction AS direction,
  e.kind AS kind,
  coalesce(e.strength, 0.0) AS strength,
  e.why AS why,
  restsOn,
  speakers,
  [work IN works | coalesce(work.title, work.url)] AS sources,
  k.text AS claim,
  e.id AS evidenceId,
  restsOnIds,
  [work IN works | work.id] AS sourceIds,
  k.id AS claimId,
  key
ORDER BY key
LIMIT $limit
