// Where do these words stand?
//
// One row a statement, claim, actor or work whose words hold all the words asked for, the
// best match first.
// Example: --text "war crimes" --noun claim
//
// Parameters
//   text | search                            | required | The words; words in quotation marks stand together.
//   noun | word statement/claim/actor/source |          | Only this noun.
//
// Columns
//   noun  | word   |                            | label           | What was found.
//   words | text   |                            | quote, text, name, title | Its words.
//   more  | text   |                            | SAID_BY, PUBLISHED_BY Actor.name; Actor.kind | Of a statement the speakers, of a work the publisher, of an actor the kind.
//   score | number | greater is better, no unit | full-text index | How well it matches.
//   id    | id     |                            | id              | Its id.
CALL () {
  CALL db.index.fulltext.queryNodes('quotes', $text) YIELD node, score
  WHERE coalesce($noun, 'statement') = 'statement' AND node.retractedAt IS NULL
  RETURN 'statement' AS noun, node, score
  UNION
  CALL db.index.fulltext.queryNodes('claims', $text) YIELD node, score
  WHERE coalesce($noun, 'claim') = 'claim'
  RETURN 'claim' AS noun, node, score
  UNION
  CALL db.index.fulltext.queryNodes('actors', $text) YIELD node, score
  WHERE coalesce($noun, 'actor') = 'actor'
  RETURN 'actor' AS noun, node, score
  UNION
  CALL db.index.fulltext.queryNodes('titles', $text) YIELD node, score
  WHERE coalesce($noun, 'source') = 'source'
  RETURN 'source' AS noun, node, score
}
WITH noun, node, score, [-score, node.id] AS key
WHERE $after IS NULL OR key > $after
ORDER BY key
LIMIT $limit
RETURN
  noun,
  coalesce(node.quote, node.text, node.name, node.title) AS words,
  CASE noun
    WHEN 'statement' THEN reduce(all = '', name IN COLLECT {
      MATCH (node)-[:SAID_BY]->(a:Actor)
      RETURN a.name AS name
      ORDER BY name
    } | CASE all WHEN '' THEN name ELSE all + ', ' + name END)
    WHEN 'source' THEN head(COLLECT { MATCH (node)-[:PUBLISHED_BY]->(a:Actor) RETURN a.name })
    WHEN 'actor' THEN node.kind
  END AS more,
  score,
  node.id AS id,
  key
ORDER BY key
LIMIT $limit
