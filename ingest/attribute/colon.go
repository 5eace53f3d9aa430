package attribute

// introduces is the opening mark of a quotation that a sentence about somebody leads up to with a
// colon, "Sallow laughed off the report: “I cannot even cook.”", if the head is the verb of that
// sentence: whoever the sentence is about says it, though no word says so. It is 0 for others.
func (p *page) introduces(h *cueHead) int {
	s := h.sentence
	if !p.active(h) {
		return 0
	}
	r := p.skipAdverbsBack(h.start, s.start)
	if r > s.start+1 && p.tokens[r-1].text == "," && p.clausesBetween(s.start, r) { // "His sister, who keeps the books, is not so sure: “…”"
		r = p.phrases[p.inside[s.start]].end
	}
	if r <= s.start || p.inside[r-1] < 0 || p.phrases[p.inside[r-1]].start != s.start || !p.namesPerson(p.inside[r-1]) {
		return 0
	}
	for k := h.end; k+1 < len(p.tokens) && k < h.end+reach && p.tokens[k].para == p.tokens[h.at].para; k++ {
		switch {
		case p.tokens[k].text == ":" && p.tokens[k+1].mark == opens:
			if p.saysInStretch(h.end, k) || !p.isSpeech(p.tokens[k+1].quote) {
				return 0
			}
			return k + 1
		case p.tokens[k].mark != noMark || p.tokens[k].tag == "." || p.tokens[k].tag == ":":
			return 0
		}
	}
	return 0
}

// opensSpeech is the opening mark of a whole sentence between marks right after a verb of plain saying
// with its subject before it, "He’d said, ‘Go down.’", "Marlow told the paper: “Go.”"; it is 0 for
// others.
func (p *page) opensSpeech(h *cueHead) int {
	s := h.sentence
	if h.kind != verbHead || !h.reports() && !p.keepsSaying(h) || p.groups[h.group].passive {
		return 0
	}
	if g := p.groups[h.group]; !g.finite && (g.to || p.tokens[h.at].tag != "VB") && !p.keepsSaying(h) { // "had heard the captain say:"
		return 0
	}
	k := p.afterHearer(h)
	if at := p.skipManner(k, s.end); p.word(at) == ":" {
		k = at // "shouted through the door: “…”"
	}
	if k+1 >= len(p.tokens) || p.tokens[k].text != "," && p.tokens[k].text != ":" || p.tokens[k+1].mark != opens || p.tokens[k+1].para != p.tokens[h.at].para {
		return 0
	}
	q, r := p.tokens[k+1].quote, p.skipAdverbsBack(h.start, s.start)
	if r <= s.start || !p.isSentence(q) && !p.cutByOuter(q) {
		return 0
	}
	if before := &p.tokens[r-1]; p.inside[r-1] < 0 && before.text != "," && before.tag != "CC" && !p.keepsSaying(h) {
		return 0
	}
	return k + 1
}

// keepsSaying reports whether a participle of saying stands right behind a finite verb that only tells how it
// is done: "kept asking", "started shouting".
func (p *page) keepsSaying(h *cueHead) bool {
	if p.tokens[h.at].tag != "VBG" || !h.reports() && !h.is("ask") || h.start != h.at || h.start <= h.sentence.start || p.group[h.start-1] < 0 || !p.groups[p.group[h.start-1]].finite {
		return false
	}
	k := openKinds().verb(p.tokens[h.start-1].low)
	return k != nil && (k.base == "keep" || k.base == "start" || k.base == "begin" || k.base == "stop")
}

// afterHearer is the end of a head with who is told: "told [the court]".
func (p *page) afterHearer(h *cueHead) int {
	if k := h.end; addressed[lemmaOf(h)] && k < h.sentence.end && p.inside[k] >= 0 {
		return p.phrases[p.inside[k]].end
	}
	return h.end
}

// tellsThat is where the that-clause begins right after a finite verb of plain saying and who is told:
// "told the court that …". It is 0 for others.
func (p *page) tellsThat(h *cueHead) int {
	if h.kind != verbHead || !h.reports() || !p.groups[h.group].finite && !p.toSay(h) {
		return 0
	}
	if p.isTold(h) {
		if k := p.skipManner(h.end, h.sentence.end); p.word(k) == "that" && (k == h.end || p.thatBehind(h)) {
			return k // "had been told by two nurses that"
		}
		return 0
	}
	hearer := p.afterHearer(h)
	k := hearer
	if p.word(k) != "that" && (k > h.end || p.thatBehind(h)) {
		k = p.skipManner(k, h.sentence.end) // "had warned Marlow in writing that"
	}
	switch {
	case k >= h.sentence.end:
		return 0
	case p.tokens[k].low == "that" && !p.ownNoun(k-1):
		return k
	case hearer > h.end && p.clauseAt(k, h.sentence.end) && (k > hearer || p.tokens[k].tag == "PRP"):
		return k // "told the paper on Friday her client would", "told the tenants he would"
	}
	return 0
}

// tellsWhom is where the that-clause begins behind "to" and who is told, "suggested to the witness [that another had
// steered]". It is 0 for others.
func (p *page) tellsWhom(h *cueHead) int {
	k := h.end
	if !p.active(h) || !h.takes("that") || k+1 >= h.sentence.end || p.tokens[k].tag != "TO" || p.inside[k+1] < 0 {
		return 0
	}
	if k = p.phrases[p.inside[k+1]].end; p.word(k) != "that" {
		return 0
	}
	return k
}

// skipManner passes over up to two phrases with a preposition, or days, that tell how and when somebody
// is told: "told the council [on Monday], [by letter]".
func (p *page) skipManner(k, end int) int {
	for n := 0; n < 2 && k < end; n++ {
		i := k
		if timeWords[p.tokens[i].low] || p.tokens[i].tag == "RB" && i+1 < end && p.tokens[i].low != "not" {
			if k++; p.tokens[i].low == "as" && k+2 < end && p.tokens[k+1].low == "as" && p.inside[k+2] >= 0 {
				k = p.phrases[p.inside[k+2]].end // "as late as October"
			}
			continue
		}
		if ph := p.inside[i]; ph >= 0 && p.tellsWhen(ph) {
			k = p.phrases[ph].end // "told us last quarter that"
			continue
		}
		if p.tokens[i].tag != "IN" || p.tokens[i].low == "that" || i+1 >= end {
			return k
		}
		switch i++; {
		case p.inside[i] >= 0:
			k = p.madeEnd(p.mediumEnd(p.phrases[p.inside[i]].end, end), end)
		case p.tokens[i].tag == "VBG":
			k = i + 1 // "in writing"
		default:
			return k
		}
	}
	return k
}

// madeEnd passes over a participle behind a medium with where or by whom it was made: "in an email to staff
// [seen by the Gazette]", "in a message [posted online]".
func (p *page) madeEnd(k, end int) int {
	if k+1 >= end || p.tokens[k].tag != "VBN" && p.tokens[k].tag != "VBD" {
		return k
	}
	switch t := &p.tokens[k+1]; {
	case t.tag == "RB" || t.low == "online":
		return k + 2
	case (t.tag == "IN" || t.tag == "TO") && t.low != "that" && k+2 < end && p.inside[k+2] >= 0:
		return p.phrases[p.inside[k+2]].end
	}
	return k
}

// tellsTo is where the infinitive begins that somebody is told to follow: "told the jury [not to read
// about it]". It is 0 for others.
func (p *page) tellsTo(h *cueHead) int {
	if !p.active(h) || !needsHearer[lemmaOf(h)] && lemmaOf(h) != "warn" {
		return 0
	}
	k := p.afterHearer(h)
	if k == h.end || k+1 >= h.sentence.end {
		return 0
	}
	at := k
	if p.tokens[k].low == "not" {
		k++
	}
	if p.tokens[k].tag != "TO" || k+1 >= h.sentence.end || p.tokens[k+1].tag != "VB" {
		return 0
	}
	return at
}

// saysInStretch reports whether a verb that may carry a quotation stands in [a, b).
func (p *page) saysInStretch(a, b int) bool {
	for i := a; i < b; i++ {
		if p.group[i] >= 0 && p.words[i] != nil && p.words[i].reports() {
			return true
		}
	}
	return false
}

// isSpeech reports whether a quotation is a sentence with a verb. A title or a word between marks is none.
func (p *page) isSpeech(q int) bool {
	return p.isSentence(q) && p.verbsBetween(p.quotes[q].open+1, p.quotes[q].close) > 0
}

// isSentence reports whether a quotation begins with a capital and ends with a stop of its own.
func (p *page) isSentence(q int) bool {
	return q >= 0 && p.quotes[q].closed && p.tokens[p.quotes[q].open+1].capital() && isStop(p.tokens[p.quotes[q].close-1].text)
}

// cutByOuter reports whether a quotation inside another begins with a capital and ends with the comma of the
// one around it: "“He said, ‘Wait here,’” Moss recalled".
func (p *page) cutByOuter(q int) bool {
	if q < 0 || p.quotes[q].outer < 0 || !p.quotes[q].closed || !p.tokens[p.quotes[q].open+1].capital() {
		return false
	}
	e := p.quotes[q].close
	return p.tokens[e-1].text == "," && e+1 < len(p.tokens) && p.tokens[e+1].mark == closes
}

// isStop reports whether a mark ends a sentence.
func isStop(text string) bool { return text == "." || text == "?" || text == "!" || text == "…" }
