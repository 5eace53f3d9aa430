// The reading that took the place of another.
UNWIND $rows AS row
MATCH (now:Statement {id: row.now}), (before:Statement {id: row.before})
MERGE (now)-[:SUPERSEDES]->(before)
