package attribute

// putsFigure reports whether a head is "put … at" with a number: "campaigners put the dead at 40".
func (p *page) putsFigure(h *cueHead) bool {
	if h.kind != verbHead || lemmaOf(h) != "put" || h.end >= h.sentence.end || p.inside[h.end] < 0 {
		return false
	}
	at := p.phrases[p.inside[h.end]].end
	for at+1 < h.sentence.end && p.tokens[at].low == "of" && p.inside[at+1] >= 0 {
		at = p.phrases[p.inside[at+1]].end
	}
	for at+1 < h.sentence.end && (p.tokens[at].tag == "RB" || p.tokens[at].tag == "VBG" || p.tokens[at].tag == "VBN") {
		at++ // "the number still missing at 17"
	}
	if at >= h.sentence.end || p.tokens[at].low != "at" {
		return false
	}
	for k := at + 1; k < h.sentence.end && k < at+5; k++ {
		if p.tokens[k].tag == "CD" {
			return true
		}
	}
	return false
}

// putsIt reports whether a head closes words as somebody put them: "Hope, as Cole put it, is …".
func (p *page) putsIt(h *cueHead) bool {
	if h.kind != verbHead || lemmaOf(h) != "put" || h.end >= h.sentence.end || p.tokens[h.end].low != "it" {
		return false
	}
	if p.putsItThus(h) > 0 {
		return true
	}
	r := p.skipAdverbsBack(h.start, h.sentence.start)
	for k := r - 1; k >= h.sentence.start && k > r-16; k-- {
		if p.tokens[k].low == "as" {
			return true
		}
	}
	return false
}

// putsItThus is what stands behind the colon of "puts it plainly:", 0 if a head is no such.
func (p *page) putsItThus(h *cueHead) int {
	k := p.skipAdverbs(h.end+1, h.sentence.end)
	if !p.active(h) || k+1 >= len(p.tokens) || p.tokens[k].text != ":" || p.tokens[k].sent != p.tokens[h.at].sent {
		return 0
	}
	return k + 1
}

// putsTo reports whether a head says something to somebody's face: "put it to him that he had lied".
func (p *page) putsTo(h *cueHead) bool {
	if !p.active(h) || lemmaOf(h) != "put" || p.word(h.end) != "it" || p.word(h.end+1) != "to" {
		return false
	}
	k := h.end + 2
	return k < h.sentence.end && p.inside[k] >= 0 && p.word(p.phrases[p.inside[k]].end) == "that"
}

// putsAt is where begins what somebody puts to another, or, as it was put, in front: "put it to him [that
// he had lied]", "As Ek put it: [“You take it.”]". It is 0 for others.
func (p *page) putsAt(h *cueHead) int {
	if p.putsTo(h) {
		return p.phrases[p.inside[h.end+2]].end
	}
	if !p.putsIt(h) {
		return 0
	}
	if at := p.putsItThus(h); at > 0 {
		return at
	}
	k := h.end + 1
	if k+1 >= len(p.tokens) || p.tokens[k].text != "," && p.tokens[k].text != ":" || p.tokens[k+1].para != p.tokens[k].para {
		return 0
	}
	if first := &p.tokens[h.sentence.start]; first.low == "as" || p.tokens[k].text == ":" {
		return k + 1
	}
	return 0
}
