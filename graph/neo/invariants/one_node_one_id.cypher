// one-node-one-id: every node has one label, an id that begins with it, and no other node has that id.
MATCH (n) WHERE NOT n:Block AND NOT n:Migration
  AND (size(labels(n)) <> 1 OR n.id IS NULL OR NOT n.id STARTS WITH toLower(labels(n)[0]) + ':')
RETURN coalesce(toString(n.id), elementId(n)) AS id, 'is labelled ' + reduce(s = '', l IN labels(n) | s + ':' + l) AS why
UNION ALL
MATCH (n) WHERE NOT n:Block AND NOT n:Migration AND n.id IS NOT NULL
WITH n.id AS id, count(*) AS nodes WHERE nodes > 1
RETURN toString(id) AS id, 'is the id of ' + nodes + ' nodes' AS why
