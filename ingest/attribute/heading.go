package attribute

// headings are written in a grammar of their own: without articles, without "was" and "by".

// isHeadingText reports whether a sentence is a paragraph of its own that no stop ends.
func (p *page) isHeadingText(s span) bool {
	k := s.end - 1
	for k > s.start && p.tokens[k].mark == closes {
		k--
	}
	last := &p.tokens[k]
	alone := s.start == 0 || p.tokens[s.start-1].para != last.para
	return alone && last.tag != "." && last.text != ":" && (s.end == len(p.tokens) || p.tokens[s.end].para != last.para)
}

// toldInHeading reports whether a heading's "told" is short for "was told": a body that hears others
// stands before it without an article, and a clause behind, "Court told driver fell asleep twice".
func (p *page) toldInHeading(h *cueHead) bool {
	if h.kind != verbHead || lemmaOf(h) != "tell" || h.start <= h.sentence.start || !p.isHeadingText(h.sentence) {
		return false
	}
	ph := p.inside[h.start-1]
	if ph < 0 || p.phrases[ph].end-p.phrases[ph].start > 1 || !hearingBodies[p.tokens[h.start-1].low] {
		return false
	}
	return h.end < h.sentence.end && (p.word(h.end) == "that" || p.clauseAt(h.end, h.sentence.end) || p.quotedVerb(h.end))
}

// quotedVerb reports whether a quotation that begins with a verb stands behind the phrase at j: "driver ‘fell
// asleep’".
func (p *page) quotedVerb(j int) bool {
	if p.inside[j] < 0 {
		return false
	}
	e := p.phrases[p.inside[j]].end
	return e+1 < len(p.tokens) && p.tokens[e].mark == opens && p.group[e+1] >= 0
}

// callsInHeading reports whether a verb of calling or denying stands in a heading with what it calls so, or
// denies, right behind: "Chief Denies Leak, Calls Report ‘Nonsense’".
func (p *page) callsInHeading(h *cueHead) bool {
	if !p.active(h) || h.end >= h.sentence.end || p.inside[h.end] < 0 || !p.isHeadingText(h.sentence) {
		return false
	}
	if h.is("deny") {
		return true
	}
	e := p.phrases[p.inside[h.end]].end
	return h.is("label") && e < h.sentence.end && p.tokens[e].mark == opens
}

// joinsInHeading is the first verb of a heading whose subject the head shares behind a comma, which stands for
// "and" there: "Chief Denies Leak, Calls Report ‘Nonsense’". It is 0 for others.
func (p *page) joinsInHeading(h *cueHead) int {
	s := h.sentence
	if !p.active(h) || h.start <= s.start || p.tokens[h.start-1].text != "," || !p.isHeadingText(s) {
		return 0
	}
	for k := s.start + 1; k < h.start; k++ {
		if g := p.group[k]; g >= 0 {
			if !p.groups[g].finite {
				return 0
			}
			return p.groups[g].start
		}
	}
	return 0
}

// nextInHeading is the comma behind which a heading goes on with another verb of the head's subject, 0 if
// none does.
func (p *page) nextInHeading(h *cueHead, j, end int) int {
	if !p.active(h) || !p.isHeadingText(h.sentence) {
		return 0
	}
	for k := j; k+1 < end; k++ {
		if p.beside(h, k) && p.tokens[k].text == "," && p.verbAt(k+1, end) {
			return k
		}
	}
	return 0
}

// callsSo reports whether a verb of calling has what it calls so right behind, and in marks what it is called:
// "called it “a fairy tale”", "described the ruling as “a landmark”".
func (p *page) callsSo(h *cueHead) bool {
	if !p.active(h) && p.besideWith(h) == nil || !h.is("label") || h.end >= h.sentence.end || p.inside[h.end] < 0 {
		return false
	}
	e := p.phrases[p.inside[h.end]].end
	if p.word(e) == "as" {
		e++
	}
	return e < h.sentence.end && p.tokens[e].mark == opens
}

// asInHeading is the "as" with which a heading goes on to what else happens, behind a noun: "Owner Denies Neglect |
// as Toll Climbs". It is 0 for others: in "Bank Says Prices Rise as Demand Falls" all is said.
func (p *page) asInHeading(h *cueHead, j, end int) int {
	if !p.isHeadingText(h.sentence) {
		return 0
	}
	for k := j + 1; k+1 < end; k++ {
		switch {
		case p.group[k] >= 0 && p.groups[p.group[k]].finite:
			return 0
		case p.beside(h, k) && p.tokens[k].low == "as" && p.clauseAt(k+1, end):
			return k
		}
	}
	return 0
}

// spokenInHeading is who says the quotation that begins a heading and ends in front of a colon: whoever the
// clause behind is about, "‘Not My Money’: Duke Shrugs Off Bill". A title is not said: there must be a
// verb or a pronoun in it.
func (p *page) spokenInHeading(q *quotation) speakerAt {
	c, s := q.close+1, p.sents[p.tokens[q.open].sent]
	if !q.closed || q.open != s.start || c+1 >= s.end || p.tokens[c].text != ":" || !p.isHeadingText(s) || p.inside[c+1] < 0 {
		return speakerAt{}
	}
	ph := p.phrases[p.inside[c+1]]
	if !isPerson(p.tokens[ph.head].low) && p.nounKind(p.inside[c+1]) != "name" || !p.clauseAt(c+1, s.end) || !p.soundsSpoken(q.open, q.close) {
		return speakerAt{}
	}
	return speakerAt{c + 1, ph.end, "heading", 0}
}

// soundsSpoken reports whether a verb or a pronoun stands between two marks.
func (p *page) soundsSpoken(open, end int) bool {
	for k := open; k < end; k++ {
		if tag := p.tokens[k].tag; p.group[k] >= 0 || tag == "PRP" || tag == "PRP$" || tag == "MD" {
			return true
		}
	}
	return false
}
