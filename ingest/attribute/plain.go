package attribute

import (
	"slices"
	"strings"
)

// plain reports whether nothing about a cue is in doubt, whatever the weights say.
func (c *chooser) plain(h *cueHead) bool {
	return slices.ContainsFunc(beyondDoubt, func(sure func(*page, *cueHead) bool) bool { return sure(c.page, h) })
}

// beyondDoubt are the shapes of a cue that need no weighing.
var beyondDoubt = []func(*page, *cueHead) bool{
	(*page).plainReport, (*page).putsFigure, (*page).putsIt, (*page).closesSentence, (*page).inserted, (*page).deniesClaim, (*page).addsSaying,
	(*page).deniesDoing, (*page).toldInHeading, (*page).callsInHeading, (*page).callsSo, (*page).declinesSaying, (*page).takesBack, (*page).pleads,
	func(p *page, h *cueHead) bool { return p.hearing(h) > 0 },
	func(p *page, h *cueHead) bool { return p.closesQuotation(h) > 0 || p.closesQuestion(h) > 0 },
	func(p *page, h *cueHead) bool { return p.accuses(h) && p.word(h.end) == "of" },
	func(p *page, h *cueHead) bool { return p.introduces(h) > 0 },
	func(p *page, h *cueHead) bool { return p.opensSpeech(h) > 0 },
	func(p *page, h *cueHead) bool { return h.end < p.tellsThat(h) },
	func(p *page, h *cueHead) bool { return p.tellsTo(h) > 0 },
	func(p *page, h *cueHead) bool { return p.goesOnBehind(h) > 0 },
	func(p *page, h *cueHead) bool { return p.isSpokenOf(h) && p.impersonal(h) && len(h.classes) > 0 },
	func(p *page, h *cueHead) bool { // "called for more inspectors in a statement"
		return p.active(h) && len(h.classes) > 0 && p.saidIn(h, h.end, h.sentence.end) > h.end
	},
	func(p *page, h *cueHead) bool { return p.quotedAs(h) > 0 && p.saysBehind(h) },
	func(p *page, h *cueHead) bool { // "according to Moss", not "according to plan"
		return h.kind == accordHead && h.end < h.sentence.end && p.inside[h.end] >= 0 && (p.namesPerson(p.inside[h.end]) || p.nounKind(p.inside[h.end]) == "document")
	},
	(*page).hearsThat, (*page).saysNot, (*page).wouldNotSay, (*page).putsTo, (*page).saysOutright, (*page).toSay, (*page).showing,
	func(p *page, h *cueHead) bool { return p.relativeClause(h) && h.reports() },
	func(p *page, h *cueHead) bool { return p.dashedClause(h) > 0 },
}

// active reports whether a head is a finite verb in the active.
func (p *page) active(h *cueHead) bool {
	return h.kind == verbHead && p.groups[h.group].finite && !p.groups[h.group].passive
}

// closesSentence reports whether a head is a finite verb of saying that closes a clause, with its
// subject between a comma and itself at the sentence's end, "…, the ministry reported.", or after
// it, "…, noted Ada Marlow".
func (p *page) closesSentence(h *cueHead) bool {
	s := h.sentence
	if !p.active(h) || !h.reports() && !h.is("show") && !h.is("believe") && !h.is("mean") {
		return false
	}
	b := p.skipAdverbsBack(h.start, s.start)
	if e := p.skipWhere(p.afterHearer(h), s.end); e < p.contentEnd(s) && (e == h.end || p.tokens[e].text != ",") {
		if p.inside[h.end] < 0 || p.clauseAt(h.end, s.end) {
			return false
		}
		kind := p.nounKind(p.inside[h.end])
		return h.reports() && b > s.start && p.tokens[b-1].text == "," && (kind == "name" || kind == "person") && p.verbsBetween(s.start, b) > 0
	}
	b = p.closingSubject(b, s)
	return b > 0 && (p.verbsBetween(s.start, b) > 0 || p.isHeadingText(s) && p.wordsIn(s.start, b) > 2)
}

// closingSubject is where the subject begins that stands between a comma and the verb of saying, or what
// precedes it, at b: ", people close to the talks | said", ", Ada Moss, a nurse, | said". It is 0 if there
// is none.
func (p *page) closingSubject(b int, s span) int {
	if b-1 > s.start && p.tokens[b-1].text == "," { // A name with what somebody is beside it.
		a := p.commaBefore(b-1, s)
		if a == 0 || a+1 == b-1 {
			return 0
		}
		beside := p.commaBefore(a, s)
		if beside == 0 || p.tokens[p.phrases[p.inside[a+1]].head].tag != "NNP" && p.tokens[p.phrases[p.inside[beside+1]].head].tag != "NNP" {
			return 0
		}
		return beside + 1
	}
	if a := p.commaBefore(b, s); a > 0 {
		return a + 1
	}
	return 0
}

// commaBefore is the comma before k that only a noun phrase, with what hangs on it, stands behind; 0 if a
// verb, a mark or nothing does.
func (p *page) commaBefore(k int, s span) int {
	for i := k - 1; i > s.start && i > k-16; i-- {
		switch t := &p.tokens[i]; {
		case t.text == ",":
			if p.inside[i+1] < 0 || i+1 == k {
				return 0
			}
			return i
		case t.mark != noMark || t.tag == ":" || t.tag == "CC" && p.inside[i] < 0 && p.inside[i+1] < 0 || p.group[i] >= 0 && p.groups[p.group[i]].finite || t.tag == "WDT" || t.tag == "WP":
			return 0
		}
	}
	return 0
}

// skipWhere passes over when and where something is said: "report [today in Cardiology Letters]".
func (p *page) skipWhere(k, end int) int {
	for k < end {
		switch t := &p.tokens[k]; {
		case timeWords[t.low]:
			k++
		case (t.low == "in" || t.low == "on" || t.low == "at") && k+1 < end && p.inside[k+1] >= 0:
			k = p.phrases[p.inside[k+1]].end
			for k < end && p.tokens[k].tag == "VBN" { // "in a report released today"
				k++
			}
		default:
			return k
		}
	}
	return k
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

// deniesDoing reports whether a head is a finite verb of denial with its subject before it and a deed
// without an article after it, or a word that points back: "It has always denied overloading", "They
// denied this".
func (p *page) deniesDoing(h *cueHead) bool {
	if !p.active(h) || !h.is("deny") || h.end >= h.sentence.end {
		return false
	}
	r := p.skipAdverbsBack(h.start, h.sentence.start)
	next, after := p.tokens[h.end].low, p.symbol(h.end+1, h.sentence.end)
	back := (next == "this" || next == "that" || next == "it") && (after == "," || after == "." || after == "END" || after == ";")
	return (back || strings.HasSuffix(next, "ing")) && r > h.sentence.start && p.inside[r-1] >= 0
}

// declinesSaying reports whether a head is a finite verb of declining to say: "declined to comment".
func (p *page) declinesSaying(h *cueHead) bool {
	if p.doesNotComment(h) {
		return true
	}
	if h.kind != verbHead || !h.is("decline") || !p.groups[h.group].finite || h.end+1 >= h.sentence.end || p.tokens[h.end].tag != "TO" {
		return false
	}
	if p.declinesWhat(h) {
		return false
	}
	w := p.words[h.end+1]
	return w != nil && (w.reports() || slices.ContainsFunc(w.verb, func(c *class) bool { return c.name == "talk" || c.name == "say" }))
}

// takesBack reports whether a head is a verb of taking back with somebody's own saying behind it:
// "withdrew its claim that …".
func (p *page) takesBack(h *cueHead) bool {
	at := p.takenAt(h)
	if !p.active(h) || at == 0 || at >= h.sentence.end || p.inside[at] < 0 {
		return false
	}
	head := p.phrases[p.inside[at]].head
	return p.ownNoun(head) || p.words[head] != nil && len(p.words[head].noun) > 0 && (p.word(at) == "that" || p.word(at) == "this")
}

// takenAt is where what is taken back would begin, behind a verb of taking back or "take back"; 0 for other
// verbs.
func (p *page) takenAt(h *cueHead) int {
	if h.is("retract") {
		return h.end
	}
	if k := openKinds().verb(p.tokens[h.at].low); h.kind == verbHead && k != nil && k.base == "take" && p.word(h.end) == "back" {
		return h.end + 1
	}
	return 0
}

// closesQuotation is the token after a quotation that ends like speech, if a head is a verb that may
// say it right behind, with its subject before or behind it: "“Is it safe?” asked Moss". It is 0 for
// others.
func (p *page) closesQuotation(h *cueHead) int {
	if !p.active(h) || !h.takes("quote") {
		return 0
	}
	r := p.skipAdverbsBack(h.start, h.sentence.start)
	if p.skipWhenBack(r, h.sentence.start) < r && p.inside[r-1] >= 0 {
		r = p.skipWhenBack(r, h.sentence.start)
	}
	before := r > 0 && p.tokens[r-1].mark != closes && p.inside[r-1] >= 0
	switch {
	case before:
		r = p.phrases[p.inside[r-1]].start
	case r > 1 && p.tokens[r-1].text == ",": // "“…,” the governor, Ada Moss, told them"
		k := r - 1
		for k > h.sentence.start && k > r-12 && p.tokens[k-1].mark != closes && p.group[k-1] < 0 {
			k--
		}
		if p.tokens[k].text == "," {
			k++ // "« … », the mayor, Ada Moss, declared"
		}
		if before = p.inside[k] >= 0; before {
			r = k
		}
	}
	if r > 3 && p.tokens[r-1].text == "," && p.tokens[r-2].mark == closes && p.tokens[h.at].quote < 0 {
		if q := p.tokens[r-2].quote; q >= 0 && p.quotes[q].open == h.sentence.start && (before || h.end < h.sentence.end && p.inside[h.end] >= 0) && p.wordsIn(p.quotes[q].open, r-2) > 2 {
			return r // "« I have nothing to hide », the mayor declared"
		}
	}
	if r > 0 && p.closesRelative(r-1, h.sentence.start) > 0 {
		return 0 // "Marlow, who called it “a circus,” said she would stay away"
	}
	if r < 2 || p.tokens[r-1].mark != closes || p.tokens[r-1].para != p.tokens[h.at].para || p.tokens[h.at].quote >= 0 {
		return 0
	}
	if !before && (h.end >= h.sentence.end || p.inside[h.end] < 0) {
		return 0
	}
	if before && h.end < h.sentence.end && (p.word(h.end) == "that" || p.word(h.end) == ":" || p.tokens[h.end].mark == opens || p.clauseAt(h.end, h.sentence.end)) {
		return 0 // "Asked of the “disaster,” Moss said that …"
	}
	if !goesOnSaying(p.tokens[r-2].text) {
		return 0
	}
	return r
}

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

// toSay reports whether a head tells what somebody wrote, rang or liked to say: "rang her to report that …",
// "wrote to them to assure them that …".
func (p *page) toSay(h *cueHead) bool {
	if h.kind != verbHead || !p.groups[h.group].to || !h.reports() || p.word(p.afterHearer(h)) != "that" {
		return false
	}
	for k := p.groups[h.group].start - 1; k >= h.sentence.start && k > h.at-12; k-- {
		g := p.group[k]
		if g < 0 {
			continue
		}
		w := p.words[k]
		direct := k+1 == p.groups[h.group].start
		if w != nil && slices.ContainsFunc(w.verb, func(c *class) bool { return c.name == "like" }) {
			return direct
		}
		speaks := w == nil || slices.ContainsFunc(w.verb, func(c *class) bool { return c.name == "say" || c.name == "utter" || c.name == "call" })
		return speaks && !direct && p.groups[g].finite && !p.groups[g].negated && !p.groups[g].passive && !beForms[p.tokens[k].low] && !haveForms[p.tokens[k].low]
	}
	return false
}

// saysBehind reports whether a clause, with or without "that", or a quotation stands right behind a head.
func (p *page) saysBehind(h *cueHead) bool {
	k := h.end
	if k >= h.sentence.end {
		return false
	}
	return p.word(k) == "that" || p.tokens[k].mark == opens || p.opensAfterColon(k) || p.clauseAt(k, h.sentence.end)
}

// showing reports whether a head is a participle of showing or saying right behind a noun, with a
// that-clause: "travel records showing that he had left".
func (p *page) showing(h *cueHead) bool {
	if h.kind != verbHead || p.tokens[h.at].tag != "VBG" || h.start != h.at || h.at == h.sentence.start || !h.is("show") && !h.reports() {
		return false
	}
	return p.inside[h.at-1] >= 0 && isNoun(p.tokens[h.at-1].tag) && p.word(h.end) == "that"
}

// inserted reports whether a head is a finite verb of plain saying with its subject between two commas:
// "the gates, they argue, will never close".
func (p *page) inserted(h *cueHead) bool {
	return p.word(h.end) == "," && p.insertedAt(h) > 0
}

// insertedAt is where the subject of a verb of saying begins that stands with it between commas or after
// one, 0 if it does not.
func (p *page) insertedAt(h *cueHead) int {
	s := h.sentence
	if !p.active(h) || !h.reports() && !h.is("show") {
		return 0
	}
	r := p.skipAdverbsBack(h.start, s.start)
	if r <= s.start || p.inside[r-1] < 0 {
		return 0
	}
	if b := p.phrases[p.inside[r-1]].start; b > s.start && p.tokens[b-1].text == "," {
		return b
	}
	return 0
}

// goesOnBehind is the verb with which a clause goes on behind the words of saying that cut it from its
// subject: "Stroud, she told the court, | put the letter away". It is 0 for others.
func (p *page) goesOnBehind(h *cueHead) int {
	b, s := p.insertedAt(h), h.sentence
	if b < 2 || p.tokens[b-2].mark == closes || p.finiteBetween(p.clauseStart(b-1, s.start), b-1) {
		return 0
	}
	k := h.end
	for k < s.end && k < h.end+8 && p.tokens[k].text != "," {
		if p.tokens[k].mark != noMark || p.group[k] >= 0 || p.tokens[k].low == "that" {
			return 0
		}
		k++
	}
	if k+1 >= s.end || p.tokens[k].text != "," || !p.verbAt(k+1, s.end) {
		return 0
	}
	return k + 1
}

// clauseStart is the token behind the last mark before k that may part two clauses, at lo at the least.
func (p *page) clauseStart(k, lo int) int {
	for k > lo && p.tokens[k-1].tag != ":" && p.tokens[k-1].tag != "--" && p.tokens[k-1].mark == noMark && p.tokens[k-1].tag != "CC" {
		k--
	}
	return k
}

// finiteBetween reports whether a finite verb outside relative clauses stands in [a, b).
func (p *page) finiteBetween(a, b int) bool {
	for i := a; i < b; i++ {
		if p.tokens[i].tag == "WP" || p.tokens[i].tag == "WDT" {
			return false // "What he disputes, he explained, is what follows"
		}
		if p.group[i] >= 0 && p.groups[p.group[i]].finite {
			return true
		}
	}
	return false
}

// deniesClaim reports whether a head is a finite verb of denial with what is denied behind a noun and
// "that": "rejected the idea that the gates were shut".
func (p *page) deniesClaim(h *cueHead) bool {
	if !p.active(h) || !h.is("deny") || h.end >= h.sentence.end || p.inside[h.end] < 0 {
		return false
	}
	return p.word(p.phrases[p.inside[h.end]].end) == "that"
}

// takes reports whether one of the head's classes may carry what it says in that frame.
func (h *cueHead) takes(frame string) bool {
	return slices.ContainsFunc(h.classes, func(c *class) bool { return c.takes(frame) })
}

// addsSaying reports whether a head is a participle of plain saying after a comma with a clause or
// quotation of its own: "…, claiming that the wall held".
func (p *page) addsSaying(h *cueHead) bool {
	if h.kind != verbHead || p.tokens[h.at].tag != "VBG" || h.start <= h.sentence.start || p.tokens[h.start-1].text != "," || !h.reports() || h.end >= h.sentence.end {
		return false
	}
	next, at := &p.tokens[h.end], h.end
	if focusWords[next.low] {
		at++
	}
	return next.low == "that" || next.mark == opens || p.clauseAt(at, h.sentence.end) || p.opensAfterColon(h.end)
}

// opensAfterColon reports whether a quotation stands behind the colon or comma at k.
func (p *page) opensAfterColon(k int) bool {
	return k+1 < len(p.tokens) && (p.tokens[k].text == ":" || p.tokens[k].text == ",") && p.tokens[k+1].mark == opens && p.tokens[k+1].para == p.tokens[k].para
}
