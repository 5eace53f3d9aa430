// What is said to have happened?
//
// One row an event, with all mentions of it that were judged to be one, and the figures that
// each source gives of it; the first first; events without a date come last. The conditions
// hold if some mention meets them.
// Example: --during 2017
//
// Parameters
//   text   | text     |  | Only events in whose names or kind these words stand; case does not matter.
//   place  | id place |  | Only at this place, or a place that is part of it.
//   actor  | actor    |  | Only events that this actor was involved in.
//   during | date     |  | Only events whose dates can fall in this day, month, year or interval.
//
// Columns
//   name       | text      |            | Event.name                   | What happened.
//   alsoCalled | texts     |            | Event.name, Event.aliases    | What the mentions are called beside that.
//   kind       | text      |            | Event.kind                   | What kind of event it is.
//   from       | date      |            | Event.from                   | When it began, as the first mention that tells has it.
//   to         | date      |            | Event.to                     | When it ended, as precise as told.
//   places     | texts     |            | Event AT Place.name          | Where.
//   actors     | texts     |            | Event INVOLVES Actor.name    | Who was involved.
//   partOf     | text      |            | Event PART_OF Event.name     | The larger event that it is a part of.
//   given      | texts     |            | Figure OF Event              | What figures are given of it, each with who published it.
//   texts      | int       | texts      | Event TOLD_IN Capture        | How many texts tell of it.
//   statements | int       | statements | Statement CONCERNS Event     | How many statements are about it.
//   figures    | int       | figures    | Figure OF Event              | How many figures are given of it.
//   eventId    | id event  |            | Event.id                     | The event.
//   mentionIds | ids event |            | Identity LEFT, RIGHT         | All mentions that are one with it, itself among them.
//   placeIds   | ids place |            | Place.id                     | The places, in the same order.
MATCH (e:Event)
// Include: one_event
WITH e, reach, apart
WHERE e = head(reach) OR apart
WITH e, CASE WHEN apart THEN [e] ELSE [m IN reach WHERE m = e OR NOT EXISTS {
  MATCH (e)<-[:LEFT|RIGHT]-(d:Identity)-[:LEFT|RIGHT]->(m)
  WHERE d.retracted IS NULL AND (d.verdict = 'different' AND d.state <> 'rejected' OR d.verdict = 'same' AND d.state = 'rejected')
}] END AS mentions
WHERE EXISTS {
  UNWIND mentions AS m
  WITH m
  WHERE ($text IS NULL OR toLower(m.name + ' ' + coalesce(m.kind, '')) CONTAINS toLower($text))
    AND ($place IS NULL OR EXISTS { (m)-[:AT]->(:Place)-[:PART_OF*0..10]->(:Place {id: $place}) })
    AND ($actor IS NULL OR EXISTS { MATCH (m)-[:INVOLVES]->(a:Actor) WHERE a.id IN $actor })
    AND ($during IS NULL
      OR coalesce(m.fromDate, m.toDate) <= date($during.to) AND coalesce(m.toDate, m.fromDate) >= date($during.from))
  RETURN m
}
WITH e, mentions, head([m IN mentions WHERE m.from IS NOT NULL OR m.to IS NOT NULL]) AS dated
WITH e, mentions, dated, [coalesce(toString(coalesce(dated.fromDate, dated.toDate)), '9999'), e.name, e.id] AS key
WHERE $after IS NULL OR key > $after
ORDER BY key
LIMIT $limit
CALL (mentions) {
  UNWIND mentions AS m
  OPTIONAL MATCH (m)-[:AT]->(p:Place)
  WITH DISTINCT p
  ORDER BY p.name, p.id
  RETURN collect(p.name) AS places, collect(p.id) AS placeIds
}
RETURN
  e.name AS name,
  COLLECT {
    UNWIND mentions AS m
    UNWIND m.name + coalesce(m.aliases, []) AS other
    WITH DISTINCT other
    WHERE other <> e.name
    RETURN other
    ORDER BY other
  } AS alsoCalled,
  e.kind AS kind,
  dated.from AS from,
  dated.to AS to,
  places,
  COLLECT {
    UNWIND mentions AS m
    MATCH (m)-[:INVOLVES]->(a:Actor)
    RETURN DISTINCT a.name AS name
    ORDER BY name
  } AS actors,
  head(COLLECT {
    UNWIND mentions AS m
    MATCH (m)-[:PART_OF]->(larger:Event)
    RETURN larger.name AS name
    ORDER BY name
  }) AS partOf,
  COLLECT {
    UNWIND mentions AS m
    MATCH (m)<-[:OF]-(f:Figure)<-[:GIVES]-(:Statement)-[:FOUND_IN]->(:Capture)-[:CAPTURE_OF]->(src:Source)
    WHERE f.retractedAt IS NULL
    OPTIONAL MATCH (src)-[:PUBLISHED_BY]->(publisher:Actor)
    WITH DISTINCT f.measure + ': ' + f.text + ' (' + coalesce(publisher.name, src.title, src.url) + ')' AS one
    RETURN one
    ORDER BY one
    LIMIT 50
  } AS given,
  COUNT {
    UNWIND mentions AS m
    MATCH (m)-[:TOLD_IN]->(c:Capture)
    RETURN DISTINCT c
  } AS texts,
  COUNT {
    UNWIND mentions AS m
    MATCH (m)<-[:CONCERNS]-(s:Statement)
    WHERE s.retractedAt IS NULL
    RETURN DISTINCT s
  } AS statements,
  COUNT {
    UNWIND mentions AS m
    MATCH (m)<-[:OF]-(f:Figure)
    WHERE f.retractedAt IS NULL
    RETURN DISTINCT f
  } AS figures,
  e.id AS eventId,
  [m IN mentions | m.id] AS mentionIds,
  placeIds,
  key
ORDER BY key
LIMIT $limit
