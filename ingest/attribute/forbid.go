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
	case pl.kind == afterCue && pl.at == h.end && p.inside[pl.at] >= 0 && p.tellsWhen(p.inside[pl.at]) && (p.word(p.phrases[p.inside[pl.at]].end) == "that" || !p.clauseAt(pl.at, h.sentence.end)):
		return true // "which reports next week"
	case p.tokens[h.at].tag == "VBN" && pl.kind == afterCue && pl.at == h.end+1 && p.word(h.end) == "by" && !p.groups[h.group].finite:
		return true // "residents quoted by the paper"
	case pl.kind == beforeCue && len(h.classes) > 0 && !h.takes("quote") && !h.takes("that") && !h.takes("clause"):
		return true // "…, his fans want": what is wanted stands behind.
	case pl.kind == beforeCue && p.afterRelative(h):
		return true // "The agency, which was notified, has paid": what surrounds a relative clause is not said in it.
	case pl.kind == beforeCue && p.closesRelative(pl.at-1, h.sentence.start) > 0:
		return true // "Marlow, who called it “a circus,” said"
	case pl.kind == beforeCue && p.isTold(h) && p.hearing(h) == 0 && p.tokens[pl.at-1].mark != closes:
		return true // "…, while Marlow insisted that they had been told"
	case pl.kind == afterCue && (p.tokens[pl.at].tag == "WDT" || p.tokens[pl.at].low == "who") && p.tokens[pl.at-1].text == "," && pl.at > h.end+1 && p.inside[pl.at-2] >= 0:
		return true // "informed the agency, which is looking into it": about the agency.
	case pl.kind == beforeCue && p.subordinate(h):
		return true // "… because he cannot defend it": what is before is not what he defends.
	case h.is("try") && pl.kind == afterCue && pl.at != h.end:
		return true // "She looks back as crowds gather": what she tries would follow at once.
	}
	if pl.kind == afterCue && pl.at > h.end && h.reports() && adjunctWords[p.tokens[pl.at-1].low] && p.inside[pl.at] >= 0 && p.tokens[pl.at-1].mark == noMark {
		if e := p.phrases[p.inside[pl.at]].end; !p.clauseAt(pl.at, h.sentence.end) || e < h.sentence.end && p.inside[e] >= 0 {
			return true // "said in a report", "told them in Geneva his team had left": where, not what.
		}
	}
	if pl.kind == afterCue && p.tokens[pl.at].tag == "CC" && pl.at <= h.end+1 {
		return true // "apologised, but insisted"
	}
	if pl.kind == afterCue && p.toSomebody(h) && pl.at <= h.end+1 {
		return true // "wrote to her to say that": to whom, not what.
	}
	if pl.kind == afterCue && pl.at > h.end+1 && p.tokens[pl.at-1].tag == "CC" && p.inside[h.end] >= 0 && p.tokens[pl.at].tag == "PRP" && p.clauseAt(pl.at, h.sentence.end) {
		return true // "did not believe him then and we do not now": another clause.
	}
	if pl.kind == afterCue && pl.at > h.end && focusWords[p.tokens[pl.at-1].low] && p.tokens[pl.at-1].tag == "RB" {
		return true // "saying [only one berth was open]"
	}
	if pl.kind == afterCue && pl.at == h.end && lemmaOf(h) == "question" && p.inside[pl.at] >= 0 && p.namesPerson(p.inside[pl.at]) {
		return true
	}
	return pl.kind == afterCue && questioned[lemmaOf(h)] && !p.asksAt(pl.at)
}

// toSomebody reports whether "to" and who is told stand right behind a verb of saying: "wrote to her".
func (p *page) toSomebody(h *cueHead) bool {
	k := h.end
	return (h.is("say") || h.is("report") || h.is("concede")) && k+1 < h.sentence.end && p.tokens[k].tag == "TO" && p.inside[k+1] >= 0 && p.namesPerson(p.inside[k+1])
}

// writesToSay reports whether a head only leads to what is said: "wrote to her to say that" is one act, told
// by "say".
func (p *page) writesToSay(h *cueHead) bool {
	if !p.toSomebody(h) {
		return false
	}
	k := p.skipManner(p.phrases[p.inside[h.end+1]].end, h.sentence.end)
	return k+1 < h.sentence.end && p.tokens[k].tag == "TO" && p.words[k+1] != nil && p.words[k+1].reports()
}

// saidByNobody reports whether a verb's subject is "neither", "nobody" or the like: there is no act.
func (p *page) saidByNobody(h *cueHead) bool {
	r := p.skipAdverbsBack(h.start, h.sentence.start)
	if r <= h.sentence.start || h.end < h.sentence.end && p.tokens[h.end].mark == opens {
		return false
	}
	first := r - 1 // "Nobody said", "Neither side has said".
	if ph := p.inside[r-1]; ph >= 0 {
		first = p.phrases[ph].start
	}
	switch p.tokens[first].low {
	case "neither", "nobody", "none", "no":
		return true
	}
	return false
}

// asksSomebody reports whether a head is "ask" with nobody but who is asked after it, "We asked Ada
// Marlow, who keeps the bridge.": what is asked stands elsewhere.
func (p *page) asksSomebody(h *cueHead) bool {
	if lemmaOf(h) != "ask" || p.groups[h.group].passive || p.inverted(h) || h.end >= h.sentence.end || p.inside[h.end] < 0 || !p.namesPerson(p.inside[h.end]) {
		return false
	}
	for k := h.end; k < h.sentence.end; k++ {
		t := &p.tokens[k]
		relative := t.tag == "WP" && t.low == "who" && p.tokens[k-1].text == ","
		if p.asksAt(k) && !relative || t.tag == "TO" || t.low == "that" || t.low == "for" || t.low == "about" || t.text == ":" {
			return false
		}
	}
	return true
}

// afterRelative reports whether the subject of a verb is "who" or "which" behind a comma.
func (p *page) afterRelative(h *cueHead) bool {
	r := p.skipAdverbsBack(h.start, h.sentence.start)
	return r >= h.sentence.start+2 && (p.tokens[r-2].text == "," || isDash(p.tokens[r-2].text)) && (p.tokens[r-1].tag == "WDT" || p.tokens[r-1].tag == "WP")
}

// subordinate reports whether a verb with its subject stands right behind "because" or the like.
func (p *page) subordinate(h *cueHead) bool {
	r := p.skipAdverbsBack(h.start, h.sentence.start)
	if r <= h.sentence.start || p.inside[r-1] < 0 {
		return false
	}
	b := p.phrases[p.inside[r-1]].start
	return b > h.sentence.start && subordinators[p.tokens[b-1].low] && p.tokens[b-1].low != "as"
}

// tellsWhen reports whether a phrase is a time: "next week", "Tuesday".
func (p *page) tellsWhen(ph int) bool {
	b, head := p.phrases[ph].start, p.tokens[p.phrases[ph].head].low
	if timeWords[head] {
		return true
	}
	first := p.tokens[b].low
	if _, day := weekdays[first]; day && partsOfDay[head] {
		return true
	}
	return (first == "next" || first == "last" || first == "this") && (head == "week" || head == "month" || head == "year" || head == "night" || head == "morning")
}

var partsOfDay = wordSet("morning afternoon evening night")

// adjunctWords begin what tells where, when or through whom something is said.
var adjunctWords = wordSet("in on at during via through by from")

// namesPerson reports whether a phrase is a name or noun of somebody.
func (p *page) namesPerson(ph int) bool {
	kind := p.nounKind(ph)
	return kind == "name" || kind == "person" || p.tokens[p.phrases[ph].head].tag == "PRP" && p.tokens[p.phrases[ph].head].low != "it"
}

// forbiddenCue reports whether a head is no cue, whatever speaks for it.
func (p *page) forbiddenCue(h *cueHead) bool {
	if h.kind != verbHead {
		return false
	}
	return lemmaOf(h) == "put" && !p.putsFigure(h) && !p.putsIt(h) && !p.putsTo(h) || p.declined(h) || p.citesAt(h.at, h.sentence.end) || p.writesToSay(h) || p.declinesWhat(h) || p.likesToSay(h) || p.inQuestion(h) || p.isAsked(h) || p.setAgainst(h) || p.quotesSaying(h) || p.saidByNobody(h) || p.asksSomebody(h) || lemmaOf(h) == "point" && p.word(h.end) == "at"
}

// declinesWhat reports whether a verb of declining has a verb of saying behind it with what is not said:
// "declined to say [whether it was safe]". The act is told by "say".
func (p *page) declinesWhat(h *cueHead) bool {
	k := h.end + 2
	return h.is("decline") && k < h.sentence.end && p.tokens[h.end].tag == "TO" && p.words[k-1] != nil && p.words[k-1].reports() && (p.asksAt(k) || p.word(k) == "that")
}

// saysNot reports whether a head is the verb of saying of such an act.
func (p *page) saysNot(h *cueHead) bool {
	if h.kind != verbHead || !p.groups[h.group].to || !h.reports() || h.start == h.sentence.start {
		return false
	}
	w := p.words[h.start-1]
	return w != nil && p.group[h.start-1] >= 0 && slices.ContainsFunc(w.verb, func(c *class) bool { return c.stance == graph.Declines }) && (p.asksAt(h.end) || p.word(h.end) == "that")
}

// doesNotComment reports whether a head is "comment" in the negative: "would not [comment]", "has not commented
// [on the report]".
func (p *page) doesNotComment(h *cueHead) bool {
	return p.active(h) && lemmaOf(h) == "comment" && p.groups[h.group].negated
}

// wouldNotSay reports whether a head is a finite verb of saying in the negative with a question behind it:
// "would not say [whether he was a suspect]".
func (p *page) wouldNotSay(h *cueHead) bool {
	return p.active(h) && h.reports() && p.groups[h.group].negated && h.end+1 < h.sentence.end && p.tokens[h.end].mark == noMark &&
		(p.asksAt(h.end) || p.tokens[h.end].tag == "IN" && p.tokens[h.end+1].tag == "WP")
}

// likesToSay reports whether a verb of habit has a verb of saying with "that" behind it: "liked to say [that
// she could swim]". The act is told by "say".
func (p *page) likesToSay(h *cueHead) bool {
	k := h.end + 2
	return h.is("like") && k < h.sentence.end && p.tokens[h.end].tag == "TO" && p.words[k-1] != nil && p.words[k-1].reports() && p.word(k) == "that"
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
	t := &p.tokens[i]
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
	return h.is("accuse") || h.is("criticise") || h.is("praise") || h.reports() || p.impersonal(h)
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

// clauseOfSubject is where the clause inside a sentence's subject ends: before the verb of the
// sentence, "the finding that alarms failed | was disputed", "residents who say they saw lights |
// were interviewed", "a clerk accused of stealing | told the jury",
// "a petition calling for cameras | has gathered". It is 0 for others.
func (p *page) clauseOfSubject(h *cueHead, j int) int {
	noun := h.kind == nounHead && ((p.tokens[j].low == "that" || p.tokens[j].tag == "TO") && j == h.end || j == h.end+1 && p.word(h.end) == "of")
	r := p.skipAdverbsBack(h.start, h.sentence.start)
	relative := h.kind == verbHead && r > h.sentence.start && p.tokens[r-1].tag == "WP" && p.groups[h.group].finite && p.tokens[j].mark == noMark
	modifier := h.kind == verbHead && h.start == h.at && h.at > h.sentence.start && p.inside[h.at-1] >= 0 && (p.tokens[h.at].tag == "VBG" || p.bareAccusation(h.at, h.sentence.end))
	if !noun && !relative && !modifier || p.verbsBetween(h.sentence.start, h.start) > 0 {
		return 0
	}
	last := -1 // The verb before.
	if (modifier || noun) && j > h.end {
		last = j - 1 // "a petition calling for cameras | has gathered": no clause begins at j.
	}
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
	for i := a; i < b; i++ {
		t := &p.tokens[i]
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
