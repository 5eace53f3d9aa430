package resolve

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentence is a run of tokens that ends at a full stop or a paragraph's end.
type sentence struct {
	from, to int
	para     int
	heading  bool // Capitals in it show nothing: a title, or words all in capitals.
}

// closers are the abbreviations that stand at the end of a name, and so may end a sentence.
var closers = wordSet("inc. corp. co. ltd. jr. sr.")

func endsSentence(mark string) bool {
	return mark == "." || mark == "?" || mark == "!" || mark == "…"
}

func isClosing(mark string) bool {
	switch mark {
	case "\"", "”", "’", "'", ")", "]", "»":
		return true
	}
	return false
}

// split finds the sentences. A full stop ends one when a capital, a digit or a mark follows.
func (p *page) split(breaks []int) {
	from, para := 0, 0
	cut := func(to int) {
		if to > from {
			p.sents = append(p.sents, sentence{from: from, to: to, para: para})
		}
		from = to
	}
	for i := 0; i < len(p.toks); i++ {
		if len(breaks) > 0 && breaks[0] == i {
			breaks = breaks[1:]
			cut(i)
			para++
		}
		if !p.stopsAt(i) {
			continue
		}
		j := i + 1
		for j < len(p.toks) && isClosing(p.toks[j].text) && p.toks[j].glued && (len(breaks) == 0 || breaks[0] != j) {
			j++
		}
		if j >= len(p.toks) || (!p.toks[j].glued && !startsLower(p.toks[j])) {
			cut(j)
			i = j - 1
		}
	}
	cut(len(p.toks))
	for n := range p.sents {
		s := &p.sents[n]
		for i := s.from; i < s.to; i++ {
			p.toks[i].sent = int32(n)
		}
		s.heading = p.isHeading(*s)
	}
}

func startsLower(t token) bool {
	r, _ := utf8.DecodeRuneInString(t.text)
	return unicode.IsLower(r)
}

// stopsAt reports whether a sentence may end at token i: at a mark, or at an abbreviation
// such as "U.S." that a word follows which rather begins a sentence than goes on with a name.
func (p *page) stopsAt(i int) bool {
	t := p.toks[i]
	if !t.word {
		return endsSentence(t.text)
	}
	if !strings.HasSuffix(t.text, ".") || i+1 >= len(p.toks) {
		return false
	}
	next := p.toks[i+1]
	last := strings.Count(t.text, ".") > 1 || closers[t.low]
	return last && next.cap && words.is(next.low, classFunction)
}

// isHeading reports whether a sentence is written as a title: no full stop at its end and
// nearly all its longer words with capitals, or all in capitals.
func (p *page) isHeading(s sentence) bool {
	if p.toks[s.from].text == "By" {
		return false // A byline.
	}
	capitals, lower, upper := 0, 0, 0
	for _, t := range p.toks[s.from:s.to] {
		switch {
		case t.text == "/" && t.glued: // The credit of a picture.
			return false
		case !t.word || t.low == "'s" || unicode.IsDigit(rune(t.text[0])):
		case t.cap:
			capitals++
			if t.upper {
				upper++
			}
		case len(t.text) > 3 && !words.is(t.low, classFunction):
			lower++
		}
	}
	if upper >= 4 && upper*10 >= 8*(capitals+lower) {
		return true
	}
	return capitals+lower >= 4 && capitals*10 >= 8*(capitals+lower) && !endsSentence(p.toks[s.to-1].text)
}
