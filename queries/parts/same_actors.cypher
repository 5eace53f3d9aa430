// Every actor of that id or name, with the ids of all that are judged to be the same as it.
MATCH (a:Actor)
WHERE a.id = $id OR toLower(a.name) = toLower($name) OR any(alias IN a.aliases WHERE toLower(alias) = toLower($name))
CALL (a) {
  MATCH (a) ((:Actor)<-[:LEFT|RIGHT]-(i:Identity WHERE i.verdict = 'same' AND i.retracted IS NULL)-[:LEFT|RIGHT]->(:Actor)){0,5} (b:Actor)
  RETURN collect(DISTINCT b.id) AS same
}
RETURN a.id AS id, same
ORDER BY size(same) DESC, id
LIMIT 20
