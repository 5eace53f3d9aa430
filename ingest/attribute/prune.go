package attribute

import (
	"slices"
	"strings"
)

// prune leaves out places that grammar forbids, if any other is left: the one who is told is
// not what is told, and "According to A, B" says B from its first clause on.
func (p *page) prune(h *cueHead, all []place) []place {
	if at := p.hearing(h); at > 0 {
		return []place{{beforeCue, at}}
	}
	if at := p.introduces(h); at > 0 {
		return []place{{afterCue, at}}
	}
	if at := max(p.opensSpeech(h), p.tellsThat(h), p.tellsTo(h), p.tellsWhom(h), p.putsAt(h)); at > 0 {
		return []place{{afterCue, at}}
	}
	if p.goesOnBehind(h) > 0 {
		return []place{{beforeCue, p.insertedAt(h)}}
	}
	if at := max(p.closesQuotation(h), p.closesQuestion(h)); at > 0 {
		return []place{{beforeCue, at}}
	}
	if p.doesNotComment(h) {
		if h.end < h.sentence.end && p.tokens[h.end].tag == "IN" {
			return []place{{afterCue, h.end}}
		}
		return []place{{afterCue, h.at}}
	}
	if p.wouldNotSay(h) || p.pleads(h) || p.deniesDoing(h) || p.toldInHeading(h) || p.callsInHeading(h) || p.callsSo(h) || p.against(h) || p.accusesOf(h) || p.usedToSay(h) || p.thoughtToBe(h) {
		return []place{{afterCue, h.end}}
	}
	if h.kind == nounHead && p.ownNoun(h.at) && h.end+1 < h.sentence.end && p.tokens[h.end].tag == "TO" && p.tokens[h.end+1].tag == "VB" {
		return []place{{afterCue, h.end}}
	}
	if p.takenUp(h).end > 0 {
		return []place{{leadOnly, h.start}}
	}
	if p.asksFor(h) {
		return []place{{afterCue, h.end + 1}}
	}
	if p.takesBack(h) {
		return []place{{afterCue, p.takenAt(h)}}
	}
	if at := p.dashedClause(h); at > 0 {
		return []place{{afterCue, at}}
	}
	if at := p.afterAside(h); at > 0 {
		return []place{{afterCue, at}}
	}
	if p.putsIt(h) {
		return slices.DeleteFunc(all, func(pl place) bool { return pl.kind == afterCue })
	}
	if p.putsFigure(h) || p.relativeClause(h) {
		return []place{{afterCue, h.end}}
	}
	if p.accuses(h) && p.word(h.end) == "of" && h.end+1 < h.sentence.end {
		return []place{{afterCue, h.end + 1}} // "accused of fraud by the auditors"
	}
	if p.isSpokenOf(h) && !h.reports() && (h.is("criticise") || h.is("praise")) && p.word(h.end) == "by" {
		return nil // "The plan has been condemned by residents": the plan.
	}
	if p.closesSentence(h) && slices.ContainsFunc(all, func(pl place) bool { return pl.kind == beforeCue }) {
		all = slices.DeleteFunc(all, func(pl place) bool { return pl.kind == afterCue })
		at := p.closingSubject(p.skipAdverbsBack(h.start, h.sentence.start), h.sentence)
		if slices.Contains(all, place{beforeCue, at}) {
			return []place{{beforeCue, at}}
		}
	}
	if at := max(p.mainClause(h, h.end, h.sentence.end), p.relativeEnd(h, h.end), p.asideOfTold(h.at, h.sentence)); at > 0 {
		all = slices.DeleteFunc(all, func(pl place) bool { return pl.kind == afterCue && pl.at > at })
	}
	all = slices.DeleteFunc(all, func(pl place) bool { return p.forbidden(h, pl) })
	if p.inverted(h) && slices.ContainsFunc(all, func(pl place) bool { return pl.kind == beforeCue }) {
		all = slices.DeleteFunc(all, func(pl place) bool { return pl.kind == afterCue && p.tokens[pl.at-1].text != ":" })
	}
	var keep []place
	clause := false
	for _, pl := range all {
		if pl.kind == afterCue && h.kind == verbHead && needsHearer[lemmaOf(h)] && pl.at == h.end && p.inside[pl.at] >= 0 && !p.clauseAt(pl.at, h.sentence.end) {
			continue
		}
		if pl.kind == afterCue && h.kind == verbHead && h.is("deny") && p.tokens[pl.at].low == "that" && pl.at > h.end && p.inside[h.end] >= 0 && p.phrases[p.inside[h.end]].end == pl.at {
			continue // "rejected the idea that": the idea is what is rejected.
		}
		if pl.kind == afterCue && h.kind == verbHead && p.ownNoun(pl.at-1) && p.tokens[pl.at].low == "that" {
			continue
		}
		if pl.kind == afterCue && h.kind == verbHead && len(h.classes) == 0 && p.nounThat(pl.at) {
			continue // "are looking into reports that": the reports say it.
		}
		if pl.kind == afterCue && pl.at == h.end && p.inverted(h) {
			continue
		}
		if h.kind == accordHead && pl.kind == beforeCue && h.start > 1 && p.tokens[h.start-1].text == "," && p.tokens[h.start-2].low == "that" {
			continue // "reported that, according to two officials, …"
		}
		if h.kind == accordHead && pl.kind == afterCue && p.tokens[h.at].quote >= 0 && p.tokens[pl.at].quote != p.tokens[h.at].quote && p.tokens[pl.at].mark != opens {
			continue // "“According to my mother,” she said, “…”"
		}
		if h.kind == accordHead && pl.kind == afterCue {
			if clause || p.symbol(pl.at, len(p.tokens)) == "CC" || p.inRelativeAside(pl.at, h.sentence.end) {
				continue
			}
			clause = p.clauseAt(pl.at, h.sentence.end) || p.tokens[pl.at].mark == opens
		}
		keep = append(keep, pl)
	}
	if len(keep) == 0 {
		return all
	}
	return keep
}

// nounThat reports whether a cue noun with its that-clause stands at token j: at the noun's phrase, or at "that".
func (p *page) nounThat(j int) bool {
	if p.inside[j] >= 0 && p.tokens[j].low != "that" {
		j = p.phrases[p.inside[j]].end
	}
	return j > 0 && p.word(j) == "that" && p.inside[j-1] >= 0 && p.words[j-1] != nil && len(p.words[j-1].noun) > 0
}

// relativeClause reports whether a verb with its subject stands between "which" and the verb
// that "which" is the subject of: "four cases, which Baker said were new".
func (p *page) relativeClause(h *cueHead) bool {
	if h.kind != verbHead || h.end >= h.sentence.end || p.inside[h.end] >= 0 {
		return false
	}
	if t := &p.tokens[h.end]; !p.calledSo(h, h.end) && t.tag != "MD" && t.tag != "VBD" && t.tag != "VBZ" && t.tag != "VBP" && (t.tag != "VBN" || p.groups[h.group].passive) {
		return false
	}
	i := p.skipAdverbsBack(h.start, h.sentence.start)
	if i <= h.sentence.start+1 || p.inside[i-1] < 0 {
		return false
	}
	b := p.phrases[p.inside[i-1]].start
	if p.bareRelative(b) && !h.reports() && p.words[h.end] != nil && p.word(h.end+1) == "that" {
		return false // "a lab I trust found that": the lab found it.
	}
	return b > h.sentence.start && (p.relativeAt(b-1) || p.bareRelative(b))
}

// calledSo reports whether what somebody calls a thing stands at k, in marks: "a cut he called “mad”", "something he
// dismissed as “talk”".
func (p *page) calledSo(h *cueHead, k int) bool {
	if p.tokens[k].mark == opens {
		return h.is("label")
	}
	return p.tokens[k].low == "as" && k+1 < len(p.tokens) && p.tokens[k+1].mark == opens && len(h.classes) > 0
}

// inverted reports whether the noun phrase right after a verb is its subject: the words said
// end with a mark or comma right before the verb, "“…,” said Baker", "…, said Baker".
func (p *page) inverted(h *cueHead) bool {
	if h.kind != verbHead || h.end >= h.sentence.end || h.start <= h.sentence.start || p.inside[h.end] < 0 || p.clauseAt(h.end, h.sentence.end) {
		return false
	}
	if strings.HasPrefix(p.markBefore(h), "Q)") {
		return true
	}
	kind := p.nounKind(p.inside[h.end])
	return p.tokens[h.start-1].text == "," && plainSayings[p.tokens[h.at].low] && (kind == "name" || isPerson(p.tokens[p.phrases[p.inside[h.end]].head].low))
}

// ownNoun reports whether token i is a cue noun with its possessor: what follows is what that
// noun says, whatever the verb before does with it.
func (p *page) ownNoun(i int) bool {
	if i < 0 || p.words[i] == nil || len(p.words[i].noun) == 0 || p.inside[i] < 0 {
		return false
	}
	for k := p.phrases[p.inside[i]].start; k < i; k++ {
		if p.tokens[k].tag == "POS" || p.tokens[k].tag == "PRP$" {
			return true
		}
	}
	return false
}

// coordinated reports whether a verb shares the subject of one before it: "… and said".
func (p *page) coordinated(h *cueHead) bool {
	i := p.skipAdverbsBack(h.start, h.sentence.start)
	return h.kind == verbHead && i > h.sentence.start+1 && p.tokens[i-1].tag == "CC"
}
