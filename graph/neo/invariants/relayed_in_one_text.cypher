// relayed-in-one-text: a statement is relayed by at most one other, of the same capture.
MATCH (s:Statement)-[:RELAYED_BY]->(o:Statement)
WHERE NOT EXISTS { (s)-[:FOUND_IN]->(:Capture)<-[:FOUND_IN]-(o) }
RETURN s.id AS id, 'is RELAYED_BY ' + o.id + ', which is not in its capture' AS why
UNION ALL
MATCH (s:Statement) WHERE COUNT { (s)-[:RELAYED_BY]->() } > 1
RETURN s.id AS id, 'is RELAYED_BY ' + COUNT { (s)-[:RELAYED_BY]->() } + ' statements' AS why
