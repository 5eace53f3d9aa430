// told-in-text: the words that name an event stand in the text that tells of it.
MATCH (e:Event)-[t:TOLD_IN]->(c:Capture)
WHERE any(i IN coalesce(t.spans, []) WHERE i < 0 OR i > c.length)
RETURN e.id AS id, 'is told in ' + c.id + ', which ends before its words' AS why
