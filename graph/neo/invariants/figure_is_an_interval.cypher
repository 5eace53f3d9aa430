// figure-is-an-interval: low is no more than best, and best no more than high.
MATCH (f:Figure)
WHERE f.low IS NULL OR f.high < f.low OR f.best < f.low OR f.best > f.high
RETURN f.id AS id, 'low ' + coalesce(toString(f.low), 'none') + ', best ' + coalesce(toString(f.best), 'none')
  + ', high ' + coalesce(toString(f.high), 'none') AS why
