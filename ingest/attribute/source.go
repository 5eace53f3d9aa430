package attribute

import (
	"slices"
	"strings"
)

// speakerAt is one answer to which words name the speaker: tokens [from, to) found at a site.
// The zero value says that none do.
type speakerAt struct {
	from, to int
	site     string
	nth      int
}

func (s speakerAt) none() bool { return s.to == 0 }

const maxSpeakerEdges = 7

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
	}
	if (h.kind == verbHead || h.kind == adjHead || h.kind == nounHead) && !p.isTold(h) && !p.isSpokenOf(h) {
		out = p.subjects(out, h)
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
	if h.kind != labelHead && h.kind != dashHead {
		for k := h.end; k < s.end && k < h.end+25; k++ {
			if p.tokens[k].low == "by" && k+1 < s.end && p.inside[k+1] >= 0 && p.tokens[k+1].tag != "CD" { // Not "by 212 votes".
				out = p.rightward(out, k+1, s.end, "by")
				break
			}
		}
	}
	if len(out) > 0 && p.opensSpeech(h) {
		return out
	}
	return append(out, speakerAt{})
}

// needsHearer are verbs whose object right behind them is who is told, never who tells.
var needsHearer = wordSet("tell inform notify brief persuade")

// isTold reports whether a verb's subject is the one who is told: "residents were told that",
// and, in front of a sentence, "Asked about the case, she".
func (p *page) isTold(h *cueHead) bool {
	if h.group < 0 || !addressed[lemmaOf(h)] {
		return false
	}
	front := h.start == h.sentence.start && p.tokens[h.at].tag == "VBN"
	return p.groups[h.group].passive || front
}

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

// subjects adds the candidates before the verb group, and those of the groups before it.
func (p *page) subjects(out []speakerAt, h *cueHead) []speakerAt {
	s := h.sentence
	before := len(out)
	own := p.subjectOf(nil, h.start, s, "own")
	if h.group >= 0 && !p.groups[h.group].finite && len(own) > 0 && p.opensSpeech(h) {
		return append(out, own[0]) // "had heard the captain say: “…”"
	}
	if h.group >= 0 && p.groups[h.group].finite {
		own = p.freeStanding(own, s.start)
	}
	out = append(out, own...)
	if len(out) > before && h.group >= 0 && p.groups[h.group].finite && out[before].site == "own" && p.inside[out[before].to-1] >= 0 && !timeWords[p.tokens[out[before].from].low] {
		return out // A finite verb with a subject right before it has no other.
	}
	n := 0
	for i := h.start - 1; i >= s.start && n < 3; i-- {
		if g := p.group[i]; g >= 0 {
			n++
			name := [...]string{"", "governing", "governing2", "governing3"}[n]
			if p.groups[g].passive {
				name += " passive"
			}
			out = p.subjectOf(out, p.groups[g].start, s, name)
			i = p.groups[g].start
		}
	}
	cues := 0
	for i := h.start - 1; i >= s.start && cues < 2; i-- {
		if g := p.group[i]; g >= 0 && p.words[i] != nil && p.groups[g].finite && p.tokens[i].quote == p.tokens[h.at].quote {
			cues++
			out = p.subjectOf(out, p.groups[g].start, s, [...]string{"", "cue before", "cue before2"}[cues])
		}
	}
	if n == 0 && h.start-s.start < 3 { // A participle or noun in front: "Citing privacy, officials …"
		for i := h.end; i < s.end; i++ {
			if g := p.group[i]; g >= 0 && p.groups[g].finite {
				out = p.subjectOf(out, p.groups[g].start, s, "following")
				break
			}
		}
	}
	return out
}

// subjectOf adds what may be the subject of the verb group that begins at start.
func (p *page) subjectOf(out []speakerAt, start int, s span, site string) []speakerAt {
	r := p.skipAdverbsBack(start, s.start)
	r = p.skipWhenBack(r, s.start)
	if r <= s.start || p.tokens[r-1].tag == "CC" {
		return out
	}
	if p.tokens[r-1].text == "," || p.tokens[r-1].tag == "--" || p.tokens[r-1].tag == ")" {
		if p.tokens[r-1].tag != ")" {
			r--
		}
		out = p.leftward(out, r, s.start, site+" comma")
		pairs := 0
		for k := r - 1; k > s.start && k > r-40 && pairs < 2; k-- {
			if p.tokens[k].text == p.tokens[r%len(p.tokens)].text || p.tokens[k].tag == "(" {
				if p.inside[k-1] >= 0 || p.tokens[k-1].tag == ")" {
					out = p.leftward(out, k, s.start, site+" paired")
					pairs++
				}
			}
		}
		return out
	}
	if low := p.tokens[r-1].tag; low == "WDT" || low == "WP" || p.tokens[r-1].low == "that" {
		out = append(out, speakerAt{r - 1, r, site + " relative", 0})
		k := r - 1
		if k > s.start && p.tokens[k-1].text == "," {
			k--
		}
		if k > s.start {
			out = p.leftward(out, k, s.start, site+" antecedent")
		}
		return out
	}
	return p.leftward(out, r, s.start, site)
}

// skipWhenBack passes over a day between a subject that ends before r and its verb: "Peers [yesterday]
// rejected", "officials [on Tuesday] denied".
func (p *page) skipWhenBack(r, lo int) int {
	if r-1 <= lo || !timeWords[p.tokens[r-1].low] || !isNoun(p.tokens[r-1].tag) {
		return r
	}
	if _, day := weekdays[p.tokens[r-1].low]; !day && p.tokens[r-1].capital() {
		return r // "USA Today"
	}
	k := r - 1
	if p.tokens[k-1].low == "on" {
		k--
	}
	if k > lo && p.inside[k-1] >= 0 && isNoun(p.tokens[k-1].tag) && !timeWords[p.tokens[k-1].low] {
		return k
	}
	return r
}

// leftward adds the stretches that end at r, one for each phrase that they may begin with.
func (p *page) leftward(out []speakerAt, r, lo int, site string) []speakerAt {
	n := 0
	for k := r - 1; k >= lo && n < maxSpeakerEdges && k > r-40; k-- {
		t := &p.tokens[k]
		if t.mark == closes || t.text == ";" || (t.mark == opens && k == r-1) {
			break
		}
		if ph := p.inside[k]; ph >= 0 && p.phrases[ph].start == k || p.inside[k] < 0 && t.capital() && isNoun(t.tag) {
			if ph >= 0 && p.adjunct(ph, lo, r) || p.saysBetween(k, r) {
				break
			}
			out = append(out, speakerAt{k, r, site, n})
			n++
		}
		if t.text == ":" && k < r-1 {
			break
		}
	}
	return out
}

// freeStanding leaves out stretches that hang on a preposition before them, "a source close to [the
// board] said", if any other is left.
func (p *page) freeStanding(all []speakerAt, lo int) []speakerAt {
	free := slices.DeleteFunc(slices.Clone(all), func(s speakerAt) bool {
		if s.from <= lo {
			return false
		}
		t := &p.tokens[s.from-1]
		return t.tag == "TO" || t.tag == "IN" && !subordinators[t.low] && t.low != "that" && t.low != "as"
	})
	if len(free) == 0 {
		return all
	}
	return free
}

// saysBetween reports whether a finite verb of saying that nothing sets apart stands in [a, b):
// what is before it is somebody else.
func (p *page) saysBetween(a, b int) bool {
	for i := a + 1; i < b; i++ {
		if plainSayings[p.tokens[i].low] && p.group[i] >= 0 && p.tokens[i-1].text != "," {
			return true
		}
	}
	return false
}

// widen takes the first member of a list that begins the sentence into a speaker:
// "The U.S., British and French forces said".
func (p *page) widen(sp speakerAt, lo int) speakerAt {
	if sp.none() || !strings.HasPrefix(sp.site, "own") || sp.from-2 < lo || p.tokens[sp.from-1].text != "," {
		return sp
	}
	ph := p.inside[sp.from-2]
	if ph < 0 || p.phrases[ph].start != lo || timeWords[p.tokens[p.phrases[ph].head].low] {
		return sp
	}
	for k := sp.from; k < sp.to; k++ {
		switch {
		case p.tokens[k].low == "and":
			sp.from = lo
			return sp
		case p.inside[k] < 0:
			return sp
		}
	}
	return sp
}

// adjunct reports whether a phrase belongs to a preposition that begins the sentence and is
// closed by a comma, "Despite the delay, Baker said", or is a year. It is no part of a subject after it.
func (p *page) adjunct(ph, lo, r int) bool {
	b, e := p.phrases[ph].start, p.phrases[ph].end
	if b != lo+1 || p.tokens[lo].tag != "IN" || e >= r {
		return false
	}
	return p.tokens[e].text == "," || e == b+1 && p.tokens[b].tag == "CD" && p.inside[e] >= 0 // "In 2019 the council"
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
