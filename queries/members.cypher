// Who belongs to it, in which role, and when, as far as texts tell?
//
// One row an actor, a way of belonging and a role, whatever body it is told of that was judged
// to be the same. A text that sees somebody in an office dates it with the day of publication,
// so from and to are the first and last day on which the office is known to have been held; a
// former office has no from, and had ended by to. Who belongs to a member comes too:
// a ministry of a state that is in the alliance.
// Example: --actor NATO
//
// Parameters
//   actor | actor                                | required | The body.
//   kind  | word MEMBER_OF/PART_OF/SPOKE_FOR     |          | Only this way of belonging to it.
//   role  | text                                 |          | Only in roles in which these words stand; case does not matter.
//   hops  | int 1..3                             | 2        | How many steps of belonging away.
//
// Columns
//   name     | text     |            | Actor.name                      | Who belongs.
//   kind     | word     |            | Actor.kind                      | What kind of actor it is.
//   belongs  | word     |            | MEMBER_OF, PART_OF, SPOKE_FOR   | How.
//   role     | text     |            | MEMBER_OF.role                  | In which role, in the text's words.
//   from     | date     |            | MEMBER_OF.from                  | The earliest beginning, or day on which it held, that is told.
//   to       | date     |            | MEMBER_OF.to                    | The latest end, or day on which it held, that is told.
//   body     | text     |            | Actor.name                      | The body that it is told of.
//   hop      | int      | hops       | path length                     | How many steps away.
//   said     | int      | statements | Statement SAID_BY Actor         | How many statements it made.
//   memberId | id actor |            | Actor.id                        | Who belongs.
//   bodyId   | id actor |            | Actor.id                        | The body.
MATCH path = (a:Actor)-[:MEMBER_OF|PART_OF|SPOKE_FOR*1..3]->(top:Actor)
WHERE top.id IN $actor AND NOT a.id IN $actor AND length(path) <= $hops
  AND all(n IN nodes(path)[1..-1] WHERE NOT n.id IN $actor)
WITH a, length(path) AS hop, head(relationships(path)) AS m
WITH a, m, min(hop) AS hop, type(m) AS belongs, endNode(m) AS body
WHERE ($kind IS NULL OR belongs = $kind)
  AND ($role IS NULL OR toLower(coalesce(m.role, '')) CONTAINS toLower($role))
WITH a, body, belongs, coalesce(m.role, '') AS role, min(hop) AS hop,
  min(CASE WHEN m.from <> '' THEN m.from END) AS from, max(CASE WHEN m.to <> '' THEN m.to END) AS to
WITH *, [hop, a.name, a.id, belongs, role, body.id] AS key
WHERE $after IS NULL OR key > $after
ORDER BY key
LIMIT $limit
RETURN
  a.name AS name,
  a.kind AS kind,
  belongs,
  CASE role WHEN '' THEN NULL ELSE role END AS role,
  from,
  to,
  body.name AS body,
  hop,
  COUNT { (a)<-[:SAID_BY]-() } AS said,
  a.id AS memberId,
  body.id AS bodyId,
  key
ORDER BY key
LIMIT $limit
