package attribute

import "slices"

// cites adds the other of two who say the same words, one on the word of the other. What stood for the
// other's verb before gives way.
func (p *page) cites(all []found) []found {
	var more []found
	at := map[int]bool{}
	for i := range all {
		f, ok := p.citedBy(&all[i])
		if !ok {
			f, ok = p.quoterOf(&all[i])
		}
		if ok && !f.overlaps(f.head.at, f.head.at+1) {
			more, at[f.head.at] = append(more, f), true
		}
	}
	return append(slices.DeleteFunc(all, func(f found) bool { return at[f.head.at] }), more...)
}

// sameWords is a statement of the words of f by another, whose verb stands at token at.
func (p *page) sameWords(f *found, at int, by speakerAt) found {
	h := &cueHead{kind: citeHead, at: at, start: at, end: at + 1, group: p.group[at], sentence: f.head.sentence, word: p.words[at]}
	return found{head: h, p: f.p, sure: f.sure, place: f.place, pieces: slices.Clone(f.pieces), cue: span{at, at + 1}, speaker: by}
}

// citedBy is what somebody says whom a statement cites, "The paper reported, citing two officials, that …":
// the same words, on whose word the paper gives them.
func (p *page) citedBy(main *found) (found, bool) {
	at := p.citing(main)
	if at == 0 {
		return found{}, false
	}
	h, to := main.head, p.citedEnd(at+1, main.head.sentence.end)
	if at < h.start { // "The report, quoting two officials, said": the report.
		to = min(to, p.skipAdverbsBack(h.start, h.sentence.start)-1)
		main.speaker.to = min(main.speaker.to, at-1)
	}
	f := p.sameWords(main, at, speakerAt{at + 1, to, "cited", 0})
	if !f.overlaps(at, at+1) {
		main.over = span{at, at + 1}
	}
	return f, true
}

// citing is the "citing" behind a statement's cue that names who the speaker has it from; it is 0 for
// others: "citing costs" gives a reason.
func (p *page) citing(f *found) int {
	h := f.head
	if !p.active(h) || !h.reports() && !h.is("show") || f.over.end > 0 {
		return 0
	}
	for k := h.end; k+1 < h.sentence.end; k++ {
		if p.tokens[k].quote == p.tokens[h.at].quote && p.citesAt(k, h.sentence.end) {
			return k
		}
	}
	r := p.skipAdverbsBack(h.start, h.sentence.start)
	for k := r - 2; k > f.speaker.from && r > 0 && p.tokens[r-1].text == ","; k-- { // "The report, citing two officials, said"
		switch {
		case p.citesAt(k, r):
			return k
		case p.tokens[k].text == "," || p.group[k] >= 0 && p.groups[p.group[k]].finite:
			return 0
		}
	}
	return 0
}

// citesAt reports whether ", citing" at token k names somebody, or a document, behind it.
func (p *page) citesAt(k, end int) bool {
	if !citesWords[p.tokens[k].low] || k == 0 || p.tokens[k-1].text != "," || k+1 >= end || p.inside[k+1] < 0 {
		return false
	}
	kind := p.nounKind(p.inside[k+1])
	return kind == "name" || kind == "person" || kind == "document" || isPerson(p.tokens[p.phrases[p.inside[k+1]].head].low)
}

var citesWords = wordSet("citing quoting")

// citedEnd is where the words end that name who is cited: with their last phrase before a mark or verb.
func (p *page) citedEnd(k, end int) int {
	to := p.phrases[p.inside[k]].end
	for i := to; i < end; i++ {
		t := &p.tokens[i]
		if t.mark != noMark || t.tag == "," || t.tag == "." || t.tag == ":" || t.tag == "--" || t.low == "that" || p.group[i] >= 0 && p.groups[p.group[i]].finite {
			break
		}
		to = i + 1
	}
	return to
}
