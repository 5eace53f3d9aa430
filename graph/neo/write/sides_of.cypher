// The nouns that identities join.
UNWIND $ids AS id
MATCH (left)<-[:LEFT]-(i:Identity {id: id})-[:RIGHT]->(right)
USING INDEX SEEK i:Identity(id)
RETURN DISTINCT left.id AS left, right.id AS right
