// proposal-has-a-subject: what a rule of derive proposed, and nobody has reviewed, joins two nouns that share a block which the rule looks into; two claims, the statements that express them.
MATCH (run:Run)
WHERE run.tool STARTS WITH 'derive/'
WITH collect(DISTINCT substring(run.tool, 7)) AS rules
CALL (rules) {
  MATCH (x:Statement)<-[:BETWEEN {side: 'left'}]-(p:Conflict)-[:BETWEEN {side: 'right'}]->(y:Statement)
  WHERE p.rule IN rules AND p.reviewTip IS NULL AND p.retractedAt IS NULL
    AND NOT EXISTS {
      MATCH (x)-[:IN_BLOCK]->(b:Block)<-[:IN_BLOCK]-(y)
      WHERE NOT p.rule + '@' + toString(p.ruleVersion) IN coalesce(b.crowded, [])
    }
  RETURN p.id AS id, x.id AS one, y.id AS other
  UNION ALL
  MATCH (x)<-[:LEFT]-(p:Identity)-[:RIGHT]->(y)
  WHERE p.by IN rules AND p.ruleVersion IS NOT NULL AND p.reviewTip IS NULL
    AND NOT EXISTS {
      MATCH (x)-[:IN_BLOCK]->(b:Block)<-[:IN_BLOCK]-(y)
      WHERE NOT p.by + '@' + toString(p.ruleVersion) IN coalesce(b.crowded, [])
    }
    AND NOT EXISTS {
      MATCH (x)<-[:EXPRESSES]-(s:Statement)-[:IN_BLOCK]->(b:Block)<-[:IN_BLOCK]-(t:Statement)-[:EXPRESSES]->(y)
      WHERE NOT p.by + '@' + toString(p.ruleVersion) IN coalesce(b.crowded, [])
    }
  RETURN p.id AS id, x.id AS one, y.id AS other
  UNION ALL
  MATCH (x)-[p:QUOTES|DERIVED_FROM {state: 'proposed'}]->(y)
  WHERE p.rule IN rules AND coalesce(x.retractedAt, y.retractedAt) IS NULL
    AND NOT EXISTS {
      MATCH (x)-[:IN_BLOCK]->(b:Block)<-[:IN_BLOCK]-(y)
      WHERE NOT p.rule + '@' + toString(p.ruleVersion) IN coalesce(b.crowded, [])
        AND any(sort IN ['said:', 'says:', 'passage:'] WHERE b.key STARTS WITH sort)
    }
  RETURN x.id AS id, x.id AS one, y.id AS other
}
RETURN id, 'is proposed of ' + one + ' and ' + other + ', which no block leads to' AS why
