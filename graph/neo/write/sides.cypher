// Where the clashing words of a conflict stand, when its rule has judged it anew.
UNWIND $rows AS row
MATCH (:Conflict {id: row.from})-[r:BETWEEN {side: row.properties.side}]->(:Statement {id: row.to})
SET r = row.properties
