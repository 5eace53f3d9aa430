// Take the nodes' locks before reading what they hold, so that no other writer's gain is lost.
UNWIND $ids AS id
MATCH (n:{{.Label}} {id: id})
SET n.locked = true
REMOVE n.locked
