// The actors of an id, or of a name: those so called first, and only else those of whom it is another name.
MATCH (n:Actor)
WHERE n.id = $id OR toLower(n.name) = toLower($name) OR any(alias IN n.aliases WHERE toLower(alias) = toLower($name))
WITH n, CASE WHEN n.id = $id OR toLower(n.name) = toLower($name) THEN 0 ELSE 1 END AS rank
WITH collect({id: n.id, name: n.name, kind: n.kind, rank: rank}) AS found, min(rank) AS best
UNWIND [f IN found WHERE f.rank = best] AS f
RETURN f.id AS id, f.name AS name, f.kind AS kind
ORDER BY id
LIMIT 50
