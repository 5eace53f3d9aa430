package attribute

// closesSentence reports whether a head is a finite verb of saying that closes a clause, with its
// subject between a comma and itself at the sentence's end, "…, the ministry reported.", or after
// it, "…, noted Ada Marlow".
func (p *page) closesSentence(h *cueHead) bool {
	s := h.sentence
	if !p.active(h) || !h.reports() && !h.is("show") && !h.is("believe") && !h.is("mean") {
		return false
	}
	b := p.skipAdverbsBack(h.start, s.start)
	if e := p.skipWhere(p.afterHearer(h), s.end); e < p.contentEnd(s) && (e == h.end || p.tokens[e].text != ",") {
		if p.inside[h.end] < 0 || p.clauseAt(h.end, s.end) {
			return false
		}
		kind := p.nounKind(p.inside[h.end])
		return h.reports() && b > s.start && p.tokens[b-1].text == "," && (kind == "name" || kind == "person") && p.verbsBetween(s.start, b) > 0
	}
	b = p.closingSubject(b, s)
	return b > 0 && (p.verbsBetween(s.start, b) > 0 || p.isHeadingText(s) && p.wordsIn(s.start, b) > 2)
}

// closesFrom reports whether the words of saying that close a sentence begin at i, right behind its comma: "…, [a poll]
// showed last week".
func (p *page) closesFrom(i int, s span) bool {
	if p.inside[i] < 0 {
		return false
	}
	for k := p.phrases[p.inside[i]].end; k < s.end; k++ {
		if p.group[k] < 0 {
			continue
		}
		w := p.words[k]
		return w != nil && (w.reports() || w.isOf("show")) && p.groups[p.group[k]].finite && !p.groups[p.group[k]].passive &&
			p.skipWhere(k+1, s.end) >= p.contentEnd(s) && p.closingSubject(p.skipAdverbsBack(p.groups[p.group[k]].start, s.start), s) == i
	}
	return false
}

// closedBetween reports whether such words begin at one of the tokens [a, b].
func (p *page) closedBetween(a, b int, s span) bool {
	for k := a; k <= b; k++ {
		if p.tokens[k-1].text == "," && p.closesFrom(k, s) {
			return true
		}
	}
	return false
}

// closingSubject is where the subject begins that stands between a comma and the verb of saying, or what
// precedes it, at b: ", people close to the talks | said", ", Ada Moss, a nurse, | said". It is 0 if there
// is none.
func (p *page) closingSubject(b int, s span) int {
	if b-1 > s.start && p.tokens[b-1].text == "," { // A name with what somebody is beside it.
		a := p.commaBefore(b-1, s)
		if a == 0 || a+1 == b-1 {
			return 0
		}
		beside := p.commaBefore(a, s)
		if beside == 0 || !p.tokens[p.phrases[p.inside[a+1]].head].capital() && !p.tokens[p.phrases[p.inside[beside+1]].head].capital() {
			return 0
		}
		return beside + 1
	}
	if a := p.commaBefore(b, s); a > 0 {
		return a + 1
	}
	return 0
}

// commaBefore is the comma before k that only a noun phrase, with what hangs on it, stands behind; 0 if a
// verb, a mark or nothing does.
func (p *page) commaBefore(k int, s span) int {
	for i := k - 1; i > s.start && i > k-16; i-- {
		switch t := &p.tokens[i]; {
		case t.text == ",":
			if p.inside[i+1] < 0 || i+1 == k {
				return 0
			}
			return i
		case t.mark != noMark || t.tag == ":" || t.tag == "CC" && p.inside[i] < 0 && p.inside[i+1] < 0 || p.group[i] >= 0 && p.groups[p.group[i]].finite || t.tag == "WDT" || t.tag == "WP":
			return 0
		}
	}
	return 0
}

// skipWhere passes over when and where something is said: "report [today in Cardiology Letters]".
func (p *page) skipWhere(k, end int) int {
	for k < end {
		switch t := &p.tokens[k]; {
		case timeWords[t.low]:
			k++
		case p.inside[k] >= 0 && p.tellsWhen(p.inside[k]):
			k = p.phrases[p.inside[k]].end // "a poll showed last week"
		case (t.low == "in" || t.low == "on" || t.low == "at") && k+1 < end && p.inside[k+1] >= 0:
			k = p.phrases[p.inside[k+1]].end
			for k < end && p.tokens[k].tag == "VBN" { // "in a report released today"
				k++
			}
		default:
			return k
		}
	}
	return k
}

// closesQuotation is the token after a quotation that ends like speech, if a head is a verb that may
// say it right behind, with its subject before or behind it: "“Is it safe?” asked Moss". It is 0 for
// others.
func (p *page) closesQuotation(h *cueHead) int {
	shrugs := len(h.classes) == 0 && h.end < h.sentence.end && p.inside[h.end] >= 0 && p.nounKind(p.inside[h.end]) == "name"
	sighs := len(h.classes) == 0 && h.end == p.contentEnd(h.sentence) && h.start > h.sentence.start && p.inside[h.start-1] >= 0 && p.namesPerson(p.inside[h.start-1])
	if !p.active(h) || !h.takes("quote") && !shrugs && !sighs {
		return 0 // "“Who knows?” shrugged Anders Vik", "“That is it,” she sighed."
	}
	r := p.skipAdverbsBack(h.start, h.sentence.start)
	if p.skipWhenBack(r, h.sentence.start) < r && p.inside[r-1] >= 0 {
		r = p.skipWhenBack(r, h.sentence.start)
	}
	before := r > 0 && p.tokens[r-1].mark != closes && p.inside[r-1] >= 0
	switch {
	case before:
		r = p.phrases[p.inside[r-1]].start
	case r > 1 && p.tokens[r-1].text == ",": // "“…,” the governor, Ada Moss, told them"
		k := r - 1
		for k > h.sentence.start && k > r-12 && p.tokens[k-1].mark != closes && p.group[k-1] < 0 {
			k--
		}
		if p.tokens[k].text == "," {
			k++ // "« … », the mayor, Ada Moss, declared"
		}
		if before = p.inside[k] >= 0; before {
			r = k
		}
	}
	if r > 3 && p.tokens[r-1].text == "," && p.tokens[r-2].mark == closes && p.tokens[h.at].quote < 0 {
		if q := p.tokens[r-2].quote; q >= 0 && p.quotes[q].open == h.sentence.start && (before || h.end < h.sentence.end && p.inside[h.end] >= 0) && p.wordsIn(p.quotes[q].open, r-2) > 2 {
			return r // "« I have nothing to hide », the mayor declared"
		}
	}
	if r > 0 && p.closesRelative(r-1, h.sentence.start) > 0 {
		return 0 // "Marlow, who called it “a circus,” said she would stay away"
	}
	if r < 2 || p.tokens[r-1].mark != closes || p.tokens[r-1].para != p.tokens[h.at].para || p.tokens[h.at].quote >= 0 {
		return 0
	}
	if !before && (h.end >= h.sentence.end || p.inside[h.end] < 0) {
		return 0
	}
	if before && h.end < h.sentence.end && (p.word(h.end) == "that" || p.word(h.end) == ":" || p.tokens[h.end].mark == opens || p.clauseAt(h.end, h.sentence.end) && p.verbsBetween(h.end, h.sentence.end) > 0) {
		return 0 // "Asked of the “disaster,” Moss said that …"
	}
	if !goesOnSaying(p.tokens[r-2].text) {
		return 0
	}
	return r
}
