package attribute

import "slices"

// isSpokenOf reports whether a passive verb's subject is the one of whom something is said, not
// the one who says it: "the mayor was accused of fraud", "he is said to be ill".
func (p *page) isSpokenOf(h *cueHead) bool {
	if h.kind != verbHead || !p.groups[h.group].passive {
		return false
	}
	return h.is("accuse") || h.is("criticise") || h.is("praise") || h.reports() || p.impersonal(h) || p.thoughtToBe(h)
}

// thoughtToBe reports whether a passive of saying or believing tells what its subject does, on nobody's word: "City are
// thought to be interested". What is said holds the subject too.
func (p *page) thoughtToBe(h *cueHead) bool {
	return h.kind == verbHead && p.groups[h.group].passive && p.groups[h.group].finite && (h.reports() || h.is("believe")) && !h.is("intend") && !addressed[lemmaOf(h)] &&
		h.end+1 < h.sentence.end && p.tokens[h.end].tag == "TO" && p.tokens[h.end+1].tag == "VB"
}

// impersonal reports whether a passive's subject is an "it" that stands for the clause after it: "it is
// thought that".
func (p *page) impersonal(h *cueHead) bool {
	r := p.skipAdverbsBack(h.start, h.sentence.start)
	return r > h.sentence.start && p.tokens[r-1].low == "it" && p.word(h.end) == "that"
}

// accuses reports whether a head is a passive accusation: what is said holds its subject too.
func (p *page) accuses(h *cueHead) bool { return h.is("accuse") && p.isSpokenOf(h) }

// takeAccuser makes who stands after "by" the speaker of a passive that names nobody else, and
// takes them out of what is said: "accused of fraud by the auditors".
func (p *page) takeAccuser(fd *found, all []speakerAt) {
	k := slices.IndexFunc(all, func(s speakerAt) bool { return s.site == "by" })
	if k < 0 {
		return
	}
	by := all[k]
	for i := range fd.pieces {
		if s := &fd.pieces[i]; s.start < by.from-1 && by.from < s.end {
			if by.to < s.end {
				return // More is said after them: they are part of it.
			}
			s.end = by.from - 1
		}
	}
	fd.speaker = by
}

// isTold reports whether a verb's subject is the one who is told: "residents were told that",
// and, in front of a sentence, "Asked about the case, she".
func (p *page) isTold(h *cueHead) bool {
	if h.group < 0 || !addressed[lemmaOf(h)] {
		return false
	}
	front := h.start == h.sentence.start && p.tokens[h.at].tag == "VBN"
	return p.groups[h.group].passive || front || p.toldInHeading(h)
}

// asideOfTold is the comma that closes a participle between commas of who is asked or told, "Moss[,] asked
// whether it was safe[,] replied", or the main clause's comma behind "when asked". It is 0 for others.
func (p *page) asideOfTold(i int, s span) int {
	w := p.words[i]
	if w == nil || !addressed[w.lemma] && w.lemma != "press" && w.lemma != "question" || p.tokens[i].tag != "VBN" && p.tokens[i].tag != "VBD" || i <= s.start {
		return 0
	}
	aside := i > s.start+1 && p.tokens[i-1].text == "," && p.inside[i-2] >= 0
	when := p.tokens[i-1].low == "when" || p.tokens[i-1].low == "once"
	if !aside && !when {
		return 0
	}
	for k := i + 1; k+1 < s.end; k++ {
		if p.tokens[k].mark != noMark {
			return 0
		}
		if p.tokens[k].text == "," {
			if p.verbAt(k+1, s.end) && aside || when && p.inside[k+1] >= 0 {
				return k
			}
			return 0
		}
	}
	return 0
}

// bareAccusation reports whether "accused of" or the like stands at i without one accused
// after it: who is, stands before.
func (p *page) bareAccusation(i, end int) bool {
	w := p.words[i]
	if w == nil || i+1 >= end || p.tokens[i].tag != "VBD" && p.tokens[i].tag != "VBN" || p.tokens[i+1].low != "of" {
		return false
	}
	for _, c := range w.verb {
		if c.name == "accuse" {
			return true
		}
	}
	return false
}
