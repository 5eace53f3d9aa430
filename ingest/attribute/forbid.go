package attribute

import (
	"slices"

	"whosaid/graph"
)

// forbidden reports whether words at a place cannot be what the head says, whatever else speaks
// for it.
func (p *page) forbidden(h *cueHead, pl place) bool {
	if h.kind != verbHead {
		return false
	}
	switch {
	case h.is("intend") && p.groups[h.group].passive:
		return true // "Missions are planned to avoid harm": nobody is said to plan.
	case h.is("try") && pl.kind == afterCue && pl.at != h.end:
		return true // "She looks back as crowds gather": what she tries would follow at once.
	}
	return pl.kind == afterCue && questioned[lemmaOf(h)] && !p.asksAt(pl.at)
}

// forbiddenCue reports whether a head is no cue, whatever speaks for it.
func (p *page) forbiddenCue(h *cueHead) bool {
	if h.kind != verbHead {
		return false
	}
	return lemmaOf(h) == "put" && !p.putsFigure(h) && !p.putsIt(h) || p.declined(h)
}

// declined reports whether a head is what somebody declines to do: "refused to say more" is one
// act, told by "refused".
func (p *page) declined(h *cueHead) bool {
	g := p.groups[h.group]
	if !g.to || g.start == h.sentence.start {
		return false
	}
	if h.end < h.sentence.end && (p.asksAt(h.end) || p.tokens[h.end].low == "that") {
		return false // "refused to say whether it was safe": that is what is not said.
	}
	w := p.words[g.start-1]
	return w != nil && p.group[g.start-1] >= 0 && slices.ContainsFunc(w.verb, func(c *class) bool { return c.stance == graph.Declines })
}

// asksAt reports whether the words of a question begin at token i.
func (p *page) asksAt(i int) bool {
	t := p.tokens[i]
	return t.mark == opens || t.tag == "WP" || t.tag == "WRB" || t.tag == "WDT" || t.low == "whether" || t.low == "if"
}

// questioned are verbs whose object is the one who is asked: "interviewed 40 residents". Only
// a question after them is something said.
var questioned = wordSet("interview quiz grill")

// is reports whether the head's word is of a class of cues.
func (h *cueHead) is(name string) bool {
	return slices.ContainsFunc(h.classes, func(c *class) bool { return c.name == name })
}

// reports is true of a head whose word is of a class of plain saying.
func (h *cueHead) reports() bool {
	return slices.ContainsFunc(h.classes, func(c *class) bool { return reporting[c.name] })
}

// reports is true of a word that is a verb of a class of plain saying.
func (w *cueWord) reports() bool {
	return slices.ContainsFunc(w.verb, func(c *class) bool { return reporting[c.name] })
}

// isSpokenOf reports whether a passive verb's subject is the one of whom something is said, not
// the one who says it: "the mayor was accused of fraud", "he is said to be ill".
func (p *page) isSpokenOf(h *cueHead) bool {
	if h.kind != verbHead || !p.groups[h.group].passive {
		return false
	}
	return h.is("accuse") || h.reports()
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

// contrasted reports whether a clause of somebody else's saying begins after the comma at k:
// "…, but Marlow says".
func (p *page) contrasted(k, end int) bool {
	if p.tokens[k].text != "," || k+2 >= end || p.tokens[k+1].tag != "CC" || p.inside[k+2] < 0 {
		return false
	}
	after := p.phrases[p.inside[k+2]].end
	return after < end && plainSayings[p.tokens[after].low] && p.group[after] >= 0
}

// clauseOfSubject is where the clause inside a sentence's subject ends: before the verb of the
// sentence, "the finding that alarms failed | was disputed", "residents who say they saw lights |
// were interviewed". It is 0 for others.
func (p *page) clauseOfSubject(h *cueHead, j int) int {
	noun := h.kind == nounHead && p.tokens[j].low == "that" && j == h.end
	r := p.skipAdverbsBack(h.start, h.sentence.start)
	relative := h.kind == verbHead && r > h.sentence.start && p.tokens[r-1].tag == "WP" && p.groups[h.group].finite && p.tokens[j].mark == noMark
	if !noun && !relative || p.verbsBetween(h.sentence.start, h.start) > 0 {
		return 0
	}
	last := -1 // The verb before.
	for k := j; k < h.sentence.end; k++ {
		if p.group[k] < 0 {
			continue
		}
		g := p.groups[p.group[k]]
		if last >= 0 && g.finite && !p.joins(last+1, g.start) {
			return g.start
		}
		last = k
	}
	return 0
}

// joins reports whether something between two verbs gives the second a clause of its own.
func (p *page) joins(a, b int) bool {
	for _, t := range p.tokens[a:b] {
		switch t.tag {
		case ",", ":", "--", "CC", "WDT", "WP", "WRB":
			return true
		}
		if t.low == "that" || subordinators[t.low] {
			return true
		}
	}
	return false
}

var subordinators = wordSet("because if when while since after before as although though until unless whether where")
