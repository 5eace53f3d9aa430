package attribute

// inserted reports whether a head is a finite verb of plain saying with its subject between two commas:
// "the gates, they argue, will never close".
func (p *page) inserted(h *cueHead) bool {
	return p.word(h.end) == "," && p.insertedAt(h) > 0
}

// insertedAt is where the subject of a verb of saying begins that stands with it between commas or after
// one, 0 if it does not.
func (p *page) insertedAt(h *cueHead) int {
	s := h.sentence
	if !p.active(h) || !h.reports() && !h.is("show") {
		return 0
	}
	r := p.skipAdverbsBack(h.start, s.start)
	if r <= s.start || p.inside[r-1] < 0 {
		return 0
	}
	if b := p.phrases[p.inside[r-1]].start; b > s.start && p.tokens[b-1].text == "," && !p.afterRelative(h) {
		return b
	}
	return 0
}

// insertedFrom reports whether words of saying between two commas begin behind the comma at k, and the clause that they cut
// goes on behind them: "the gates[,] they argue, will never close".
func (p *page) insertedFrom(k, end int) bool {
	if p.tokens[k].text != "," || k+1 >= end || p.inside[k+1] < 0 {
		return false
	}
	v := p.verbOf(p.skipAdverbs(p.phrases[p.inside[k+1]].end, end), end)
	return v+2 < end && p.group[v] >= 0 && p.groups[p.group[v]].finite && p.words[v] != nil && p.words[v].reports() && p.tokens[v+1].text == "," && p.verbAt(v+2, end)
}

// goesOnBehind is the verb with which a clause goes on behind the words of saying that cut it from its
// subject: "Stroud, she told the court, | put the letter away". It is 0 for others.
func (p *page) goesOnBehind(h *cueHead) int {
	b, s := p.insertedAt(h), h.sentence
	if b < 2 || p.tokens[b-2].mark == closes || p.finiteBetween(p.clauseStart(b-1, s.start), b-1) {
		return 0
	}
	k := h.end
	for k < s.end && k < h.end+8 && p.tokens[k].text != "," {
		if p.tokens[k].mark != noMark || p.group[k] >= 0 || p.tokens[k].low == "that" {
			return 0
		}
		k++
	}
	if k+1 >= s.end || p.tokens[k].text != "," || !p.verbAt(k+1, s.end) {
		return 0
	}
	return k + 1
}

// clauseStart is the token behind the last mark before k that may part two clauses, at lo at the least.
func (p *page) clauseStart(k, lo int) int {
	for k > lo && p.tokens[k-1].tag != ":" && p.tokens[k-1].tag != "--" && p.tokens[k-1].mark == noMark && p.tokens[k-1].tag != "CC" {
		k--
	}
	return k
}

// finiteBetween reports whether a finite verb outside relative clauses stands in [a, b).
func (p *page) finiteBetween(a, b int) bool {
	for i := a; i < b; i++ {
		if p.tokens[i].tag == "WP" || p.tokens[i].tag == "WDT" {
			return false // "What he disputes, he explained, is what follows"
		}
		if p.group[i] >= 0 && p.groups[p.group[i]].finite {
			return true
		}
	}
	return false
}
