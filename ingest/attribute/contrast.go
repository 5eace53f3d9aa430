package attribute

// contrasted reports whether a clause of somebody else's saying begins after the comma at k, "…, but
// Marlow says", or what another does at the same time: "… “a fool”, while his party wants".
func (p *page) contrasted(k, end int) bool {
	if p.tokens[k].text == "," && k+2 < end && p.tokens[k-1].mark == closes && (p.tokens[k+1].low == "while" || p.tokens[k+1].low == "whereas") {
		return p.clauseAt(k+2, end)
	}
	while := k+1 < end && (p.tokens[k+1].low == "while" || p.tokens[k+1].low == "whereas")
	if p.tokens[k].text != "," || k+2 >= end || p.tokens[k+1].tag != "CC" && !while || p.inside[k+2] < 0 {
		return false
	}
	after := p.phrases[p.inside[k+2]].end
	beside := p.besideName(after, end) // "and its chairman, Wim Kool, once called him"
	verb := p.skipAdverbs(max(after, beside), end)
	if verb >= end || p.group[verb] < 0 || p.words[verb] == nil || len(p.words[verb].verb) == 0 {
		return false
	}
	another := p.tokens[p.phrases[p.inside[k+2]].head].tag != "PRP" && p.words[verb].reports() && p.groups[p.group[verb]].finite && !p.groups[p.group[verb]].passive
	return plainSayings[p.tokens[verb].low] || another || beside > 0
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
