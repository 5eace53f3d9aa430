package attribute

// saysIdly reports whether a verb of saying, showing or reading stands where it tells nothing.
func (p *page) saysIdly(h *cueHead) bool {
	return p.isLet(h) || p.commands(h) || p.tellsStory(h) || p.onCondition(h) || p.showsThing(h) || p.compared(h) || p.referredTo(h) || p.freeRelative(h) || p.handsOver(h)
}

// isLet reports whether a head stands behind "let me" or "let us": "let me remind you" only leads up to what is said.
func (p *page) isLet(h *cueHead) bool {
	return h.at >= h.sentence.start+2 && p.tokens[h.at-1].tag == "PRP" && p.tokens[h.at-2].low == "let"
}

// commands reports whether a head begins a sentence as an order to whoever reads: "Tell that to the crew."
func (p *page) commands(h *cueHead) bool {
	return h.at == h.sentence.start && p.tokens[h.at].tag == "VB" && !p.isHeadingText(h.sentence) && (p.word(h.end) != "that" || p.word(h.end+1) == "to")
}

// tellsStory reports whether a head is "tell" with a story or tale as all that is told: "the figures tell a mixed story".
func (p *page) tellsStory(h *cueHead) bool {
	if lemmaOf(h) != "tell" || h.end >= h.sentence.end || p.inside[h.end] < 0 {
		return false
	}
	ph := p.phrases[p.inside[h.end]]
	switch p.tokens[ph.head].low {
	case "story", "tale":
		return p.word(ph.end) != "that" && p.word(ph.end) != "of"
	}
	return false
}

// onCondition reports whether a head tells on what condition somebody spoke: "speaking on condition that he not be named",
// "who asked not to be named".
func (p *page) onCondition(h *cueHead) bool {
	k := h.end
	if lemmaOf(h) == "ask" && p.word(k) == "not" && p.word(k+1) == "to" && p.word(k+2) == "be" {
		switch p.word(k + 3) {
		case "named", "identified", "quoted":
			return true
		}
	}
	if p.word(k) != "on" {
		return false
	}
	for k++; k < h.sentence.end && (p.tokens[k].tag == "DT" || isAdj(p.tokens[k].tag)); k++ {
	}
	return p.word(k) == "condition"
}

// showsThing reports whether a head shows somebody a thing, with no clause behind: "showed jurors a message", "jury
// shown messages".
func (p *page) showsThing(h *cueHead) bool {
	if lemmaOf(h) != "show" || h.end >= h.sentence.end || p.inside[h.end] < 0 || p.clauseAt(h.end, h.sentence.end) {
		return false
	}
	e := p.phrases[p.inside[h.end]].end
	if p.tokens[h.at].tag == "VBN" && (p.groups[h.group].passive || h.start == h.at) {
		return p.word(e) != "that"
	}
	return p.isPeople(p.inside[h.end]) && e < h.sentence.end && p.inside[e] >= 0 && !p.asksAt(e) && p.word(e) != "that" && !p.clauseAt(e, h.sentence.end)
}

// compared reports whether a head's clause only measures what is said against another's word: "twice as many as the
// government admits", "more than the firm claims".
func (p *page) compared(h *cueHead) bool {
	r := p.skipAdverbsBack(h.start, h.sentence.start)
	if r <= h.sentence.start || p.inside[r-1] < 0 || h.end < p.contentEnd(h.sentence) && p.word(h.end) != "," {
		return false
	}
	b := p.phrases[p.inside[r-1]].start
	if b-1 <= h.sentence.start {
		return false
	}
	switch p.tokens[b-1].low {
	case "than":
		return true
	case "as":
		for k := b - 2; k > h.sentence.start && k > b-6; k-- {
			if p.tokens[k].low == "as" {
				return true
			}
		}
	}
	return false
}

// referredTo reports whether a head is the participle "referred to", which tells what somebody is called, by nobody in
// particular: "a passenger, referred to as Witness C".
func (p *page) referredTo(h *cueHead) bool {
	return lemmaOf(h) == "refer" && p.tokens[h.at].tag == "VBN" && !p.groups[h.group].finite
}

// freeRelative reports whether a head and its subject end a sentence behind "what", which stands for a thing and tells
// nothing of it: "Here is what the research says."
func (p *page) freeRelative(h *cueHead) bool {
	if !p.active(h) || h.end < p.contentEnd(h.sentence) {
		return false
	}
	r := p.skipAdverbsBack(h.start, h.sentence.start)
	if r <= h.sentence.start+1 || p.inside[r-1] < 0 {
		return false
	}
	b := p.phrases[p.inside[r-1]].start
	return b > h.sentence.start+1 && p.tokens[b-1].low == "what" && p.tokens[b-2].mark == noMark && p.tokens[b-2].text != ","
}

// handsOver reports whether a head offers a thing, or reads a document, in no words of its own: "makers offer night
// modes", "I have read the report twice".
func (p *page) handsOver(h *cueHead) bool {
	if h.kind != verbHead || h.end >= h.sentence.end || p.inside[h.end] < 0 || p.clauseAt(h.end, h.sentence.end) {
		return false
	}
	head := p.phrases[p.inside[h.end]].head
	switch lemmaOf(h) {
	case "offer":
		return p.words[head] == nil || len(p.words[head].noun) == 0
	case "read":
		return p.nounKind(p.inside[h.end]) == "document"
	}
	return false
}
