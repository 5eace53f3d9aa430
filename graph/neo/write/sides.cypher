// Where the clashing words of a conflict stand, when its rule has judged it anew.
UNWIND $rows AS row
MATCH (c:Conflict {id: row.from})-[r:BETWEEN {side: row.properties.side}]->({id: row.to})
USING INDEX SEEK c:Conflict(id)
SET r = row.properties
