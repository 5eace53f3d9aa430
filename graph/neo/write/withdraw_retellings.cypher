// What a rule had proposed of who repeats whom only by blocks that turn out to hold too many
// nouns is taken back, as if it had been so from the start. What people have judged stays. Only
// the keys of words, of speakers and of passages lead to such proposals.
UNWIND $keys AS key
MATCH (b:Block {key: key})
WHERE NOT $rule IN coalesce(b.crowded, [])
MATCH (b)<-[:IN_BLOCK]-(x)-[r:QUOTES|DERIVED_FROM {rule: $rule, state: 'proposed'}]->(y)-[:IN_BLOCK]->(b)
WHERE NOT EXISTS {
  MATCH (x)-[:IN_BLOCK]->(other:Block)<-[:IN_BLOCK]-(y)
  WHERE NOT other.key IN $keys AND NOT $rule IN coalesce(other.crowded, [])
    AND any(sort IN ['said:', 'says:', 'passage:'] WHERE other.key STARTS WITH sort)
}
WITH DISTINCT r, x.id AS id
DELETE r
RETURN id
