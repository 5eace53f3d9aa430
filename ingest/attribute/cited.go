package attribute

import "slices"

// cites adds, for each statement that somebody is cited for, "The paper reported, citing two
// officials, that …", a statement of the cited: the same words, on whose word the paper gives them.
func (p *page) cites(all []found) []found {
	n := len(all)
	for i := range n {
		main := &all[i]
		h, at := main.head, p.citing(main)
		if at == 0 {
			continue
		}
		to := p.citedEnd(at+1, h.sentence.end)
		cited := found{head: &cueHead{kind: citeHead, at: at, start: at, end: at + 1, group: p.group[at], sentence: h.sentence, word: p.words[at]},
			p: main.p, sure: main.sure, place: main.place, pieces: slices.Clone(main.pieces), cue: span{at, at + 1}, speaker: speakerAt{at + 1, to, "cited", 0}}
		if cited.overlaps(at, to) {
			continue
		}
		main.over = span{at, at + 1}
		all = append(slices.DeleteFunc(all, func(f found) bool { return f.head.at == at }), cited)
		if len(all) <= n {
			return p.cites(all) // One before it in the list gave way.
		}
	}
	return all
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
