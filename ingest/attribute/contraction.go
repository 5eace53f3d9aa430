package attribute

// hasSaid reports whether the 's at token i is short for "has" before a verb that says something, "He's said that it is
// over", "the union's claimed she knew": a that-clause, a pronoun or a quotation stands behind. "It's said that" is no act
// of its, and "he's told that" is told.
func hasSaid(tokens []token, i int) bool {
	if i == 0 || i+2 >= len(tokens) || tokens[i+2].sent != tokens[i].sent || tokens[i-1].low == "it" {
		return false
	}
	verb, next := &tokens[i+1], &tokens[i+2]
	w := openLexicon().find(verb.low)
	if w == nil || !w.reports() || addressed[w.lemma] || w.lemma == verb.low || verb.low == w.lemma+"s" {
		return false
	}
	return next.low == "that" || next.tag == "PRP" || next.mark == opens
}
