// A conflict that is no contradiction, or no longer one, has no shortcut.
UNWIND $ids AS id
MATCH (c:Conflict {id: id})
WHERE c.status <> 'contradiction'
MATCH (c)-[:BETWEEN]->(:Statement)-[:EXPRESSES]->(:Claim)-[k:CONTRADICTS|AGREES_WITH {conflict: id}]-(:Claim)
DELETE k
