package attribute

// takenUp is what a verb of denial or assent takes up behind a comma and says nothing else of, "…, [a claim] Selmar disputes",
// "…, [a claim] that commanders rejected", "…, [which] the firm denies": what was said before. It is empty for others.
func (p *page) takenUp(h *cueHead) span {
	s := h.sentence
	if !p.active(h) || !h.is("deny") && !h.is("concede") || !p.takesNothing(h.end, s.end) {
		return span{}
	}
	r := p.skipAdverbsBack(h.start, s.start)
	if r <= s.start || p.inside[r-1] < 0 {
		return span{}
	}
	b := p.phrases[p.inside[r-1]].start
	if b-2 <= s.start {
		return span{}
	}
	if p.tokens[b-1].low == "which" && p.tokens[b-2].text == "," {
		return span{b - 1, b}
	}
	if p.tokens[b-1].low == "that" {
		b--
	}
	ph := p.inside[b-1]
	if ph < 0 || p.phrases[ph].start <= s.start || p.tokens[p.phrases[ph].start-1].text != "," || p.tokens[p.phrases[ph].start].tag != "DT" || !isCueNoun(p.tokens[p.phrases[ph].head].low) {
		return span{}
	}
	return span{p.phrases[ph].start, b}
}

// takesNothing reports whether neither an object nor a clause stands at k, behind a verb.
func (p *page) takesNothing(k, end int) bool {
	if k >= end {
		return true
	}
	switch t := &p.tokens[k]; {
	case t.tag == ".", t.text == ",", t.text == ";":
		return true
	case t.tag == "IN":
		return t.low != "that" && t.low != "as"
	case t.tag == "RB":
		return p.takesNothing(k+1, end)
	}
	return p.inside[k] >= 0 && p.tellsWhen(p.inside[k])
}

// refusedClaim reports whether the "that" behind a cue noun is what another refuses or grants, "a claim that commanders
// rejected within the hour": it opens no clause of what is claimed.
func (p *page) refusedClaim(h *cueHead) bool {
	k := h.end + 1
	if p.word(h.end) != "that" || k >= h.sentence.end || p.inside[k] < 0 {
		return false
	}
	v := p.verbOf(p.skipAdverbs(p.phrases[p.inside[k]].end, h.sentence.end), h.sentence.end)
	if v >= h.sentence.end || p.group[v] < 0 || p.words[v] == nil || !p.groups[p.group[v]].finite || p.groups[p.group[v]].passive {
		return false
	}
	return (p.words[v].isOf("deny") || p.words[v].isOf("concede")) && p.takesNothing(v+1, h.sentence.end)
}
