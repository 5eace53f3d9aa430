// no-orphan: every noun hangs where it must: a capture on one source, a statement in one capture, a figure on one statement, evidence on one claim and something to rest on, a review on one noun.
MATCH (n:Capture) WHERE COUNT { (n)-[:CAPTURE_OF]->(:Source) } <> 1
RETURN n.id AS id, 'is CAPTURE_OF ' + COUNT { (n)-[:CAPTURE_OF]->(:Source) } + ' sources, want 1' AS why
UNION ALL
MATCH (n:Statement) WHERE COUNT { (n)-[:FOUND_IN]->(:Capture) } <> 1
RETURN n.id AS id, 'is FOUND_IN ' + COUNT { (n)-[:FOUND_IN]->(:Capture) } + ' captures, want 1' AS why
UNION ALL
MATCH (n:Figure) WHERE COUNT { (n)<-[:GIVES]-(:Statement) } <> 1
RETURN n.id AS id, 'is given by ' + COUNT { (n)<-[:GIVES]-(:Statement) } + ' statements, want 1' AS why
UNION ALL
MATCH (n:Evidence) WHERE COUNT { (n)-[:BEARS_ON]->(:Claim) } <> 1
RETURN n.id AS id, 'BEARS_ON ' + COUNT { (n)-[:BEARS_ON]->(:Claim) } + ' claims, want 1' AS why
UNION ALL
MATCH (n:Evidence) WHERE NOT EXISTS { (n)-[:RESTS_ON]->() }
RETURN n.id AS id, 'RESTS_ON nothing' AS why
UNION ALL
MATCH (n:Review) WHERE COUNT { (n)-[:REVIEWS]->() } <> 1
RETURN n.id AS id, 'REVIEWS ' + COUNT { (n)-[:REVIEWS]->() } + ' nouns, want 1' AS why
