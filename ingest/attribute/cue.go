package attribute

import (
	"slices"

	"whosaid/graph"
)

// headKind is how a cue introduces its content.
type headKind string

const (
	verbHead   headKind = "verb"   // "said", "has been accused"
	nounHead   headKind = "noun"   // "his claim that"
	adjHead    headKind = "adj"    // "is convinced that"
	accordHead headKind = "accord" // "according to"
	labelHead  headKind = "label"  // "Baker: …" at the start of a paragraph
	dashHead   headKind = "dash"   // "“…” — Jane Baker"
	citeHead   headKind = "cite"   // "reported, citing two officials, that"; see cites.
)

// cueHead is a word or mark that may be the cue of a statement.
type cueHead struct {
	kind     headKind
	at       int // Its token.
	start    int // First token of its verb group, at itself for the others.
	end      int // After the last token that belongs to it whatever the content.
	group    int // Its verb group, -1.
	sentence span
	word     *cueWord
	classes  []*class
}

// class names the head's first class, for features and rule names.
func (h *cueHead) class() string {
	if len(h.classes) == 0 {
		return "other"
	}
	return h.classes[0].name
}

// heads lists what may be a cue, in text order.
func (p *page) heads() []cueHead {
	var out []cueHead
	for _, s := range p.sents {
		first := s.start == 0 || p.tokens[s.start-1].para != p.tokens[s.start].para || clockline(p.tokens, s.start)
		if first {
			if c := max(p.labelColon(s), p.labelDash(s)); c >= 0 {
				out = append(out, cueHead{kind: labelHead, at: c, start: c, end: c + 1, group: -1, sentence: s})
			}
		}
		for i := s.start; i < s.end; i++ {
			if h, ok := p.headAt(i, s); ok {
				out = append(out, h)
			}
		}
	}
	return out
}

func (p *page) headAt(i int, s span) (cueHead, bool) {
	h := cueHead{at: i, start: i, end: i + 1, group: -1, sentence: s, word: p.words[i]}
	t := &p.tokens[i]
	switch {
	case t.low == "according" && i+1 < s.end && p.tokens[i+1].low == "to":
		h.kind, h.end, h.word = accordHead, i+2, nil
	case p.inWordsOf(i, s):
		h.kind, h.start, h.end, h.word = accordHead, i-2, i+2, nil
	case p.group[i] >= 0:
		h.kind, h.group = verbHead, p.group[i]
		h.start = p.groups[h.group].start
		if h.word != nil {
			h.classes = h.word.verb
			if len(h.classes) == 0 && p.groups[h.group].passive {
				h.classes = h.word.adj // "is not convinced that"
			}
		}
	case h.word != nil && len(h.word.noun) > 0 && isNoun(t.tag):
		h.kind, h.classes = nounHead, h.word.noun
	case h.word != nil && len(h.word.adj) > 0 && (isAdj(t.tag) || t.tag == "VBN" || t.tag == "VBD") && p.copulaBefore(i, s):
		h.kind, h.classes = adjHead, h.word.adj
		for h.start > s.start && (p.tokens[h.start-1].tag == "RB" || beForms[p.tokens[h.start-1].low]) {
			h.start--
		}
	case t.tag == "--" && i+1 < s.end && p.afterQuote(i) && p.tokens[i+1].capital():
		h.kind = dashHead
	default:
		return h, false
	}
	return h, true
}

// inWordsOf reports whether "in the words of" or "in the view of" stands around the noun at i, with somebody
// behind it.
func (p *page) inWordsOf(i int, s span) bool {
	switch p.tokens[i].low {
	case "words", "view", "opinion", "judgment", "judgement":
	default:
		return false
	}
	return i-2 >= s.start && i+2 < s.end && p.tokens[i-1].low == "the" && p.tokens[i-2].low == "in" && p.tokens[i+1].low == "of" && p.inside[i+2] >= 0
}

// afterQuote reports whether a closed quotation ends right before token i, in its paragraph.
func (p *page) afterQuote(i int) bool {
	return i > 0 && p.tokens[i-1].mark == closes && p.tokens[i-1].para == p.tokens[i].para
}

func (p *page) copulaBefore(i int, s span) bool {
	for j := i - 1; j >= s.start && j > i-4; j-- {
		if beForms[p.tokens[j].low] {
			return true
		}
		if p.tokens[j].tag != "RB" {
			return false
		}
	}
	return false
}

func (p *page) verbsBetween(a, b int) int {
	n := 0
	for i := a; i < b; i++ {
		if p.group[i] >= 0 {
			n++
		}
	}
	return n
}

// quoteBefore is the index after a quotation's closing mark that stands before i, -1 if none
// is near. It may close the sentence before, when nothing else stands between.
func (p *page) quoteBefore(i int, s span) int {
	for k := i; k > 0 && k > i-40; k-- {
		t := &p.tokens[k-1]
		if t.mark == closes && t.para == p.tokens[i].para && t.quote != p.tokens[i].quote {
			return k
		}
		if k <= s.start {
			return -1
		}
	}
	return -1
}

// nextQuote is the next opening mark after i in the sentence, or right after it when the
// sentence ends with a colon; -1 if none is near.
func (p *page) nextQuote(i int, s span) int {
	for k := i; k < s.end && k < i+30; k++ {
		if p.tokens[k].mark == opens {
			return k
		}
	}
	if s.end < len(p.tokens) && s.end-i < 30 && p.tokens[s.end-1].text == ":" && p.tokens[s.end].mark == opens {
		return s.end
	}
	return -1
}

func (p *page) skipAdverbsBack(i, start int) int {
	for i > start && (p.tokens[i-1].tag == "RB" || p.tokens[i-1].tag == "RBR" || p.floats(i-1, start)) {
		i--
	}
	return i
}

// floats reports whether the word at i only counts the subject before it: "rebels [each] claimed".
func (p *page) floats(i, start int) bool {
	return countsSubject[p.tokens[i].low] && i > start && p.inside[i-1] >= 0 && p.inside[i-1] != p.inside[i]
}

// is reports whether the head's word is of a class of cues.
func (h *cueHead) is(name string) bool {
	return slices.ContainsFunc(h.classes, func(c *class) bool { return c.name == name })
}

// reports is true of a head whose word is of a class of plain saying.
func (h *cueHead) reports() bool {
	return slices.ContainsFunc(h.classes, func(c *class) bool { return reporting[c.name] })
}

// acts is true of a head whose word is of a class of what somebody does in words, not only in mind.
func (h *cueHead) acts() bool {
	return slices.ContainsFunc(h.classes, func(c *class) bool { return c.stance != graph.Believes && c.stance != graph.Intends })
}

// takes reports whether one of the head's classes may carry what it says in that frame.
func (h *cueHead) takes(frame string) bool {
	return slices.ContainsFunc(h.classes, func(c *class) bool { return c.takes(frame) })
}
