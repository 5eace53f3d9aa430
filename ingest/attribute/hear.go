package attribute

// hearing is where the subject of a clause begins that closes a sentence by who was told it,
// "…, the inquiry heard yesterday": nobody is named as the one who said it. It is 0 for others.
func (p *page) hearing(h *cueHead) int {
	if h.kind != verbHead || lemmaOf(h) != "hear" && lemmaOf(h) != "tell" && !p.isTold(h) || p.groups[h.group].to {
		return 0 // "Rents will rise, tenants told": somebody is always told.
	}
	s := h.sentence
	if s.end-h.end > 8 || p.verbsBetween(h.end, s.end) > 0 {
		return 0
	}
	if h.end < s.end && p.inside[h.end] >= 0 && !timeWords[p.tokens[h.end].low] && p.tokens[h.end].tag != "TIME" {
		return 0 // It has an object.
	}
	r := p.skipAdverbsBack(h.start, s.start)
	for k := r - 1; k > s.start+1 && k > r-14; k-- {
		switch {
		case p.group[k] >= 0 || p.tokens[k].mark != noMark:
			return 0
		case p.tokens[k].text == ",":
			if p.inside[k+1] < 0 || p.verbsBetween(s.start, k) == 0 {
				return 0
			}
			return k + 1
		}
	}
	return 0
}

// hearsThat reports whether a head is "hear" with a body that hears evidence before it and a that-clause
// behind it, "The inquiry has heard that …": nobody is named as the one who said it.
func (p *page) hearsThat(h *cueHead) bool {
	r := p.skipAdverbsBack(h.start, h.sentence.start)
	if !p.active(h) || lemmaOf(h) != "hear" || p.word(h.end) != "that" || r <= h.sentence.start || p.inside[r-1] < 0 {
		return false
	}
	return hearingBodies[p.tokens[p.phrases[p.inside[r-1]].head].low]
}

var hearingBodies = wordSet("court jury jurors inquiry inquest tribunal hearing committee panel magistrates")
