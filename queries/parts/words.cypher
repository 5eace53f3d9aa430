// Of the statement s: its capture c, its source src with the publisher, who said it, and on
// whose word we have it: every speaker further out, one name a hop, and last the publisher.
MATCH (s)-[:FOUND_IN]->(c:Capture)-[:CAPTURE_OF]->(src:Source)
OPTIONAL MATCH (src)-[:PUBLISHED_BY]->(publisher:Actor)
CALL (s) {
  OPTIONAL MATCH (s)-[:SAID_BY]->(a:Actor)
  WITH a
  ORDER BY a.name, a.id
  RETURN collect(a.name) AS speakers, collect(a.id) AS speakerIds
}
CALL (s, publisher) {
  WITH s, publisher, COLLECT {
    MATCH path = (s)-[:RELAYED_BY*1..20]->(outer:Statement)
    WITH length(path) AS hop, COLLECT {
      MATCH (outer)-[:SAID_BY]->(a:Actor)
      RETURN a.name AS name
      ORDER BY name
    } AS names
    RETURN CASE names
      WHEN [] THEN 'somebody not named'
      ELSE reduce(all = head(names), name IN tail(names) | all + ' and ' + name)
    END AS hopNames
    ORDER BY hop
  } AS hops
  RETURN hops + CASE WHEN publisher IS NULL THEN [] ELSE [publisher.name] END AS onWhoseWord
}
