package attribute

import "slices"

// toSay reports whether a head tells what somebody wrote, rang or liked to say: "rang her to report that …",
// "wrote to them to assure them that …".
func (p *page) toSay(h *cueHead) bool {
	if h.kind != verbHead || !p.groups[h.group].to || !h.reports() || p.word(p.afterHearer(h)) != "that" {
		return false
	}
	for k := p.groups[h.group].start - 1; k >= h.sentence.start && k > h.at-12; k-- {
		g := p.group[k]
		if g < 0 {
			continue
		}
		w := p.words[k]
		direct := k+1 == p.groups[h.group].start
		if w != nil && slices.ContainsFunc(w.verb, func(c *class) bool { return c.name == "like" }) {
			return direct
		}
		speaks := w == nil || slices.ContainsFunc(w.verb, func(c *class) bool { return c.name == "say" || c.name == "utter" || c.name == "call" })
		return speaks && !direct && p.groups[g].finite && !p.groups[g].negated && !p.groups[g].passive && !beForms[p.tokens[k].low] && !haveForms[p.tokens[k].low]
	}
	return false
}

// showing reports whether a head is a participle of showing or saying right behind a noun, with a
// that-clause: "travel records showing that he had left".
func (p *page) showing(h *cueHead) bool {
	if h.kind != verbHead || p.tokens[h.at].tag != "VBG" || h.start != h.at || h.at == h.sentence.start || !h.is("show") && !h.reports() {
		return false
	}
	return p.inside[h.at-1] >= 0 && isNoun(p.tokens[h.at-1].tag) && p.word(h.end) == "that"
}

// addsSaying reports whether a head is a participle of plain saying after a comma with a clause or
// quotation of its own: "…, claiming that the wall held".
func (p *page) addsSaying(h *cueHead) bool {
	if h.kind != verbHead || p.tokens[h.at].tag != "VBG" || h.start <= h.sentence.start || p.tokens[h.start-1].text != "," || !h.reports() || h.end >= h.sentence.end {
		return false
	}
	next, at := &p.tokens[h.end], h.end
	if focusWords[next.low] {
		at++
	}
	return next.low == "that" || next.mark == opens || p.clauseAt(at, h.sentence.end) || p.opensAfterColon(h.end)
}

// opensAfterColon reports whether a quotation stands behind the colon or comma at k.
func (p *page) opensAfterColon(k int) bool {
	return k+1 < len(p.tokens) && (p.tokens[k].text == ":" || p.tokens[k].text == ",") && p.tokens[k+1].mark == opens && p.tokens[k+1].para == p.tokens[k].para
}

// toSomebody reports whether "to" and who is told stand right behind a verb of saying: "wrote to her".
func (p *page) toSomebody(h *cueHead) bool {
	k := h.end
	return (h.is("say") || h.is("report") || h.is("concede")) && k+1 < h.sentence.end && p.tokens[k].tag == "TO" && p.inside[k+1] >= 0 && p.namesPerson(p.inside[k+1])
}

// writesToSay reports whether a head only leads to what is said: "wrote to her to say that" is one act, told
// by "say".
func (p *page) writesToSay(h *cueHead) bool {
	if !p.toSomebody(h) {
		return false
	}
	k := p.skipManner(p.phrases[p.inside[h.end+1]].end, h.sentence.end)
	return k+1 < h.sentence.end && p.tokens[k].tag == "TO" && p.words[k+1] != nil && p.words[k+1].reports()
}

// likesToSay reports whether a verb of habit has a verb of saying with "that" behind it: "liked to say [that
// she could swim]". The act is told by "say".
func (p *page) likesToSay(h *cueHead) bool {
	k := h.end + 2
	return h.is("like") && k < h.sentence.end && p.tokens[h.end].tag == "TO" && p.words[k-1] != nil && p.words[k-1].reports() && p.word(k) == "that"
}
