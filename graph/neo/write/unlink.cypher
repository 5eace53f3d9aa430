// The shortcuts of conflicts, to be made anew.
UNWIND $ids AS id
MATCH (:Conflict {id: id})-[:BETWEEN]->(:Statement)-[:EXPRESSES]->(:Claim)-[k:CONTRADICTS|AGREES_WITH {conflict: id}]-(:Claim)
DELETE k
