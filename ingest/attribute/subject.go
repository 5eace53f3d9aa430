package attribute

import (
	"slices"
	"strings"
)

// subjects adds the candidates before the verb group, and those of the groups before it.
func (p *page) subjects(out []speakerAt, h *cueHead) []speakerAt {
	s := h.sentence
	before := len(out)
	start := h.start
	if h.kind == verbHead && p.keepsSaying(h) {
		start = p.groups[p.group[h.start-1]].start
	}
	own := p.subjectOf(nil, start, s, "own")
	if h.group >= 0 && !p.groups[h.group].finite && len(own) > 0 && p.opensSpeech(h) > 0 {
		return append(out, own[0]) // "had heard the captain say: “…”"
	}
	switch {
	case p.showing(h): // "published [a paper] claiming that"
		own = slices.DeleteFunc(own, func(c speakerAt) bool { return p.finiteBetween(c.from, c.to) })
		return append(out, p.freeStanding(own, s.start)...)
	case h.group >= 0 && p.groups[h.group].finite:
		own = p.freeStanding(own, s.start)
	case h.group >= 0 && p.groups[h.group].to: // "wrote to [me] to say that"
		own = slices.DeleteFunc(own, func(c speakerAt) bool { return c.from > s.start && p.tokens[c.from-1].tag == "TO" })
	}
	out = append(out, own...)
	if len(own) > 0 && h.group >= 0 && p.groups[h.group].finite && p.behindRelative(h) {
		return out // "Moss, head of the union, which has 900 members, said"
	}
	if len(out) > before && h.group >= 0 && p.groups[h.group].finite && out[before].site == "own" && (p.inside[out[before].to-1] >= 0 || p.group[out[before].to-1] >= 0) && !timeWords[p.tokens[out[before].from].low] {
		return out // A finite verb with a subject right before it has no other.
	}
	n := 0
	for i := h.start - 1; i >= s.start && n < 3; i-- {
		if g := p.group[i]; g >= 0 {
			if p.tokens[h.at].quote < 0 && p.tokens[i].quote >= 0 {
				continue // "It thanked “all those who helped” but did not say": not those.
			}
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
	if r-2 > s.start && p.tokens[r-1].tag == "PRP" && p.tokens[r-2].tag != "CC" {
		return append(out, speakerAt{r - 1, r, site, 0}) // "pictures of what [it] said were soldiers"
	}
	if k := p.closesRelative(r-1, s.start); k > 0 {
		return append(out, p.withRelative(k, r, s, site)...) // "Marlow, who called it “a circus,” said": American marks.
	}
	if p.tokens[r-1].text == "," || p.tokens[r-1].tag == "--" || p.tokens[r-1].tag == ")" {
		if p.tokens[r-1].tag != ")" {
			r--
		}
		if k := p.relativeBefore(r, s.start); k > 0 {
			return append(out, p.withRelative(k, r, s, site)...)
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

// withRelative lists the subjects that end before the comma at k and go on with a relative clause up to r: "The
// firm, which ran it," and not the last name in the clause.
func (p *page) withRelative(k, r int, s span, site string) []speakerAt {
	out := p.leftward(nil, k, s.start, site+" comma")
	for i := range out {
		out[i].to = r
	}
	return out
}

// leftward adds the stretches that end at r, one for each phrase that they may begin with.
func (p *page) leftward(out []speakerAt, r, lo int, site string) []speakerAt {
	n := 0
	for k := r - 1; k >= lo && n < maxSpeakerEdges && k > r-40; k-- {
		t := &p.tokens[k]
		if t.mark == closes || t.text == ";" || (t.mark == opens && k == r-1) || k < r-1 && p.opensClause(k) && p.verbsBetween(k, r) == 0 {
			break
		}
		if ph := p.inside[k]; ph >= 0 && p.phrases[ph].start == k || p.inside[k] < 0 && t.capital() && isNoun(t.tag) {
			if ph >= 0 && p.adjunct(ph, lo, r) || p.saysBetween(k, r) || p.clauseBefore(k, r) {
				break
			}
			if p.isDate(k, ph) || p.heldInRelative(k, r) {
				continue // "marched on Friday chanting": not Friday.
			}
			if ph < 0 || p.nounKind(ph) != "number" || t.tag != "CD" || k <= lo || p.tokens[k-1].text != "," { // "Ruth Moss, 61, told": she.
				out = append(out, speakerAt{k, r, site, n})
				n++
			}
		}
		if (t.text == ":" || isDash(t.text) && p.labelDash(p.sents[t.sent]) == k) && k < r-1 {
			break
		}
	}
	return out
}

// heldInRelative reports whether the phrase at k is the subject of a relative clause that ends before r, "a lab [I]
// trust", "the lab that [the council] hired": what is before the clause is the subject of what follows.
func (p *page) heldInRelative(k, r int) bool {
	ph := p.inside[k]
	if ph < 0 || k == 0 || p.phrases[ph].start != k || !p.relativeAt(k-1) && !(p.bareRelative(k) && !p.tellsWhen(p.inside[k-1])) {
		return false
	}
	for i := p.phrases[ph].end; i < r; i++ {
		if g := p.group[i]; g >= 0 {
			return p.groups[g].finite
		}
		if t := &p.tokens[i]; t.tag != "RB" && t.tag != "MD" && !beForms[t.low] && !haveForms[t.low] {
			return false
		}
	}
	return false
}

// opensClause reports whether token k begins a clause with a subject of its own: "told the court that
// [a welder] had warned".
func (p *page) opensClause(k int) bool {
	t := &p.tokens[k]
	return t.tag == "WDT" || t.tag == "WP" || t.low == "that" && t.tag != "DT" || subordinators[t.low] && t.low != "as" && t.low != "since"
}

// freeStanding leaves out stretches that hang on a preposition before them, "a source close to [the
// board] said", if any other is left.
func (p *page) freeStanding(all []speakerAt, lo int) []speakerAt {
	free := slices.DeleteFunc(slices.Clone(all), func(s speakerAt) bool {
		if s.from <= lo {
			return false
		}
		t := &p.tokens[s.from-1]
		if g := p.group[s.from-1]; g >= 0 && p.groups[g].finite && p.groups[g].start-2 >= lo && p.relativeAt(p.groups[g].start-1) && p.inside[p.groups[g].start-2] >= 0 {
			return true // "The firm that ran [the ferry] denied"
		}
		if t.tag == "VBG" && s.from-2 > lo && p.tokens[s.from-2].tag == "IN" {
			return true // "accused of stealing [more than $2 million] told"
		}
		if p.reducedRelative(s.from-1, lo) {
			return true // "a post shared [more than 4,000 times] says"
		}
		return t.tag == "TO" || t.tag == "RP" || t.tag == "IN" && !subordinators[t.low] && t.low != "that" && t.low != "as" || t.low == "as" && p.namesAs(s.from-1, lo)
	})
	if len(free) == 0 {
		return all
	}
	return free
}

// namesAs reports whether the "as" at k only tells what somebody is called or is, "a man who gave his name as
// [Idris] said": it begins no clause.
func (p *page) namesAs(k, lo int) bool {
	i := k
	for i > lo && p.tokens[i-1].tag == "RB" {
		i--
	}
	return i > lo && (p.tokens[i-1].low == "name" || p.tokens[i-1].tag == "VBN")
}

// reducedRelative reports whether the participle at k only describes the noun before it: "a post shared
// by thousands".
func (p *page) reducedRelative(k, lo int) bool {
	t := &p.tokens[k]
	return (t.tag == "VBN" || t.tag == "VBD") && p.words[k] == nil && k > lo && p.inside[k-1] >= 0 && p.group[k] >= 0 && p.groups[p.group[k]].start == k
}

// saysBetween reports whether a finite verb of saying that nothing sets apart stands in [a, b):
// what is before it is somebody else.
func (p *page) saysBetween(a, b int) bool {
	for i := a + 1; i < b; i++ {
		if p.group[i] < 0 || p.tokens[i-1].text == "," {
			continue
		}
		tells := p.words[i] != nil && p.words[i].reports() && p.groups[p.group[i]].finite && i+1 < b && p.inside[i-1] >= 0 && p.inside[i+1] >= 0
		if tells || plainSayings[p.tokens[i].low] {
			return true // "Sources say [investigators] suspect"
		}
	}
	return false
}

// clauseBefore reports whether a clause joined by ", and" or the like ends inside [a, b): what begins at a
// is another's subject, "[Aalders lies, and its chairman, Wim Kool,] called".
func (p *page) clauseBefore(a, b int) bool {
	for i := a + 1; i+1 < b; i++ {
		if p.tokens[i].text == "," && p.tokens[i+1].tag == "CC" && p.inside[a] >= 0 && p.verbsBetween(a, i) > 0 && p.clauseAt(a, i) {
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
