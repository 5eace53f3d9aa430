package attribute

// contrasted reports whether a clause of somebody else's saying begins after the comma at k, "…, but
// Marlow says", or what another does at the same time: "… “a fool”, while his party wants".
func (p *page) contrasted(k, end int) bool {
	if p.tokens[k].text == "," && k+2 < end && p.tokens[k-1].mark == closes && (p.tokens[k+1].low == "while" || p.tokens[k+1].low == "whereas") {
		return p.clauseAt(k+2, end)
	}
	while := k+1 < end && setsAgainst[p.tokens[k+1].low]
	if p.opensMain(k, end) || while && p.tokens[k].text == "," && p.saysSoon(k+2, end) {
		return true
	}
	if p.tokens[k].text != "," || k+2 >= end || p.tokens[k+1].tag != "CC" && !while || p.inside[k+2] < 0 {
		return false
	}
	after := p.phrases[p.inside[k+2]].end
	beside := p.besideName(after, end) // "and its chairman, Wim Kool, once called him"
	verb := p.skipAdverbs(max(after, beside), end)
	if verb < end {
		verb = p.verbOf(verb, end) // "and our distributor has told us"
	}
	if verb >= end || p.group[verb] < 0 || p.words[verb] == nil || len(p.words[verb].verb) == 0 {
		return false
	}
	another := p.tokens[p.phrases[p.inside[k+2]].head].tag != "PRP" && p.words[verb].reports() && p.groups[p.group[verb]].finite && !p.groups[p.group[verb]].passive
	return plainSayings[p.tokens[verb].low] || another || beside > 0
}

// setsAgainst are words that set another's clause beside what is said.
var setsAgainst = wordSet("while whereas although though")

// opensMain reports whether a main clause begins behind the comma at k with a subordinate one in front of it, "…, and when
// I rang, a clerk told me it was secret": what was said before ends there.
func (p *page) opensMain(k, end int) bool {
	if p.tokens[k].text != "," || k+3 >= end || p.tokens[k+1].tag != "CC" || !whenWords[p.tokens[k+2].low] && p.tokens[k+2].low != "once" || !p.clauseAt(k+3, end) {
		return false
	}
	for i := k + 4; i+1 < end; i++ {
		if p.tokens[i].text == "," && p.beside(&cueHead{at: k}, i) {
			return p.saysSoon(i+1, end)
		}
	}
	return false
}

// saysSoon reports whether a clause begins at i whose first verb is one of plain saying: "a source close to the club says".
func (p *page) saysSoon(i, end int) bool {
	if i >= end || p.inside[i] < 0 {
		return false
	}
	for v := i; v < end && v < i+10 && p.tokens[v].text != "," && p.tokens[v].mark == noMark; v++ {
		if g := p.group[v]; g >= 0 && p.groups[g].finite {
			return p.words[v] != nil && p.words[v].reports() && !p.groups[g].passive
		}
	}
	return false
}

// besideName is the end of a name between commas that begins at k, 0 if there is none.
func (p *page) besideName(k, end int) int {
	if k+2 >= end || p.tokens[k].text != "," || p.inside[k+1] < 0 || p.tokens[p.phrases[p.inside[k+1]].head].tag != "NNP" {
		return 0
	}
	if e := p.phrases[p.inside[k+1]].end; e < end && p.tokens[e].text == "," {
		return e + 1
	}
	return 0
}
