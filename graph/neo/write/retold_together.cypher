{{- /* Whether the rule of a mark compares x and y, two statements or two texts: they share a block that is
not crowded, of words or of a passage, or two of what a speaker speaks about. */ -}}
EXISTS {
    MATCH (x)-[:IN_BLOCK]->(o)<-[:IN_BLOCK]-(y)
    WHERE NOT $mark IN coalesce(o.crowded, [])
      AND (o.key STARTS WITH 'said:' OR o.key STARTS WITH 'passage:' OR o.key STARTS WITH 'says:' AND EXISTS {
        MATCH (x)-[:IN_BLOCK]->(w)<-[:IN_BLOCK]-(y)
        WHERE w <> o AND w.key STARTS WITH 'says:' AND NOT $mark IN coalesce(w.crowded, [])
      })
  }
