// relationship-once: no relationship is there twice.
MATCH (a)
CALL (a) {
  MATCH (a)-[r]->(b)
  WITH type(r) AS type, b, r.role AS role, r.from AS from, r.to AS to, r.side AS side, r.conflict AS conflict, count(*) AS times
  WHERE times > 1
  RETURN type, b, times
}
RETURN coalesce(a.id, elementId(a)) AS id, 'has ' + type + ' to ' + coalesce(b.id, b.key, elementId(b)) + ' ' + times + ' times' AS why
