// Which claims are made, and which of them are disputed?
//
// One row a claim, with how many statements affirm it and deny it and by whom, and from how
// many independent origins: retelling is not corroboration. A statement counts for the claim in
// its own words and for all that are judged to be the same; of these, one row stands for all:
// that which most statements express, the shortest of several. The claims that most statements
// express come first.
// Example: --disputed true
//
// Parameters
//   claim    | id claim |       | Only this claim.
//   text     | search   |       | Claims whose words hold all of these; words in quotation marks stand together.
//   actor    | actor    |       | Only claims about this actor, by name, noun or pronoun; also if another that is the same is.
//   event    | event    |       | Only claims about this event.
//   place    | id place |       | Only claims about this place.
//   disputed | bool     | false | Only claims that some statement denies, or that stand in a conflict.
//   every    | bool     | false | Also the claims for which another that is the same stands.
//   asOf     | time     |       | What was on record at that time; without it, now.
//
// Columns
//   text       | text     |            | Claim.text                   | What is said to be so, in the words of whoever said it first.
//   about      | texts    |            | Claim ABOUT Actor.name       | Whom its words mean, and the places and events that they name; whom they say something of comes first.
//   affirmed   | int      | statements | Statement EXPRESSES Claim    | How many statements affirm it.
//   affirmers  | texts    |            | Statement SAID_BY Actor.name | Who affirms it.
//   denied     | int      | statements | Statement EXPRESSES Claim    | How many statements deny it.
//   deniers    | texts    |            | Statement SAID_BY Actor.name | Who denies it.
//   support    | support  |            | Statement EXPRESSES Claim    | What stands behind it: statements that affirm it, their texts, speakers and independent origins.
//   opposition | support  |            | Statement EXPRESSES Claim    | The same of the statements that deny it.
//   outlets    | texts    |            | Source PUBLISHED_BY Actor.name | Who published the works that its statements stand in.
//   words      | int      | claims     | Claim AGREES_WITH Claim      | In how many claims' words it is said: its own, and those judged to be the same.
//   conflicts  | int      | claims     | Claim CONTRADICTS Claim      | How many other claims it conflicts with, possibly too, rejected ones not.
//   for        | int      | evidence   | Evidence BEARS_ON Claim      | How much evidence is offered for it.
//   against    | int      | evidence   | Evidence BEARS_ON Claim      | How much is offered against it.
//   claimId    | id claim |            | Claim.id                     | The claim.
CALL () {
  WITH $text AS words
  WHERE words IS NOT NULL
  CALL db.index.fulltext.queryNodes('claims', words) YIELD node
  RETURN node AS k
  UNION
  MATCH (k:Claim)
  WHERE $text IS NULL
  RETURN k
}
WITH k
WHERE (k.retractedAt IS NULL AND $asOf IS NULL OR k.recordedAt <= $asOf AND coalesce(k.retractedAt > $asOf, true))
  AND ($claim IS NULL OR k.id = $claim)
  AND ($actor IS NULL OR EXISTS { MATCH (k)-[:AGREES_WITH*0..1 {verdict: 'same'}]-(:Claim)-[:ABOUT]->(a:Actor) WHERE a.id IN $actor })
  AND ($event IS NULL OR EXISTS { MATCH (k)-[:AGREES_WITH*0..1 {verdict: 'same'}]-(:Claim)-[:ABOUT]->(e:Event) WHERE e.id IN $event })
  AND ($place IS NULL OR EXISTS { (k)-[:AGREES_WITH*0..1 {verdict: 'same'}]-(:Claim)-[:ABOUT]->(:Place {id: $place}) })
  AND (NOT $disputed
    OR EXISTS {
      MATCH (k)<-[:EXPRESSES {polarity: 'denies'}]-(s:Statement)
      WHERE
// Include: as_of
    }
    OR EXISTS { MATCH (k)-[d:CONTRADICTS]-(:Claim) WHERE d.state <> 'rejected' })
  AND ($every OR $claim IS NOT NULL OR NOT EXISTS {
    MATCH (k)-[:AGREES_WITH {verdict: 'same'}]-(other:Claim)
    WHERE [COUNT { (k)<-[:EXPRESSES]-() }, -size(k.text), k.id] < [COUNT { (other)<-[:EXPRESSES]-() }, -size(other.text), other.id]
      AND NOT EXISTS {
        MATCH (other)-[:AGREES_WITH {verdict: 'same'}]-(third:Claim)
        WHERE [COUNT { (other)<-[:EXPRESSES]-() }, -size(other.text), other.id] < [COUNT { (third)<-[:EXPRESSES]-() }, -size(third.text), third.id]
      }
  })
WITH k, COUNT {
  MATCH (k)<-[:EXPRESSES]-(s:Statement)
  WHERE
// Include: as_of
} AS expressed
WHERE expressed > 0 OR $claim IS NOT NULL OR NOT EXISTS { (k)<-[:EXPRESSES]-(:Statement) }
WITH k, [-expressed, k.id] AS key
WHERE $after IS NULL OR key > $after
ORDER BY key
LIMIT $limit
RETURN
  k.text AS text,
  COLLECT {
    MATCH (k)-[b:ABOUT]->(x)
    WITH x.name AS name, min(CASE b.role WHEN 'subject' THEN 0 WHEN 'object' THEN 1 ELSE 2 END) AS rank
    RETURN name
    ORDER BY rank, name
    LIMIT 20
  } AS about,
  COUNT {
    MATCH (k)<-[:EXPRESSES {polarity: 'affirms'}]-(s:Statement)
    WHERE
// Include: as_of
  } AS affirmed,
  COLLECT {
    MATCH (k)<-[:EXPRESSES {polarity: 'affirms'}]-(s:Statement)-[:SAID_BY]->(a:Actor)
    WHERE
// Include: as_of
    RETURN DISTINCT a.name AS name
    ORDER BY name
    LIMIT 20
  } AS affirmers,
  COUNT {
    MATCH (k)<-[:EXPRESSES {polarity: 'denies'}]-(s:Statement)
    WHERE
// Include: as_of
  } AS denied,
  COLLECT {
    MATCH (k)<-[:EXPRESSES {polarity: 'denies'}]-(s:Statement)-[:SAID_BY]->(a:Actor)
    WHERE
// Include: as_of
    RETURN DISTINCT a.name AS name
    ORDER BY name
    LIMIT 20
  } AS deniers,
  COLLECT {
    MATCH (k)<-[:EXPRESSES {polarity: 'affirms'}]-(s:Statement)
    WHERE
// Include: as_of
// Include: support
    RETURN support
  } AS support,
  COLLECT {
    MATCH (k)<-[:EXPRESSES {polarity: 'denies'}]-(s:Statement)
    WHERE
// Include: as_of
// Include: support
    RETURN support
  } AS opposition,
  COLLECT {
    MATCH (k)<-[:EXPRESSES]-(s:Statement)-[:FOUND_IN]->(:Capture)-[:CAPTURE_OF]->(:Source)-[:PUBLISHED_BY]->(a:Actor)
    WHERE s.retractedAt IS NULL
    RETURN DISTINCT a.name AS name
    ORDER BY name
    LIMIT 20
  } AS outlets,
  1 + COUNT { (k)-[:AGREES_WITH {verdict: 'same'}]-(:Claim) } AS words,
  COUNT { MATCH (k)-[d:CONTRADICTS]-(:Claim) WHERE d.state <> 'rejected' } AS conflicts,
  COUNT { MATCH (k)<-[:BEARS_ON]-(e:Evidence {direction: 'for'}) WHERE e.retractedAt IS NULL } AS for,
  COUNT { MATCH (k)<-[:BEARS_ON]-(e:Evidence {direction: 'against'}) WHERE e.retractedAt IS NULL } AS against,
  k.id AS claimId,
  key
ORDER BY key
LIMIT $limit
