package attribute

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
	case pl.kind == afterCue && p.closedBetween(h.end+1, pl.at, h.sentence):
		return true // "had expected no change, [a poll showed last week]"
	case pl.kind == afterCue && pl.at > h.end && p.tokens[pl.at-1].tag == "WDT" && p.tokens[pl.at].mark == noMark:
		return true // "presented two videos, which [it said showed the border]": a clause of their own.
	case pl.kind == beforeCue && p.addsSaying(h):
		return true // "…, claiming that it had failed": what is before is another act.
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
	if pl.kind == afterCue && p.addsActBetween(h.end, pl.at+1) {
		return true // "told the inquiry on Tuesday, contradicting [the minister]"
	}
	if pl.kind == afterCue && pl.at == h.end && lemmaOf(h) == "tell" && p.inside[pl.at] >= 0 && !p.clauseAt(pl.at, h.sentence.end) && p.addsActBetween(pl.at, h.sentence.end) {
		return true // "told [the inquiry], contradicting the minister": to whom, not what.
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
	if pl.kind == afterCue && pl.at > h.end+1 && p.tokens[h.end].tag == "PRP" && p.word(h.end+1) == "," && p.tokens[pl.at].mark == noMark && h.start > 0 && p.tokens[h.start-1].tag == "WP" {
		return true // "the man who wrote it, Ada Moss, said": he wrote it.
	}
	if pl.kind == afterCue && pl.at > h.end && focusWords[p.tokens[pl.at-1].low] && p.tokens[pl.at-1].tag == "RB" {
		return true // "saying [only one berth was open]"
	}
	if pl.kind == afterCue && pl.at == h.end && lemmaOf(h) == "question" && p.inside[pl.at] >= 0 && p.namesPerson(p.inside[pl.at]) {
		return true
	}
	return pl.kind == afterCue && interviewed[lemmaOf(h)] && !p.asksAt(pl.at)
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

// subordinate reports whether a verb with its subject stands right behind "because" or the like.
func (p *page) subordinate(h *cueHead) bool {
	r := p.skipAdverbsBack(h.start, h.sentence.start)
	if r <= h.sentence.start || p.inside[r-1] < 0 {
		return false
	}
	b := p.phrases[p.inside[r-1]].start
	return b > h.sentence.start && subordinators[p.tokens[b-1].low] && p.tokens[b-1].low != "as"
}

// adjunctWords begin what tells where, when or through whom something is said.
var adjunctWords = wordSet("in on at during via through by from within")

// namesPerson reports whether a phrase is a name or noun of somebody.
func (p *page) namesPerson(ph int) bool {
	kind := p.nounKind(ph)
	return kind == "name" || kind == "person" || p.tokens[p.phrases[ph].head].tag == "PRP" && p.tokens[p.phrases[ph].head].low != "it"
}

// forbiddenCue reports whether a head is no cue, whatever speaks for it.
func (p *page) forbiddenCue(h *cueHead) bool {
	if h.kind == nounHead {
		return p.refusedClaim(h)
	}
	if h.kind != verbHead {
		return false
	}
	if g := p.groups[h.group]; g.passive && g.negated && (h.is("accuse") || h.is("charge")) {
		return true // "is not accused of wrongdoing": nobody says anything.
	}
	return p.calledSomething(h) || lemmaOf(h) == "put" && !p.putsFigure(h) && !p.putsIt(h) && !p.putsTo(h) || p.declined(h) || p.citesAt(h.at, h.sentence.end) || p.writesToSay(h) || p.declinesWhat(h) || p.likesToSay(h) || p.inQuestion(h) || p.isAsked(h) || p.setAgainst(h) || p.quotesSaying(h) || p.saidByNobody(h) || p.asksSomebody(h) || lemmaOf(h) == "know" && p.word(h.end) == "of" || p.hearsSay(h) || p.saysIdly(h) || lemmaOf(h) == "point" && p.word(h.end) == "at" || lemmaOf(h) == "count" && p.groups[h.group].passive
}

// hearsSay reports whether a head is a verb of hearing with who says something, and the bare verb of saying, behind it:
// "had heard the captain say: “…”" is the captain's.
func (p *page) hearsSay(h *cueHead) bool {
	if !h.is("perceive") || h.end >= h.sentence.end || p.inside[h.end] < 0 {
		return false
	}
	k := p.phrases[p.inside[h.end]].end
	return k < h.sentence.end && p.tokens[k].tag == "VB" && p.words[k] != nil && p.words[k].reports()
}

// interviewed are verbs whose object is the one who is asked: "interviewed 40 residents". Only
// a question after them is something said.
var interviewed = wordSet("interview quiz grill")
