package attribute

import "slices"

// speakerAt is one answer to which words name the speaker: tokens [from, to) found at a site.
// The zero value says that none do.
type speakerAt struct {
	from, to int
	site     string
	nth      int
}

func (s speakerAt) none() bool { return s.to == 0 }

const (
	maxSpeakerEdges = 7
	maxSubjects     = 60 // Subjects of a head that are weighed, the nearest first; a sentence of prose has hardly ever 50.
)

// speakers lists the words that may name the speaker of a head; the last answer is "none".
func (p *page) speakers(h *cueHead, found found) []speakerAt {
	var out []speakerAt
	s := h.sentence
	switch h.kind {
	case labelHead:
		out = append(out, speakerAt{p.labelStart(s), h.at, "label", 0})
	case dashHead:
		return p.rightward(out, h.end, s.end, "dash")
	case accordHead:
		out = p.rightward(out, p.authorAt(h.end, s.end), s.end, string(h.kind))
	case nounHead:
		out = p.possessors(out, h)
		if p.ownNoun(h.at) && len(out) > 0 && p.word(h.end) == "that" {
			return out[:1] // "took back his statement that …": his.
		}
	}
	if p.hearsThat(h) {
		return []speakerAt{{}}
	}
	if p.takenUp(h).end > 0 { // "a claim [Norvia] disputes"
		r := p.skipAdverbsBack(h.start, s.start)
		return []speakerAt{{p.phrases[p.inside[r-1]].start, r, "own", 0}}
	}
	if (h.kind == verbHead || h.kind == adjHead || h.kind == nounHead) && !p.isTold(h) && !p.isSpokenOf(h) {
		out = p.subjects(out, h)
		out = out[:min(len(out), maxSubjects)]
		if at := p.closingSubject(p.skipAdverbsBack(h.start, s.start), s); at > 0 && p.closesSentence(h) {
			if i := slices.IndexFunc(out, func(c speakerAt) bool { return c.from == at }); i >= 0 {
				return out[i : i+1] // "…, their organisation, Open Hands, said"
			}
		}
	}
	if h.kind == verbHead {
		l := h.end
		for l < s.end && (p.tokens[l].tag == "RB" || p.tokens[l].tag == "TIME") {
			l++
		}
		if l < s.end && !needsHearer[lemmaOf(h)] && (p.inside[l] >= 0 || p.tokens[l].tag == "IN" && p.tokens[l].capital()) && l != contentStart(found) {
			out = p.rightward(out, l, s.end, "inverted")
		}
	}
	if h.kind != labelHead && h.kind != dashHead && h.kind != accordHead && !p.active(h) { // "told the paper by telephone"
		for k := h.end; k < s.end && k < h.end+25; k++ {
			if p.tokens[k].low == "by" && k+1 < s.end && p.inside[k+1] >= 0 && (p.tokens[k+1].tag != "CD" || isPerson(p.tokens[p.phrases[p.inside[k+1]].head].low)) { // Not "by 212 votes".
				out = p.rightward(out, k+1, s.end, "by")
				break
			}
			if g := p.group[k]; g >= 0 && p.groups[g].finite {
				break // "Asked about it, she said by email": another verb's.
			}
		}
	}
	if len(out) > 0 && (p.opensSpeech(h) > 0 || p.active(h) && h.reports() && (out[0].site == "own" || p.behindRelative(h)) || p.showing(h) || p.putsIt(h) || p.findsOut(h)) {
		return out // A finite verb of saying has a subject.
	}
	return append(out, speakerAt{})
}

// needsHearer are verbs whose object right behind them is who is told, never who tells.
var needsHearer = wordSet("tell inform notify brief persuade")

// authorAt is where the name of a document's author begins, when the phrase at l is one with
// its author: "according to a study by Baker"; else l.
func (p *page) authorAt(l, end int) int {
	if l >= end || p.inside[l] < 0 {
		return l
	}
	ph := p.phrases[p.inside[l]]
	if documentNouns[p.tokens[ph.head].low] && ph.end+1 < end && p.tokens[ph.end].low == "by" && p.inside[ph.end+1] >= 0 {
		return ph.end + 1
	}
	return l
}

func contentStart(f found) int {
	if f.place.kind == afterCue {
		return f.place.at
	}
	return -1
}

// rightward adds the stretches that begin at l, one for each phrase that they may end with.
func (p *page) rightward(out []speakerAt, l, hi int, site string) []speakerAt {
	n := 0
	for k := l; k < hi && n < maxSpeakerEdges && k < l+40; k++ {
		t := &p.tokens[k]
		if t.mark == opens && k > l || t.text == ";" || t.text == ":" && k > l || site == "inverted" && whenWords[t.low] && k > l {
			break
		}
		ph := p.inside[k]
		if ph >= 0 && p.phrases[ph].end == k+1 || t.tag == ")" || (k+1 == p.contentEnd(span{l, hi}) && ph < 0) || p.group[k] >= 0 && k > l+1 {
			out = append(out, speakerAt{l, k + 1, site, n})
			n++
		}
	}
	return out
}

// whenWords begin what tells when or how somebody said it, not who they are: "said Marlow after the
// match".
var whenWords = wordSet("after before during when while as since amid following")

// possessors adds whose act a noun names: "Baker's claim", "their claim", "a claim of Baker".
func (p *page) possessors(out []speakerAt, h *cueHead) []speakerAt {
	ph := p.inside[h.at]
	if ph < 0 {
		return out
	}
	b := p.phrases[ph].start
	if p.tokens[b].tag == "PRP$" {
		out = append(out, speakerAt{b, b + 1, "possessive", 0})
	}
	for i := h.at - 1; i > b; i-- {
		if p.tokens[i].tag == "POS" {
			out = append(out, speakerAt{b, i + 1, "possessor", 0})
			break
		}
	}
	if b > h.sentence.start && p.tokens[b-1].tag == "POS" {
		out = p.leftward(out, b, h.sentence.start, "possessor")
	}
	if h.end+1 < h.sentence.end {
		switch w := p.tokens[h.end].low; w {
		case "of", "from":
			out = p.rightward(out, h.end+1, h.sentence.end, w)
		}
	}
	return out
}
