package attribute

// inQuestion reports whether a verb's subject is what a question asks for, "It is not clear who signed
// the letter": nobody is said to say it.
func (p *page) inQuestion(h *cueHead) bool {
	r := p.skipAdverbsBack(h.start, h.sentence.start)
	if r-1 < h.sentence.start || p.tokens[r-1].tag != "WP" || p.tokens[r-1].low != "who" {
		return false
	}
	if r-1 == h.sentence.start || p.tokens[r-2].text == ":" || p.tokens[r-2].mark == opens { // "Q: Who told you?"
		return p.questioned(h)
	}
	before := &p.tokens[r-2]
	return isVerb(before.tag) || before.tag == "JJ" || before.tag == "IN" || before.low == "about" || before.low == "of"
}

// isAsked reports whether a question asks whether a verb's subject does it, "Did the mayor say that she
// knew?": an auxiliary stands before the subject.
func (p *page) isAsked(h *cueHead) bool {
	r := p.skipAdverbsBack(h.start, h.sentence.start)
	if r <= h.sentence.start || p.inside[r-1] < 0 || !p.questioned(h) {
		return false
	}
	b := p.phrases[p.inside[r-1]].start
	if b <= h.sentence.start {
		return false
	}
	t := &p.tokens[b-1]
	return t.tag == "MD" || doForms[t.low] || haveForms[t.low]
}

// questioned reports whether the sentence of a head, or the quotation around it, goes on to a question mark.
func (p *page) questioned(h *cueHead) bool {
	for k := h.end; k < h.sentence.end; k++ {
		switch p.tokens[k].text {
		case "?":
			return true
		case ".", "!", ";":
			return false
		}
	}
	return false
}

// closesQuestion is the token behind the mark of a question without quotation marks that a head closes with its
// subject, "Who paid for the trip? she asked." It is 0 for others.
func (p *page) closesQuestion(h *cueHead) int {
	if !p.active(h) || !h.takes("quote") || h.end < p.contentEnd(h.sentence) {
		return 0
	}
	r := p.skipAdverbsBack(h.start, h.sentence.start)
	if r <= h.sentence.start || p.inside[r-1] < 0 {
		return 0
	}
	b := p.phrases[p.inside[r-1]].start
	if b <= h.sentence.start || p.tokens[b-1].text != "?" {
		return 0
	}
	return b
}

// setAgainst reports whether a head's clause ends with it and stands for a thing: "Contrary to what the ministry
// said, the school was full". What follows is not what was said.
func (p *page) setAgainst(h *cueHead) bool {
	if p.word(h.end) != "," {
		return false
	}
	r := p.skipAdverbsBack(h.start, h.sentence.start)
	if r <= h.sentence.start || p.inside[r-1] < 0 {
		return false
	}
	b := p.phrases[p.inside[r-1]].start
	return b > h.sentence.start+1 && p.tokens[b-1].low == "what"
}

// asksSomebody reports whether a head is "ask" with nobody but who is asked after it, "We asked Ada
// Marlow, who keeps the bridge.": what is asked stands elsewhere.
func (p *page) asksSomebody(h *cueHead) bool {
	if lemmaOf(h) != "ask" || p.groups[h.group].passive || p.inverted(h) || h.end >= h.sentence.end || p.inside[h.end] < 0 || !p.namesPerson(p.inside[h.end]) {
		return false
	}
	for k := h.end; k < h.sentence.end; k++ {
		t := &p.tokens[k]
		relative := t.tag == "WP" && t.low == "who" && p.tokens[k-1].text == ","
		if p.asksAt(k) && !relative || t.tag == "TO" || t.low == "that" || t.low == "for" || t.low == "about" || t.text == ":" {
			return false
		}
	}
	return true
}

// asksAt reports whether the words of a question begin at token i.
func (p *page) asksAt(i int) bool {
	t := &p.tokens[i]
	return t.mark == opens || t.tag == "WP" || t.tag == "WRB" || t.tag == "WDT" || t.low == "whether" || t.low == "if"
}
