// Of the statement s: what SupportOf counts. Its work; its voices, each with all ids of one
// speaker; and the keys of its origin: what it retells or stands on, who says it, alone or by
// a spokesman, and the like of that in texts taken from one another.
CALL (s) {
  MATCH (s)-[:FOUND_IN]->(c:Capture)-[:CAPTURE_OF]->(work:Source)
  WITH s, work,
    [c.id] + COLLECT { MATCH (c)-[d:DERIVED_FROM]-(o:Capture) WHERE d.state <> 'rejected' RETURN o.id } AS texts,
    [s.id] + COLLECT { MATCH (s)-[q:QUOTES]-(o:Statement) WHERE q.state <> 'rejected' AND (o.retractedAt IS NULL OR s.retractedAt IS NOT NULL) RETURN o.id }
      + COLLECT { MATCH (s)-[:RELAYED_BY*1..20]->(o:Statement) RETURN o.id } AS sayings,
    COLLECT { MATCH (s)-[:SAID_BY]->(a:Actor) RETURN a } AS speakers,
    COLLECT { MATCH (s)-[:RELAYED_BY*1..20]->(:Statement)-[:SAID_BY]->(a:Actor) RETURN DISTINCT a } AS relays
  CALL (texts, speakers, relays) {
    UNWIND speakers + relays AS a
    WITH DISTINCT a, texts, a IN speakers AS speaks
    WITH a, speaks,
      [a.id] + COLLECT {
        MATCH (a)<-[:LEFT|RIGHT]-(i:Identity WHERE i.verdict = 'same' AND i.retracted IS NULL AND i.state <> 'rejected')-[:LEFT|RIGHT]->(b:Actor)
        RETURN b.id
      } + [text IN texts | text + ' ' + toLower(a.name)] AS voice,
      COLLECT { MATCH (a)-[:SPOKE_FOR]->(b:Actor) RETURN b.id } AS bodies
    RETURN collect(CASE WHEN speaks THEN voice END) AS voices,
      reduce(all = [], one IN collect(voice + bodies) | all + one) AS said
  }
  RETURN {
    text: work.id,
    voices: voices,
    keys: sayings + CASE said WHEN [] THEN texts ELSE said END
  } AS support
}
