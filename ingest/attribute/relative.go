package attribute

// splitRelatives parts two noun phrases that stand side by side because no "which" is between them:
// "a sum [critics] say includes repairs". The second is the subject of a verb of saying, and the
// verb behind that takes the first.
func (p *page) splitRelatives(s span) {
	for i := s.start; i < s.end; i++ {
		if p.group[i] < 0 || !p.groups[p.group[i]].finite || p.words[i] == nil || !p.words[i].reports() && len(p.words[i].verb) == 0 || !p.verbAt(i+1, s.end) && p.tokens[min(i+1, s.end-1)].mark != opens && !p.endsWithAct(i, s.end) {
			continue
		}
		r := p.skipAdverbsBack(p.groups[p.group[i]].start, s.start)
		if r <= s.start || p.inside[r-1] < 0 {
			continue
		}
		ph := &p.phrases[p.inside[r-1]]
		if at := p.subjectIn(ph.start, r); ph.end == r && at > 0 {
			p.phrases = append(p.phrases, phrase{start: at, end: r, head: r - 1})
			ph = &p.phrases[p.inside[r-1]]
			ph.end, ph.head = at, at-1
			for k := at; k < r; k++ {
				p.inside[k] = len(p.phrases) - 1
			}
		}
	}
}

// endsWithAct reports whether the verb at i denies, concedes or calls something that stands before it: a stop, comma or
// "as" follows, "a claim Marlow disputes.".
func (p *page) endsWithAct(i, end int) bool {
	if w := p.words[i]; !w.isOf("deny") && !w.isOf("concede") && !w.isOf("label") && !w.isOf("praise") && !w.isOf("criticise") {
		return false
	}
	return i+1 >= end || p.tokens[i+1].tag == "." || p.tokens[i+1].text == "," || p.tokens[i+1].low == "as"
}

// subjectIn is where the last words of [a, b) begin that can be somebody, a name or a plural noun
// after an article and another noun: "a sum [critics]", "a decision [Ada Marlow]". It is 0 for others.
func (p *page) subjectIn(a, b int) int {
	at := b - 1
	if (p.tokens[a].low == "something" || p.tokens[a].low == "anything" || p.tokens[a].low == "everything") && b-a > 1 && p.tokens[a+1].capital() {
		return a + 1 // "something [Ada Marlow] dismissed as “talk”"
	}
	if p.tokens[a].tag != "DT" || b-a < 3 {
		return 0
	}
	if !p.tokens[at].capital() {
		if p.tokens[at].tag != "NNS" || !speaks(p.tokens[at].low) {
			return 0
		}
		return at
	}
	for at > a && p.tokens[at-1].capital() {
		at--
	}
	if at-a < 2 {
		return 0
	}
	return at
}

// relativeAt reports whether token k is a relative pronoun: "who", "which", or "that" behind a noun.
func (p *page) relativeAt(k int) bool {
	t := &p.tokens[k]
	return t.tag == "WDT" || t.tag == "WP" || t.low == "that" && k > 0 && p.inside[k-1] >= 0 && isNoun(p.tokens[k-1].tag)
}

// bareRelative reports whether the phrase that begins at b stands right behind another, which the
// verb after the verb of saying takes.
func (p *page) bareRelative(b int) bool {
	return b > 0 && p.inside[b-1] >= 0 && p.phrases[p.inside[b-1]].end == b
}

// apposesSaying reports whether a noun phrase at j takes up what was said before as what somebody says
// something of: "a suggestion Moss called “desperate”", "a claim he denies".
func (p *page) apposesSaying(j int) bool {
	if j >= len(p.tokens) || p.inside[j] < 0 || p.tokens[j].tag != "DT" && p.tokens[j].low != "something" {
		return false
	}
	e := p.phrases[p.inside[j]].end
	if p.word(e) == "that" && isCueNoun(p.tokens[e-1].low) {
		e++ // "a claim that rebels rejected"
	}
	if e >= len(p.tokens) || p.inside[e] < 0 {
		return false
	}
	v := p.skipAdverbs(p.phrases[p.inside[e]].end, len(p.tokens))
	return v < len(p.tokens) && p.tokens[v].sent == p.tokens[j].sent && p.group[v] >= 0 && p.groups[p.group[v]].finite && p.words[v] != nil && len(p.words[v].verb) > 0
}

// inRelativeAside reports whether what begins at j behind a comma is a clause about the noun before it, which
// a comma closes: "the report, [a copy of which was seen by the Gazette], …".
func (p *page) inRelativeAside(j, end int) bool {
	relative := false
	for k := j; k < end; k++ {
		switch {
		case p.tokens[k].tag == "WDT" || p.tokens[k].tag == "WP" || p.tokens[k].tag == "WP$":
			relative = true
		case p.tokens[k].text == ",":
			return relative
		case !relative && (p.group[k] >= 0 || p.tokens[k].mark != noMark):
			return false
		}
	}
	return false
}

// closesRelative is the comma before a relative clause whose last words are a quotation closed at k with
// the clause's own comma inside the marks, "Marlow[,] who called it “a circus,” said". It is 0 for others.
func (p *page) closesRelative(k, lo int) int {
	if k < 2 || p.tokens[k].mark != closes || p.tokens[k-1].text != "," || p.tokens[k].quote < 0 {
		return 0
	}
	if at := p.relativeBefore(k-1, lo); at > 0 && at < p.quotes[p.tokens[k].quote].open {
		return at
	}
	return 0
}

// behindRelative reports whether a head stands right behind the comma that closes a relative clause about its
// subject, or a name beside it.
func (p *page) behindRelative(h *cueHead) bool {
	r := p.skipAdverbsBack(h.start, h.sentence.start)
	if r-2 <= h.sentence.start || p.tokens[r-1].text != "," {
		return false
	}
	if ph := p.inside[r-2]; ph >= 0 && p.tokens[p.phrases[ph].head].tag == "NNP" && p.tokens[max(p.phrases[ph].start-1, 0)].text == "," {
		return true // "The man who wrote it, Ada Moss, said"
	}
	return p.relativeBefore(r-1, h.sentence.start) > 0
}

// relativeBefore is the comma before a relative clause that the comma at r closes, "The ferry[,] which
// sank off Lervik, was old", if a verb of its own stands in it. It is 0 if there is none.
func (p *page) relativeBefore(r, lo int) int {
	verb := false
	for k := r - 1; k > lo; k-- {
		switch {
		case p.tokens[k].text == ",":
			if verb && p.relativeAt(k+1) {
				return k
			}
			return 0
		case p.group[k] >= 0 && p.groups[p.group[k]].finite:
			verb = true
		}
	}
	return 0
}

// afterRelative reports whether the subject of a verb is "who" or "which" behind a comma, or begins with "whose".
func (p *page) afterRelative(h *cueHead) bool { return p.relativeSubject(h) > 0 }

// relativeSubject is where the "who", "which" or "whose" behind a comma or dash stands that a verb's subject is or
// begins with: ", [who] insists", ", [whose] lawyer says". It is 0 for others.
func (p *page) relativeSubject(h *cueHead) int {
	r := p.skipAdverbsBack(h.start, h.sentence.start)
	if r < h.sentence.start+2 {
		return 0
	}
	k := r - 1
	if ph := p.inside[k]; ph >= 0 && p.tokens[p.phrases[ph].start].tag == "WP$" {
		k = p.phrases[ph].start
	} else if p.tokens[k].tag != "WDT" && p.tokens[k].tag != "WP" {
		return 0
	}
	if k <= h.sentence.start || p.tokens[k-1].text != "," && !isDash(p.tokens[k-1].text) {
		return 0
	}
	return k
}
