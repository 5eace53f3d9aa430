// unknown-is-not-a-contradiction: a contradiction is known to agree on every axis it needs; a look-alike kind is never one.
MATCH (c:Conflict {status: 'contradiction'})
UNWIND [key IN keys(c) WHERE key STARTS WITH 'comparable' AND c[key] <> 'yes'] AS axis
RETURN c.id AS id, 'is a contradiction, but ' + axis + ' is ' + c[axis] AS why
UNION ALL
MATCH (c:Conflict {status: 'contradiction'}) WHERE c.kind IN ['TENSION', 'SCOPE', 'UPDATE', 'ROUND', 'NOCOMP']
RETURN c.id AS id, 'is a contradiction, but its kind is ' + c.kind AS why
