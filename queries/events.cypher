// What is said to have happened?
//
// One row an event, the first first; events without a date come last.
// Example: --during 2017
//
// Parameters
//   text   | text     |  | Only events in whose name or kind these words stand; case does not matter.
//   place  | id place |  | Only at this place, or a place that is part of it.
//   actor  | actor    |  | Only events that this actor was involved in.
//   during | date     |  | Only events whose dates can fall in this day, month, year or interval.
//
// Columns
//   name       | text      |            | Event.name                   | What happened.
//   kind       | text      |            | Event.kind                   | What kind of event it is.
//   from       | date      |            | Event.from                   | When it began.
//   to         | date      |            | Event.to                     | When it ended, as precise as told.
//   places     | texts     |            | Event AT Place.name          | Where.
//   actors     | texts     |            | Event INVOLVES Actor.name    | Who was involved.
//   statements | int       | statements | Statement CONCERNS Event     | How many statements are about it.
//   figures    | int       | figures    | Figure OF Event              | How many figures are given of it.
//   eventId    | id event  |            | Event.id                     | The event.
//   placeIds   | ids place |            | Place.id                     | The places, in the same order.
MATCH (e:Event)
WHERE ($text IS NULL OR toLower(e.name + ' ' + coalesce(e.kind, '')) CONTAINS toLower($text))
  AND ($place IS NULL OR EXISTS { (e)-[:AT]->(:Place)-[:PART_OF*0..10]->(:Place {id: $place}) })
  AND ($actor IS NULL OR EXISTS { MATCH (e)-[:INVOLVES]->(a:Actor) WHERE a.id IN $actor })
  AND ($during IS NULL
    OR coalesce(e.fromDate, e.toDate) <= date($during.to) AND coalesce(e.toDate, e.fromDate) >= date($during.from))
WITH e, [coalesce(toString(coalesce(e.fromDate, e.toDate)), '9999'), e.name, e.id] AS key
WHERE $after IS NULL OR key > $after
ORDER BY key
LIMIT $limit
CALL (e) {
  OPTIONAL MATCH (e)-[:AT]->(p:Place)
  WITH p
  ORDER BY p.name, p.id
  RETURN collect(p.name) AS places, collect(p.id) AS placeIds
}
RETURN
  e.name AS name,
  e.kind AS kind,
  e.from AS from,
  e.to AS to,
  places,
  COLLECT {
    MATCH (e)-[:INVOLVES]->(a:Actor)
    RETURN a.name AS name
    ORDER BY name
  } AS actors,
  COUNT { (e)<-[:CONCERNS]-(:Statement) } AS statements,
  COUNT { (e)<-[:OF]-(:Figure) } AS figures,
  e.id AS eventId,
  placeIds,
  key
ORDER BY key
LIMIT $limit
