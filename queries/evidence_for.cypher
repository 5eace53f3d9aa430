// What is offered for this claim, and what against it?
//
// One row a piece of evidence: the words that offer it, who brings it forward, and what it
// rests on: statements by their words, captures by the title of the work, events by name. Two
// pieces are not independent if they have one origin: they rest on the same statement, on one
// that retells another or stands on its word, or on what the same actor says or offers. For
// comes before against, the strongest first.
// Example: --claim claim:9f3a
//
// Parameters
//   claim     | id claim | required | The claim; its words will do.
//   direction | word direction |          | Only evidence for, or only against.
//   kind      | word evidenceKind |       | Only evidence of this kind.
//   asOf      | time           |          | What was on record at that time; without it, now.
//
// Columns
//   direction    | word         |        | Evidence.direction           | for or against.
//   kind         | word         |        | Evidence.kind                | What sort of thing is offered.
//   words        | text         |        | Evidence.text                | The words that offer it, as they stand in the text; empty for a record made by hand.
//   offeredBy    | texts        |        | Evidence OFFERED_BY Actor.name | Who brings it forward; empty if the text does not tell.
//   strength     | number       | 0 to 1 | Evidence.strength            | As the source presents it; 0 if not told.
//   why          | text         |        | Evidence.why                 | How it bears on the claim.
//   restsOn      | texts        |        | Evidence RESTS_ON            | The words of each thing it rests on.
//   speakers     | texts        |        | Statement SAID_BY Actor.name | Who said them, where it is a statement.
//   sources      | texts        |        | Source.title                 | The works they stand in.
//   claim        | text         |        | Claim.text                   | The claim.
//   evidenceId   | id evidence  |        | Evidence.id                  | The evidence.
//   sameOriginAs | ids evidence |        | Evidence.id                  | What else is offered on this claim, for or against, and has an origin in common with it.
//   offeredByIds | ids actor    |        | Actor.id                     | Who brings it forward, in the order of offeredBy.
//   restsOnIds   | ids          |        | id                           | What it rests on, in the order of restsOn.
//   sourceIds    | ids source   |        | Source.id                    | The works, in the order of sources.
//   claimId      | id claim     |        | Claim.id                     | The claim.
MATCH (k:Claim {id: $claim})
CALL (k) {
  MATCH (k)<-[:BEARS_ON]-(e:Evidence)
  WHERE e.retractedAt IS NULL AND $asOf IS NULL OR e.recordedAt <= $asOf AND coalesce(e.retractedAt > $asOf, true)
  WITH e, COLLECT {
    MATCH (e)-[:RESTS_ON]->(s:Statement)
// Include: support
    RETURN support.keys
  } AS said, COLLECT {
    MATCH (e)-[:OFFERED_BY]->(a:Actor)
    RETURN [a.id] + COLLECT {
      MATCH (a)<-[:LEFT|RIGHT]-(i:Identity WHERE i.verdict = 'same' AND i.retracted IS NULL AND i.state <> 'rejected')-[:LEFT|RIGHT]->(b:Actor)
      RETURN b.id
    }
  } AS offered, COLLECT {
    MATCH (e)-[:RESTS_ON]->(c:Capture|Event)
    WHERE NOT EXISTS { (e)-[:OFFERED_BY]->(:Actor) }
    RETURN [c.id] + COLLECT { MATCH (c)-[d:DERIVED_FROM]-(o:Capture) WHERE d.state <> 'rejected' RETURN o.id }
  } AS told
  RETURN collect({id: e.id, keys: reduce(all = [], list IN said + offered + told | all + list)}) AS origins
}
MATCH (k)<-[:BEARS_ON]-(e:Evidence)
WHERE ($direction IS NULL OR e.direction = $direction)
  AND ($kind IS NULL OR e.kind = $kind)
  AND (e.retractedAt IS NULL AND $asOf IS NULL OR e.recordedAt <= $asOf AND coalesce(e.retractedAt > $asOf, true))
WITH k, e, origins, [CASE e.direction WHEN 'for' THEN 0 ELSE 1 END, -coalesce(e.strength, 0.0), e.id] AS key
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
CALL (e) {
  OPTIONAL MATCH (e)-[:OFFERED_BY]->(a:Actor)
  WITH a
  ORDER BY a.name, a.id
  RETURN collect(a.name) AS offeredBy, collect(a.id) AS offeredByIds
}
WITH *, [o IN origins WHERE o.id = e.id][0].keys AS keys
RETURN
  e.direction AS direction,
  e.kind AS kind,
  e.text AS words,
  offeredBy,
  coalesce(e.strength, 0.0) AS strength,
  e.why AS why,
  restsOn,
  speakers,
  [work IN works | coalesce(work.title, work.url)] AS sources,
  k.text AS claim,
  e.id AS evidenceId,
  COLLECT {
    UNWIND origins AS o
    WITH o
    WHERE o.id <> e.id AND any(one IN o.keys WHERE one IN keys)
    RETURN o.id AS id
    ORDER BY id
  } AS sameOriginAs,
  offeredByIds,
  restsOnIds,
  [work IN works | work.id] AS sourceIds,
  k.id AS claimId,
  key
ORDER BY key
LIMIT $limit
