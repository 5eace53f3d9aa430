package attribute

import "slices"

// plain reports whether nothing about a cue is in doubt, whatever the weights say.
func (c *chooser) plain(h *cueHead) bool {
	return slices.ContainsFunc(beyondDoubt, func(sure func(*page, *cueHead) bool) bool { return sure(c.page, h) })
}

// beyondDoubt are the shapes of a cue that need no weighing.
var beyondDoubt = []func(*page, *cueHead) bool{
	(*page).plainReport, (*page).putsFigure, (*page).putsIt, (*page).closesSentence, (*page).inserted, (*page).deniesClaim, (*page).addsSaying,
	(*page).deniesDoing, (*page).toldInHeading, (*page).callsInHeading, (*page).callsSo, (*page).declinesSaying, (*page).takesBack, (*page).pleads,
	(*page).labelsPerson, (*page).thinks, (*page).undertakes, (*page).promisesThing, (*page).wantsDone, (*page).findsOut, (*page).insistsAside, (*page).usedToSay, (*page).thoughtToBe, (*page).asksFor,
	func(p *page, h *cueHead) bool { return p.hearing(h) > 0 },
	func(p *page, h *cueHead) bool { return p.closesQuotation(h) > 0 || p.closesQuestion(h) > 0 },
	func(p *page, h *cueHead) bool { return p.accuses(h) && p.word(h.end) == "of" },
	func(p *page, h *cueHead) bool { return p.introduces(h) > 0 },
	func(p *page, h *cueHead) bool { return p.opensSpeech(h) > 0 },
	func(p *page, h *cueHead) bool { return h.end < p.tellsThat(h) },
	func(p *page, h *cueHead) bool { return p.tellsTo(h) > 0 || p.tellsWhom(h) > 0 },
	func(p *page, h *cueHead) bool { return p.goesOnBehind(h) > 0 },
	func(p *page, h *cueHead) bool { return p.isSpokenOf(h) && p.impersonal(h) && len(h.classes) > 0 },
	func(p *page, h *cueHead) bool { // "called for more inspectors in a statement"
		return p.active(h) && h.acts() && p.saidIn(h, h.end, h.sentence.end) > h.end
	},
	func(p *page, h *cueHead) bool { return p.quotedAs(h) > 0 && p.saysBehind(h) },
	func(p *page, h *cueHead) bool { // "according to Moss", not "according to plan"
		return h.kind == accordHead && h.end < h.sentence.end && p.inside[h.end] >= 0 && (p.namesPerson(p.inside[h.end]) || p.nounKind(p.inside[h.end]) == "document")
	},
	(*page).hearsThat, (*page).saysNot, (*page).wouldNotSay, (*page).putsTo, (*page).saysOutright, (*page).toSay, (*page).showing,
	func(p *page, h *cueHead) bool { return p.relativeClause(h) && h.reports() },
	func(p *page, h *cueHead) bool { return p.dashedClause(h) > 0 },
	func(p *page, h *cueHead) bool { return p.takenUp(h).end > 0 },
}

// active reports whether a head is a finite verb in the active.
func (p *page) active(h *cueHead) bool {
	return h.kind == verbHead && p.groups[h.group].finite && !p.groups[h.group].passive
}

// plainFrame is how likely a cue is at least when nothing about it is in doubt.
const plainFrame = 0.5

// plainReport reports whether a head is a finite verb of saying with a noun as its subject
// and a that-clause after it: "witnesses reported that …", wherever it stands.
func (p *page) plainReport(h *cueHead) bool {
	if h.end >= h.sentence.end {
		return false
	}
	if lemmaOf(h) == "walk" && p.tokens[h.end].low == "back" {
		return true
	}
	to := p.skipWhere(h.end, h.sentence.end)
	switch next := p.tokens[h.end].low; {
	case next == "to" && (lemmaOf(h) == "plan" || lemmaOf(h) == "intend"):
	case lemmaOf(h) == "claim" && to+1 < h.sentence.end && p.tokens[to].tag == "TO" && p.tokens[to+1].tag == "VB": // "claimed Monday to control"
	case next != "that" && !(h.kind == verbHead && h.reports() && p.thatBehind(h)):
		return false
	}
	if h.kind == nounHead {
		return p.ownNoun(h.at)
	}
	if h.kind != verbHead || !p.groups[h.group].finite {
		return false
	}
	if p.isTold(h) && h.reports() {
		return true // "that he had been told by two colleagues that"
	}
	i := p.skipAdverbsBack(h.start, h.sentence.start)
	if i > h.sentence.start+1 && p.tokens[i-1].text == "," && p.clausesBetween(h.sentence.start, i) { // "Marlow, who found it, says that"
		i = p.phrases[max(p.inside[h.sentence.start], 0)].end
	}
	if i <= h.sentence.start || p.inside[i-1] < 0 {
		return false
	}
	kind := p.nounKind(p.inside[i-1])
	if kind != "noun" && kind != "nouns" && kind != "name" && kind != "person" && kind != "document" {
		return false
	}
	return h.reports() || h.is("intend") || h.is("estimate") || len(h.classes) == 0 && openKinds().verb(p.tokens[h.at].low).first() == "communication" // "radioed that"
}

// thatBehind reports whether a that-clause stands behind when and where somebody says it: "had warned in
// January that". One that hangs on a noun, "spoke in the belief that", is none.
func (p *page) thatBehind(h *cueHead) bool {
	k := p.skipManner(h.end, h.sentence.end)
	if k == h.end || p.word(k) != "that" || k+1 >= h.sentence.end || p.verbAt(k+1, h.sentence.end) {
		return false
	}
	w := p.words[k-1]
	return w == nil || len(w.noun) == 0 || mediumNouns[p.tokens[k-1].low]
}

// clausesBetween reports whether [a, b) is a noun phrase with a relative clause between commas.
func (p *page) clausesBetween(a, b int) bool {
	if p.inside[a] < 0 {
		return false
	}
	e := p.phrases[p.inside[a]].end
	return e+1 < b && p.tokens[e].text == "," && (p.tokens[e+1].tag == "WP" || p.tokens[e+1].tag == "WDT")
}

var reporting = wordSet("say report claim deny concede warn tell")

// saysClause reports whether a head is a finite verb of plain saying with a clause right after it: "the
// email said the gates were rusty".
func (p *page) saysClause(h *cueHead) bool {
	return h.kind == verbHead && h.reports() && p.groups[h.group].finite && h.end < h.sentence.end && p.clauseAt(h.end, h.sentence.end)
}

// saysOutright reports whether a head is a finite verb of plain saying with its subject right before it and
// a clause without "that" right after: "Strand insisted he would stay".
func (p *page) saysOutright(h *cueHead) bool {
	return p.active(h) && p.saysClause(h) && len(p.subjectOf(nil, h.start, h.sentence, "own")) > 0
}

// saysBehind reports whether a clause, with or without "that", or a quotation stands right behind a head.
func (p *page) saysBehind(h *cueHead) bool {
	k := h.end
	if k >= h.sentence.end {
		return false
	}
	return p.word(k) == "that" || p.tokens[k].mark == opens || p.opensAfterColon(k) || p.clauseAt(k, h.sentence.end)
}
