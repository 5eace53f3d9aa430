{{- /* Whether two statements that are not words of one passage, and share what the rule of the
identity p looks into, a block that is not crowded, express the claims l and r in their own words.
Those of retellings bring no claims together. */ -}}
EXISTS {
    MATCH (l)<-[own:EXPRESSES]-(s)-[:IN_BLOCK]->(o)<-[:IN_BLOCK]-(t)-[other:EXPRESSES]->(r)
    WHERE own.identity IS NULL AND other.identity IS NULL
      AND NOT p.by + '@' + toString(p.ruleVersion) IN coalesce(o.crowded, [])
      AND NOT o.key STARTS WITH 'said:' AND NOT o.key STARTS WITH 'says:'
      AND NOT EXISTS { (s)-[:RELAYED_BY]-(t) }
      AND NOT (EXISTS { (s)-[:FOUND_IN]->()<-[:FOUND_IN]-(t) }
        AND any(i IN range(0, size(s.spans) - 1, 2) WHERE any(j IN range(0, size(t.spans) - 1, 2)
          WHERE s.spans[i] < t.spans[j + 1] AND t.spans[j] < s.spans[i + 1])))
  }
