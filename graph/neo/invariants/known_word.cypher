// known-word: closed vocabularies hold.
UNWIND $words AS word
CALL (word) {
  MATCH (n:$(word.label))
  WHERE n[word.property] IS NULL OR NOT n[word.property] IN word.values
  RETURN n.id AS id, word.property + ' is ' + coalesce(toString(n[word.property]), 'empty') AS why
}
RETURN id, why
