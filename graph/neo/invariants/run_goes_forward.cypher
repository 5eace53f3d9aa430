// run-goes-forward: a run ends after it started, and its cursor is no less than nothing.
MATCH (r:Run) WHERE r.cursor < 0 OR r.ended < r.started
RETURN r.id AS id, 'cursor ' + r.cursor + ', started ' + toString(r.started) + ', ended ' + coalesce(toString(r.ended), 'not') AS why
