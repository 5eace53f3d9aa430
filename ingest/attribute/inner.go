package attribute

// thinks reports whether a head is a finite verb of belief or estimate with somebody as its subject right before it
// and a clause right behind, "detectives believe that the fire was set". Inside another's words it is a
// statement of its own, on that one's word.
func (p *page) thinks(h *cueHead) bool {
	if !p.active(h) || !h.is("believe") && !h.is("estimate") || p.hasModal(h.group) || h.end >= h.sentence.end {
		return false
	}
	if p.tokens[h.end].low != "that" && !p.clauseAt(h.end, h.sentence.end) {
		return false
	}
	return p.hasPeople(h)
}

// hasPeople reports whether the subject right before a verb is a noun or name of people or of a body, with what hangs on
// it. A pronoun is none: "she said she believes that" is one act.
func (p *page) hasPeople(h *cueHead) bool {
	all := p.freeStanding(p.subjectOf(nil, h.start, h.sentence, "own"), h.sentence.start)
	return len(all) > 0 && all[0].site == "own" && p.isPeople(p.inside[all[0].from])
}

// isPeople reports whether a phrase is a noun or name of people or of a body.
func (p *page) isPeople(ph int) bool {
	if ph < 0 {
		return false
	}
	e := p.phrases[ph].end
	switch head := &p.tokens[p.phrases[ph].head]; {
	case head.tag == "PRP":
		return false
	case (head.tag == "CD" || head.tag == "DT") && e+1 < len(p.tokens) && p.tokens[e].low == "of" && p.inside[e+1] > ph:
		return p.isPeople(p.inside[e+1]) // "two of our customers"
	case severalPeople[head.low]:
		return true
	case p.nounKind(ph) == "name", p.nounKind(ph) == "person":
		return true
	default:
		sort := openKinds().noun(head.low).first()
		return sort == "person" || sort == "group"
	}
}

// severalPeople are words that stand for people alone: "each believes that time is on its side".
var severalPeople = wordSet("each both many most some few all others another")

// hasModal reports whether "may", "would" or the like stands in a verb group.
func (p *page) hasModal(g int) bool {
	for k := p.groups[g].start; k < p.groups[g].head; k++ {
		if p.tokens[k].tag == "MD" {
			return true
		}
	}
	return false
}

// undertakes reports whether a head is a finite verb of promising with somebody as its subject right before it and an
// infinitive right behind: "the minister promised to resign".
func (p *page) undertakes(h *cueHead) bool {
	return p.active(h) && h.is("promise") && h.end+1 < h.sentence.end && p.tokens[h.end].tag == "TO" && p.tokens[h.end+1].tag == "VB" && p.hasPeople(h)
}

// promisesThing reports whether a head is "promise" or "pledge" in the past or present with its subject before it and a thing
// right behind: "he promised an answer by May".
func (p *page) promisesThing(h *cueHead) bool {
	if !p.active(h) || lemmaOf(h) != "promise" && lemmaOf(h) != "pledge" || h.start == h.sentence.start || h.end >= h.sentence.end || p.inside[h.end] < 0 {
		return false
	}
	ph := p.inside[h.end]
	return p.inside[h.start-1] >= 0 && p.tokens[p.phrases[ph].start].tag == "DT" && !p.isPeople(ph)
}

// dueBy is where the time ends by which a thing is promised, "promised [an answer by May]": it is part of the promise. It is
// 0 for others.
func (p *page) dueBy(h *cueHead, j int) int {
	if j != h.end || !p.promisesThing(h) {
		return 0
	}
	k := p.phrases[p.inside[j]].end
	if p.word(k) != "by" || k+1 >= h.sentence.end || p.inside[k+1] < 0 || isPerson(p.tokens[p.phrases[p.inside[k+1]].head].low) {
		return 0
	}
	return p.phrases[p.inside[k+1]].end
}

// wantsDone reports whether a head is a finite verb of wanting with people as its subject, or whoever writes, and, right
// behind it, who should do something and what: "families want the inquiry to hear from them".
func (p *page) wantsDone(h *cueHead) bool {
	if !p.active(h) || lemmaOf(h) != "want" || h.end >= h.sentence.end || p.inside[h.end] < 0 {
		return false
	}
	writer := p.tokens[h.at].quote < 0 && h.start > h.sentence.start && (p.tokens[h.start-1].low == "i" || p.tokens[h.start-1].low == "we")
	if !writer && !p.hasPeople(h) {
		return false
	}
	k := p.phrases[p.inside[h.end]].end
	for k+1 < h.sentence.end && p.tokens[k].tag == "IN" && p.inside[k+1] >= 0 {
		k = p.phrases[p.inside[k+1]].end // "the owners of the mine"
	}
	return k+1 < h.sentence.end && p.tokens[k].tag == "TO" && p.tokens[k+1].tag == "VB"
}

// standsInside reports whether a head is a statement of its own inside another's words, whatever share of them it takes: "The
// report says witnesses claim the guards were asleep".
func (p *page) standsInside(h *cueHead) bool {
	return p.thinks(h) || p.undertakes(h) || p.findsOut(h) || p.saysOutright(h) && p.hasPeople(h)
}

// findsOut reports whether a head is a finite verb of finding out with a noun or name as its subject and a that-clause
// behind: "a lab I trust found that the water was clean".
func (p *page) findsOut(h *cueHead) bool {
	if !p.active(h) || p.word(h.end) != "that" || p.hasModal(h.group) {
		return false
	}
	switch lemmaOf(h) {
	case "find", "establish", "determine", "discover", "conclude":
	default:
		return false
	}
	all := p.freeStanding(p.subjectOf(nil, h.start, h.sentence, "own"), h.sentence.start)
	return len(all) > 0 && all[0].site == "own" && p.inside[all[0].from] >= 0 && p.tokens[all[0].from].tag != "PRP"
}

// insistsAside reports whether a head is a finite verb of plain saying in a relative clause about somebody between
// commas, with what is said right behind: "Moss, who insists that she never saw it, …", "Crane, whose lawyer says he …".
func (p *page) insistsAside(h *cueHead) bool {
	return p.active(h) && h.reports() && p.relativeSubject(h) > 0 && (p.word(h.end) == "that" || p.clauseAt(h.end, h.sentence.end))
}
