package attribute

// quotedAs is the verb of "quoted a spokesman as saying" or "was quoted as saying", if the head is its
// "saying": whoever is quoted says it. It is 0 for others.
func (p *page) quotedAs(h *cueHead) int {
	if h.kind != verbHead || p.tokens[h.at].tag != "VBG" || h.start != h.at || !h.reports() || h.start <= h.sentence.start+1 || p.tokens[h.start-1].low != "as" {
		return 0
	}
	for k := h.start - 2; k >= h.sentence.start && k > h.start-14; k-- {
		if p.group[k] < 0 {
			continue
		}
		w, passive := p.words[k], p.groups[p.group[k]].passive
		by := p.quoter(k, h.start-1) > 0
		if w == nil || !quoting[w.lemma] || passive != (k == h.start-2 || by) {
			return 0
		}
		return k
	}
	return 0
}

// quoting are the verbs of "quoted a spokesman as saying".
var quoting = wordSet("quote cite record report")

// quotesSaying reports whether a head is the verb of "quoted a spokesman as saying": what is said stands
// behind "saying", and is said by both.
func (p *page) quotesSaying(h *cueHead) bool {
	if !quoting[lemmaOf(h)] {
		return false
	}
	for k := h.end; k+1 < h.sentence.end && k < h.end+13; k++ {
		if p.tokens[k].low == "as" {
			w := p.words[k+1]
			return p.tokens[k+1].tag == "VBG" && w != nil && w.reports()
		}
		if p.group[k] >= 0 || p.tokens[k].text == "," {
			return false
		}
	}
	return false
}

// quoter is where the words begin that name who quotes somebody, "was quoted [by the Gazette] as saying", at
// the passive verb k with "as" at as. It is 0 if they name nobody.
func (p *page) quoter(k, as int) int {
	if k+2 < as && p.tokens[k+1].low == "by" && p.inside[k+2] >= 0 {
		return k + 2
	}
	return 0
}

// quoterOf is what somebody says who quotes the speaker of a statement, "The paper quoted a spokesman as
// saying that …": the same words, which the spokesman's stand on.
func (p *page) quoterOf(inner *found) (found, bool) {
	at := p.quotedAs(inner.head)
	if at == 0 {
		return found{}, false
	}
	by := p.whoQuotes(inner.head, at)
	f := p.sameWords(inner, at, by)
	f.over, f.head.classes, f.cue.start = span{inner.head.at, inner.head.at + 1}, p.words[at].verb, p.groups[p.group[at]].start
	return f, !by.none()
}

// whoQuotes is who quotes the speaker of the head h by the verb at.
func (p *page) whoQuotes(h *cueHead, at int) speakerAt {
	if g := p.groups[p.group[at]]; !g.passive {
		subjects := p.freeStanding(p.subjectOf(nil, g.start, h.sentence, "own"), h.sentence.start)
		if len(subjects) == 0 {
			return speakerAt{}
		}
		return subjects[0]
	}
	by := p.quoter(at, h.start-1)
	if by == 0 && p.word(h.end) == "by" && h.end+1 < h.sentence.end && p.inside[h.end+1] >= 0 {
		by = h.end + 1 // "was quoted as saying by the Gazette"
	}
	if by == 0 {
		return speakerAt{}
	}
	return speakerAt{by, p.phrases[p.inside[by]].end, "by", 0}
}
