package attribute

// clauseOfSubject is where the clause inside a sentence's subject ends: before the verb of the
// sentence, "the finding that alarms failed | was disputed", "residents who say they saw lights |
// were interviewed", "a clerk accused of stealing | told the jury",
// "a petition calling for cameras | has gathered". It is 0 for others.
func (p *page) clauseOfSubject(h *cueHead, j int) int {
	noun := h.kind == nounHead && ((p.tokens[j].low == "that" || p.tokens[j].tag == "TO") && j == h.end || j == h.end+1 && p.word(h.end) == "of")
	r := p.skipAdverbsBack(h.start, h.sentence.start)
	relative := h.kind == verbHead && r > h.sentence.start && p.tokens[r-1].tag == "WP" && p.groups[h.group].finite && p.tokens[j].mark == noMark
	modifier := h.kind == verbHead && h.start == h.at && h.at > h.sentence.start && p.inside[h.at-1] >= 0 && (p.tokens[h.at].tag == "VBG" || p.bareAccusation(h.at, h.sentence.end))
	if !noun && !relative && !modifier || p.verbsBetween(h.sentence.start, h.start) > 0 {
		return 0
	}
	last := -1 // The verb before.
	if (modifier || noun) && j > h.end {
		last = j - 1 // "a petition calling for cameras | has gathered": no clause begins at j.
	}
	for k := j; k < h.sentence.end; k++ {
		if p.group[k] < 0 {
			continue
		}
		g := p.groups[p.group[k]]
		if last >= 0 && g.finite && !p.joins(last+1, g.start) {
			return g.start
		}
		last = k
	}
	return 0
}

// joins reports whether something between two verbs gives the second a clause of its own.
func (p *page) joins(a, b int) bool {
	for i := a; i < b; i++ {
		t := &p.tokens[i]
		switch t.tag {
		case ",", ":", "--", "CC", "WDT", "WP", "WRB":
			return true
		}
		if t.low == "that" || subordinators[t.low] {
			return true
		}
	}
	return false
}

var subordinators = wordSet("because if when while since after before as although though until unless whether where")
