// known-relationship: relationships are those of the model, and each leads between the labels that it should.
MATCH (a)-[r]->(b)
WHERE NOT labels(a)[0] + '-' + type(r) + '-' + labels(b)[0] IN $shapes
RETURN coalesce(a.id, elementId(a)) AS id,
  labels(a)[0] + '-' + type(r) + '-' + labels(b)[0] + ' to ' + coalesce(b.id, b.key, elementId(b)) + ' is not in the model' AS why
