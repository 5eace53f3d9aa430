// A block turned out to hold too many nouns for a rule to compare them all: what the rule had
// proposed only because of it is taken back, as if it had been so from the start. What people
// have reviewed stays.
UNWIND $keys AS key
MATCH (b:Block {key: key})
WHERE NOT $rule IN coalesce(b.crowded, [])
SET b.crowded = coalesce(b.crowded, []) + $rule
WITH collect(b) AS crowded
UNWIND crowded AS b
MATCH (b)<-[:IN_BLOCK]-(x)<-[:BETWEEN|LEFT|RIGHT]-(p:Conflict|Identity)-[:BETWEEN|LEFT|RIGHT]->(y)-[:IN_BLOCK]->(b)
WHERE x.id < y.id AND coalesce(p.rule, p.by) = $rule AND p.reviewTip IS NULL
  AND NOT EXISTS {
    MATCH (x)-[:IN_BLOCK]->(other:Block)<-[:IN_BLOCK]-(y)
    WHERE NOT $rule IN coalesce(other.crowded, [])
  }
WITH DISTINCT p, p.id AS id
OPTIONAL MATCH (p)-[:BETWEEN]->(:Statement)-[:EXPRESSES]->(:Claim)-[k:CONTRADICTS|AGREES_WITH {conflict: id}]-(:Claim)
WITH p, id, collect(DISTINCT k) AS shortcuts
FOREACH (k IN shortcuts | DELETE k)
DETACH DELETE p
RETURN id
