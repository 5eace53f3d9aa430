package attribute

import (
	"slices"
	"strings"
)

// putsFigure reports whether a head is "put … at" with a number: "campaigners put the dead at 40".
func (p *page) putsFigure(h *cueHead) bool {
	if h.kind != verbHead || lemmaOf(h) != "put" || h.end >= h.sentence.end || p.inside[h.end] < 0 {
		return false
	}
	at := p.phrases[p.inside[h.end]].end
	for at+1 < h.sentence.end && p.tokens[at].low == "of" && p.inside[at+1] >= 0 {
		at = p.phrases[p.inside[at+1]].end
	}
	for at+1 < h.sentence.end && (p.tokens[at].tag == "RB" || p.tokens[at].tag == "VBG" || p.tokens[at].tag == "VBN") {
		at++ // "the number still missing at 17"
	}
	if at >= h.sentence.end || p.tokens[at].low != "at" {
		return false
	}
	for k := at + 1; k < h.sentence.end && k < at+5; k++ {
		if p.tokens[k].tag == "CD" {
			return true
		}
	}
	return false
}

// putsIt reports whether a head closes words as somebody put them: "Hope, as Cole put it, is …".
func (p *page) putsIt(h *cueHead) bool {
	if h.kind != verbHead || lemmaOf(h) != "put" || h.end >= h.sentence.end || p.tokens[h.end].low != "it" {
		return false
	}
	r := p.skipAdverbsBack(h.start, h.sentence.start)
	for k := r - 1; k > h.sentence.start && k > r-8; k-- {
		if p.tokens[k].low == "as" {
			return true
		}
	}
	return false
}

// hearing is where the subject of a clause begins that closes a sentence by who was told it,
// "…, the inquiry heard yesterday": nobody is named as the one who said it. It is 0 for others.
func (p *page) hearing(h *cueHead) int {
	if h.kind != verbHead || lemmaOf(h) != "hear" && lemmaOf(h) != "tell" && !p.isTold(h) || p.groups[h.group].to {
		return 0 // "Rents will rise, tenants told": somebody is always told.
	}
	s := h.sentence
	if s.end-h.end > 8 || p.verbsBetween(h.end, s.end) > 0 {
		return 0
	}
	if h.end < s.end && p.inside[h.end] >= 0 && !timeWords[p.tokens[h.end].low] && p.tokens[h.end].tag != "TIME" {
		return 0 // It has an object.
	}
	r := p.skipAdverbsBack(h.start, s.start)
	for k := r - 1; k > s.start+1 && k > r-14; k-- {
		switch {
		case p.group[k] >= 0 || p.tokens[k].mark != noMark:
			return 0
		case p.tokens[k].text == ",":
			if p.inside[k+1] < 0 || p.verbsBetween(s.start, k) == 0 {
				return 0
			}
			return k + 1
		}
	}
	return 0
}

// saysMore reports whether a verb of saying begins at token i and has a clause or quotation of its
// own: "…, but confirmed that …".
func (p *page) saysMore(i, end int) bool {
	if p.tokens[i-1].low != "but" && (i < 2 || p.tokens[i-2].text != ",") {
		return false
	}
	for i < end && p.tokens[i].tag == "RB" {
		i++
	}
	if i+1 >= end || p.group[i] < 0 || p.words[i] == nil || !p.groups[p.group[i]].finite {
		return false
	}
	return p.words[i].reports() && (p.tokens[i+1].low == "that" || p.tokens[i+1].mark == opens || p.clauseAt(i+1, end))
}

// sayerBefore lists who may have said what comes before "but" and a second verb of saying, "The bank
// admitted that it erred but insisted that …": the same says both.
func (p *page) sayerBefore(h *cueHead) []speakerAt {
	s := h.sentence
	if p.addsSaying(h) {
		return p.sayerInverted(h)
	}
	if h.kind != verbHead || h.start <= s.start || p.tokens[h.start-1].tag != "CC" {
		return nil
	}
	if but := p.tokens[h.start-1].low == "but" && p.saysMore(h.start, s.end); !but && !p.actsToo(h) {
		return nil
	}
	for i := h.start - 1; i >= s.start; i-- {
		if g := p.group[i]; g >= 0 && p.groups[g].finite && p.words[i] != nil && p.words[i].reports() && p.tokens[i].quote == p.tokens[h.at].quote {
			return p.freeStanding(p.subjectOf(nil, p.groups[g].start, s, "cue before"), s.start)
		}
	}
	return nil
}

// actsToo reports whether a head is the second act of who said what stands before it; see actsMore.
func (p *page) actsToo(h *cueHead) bool {
	for i := h.start - 2; i > h.sentence.start; i-- {
		if g := p.group[i]; g >= 0 && p.groups[g].finite && p.words[i] != nil && p.words[i].reports() && p.tokens[i].quote == p.tokens[h.at].quote {
			return p.actsMore(i+1, h.start-1, h.sentence.end)
		}
	}
	return false
}

// sayerInverted is who stands between a verb of saying and a participle that adds to it: "“…,” said
// the director, Ada Marlow, adding that …".
func (p *page) sayerInverted(h *cueHead) []speakerAt {
	s := h.sentence
	for i := h.start - 2; i >= s.start && i > h.start-reach; i-- {
		if p.group[i] < 0 {
			continue
		}
		if i < 2 || !plainSayings[p.tokens[i].low] || p.inside[i+1] < 0 || p.tokens[i-1].mark != closes && p.tokens[i-1].text != "," {
			return nil
		}
		return []speakerAt{{i + 1, h.start - 1, "cue before", 0}}
	}
	return nil
}

// stopAt is where content that begins at j and is likely to end at e must end at the latest, by
// what follows it; e if nothing stops it.
func (p *page) stopAt(h *cueHead, j, e int) int {
	if at := p.frontedEnd(h, j); at > 0 {
		e = min(e, at)
	}
	if at := p.relativeEnd(h, j); at > 0 {
		e = min(e, at)
	}
	for k := j + 1; k+1 < e; k++ { // "rejected the idea: “…,” he said"
		if p.tokens[k].text == ":" && p.tokens[k+1].mark == opens && p.hasOwnSpeaker(p.tokens[k+1].quote) {
			return k
		}
	}
	return e
}

// relativeEnd is where a relative clause between commas ends that holds the head and its content:
// "Shelter, which had backed the tenants, | called it …". It is 0 for others.
func (p *page) relativeEnd(h *cueHead, j int) int {
	if h.kind != verbHead || !p.afterRelative(h) {
		return 0
	}
	for k := j + 1; k+1 < h.sentence.end; k++ {
		if p.tokens[k].text == "," && p.tokens[k].quote == p.tokens[h.at].quote && p.verbAt(k+1, h.sentence.end) {
			return k
		}
	}
	return 0
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

// deniesDoing reports whether a head is a finite verb of denial with its subject before it and a deed
// without an article after it, or a word that points back: "It has always denied overloading", "They
// denied this".
func (p *page) deniesDoing(h *cueHead) bool {
	if h.kind != verbHead || !h.is("deny") || !p.groups[h.group].finite || p.groups[h.group].passive || h.end >= h.sentence.end {
		return false
	}
	r := p.skipAdverbsBack(h.start, h.sentence.start)
	next, after := p.tokens[h.end].low, p.symbol(h.end+1, h.sentence.end)
	back := (next == "this" || next == "that" || next == "it") && (after == "," || after == "." || after == "END" || after == ";")
	return (back || strings.HasSuffix(next, "ing")) && r > h.sentence.start && p.inside[r-1] >= 0
}

// declinesSaying reports whether a head is a finite verb of declining to say: "declined to comment".
func (p *page) declinesSaying(h *cueHead) bool {
	if h.kind != verbHead || !h.is("decline") || !p.groups[h.group].finite || h.end+1 >= h.sentence.end || p.tokens[h.end].tag != "TO" {
		return false
	}
	w := p.words[h.end+1]
	return w != nil && (w.reports() || slices.ContainsFunc(w.verb, func(c *class) bool { return c.name == "talk" || c.name == "say" }))
}

// pleads reports whether a head is "plead" with the plea after it: "pleaded not guilty".
func (p *page) pleads(h *cueHead) bool {
	if h.kind != verbHead || lemmaOf(h) != "plead" || h.end >= h.sentence.end {
		return false
	}
	k := h.end
	if p.tokens[k].low == "not" {
		k++
	}
	return p.word(k) == "guilty" || p.word(k) == "innocent"
}

// frontedEnd is where the content of a participle that begins a sentence ends at the latest: before
// the comma of the main clause, "Asked whether he knew, | Voss replied". It is 0 for others.
func (p *page) frontedEnd(h *cueHead, j int) int {
	s := h.sentence
	if h.kind == verbHead && j < s.end && p.tokens[j].mark != opens && p.frontedClause(h) {
		return p.mainAfter(h, j)
	}
	if h.kind != verbHead || h.start > s.start || j >= s.end || p.groups[h.group].finite || p.groups[h.group].to || p.tokens[j].mark == opens {
		return 0
	}
	return p.mainAfter(h, j)
}

// frontedClause reports whether a head is the first verb of a clause that begins a sentence with
// "when" or the like: "When I asked for the figures, | I was told".
func (p *page) frontedClause(h *cueHead) bool {
	s := h.sentence
	first := &p.tokens[s.start]
	return first.capital() && subordinators[first.low] && first.low != "as" && p.groups[h.group].finite && p.verbsBetween(s.start, h.start) == 0
}

// mainAfter is the comma after j that a main clause follows, 0 if none does.
func (p *page) mainAfter(h *cueHead, j int) int {
	s := h.sentence
	for k := j + 1; k+1 < s.end; k++ {
		if p.tokens[k].text == "," && p.tokens[k].quote == p.tokens[h.at].quote && p.clauseAt(k+1, s.end) {
			return k
		}
	}
	return 0
}

// closesQuotation reports whether a head is a verb that may say a quotation, right after one that
// ends like speech, with its subject before or behind it: "“Is it safe?” asked Moss".
func (p *page) closesQuotation(h *cueHead) bool {
	if h.kind != verbHead || !p.groups[h.group].finite || p.groups[h.group].passive || len(h.classes) == 0 || !h.takes("quote") {
		return false
	}
	r := p.skipAdverbsBack(h.start, h.sentence.start)
	before := r > 0 && p.tokens[r-1].mark != closes && p.inside[r-1] >= 0
	if before {
		r = p.phrases[p.inside[r-1]].start
	}
	if r < 2 || p.tokens[r-1].mark != closes || p.tokens[r-1].para != p.tokens[h.at].para || p.tokens[h.at].quote >= 0 {
		return false
	}
	if !before && (h.end >= h.sentence.end || p.inside[h.end] < 0) {
		return false
	}
	switch p.tokens[r-2].text {
	case ",", "?", "!":
		return true
	}
	return false
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
	next := &p.tokens[h.end]
	return next.low == "that" || next.mark == opens || p.clauseAt(h.end, h.sentence.end)
}
