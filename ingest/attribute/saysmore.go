package attribute

// saysMore reports whether a verb of saying begins at token i and has a clause or quotation of its
// own: "…, but confirmed that …".
func (p *page) saysMore(i, end int) bool {
	if p.tokens[i-1].low != "but" && (i < 2 || p.tokens[i-2].text != ",") {
		return false
	}
	i = p.skipAdverbs(i, end)
	if i < end && (p.tokens[i].tag == "MD" || doForms[p.tokens[i].low] || haveForms[p.tokens[i].low]) { // "but would not say whether"
		i = p.verbOf(i, end)
	}
	if i+1 >= end || p.group[i] < 0 || p.words[i] == nil || !p.groups[p.group[i]].finite {
		return false
	}
	if p.groups[p.group[i]].negated && p.words[i].reports() && p.asksAt(i+1) {
		return true
	}
	k := i + 1
	if addressed[p.words[i].lemma] && p.inside[k] >= 0 && !p.clauseAt(k, end) { // "but later told fans: “…”"
		k = p.phrases[p.inside[k]].end
	}
	return k < end && p.words[i].reports() && (p.tokens[k].low == "that" || p.tokens[k].mark == opens || p.opensAfterColon(k) || p.clauseAt(k, end))
}

// verbOf is the main verb of the group that begins with the auxiliary at i, i itself if none is near.
func (p *page) verbOf(i, end int) int {
	for k := i; k < end && k < i+6; k++ {
		if g := p.group[k]; g >= 0 && p.groups[g].start == i {
			return k
		}
	}
	return i
}

// pleads reports whether a head is "plead" with the plea after it: "pleaded not guilty".
func (p *page) pleads(h *cueHead) bool {
	if h.kind != verbHead || lemmaOf(h) != "plead" || h.end >= h.sentence.end {
		return false
	}
	k := h.end
	if p.tokens[k].low == "not" {
		k++
	}
	return p.word(k) == "guilty" || p.word(k) == "innocent"
}
