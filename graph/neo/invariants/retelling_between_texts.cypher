// retelling-between-texts: QUOTES joins statements of two captures, DERIVED_FROM captures of two sources, once and one way, and each says how the order is known and why it stands.
MATCH (s:Statement)-[:QUOTES]->(o:Statement)
WHERE EXISTS { (s)-[:FOUND_IN]->(:Capture)<-[:FOUND_IN]-(o) }
RETURN s.id AS id, 'QUOTES ' + o.id + ', which is in the same capture' AS why
UNION ALL
MATCH (c:Capture)-[:DERIVED_FROM]->(o:Capture)
WHERE EXISTS { (c)-[:CAPTURE_OF]->(:Source)<-[:CAPTURE_OF]-(o) }
RETURN c.id AS id, 'is DERIVED_FROM ' + o.id + ', which is of the same source' AS why
UNION ALL
MATCH (n:Statement|Capture)-[r:QUOTES|DERIVED_FROM]->(o)-[b:QUOTES|DERIVED_FROM]->(n)
WHERE n.id < o.id
RETURN n.id AS id, 'is joined to ' + o.id + ' both ways by ' + type(r) AS why
UNION ALL
MATCH (n:Statement|Capture)-[r:QUOTES|DERIVED_FROM]->(o)
WHERE r.state IS NULL OR NOT r.state IN $states OR r.rule IS NOT NULL AND (r.ruleVersion IS NULL OR r.why IS NULL OR r.order IS NULL)
RETURN n.id AS id, type(r) + ' to ' + coalesce(o.id, 'no id') + ' has a state of ' + coalesce(r.state, 'nothing')
  + ', or its rule gives no version, order or reason' AS why
