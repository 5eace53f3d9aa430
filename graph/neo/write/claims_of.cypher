// The claims that identities join.
UNWIND $ids AS id
MATCH (left:Claim)<-[:LEFT]-(:Identity {id: id})-[:RIGHT]->(right:Claim)
RETURN DISTINCT left.id AS left, right.id AS right
