// The nouns that identities join.
UNWIND $ids AS id
MATCH (left)<-[:LEFT]-(:Identity {id: id})-[:RIGHT]->(right)
RETURN DISTINCT left.id AS left, right.id AS right
