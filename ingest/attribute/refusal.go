package attribute

import (
	"slices"
	"strings"

	"whosaid/graph"
)

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
	object := false // "denies any wrongdoing", "disputed that account"
	if ph := p.inside[h.end]; ph >= 0 {
		head := p.tokens[p.phrases[ph].head].low
		deed := p.isDeed(ph) && p.word(p.phrases[ph].end) != "to" // "denies murder", not "denied entry to"
		object = (strings.HasSuffix(head, "ing") || isCueNoun(head) || deed) && !p.clauseAt(h.end, h.sentence.end)
	}
	return (back || object || strings.HasSuffix(next, "ing")) && r > h.sentence.start && len(p.subjectOf(nil, h.start, h.sentence, "own")) > 0
}

// isDeed reports whether a phrase is a bare noun of something done, or one of none that WordNet's texts know: "murder",
// "negligence", "arson".
func (p *page) isDeed(ph int) bool {
	head := &p.tokens[p.phrases[ph].head]
	if tag := p.tokens[p.phrases[ph].start].tag; tag == "DT" || tag == "PRP$" || tag == "PRP" || head.tag != "NN" {
		return false
	}
	n := openKinds().noun(head.low)
	return n == nil || n.first() == "act"
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

// deniesClaim reports whether a head is a finite verb of denial with what is denied behind a noun and
// "that": "rejected the idea that the gates were shut".
func (p *page) deniesClaim(h *cueHead) bool {
	if !p.active(h) || !h.is("deny") || h.end >= h.sentence.end || p.inside[h.end] < 0 {
		return false
	}
	return p.word(p.phrases[p.inside[h.end]].end) == "that"
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
	return p.declinesAt(h.start-1) && (p.asksAt(h.end) || p.word(h.end) == "that")
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
	return p.declinesAt(g.start - 1)
}

// declinesAt reports whether a verb of declining stands at token i.
func (p *page) declinesAt(i int) bool {
	w := p.words[i]
	return w != nil && p.group[i] >= 0 && slices.ContainsFunc(w.verb, func(c *class) bool { return c.stance == graph.Declines })
}
