// The shortcuts of conflicts, to be made anew.
UNWIND $ids AS id
MATCH (c:Conflict {id: id})-[:BETWEEN]->()-[:EXPRESSES]->()-[k:CONTRADICTS|AGREES_WITH {conflict: id}]-()
USING INDEX SEEK c:Conflict(id)
DELETE k
