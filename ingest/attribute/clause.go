package attribute

// stopAt is where content that begins at j and is likely to end at e must end at the latest, by
// what follows it; e if nothing stops it.
func (p *page) stopAt(h *cueHead, j, e int) int {
	if at := p.relativeEnd(h, j); at > 0 {
		e = min(e, at)
	}
	for k := j + 1; k+1 < e; k++ { // "rejected the idea: “…,” he said"
		if (p.tokens[k].text == ":" || isDash(p.tokens[k].text)) && p.tokens[k+1].mark == opens && p.hasOwnSpeaker(p.tokens[k+1].quote) {
			return k
		}
		if p.tokens[k].text == "," && p.tokens[k+1].low == "citing" && p.tokens[k].quote == p.tokens[h.at].quote {
			return k // "denied that the crane was old, citing its records": what backs it is not in it.
		}
		if p.tokens[k].text == "," && p.apposesSaying(k+1) && p.tokens[k].quote == p.tokens[h.at].quote {
			return k // "claimed the rats came in, a suggestion Moss called “desperate”": Moss's.
		}
		if p.comments(k) && p.tokens[k].quote == p.tokens[h.at].quote && h.reports() {
			return k // "says it began on Sunday, contradicting investigators": the reporter's remark.
		}
	}
	return e
}

// comments reports whether a participle behind the comma at k sets what was said beside another's words:
// "…, contradicting investigators", "…, echoing the mayor".
func (p *page) comments(k int) bool {
	if p.tokens[k].text != "," || p.tokens[k+1].tag != "VBG" || k+2 >= len(p.tokens) || p.inside[k+2] < 0 {
		return false
	}
	switch p.tokens[k+1].low {
	case "contradicting", "echoing", "repeating", "rebutting", "refuting", "disputing":
		return true
	}
	return false
}

// relativeEnd is where a relative clause between commas ends that holds the head and its content:
// "Shelter, which had backed the tenants, | called it …". It is 0 for others.
func (p *page) relativeEnd(h *cueHead, j int) int {
	if h.kind != verbHead {
		return 0
	}
	object := p.objectRelative(h)
	if !object && !p.afterRelative(h) {
		return 0
	}
	for k := j + 1; k+1 < h.sentence.end; k++ {
		if p.tokens[k-1].text == "," && p.tokens[k].mark == closes && p.tokens[k+1].quote == p.tokens[h.at].quote && p.verbAt(k+1, h.sentence.end) {
			return k + 1 // "who called it “a circus,” | said": American marks.
		}
		if p.tokens[k].text == p.tokens[p.asideOpens(h)].text && p.tokens[k].quote == p.tokens[h.at].quote && (object || p.verbAt(k+1, h.sentence.end) || p.frontedRelative(h) && p.clauseAt(k+1, h.sentence.end)) {
			return k
		}
	}
	return 0
}

// frontedRelative reports whether the relative clause of a head hangs on what stands in front of the main clause: "Asked
// about a remark by Moss, who said it was late, [Kaya smiled]".
func (p *page) frontedRelative(h *cueHead) bool {
	first := &p.tokens[h.sentence.start]
	return (first.tag == "VBN" || first.tag == "VBG" || first.tag == "IN") && !p.finiteBetween(h.sentence.start, p.relativeSubject(h))
}

// asideOpens is the comma or dash before the relative pronoun that a head stands behind.
func (p *page) asideOpens(h *cueHead) int {
	if p.objectRelative(h) {
		return p.phrases[p.inside[p.skipAdverbsBack(h.start, h.sentence.start)-1]].start - 2
	}
	return p.relativeSubject(h) - 1
}

// objectRelative reports whether a verb and its subject stand behind ", which" as the object of
// something further in: "the notes, which he conceded he had not read, …".
func (p *page) objectRelative(h *cueHead) bool {
	r := p.skipAdverbsBack(h.start, h.sentence.start)
	if r <= h.sentence.start || p.inside[r-1] < 0 {
		return false
	}
	b := p.phrases[p.inside[r-1]].start
	return b >= h.sentence.start+2 && p.tokens[b-2].text == "," && p.tokens[b-1].low == "which"
}

// afterAside is where the that-clause of a verb begins after an aside between two dashes or commas:
// "concluded — in a report of May — that …". It is 0 for others.
func (p *page) afterAside(h *cueHead) int {
	s := h.sentence
	if h.kind != verbHead || h.end >= s.end || p.tokens[h.end].tag != "--" && p.tokens[h.end].text != "," {
		return 0
	}
	for k := h.end + 1; k+1 < s.end && k < h.end+reach; k++ {
		if p.tokens[k].tag == p.tokens[h.end].tag {
			if p.tokens[k+1].low == "that" {
				return k + 1
			}
			return 0
		}
	}
	return 0
}

// dashedClause is where the that-clause between dashes begins that tells what somebody's noun says:
// "the ministry's reply – that the report was wrong –". It is 0 for others.
func (p *page) dashedClause(h *cueHead) int {
	if h.kind != nounHead || h.end+1 >= h.sentence.end || !isDash(p.tokens[h.end].text) || p.tokens[h.end+1].low != "that" || !p.ownNoun(h.at) {
		return 0
	}
	return h.end + 1
}

// nextDash is the next dash of j's sentence, or what ends it.
func (p *page) nextDash(j int) int {
	s := p.sents[p.tokens[j].sent]
	for k := j + 1; k < s.end; k++ {
		if isDash(p.tokens[k].text) && p.tokens[k].quote == p.tokens[j].quote {
			return k
		}
	}
	return p.contentEnd(s)
}
