// Which claims say the same, and how is that known?
//
// One row a judgement on two claims: what each says, by which outlets, and which words matched.
// Two that are the same are expressed by the statements of both; two of which nobody is sure are
// only alike. A judgement is taken back with the review of its identity. Pairs of different
// outlets come first, the surest of them first.
// Example: --verdict same
//
// Parameters
//   claim    | id claim           |   | Only judgements on this claim.
//   verdict  | word verdict       |   | Only what the judge concluded.
//   state    | word conflictState |   | Only what people made of it; without it, all but the rejected.
//   minScore | number 0..1        | 0 | Only judgements of at least this score.
//   asOf     | time               |   | What was on record at that time; without it, now.
//
// Columns
//   verdict      | word        |        | Identity.verdict               | same, unsure or different.
//   state        | word        |        | Identity.state                 | What people made of it.
//   score        | number      | 0 to 1 | Identity.score                 | How sure the judge is.
//   why          | text        |        | Identity.why                   | The reason, with the words that matched on each side.
//   leftText     | text        |        | Claim.text                     | What one says.
//   leftOutlets  | texts       |        | Source PUBLISHED_BY Actor.name | Who published it in these words.
//   rightText    | text        |        | Claim.text                     | What the other says.
//   rightOutlets | texts       |        | Source PUBLISHED_BY Actor.name | Who published it in these words.
//   by           | text        |        | Identity.by                    | The rule or person that judged.
//   ruleVersion  | int         |        | Identity.ruleVersion           | The rule's version; none for a person.
//   identityId   | id identity |        | Identity.id                    | The judgement.
//   leftClaimId  | id claim    |        | Claim.id                       | The one claim.
//   rightClaimId | id claim    |        | Claim.id                       | The other.
MATCH (l:Claim)<-[:LEFT]-(i:Identity)-[:RIGHT]->(r:Claim)
WHERE (i.retractedAt IS NULL AND $asOf IS NULL OR i.recordedAt <= $asOf AND coalesce(i.retractedAt > $asOf, true))
  AND i.retracted IS NULL
  AND ($claim IS NULL OR $claim IN [l.id, r.id])
  AND ($verdict IS NULL OR i.verdict = $verdict)
  AND i.state = coalesce($state, CASE i.state WHEN 'rejected' THEN '' ELSE i.state END)
  AND i.score >= $minScore
WITH i, l, r,
  COLLECT {
    MATCH (l)<-[own:EXPRESSES]-(:Statement)-[:FOUND_IN]->(:Capture)-[:CAPTURE_OF]->(:Source)-[:PUBLISHED_BY]->(a:Actor)
    WHERE own.identity IS NULL
    RETURN DISTINCT a.name AS name
    ORDER BY name
    LIMIT 20
  } AS leftOutlets,
  COLLECT {
    MATCH (r)<-[own:EXPRESSES]-(:Statement)-[:FOUND_IN]->(:Capture)-[:CAPTURE_OF]->(:Source)-[:PUBLISHED_BY]->(a:Actor)
    WHERE own.identity IS NULL
    RETURN DISTINCT a.name AS name
    ORDER BY name
    LIMIT 20
  } AS rightOutlets
WITH i, l, r, leftOutlets, rightOutlets, [CASE leftOutlets WHEN rightOutlets THEN 1 ELSE 0 END, -i.score, i.id] AS key
WHERE $after IS NULL OR key > $after
RETURN
  i.verdict AS verdict,
  i.state AS state,
  i.score AS score,
  i.why AS why,
  l.text AS leftText,
  leftOutlets,
  r.text AS rightText,
  rightOutlets,
  i.by AS by,
  i.ruleVersion AS ruleVersion,
  i.id AS identityId,
  l.id AS leftClaimId,
  r.id AS rightClaimId,
  key
ORDER BY key
LIMIT $limit
