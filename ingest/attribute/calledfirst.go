package attribute

import "strings"

// calledFirst is where what is spoken of begins, behind what it is called: "dismissed as “fantasy” | a report",
// "rejected as baseless | claims that". It is 0 if nothing is called anything in front of it.
func (p *page) calledFirst(h *cueHead) int {
	end := h.sentence.end
	k := h.end + 1
	if h.kind != verbHead || p.groups[h.group].passive || p.word(h.end) != "as" || k >= end || !(h.is("deny") || h.is("criticise") || h.is("label")) {
		return 0
	}
	if r := p.skipAdverbsBack(h.start, h.sentence.start); r > h.sentence.start+1 && p.inside[r-1] >= 0 && p.relativeAt(max(p.phrases[p.inside[r-1]].start-1, 0)) {
		return 0 // "what analysts described as old tactics"
	}
	ph := p.inside[k]
	switch {
	case p.tokens[k].mark == opens:
		k = p.quotes[p.tokens[k].quote].close + 1
	case ph >= 0 && p.tokens[p.phrases[ph].start].tag == "DT":
		k = p.phrases[ph].end
	default:
		k = p.pastQualities(k, end)
		if k == h.end+1 || h.is("label") {
			return 0 // "described as old tactics": all of it is what a thing is called.
		}
	}
	if k >= end || p.inside[k] < 0 && p.tokens[k].tag != "VBZ" {
		return 0
	}
	return k
}

// pastQualities is the first token from k on that is no adjective and nothing that qualifies one.
func (p *page) pastQualities(k, end int) int {
	for k < end && p.isQuality(k) {
		k++
	}
	return k
}

// isQuality reports whether token k is an adjective or qualifies one; an adjective at its end is often taken for a noun.
func (p *page) isQuality(k int) bool {
	switch t := &p.tokens[k]; {
	case isAdj(t.tag), t.tag == "RB", t.tag == "VBN":
		return true
	case t.tag == "NN":
		return strings.HasSuffix(t.low, "less") || strings.HasSuffix(t.low, "ous") || strings.HasSuffix(t.low, "ful")
	}
	return false
}

// calledSomething reports whether a head that looks like a verb is the noun that something was called in front of:
// "rejected as baseless [claims] that".
func (p *page) calledSomething(h *cueHead) bool {
	k := h.start
	for k > h.sentence.start+1 && p.isQuality(k-1) {
		k--
	}
	if k == h.start || k < h.sentence.start+2 || p.tokens[k-1].low != "as" || p.tokens[h.start].tag != "VBZ" {
		return false
	}
	w := p.words[k-2]
	return p.group[k-2] >= 0 && w != nil && (w.isOf("deny") || w.isOf("criticise") || w.isOf("label"))
}
