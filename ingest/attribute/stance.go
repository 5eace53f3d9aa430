package attribute

import (
	"strings"

	"whosaid/graph"
)

// hedgeWords weaken what is said.
var hedgeWords = wordSet(`may might could perhaps possibly probably apparently seemingly allegedly reportedly supposedly
	purportedly presumably likely unlikely roughly approximately nearly almost about around seems seem seemed appears
	appear appeared suggests suggested estimated alleged purported potential potentially possible apparent`)

// hedgePhrases are hedges of several words.
var hedgePhrases = [][]string{{"prima", "facie"}, {"at", "least"}, {"more", "or", "less"}, {"in", "part"}, {"as", "many", "as"},
	{"up", "to"}, {"so", "far"}, {"sort", "of"}, {"kind", "of"}, {"i", "think"}, {"i", "believe"}}

// unbounded are words before "possible" that make it mean all there can be.
var unbounded = wordSet("everything anything all what whatever any every as")

// hedges finds the words that weaken what the pieces say.
func (p *page) hedges(pieces []span) []span {
	var out []span
	for _, s := range pieces {
		for i := s.start; i < s.end; i++ {
			if n := p.hedgeAt(i, s.end); n > 0 {
				out = append(out, span{i, i + n})
				i += n - 1
			}
		}
	}
	return out
}

// hedgeAt is how many tokens the hedge at i takes, 0 if there is none.
func (p *page) hedgeAt(i, end int) int {
	for _, phrase := range hedgePhrases {
		if i+len(phrase) > end {
			continue
		}
		same := true
		for k, w := range phrase {
			same = same && p.tokens[i+k].low == w
		}
		if same && (phrase[0] != "up" || i+2 < end && p.tokens[i+2].tag == "CD") {
			return len(phrase)
		}
	}
	t := &p.tokens[i]
	if !hedgeWords[t.low] {
		return 0
	}
	switch t.low {
	case "about", "around": // "about 40 people", not "about the war"
		if i+1 >= end || p.tokens[i+1].tag != "CD" {
			return 0
		}
	case "possible": // "everything possible", "what possible reason" and "as soon as possible" are no doubts.
		if i > 0 && unbounded[p.tokens[i-1].low] {
			return 0
		}
	case "may", "might", "could":
		if t.tag != "MD" && isNoun(t.tag) { // "by May"
			return 0
		}
		if t.low == "could" && !p.mayBeSo(i, end) {
			return 0
		}
		if t.low == "may" && t.capital() && i+1 < end && p.tokens[i+1].tag == "CD" { // The month.
			return 0
		}
	}
	return 1
}

// mayBeSo reports whether the "could" at i tells what may be so, and not what somebody was able to do:
// "everything we could", "as fast as they could run" and "could not find it" are no doubts.
func (p *page) mayBeSo(i, end int) bool {
	if i+1 >= end || p.tokens[i+1].low == "n't" || p.tokens[i+1].low == "not" {
		return false
	}
	k := i + 1
	for k < end && (p.tokens[k].tag == "RB" || p.tokens[k].tag == "PRP") {
		k++
	}
	if k >= end || !isVerb(p.tokens[k].tag) {
		return false
	}
	return i < 2 || !unbounded[p.tokens[i-2].low]
}

// stance is how a statement is said and whether it affirms its content.
func (p *page) stance(f *found) (graph.Stance, graph.Polarity) {
	stance, polarity := graph.Asserts, graph.Affirms
	if c := p.classFor(f); c != nil {
		stance, polarity = c.stance, c.polarity
	}
	h := f.head
	if p.hearing(h) > 0 || p.hearsThat(h) || p.putsIt(h) || p.putsTo(h) || p.pleads(h) || p.introduces(h) > 0 {
		return graph.Asserts, graph.Affirms
	}
	if h.kind == verbHead {
		stance, polarity = p.turned(h, stance, polarity)
	}
	last := f.pieces[len(f.pieces)-1]
	if stance == graph.Asserts && p.tokens[last.end-1].mark == closes && last.end-2 > last.start && p.tokens[last.end-2].text == "?" {
		stance = graph.Asks
	}
	if stance == graph.Asserts && h.kind == labelHead && p.tokens[last.end-1].text == "?" {
		stance = graph.Asks
	}
	return stance, polarity
}

// turned is the stance of a verb after what its group does to it: "declined to say",
// "did not deny", "walked back".
func (p *page) turned(h *cueHead, stance graph.Stance, polarity graph.Polarity) (graph.Stance, graph.Polarity) {
	g := p.groups[h.group]
	if g.to && g.start > h.sentence.start {
		switch w := p.words[g.start-1]; {
		case w != nil && (w.lemma == "decline" || w.lemma == "refuse"):
			return graph.Declines, graph.Affirms
		case p.tokens[g.start-1].low == "failed" || p.tokens[g.start-1].low == "unable":
			return graph.Declines, graph.Affirms
		}
	}
	if next := h.at + 1; next < h.sentence.end {
		switch pair := p.tokens[h.at].low + " " + p.tokens[next].low; {
		case strings.HasPrefix(pair, "walk") && p.tokens[next].low == "back", strings.HasPrefix(pair, "took back"), strings.HasPrefix(pair, "takes back"):
			return graph.Retracts, graph.Denied
		}
	}
	if g.negated {
		switch {
		case polarity == graph.Denied: // "did not deny" neither denies nor affirms: the denial is declined.
			return graph.Declines, graph.Affirms
		case stance == graph.Asserts || stance == graph.Alleges || stance == graph.Concedes:
			return graph.Declines, graph.Affirms
		case stance == graph.Believes || stance == graph.Intends:
			return stance, graph.Denied
		}
	}
	return stance, polarity
}

// classFor picks the class of the head that fits the content: one whose frames take what the
// content begins with, else the first.
func (p *page) classFor(f *found) *class {
	h := f.head
	if len(h.classes) == 0 {
		return nil
	}
	frame := "quote"
	if f.place.kind == afterCue {
		switch k := p.startKind(f.place.at, len(p.tokens)); k {
		case "that", "clause":
			frame = "that"
		case "TO":
			frame = "to"
		case "Q(", "q(", ",":
			frame = "quote"
		case "VBG":
			frame = "ing"
		case "WP", "WRB", "WDT", "if", "whether":
			frame = "wh"
		default:
			frame = "np"
			if w := p.tokens[f.place.at-1].low; f.place.at > h.end && closedWords[w] {
				frame = w
			}
		}
	}
	for _, c := range h.classes {
		if c.takes(frame) {
			return c
		}
	}
	for _, c := range h.classes {
		if frame == "quote" && c.takes("np") { // "called “desperate”"
			return c
		}
	}
	return h.classes[0]
}
