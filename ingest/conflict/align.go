package conflict

import (
	"slices"

	"whosaid/ingest/conflict/lexicon"
)

// pair is two readings side by side. short is the one with fewer content words: the claim,
// when the other is a longer text about it.
type pair struct {
	short, long *reading
	swapped     bool      // short reads b.
	weights     Weights   // What it is judged by.
	like        []float64 // How alike short's term i and long's term j are, at i·len(long.terms)+j.
	links       []link    // For each term of short, its best partner.
	shared      float64   // How much of short's content has a partner, 0 to 1.
	sharedBack  float64   // The same of long's.
	sharedNames float64   // Of short's names; 1 if it has none.
	weightBoth  float64   // The weight of the content met.
	sharedVerbs float64   // How much of short's verbs has a partner; 1 if it has none.
	flipped     float64   // The weight of the content met that one side negates.
	story       bool      // Both are known to tell of one story.
	unanswered  float64   // How much of a negation is left where the other side says the like without one.
}

// link is a term's partner on the other side.
type link struct {
	to    int // Index of the partner in long.terms; -1 if none.
	value float64
}

// newPair puts the two readings in an order that does not hang on which came first.
func newPair(a, b *reading) *pair {
	p := &pair{short: a, long: b, weights: weights}
	na, nb := outer(a.terms), outer(b.terms)
	if nb < na || nb == na && b.side.Text < a.side.Text {
		p.short, p.long, p.swapped = b, a, true
	}
	p.story = p.tellsOneStory()
	p.align()
	return p
}

func outer(ts []term) int {
	n := 0
	for _, t := range ts {
		if !t.inner {
			n++
		}
	}
	return n
}

// weight is how much a term tells about what a sentence is about.
func weight(t term) float64 {
	switch {
	case titles[t.key]:
		return .3
	case t.name:
		return 1.5
	case t.pos == "r":
		return .4
	case commonWords[t.key]:
		return .3
	}
	return 1
}

// commonWords say little about what a sentence is about.
var commonWords = set(`say make take go come give find new first last year time day people person man woman thing way part number use know think see look want
 tell become show report claim include seem may early late big great good old high large small long well now today call name accord world`)

func (p *pair) align() {
	back := make([]float64, len(p.long.terms))
	var total, met, names, metNames, verbs, metVerbs float64
	p.links = make([]link, len(p.short.terms))
	p.measure()
	for i, t := range p.short.terms {
		l := link{to: -1}
		row := p.like[i*len(p.long.terms):][:len(p.long.terms)]
		for j, v := range row {
			if v > l.value {
				l = link{j, v}
			}
		}
		if l.value < stands && t.name {
			l = p.standsFor(t, row, l)
		}
		p.links[i] = l
		if l.to >= 0 {
			back[l.to] = max(back[l.to], l.value)
		}
		if t.inner || l.to < 0 && t.name && p.long.pronoun && placeOf(t.key) == "" {
			continue // A name that the other side may well mean by "he" or "it" tells nothing.
		}
		w := weight(t)
		total, met = total+w, met+w*l.value
		switch {
		case t.name:
			names, metNames = names+1, metNames+l.value
		case t.pos == "v":
			verbs, metVerbs = verbs+1, metVerbs+l.value
		}
	}
	p.shared, p.sharedNames, p.sharedVerbs, p.weightBoth = ratio(met, total), 1, 1, met
	if verbs > 0 {
		p.sharedVerbs = metVerbs / verbs
	}
	if names > 0 {
		p.sharedNames = metNames / names
	}
	total, met = 0, 0
	for j, t := range p.long.terms {
		if !t.inner {
			total, met = total+weight(t), met+weight(t)*back[j]
		}
	}
	p.sharedBack = ratio(met, total)
	p.unanswered = 1 - quietly*p.answered()
}

// measure fills in how alike the terms are: those that share a mark, and names.
func (p *pair) measure() {
	width := len(p.long.terms)
	p.like = make([]float64, len(p.short.terms)*width)
	lexicon.Meet(p.short.marks, p.long.marks, func(i, j int) {
		if at := i*width + j; p.like[at] == 0 {
			p.like[at] = likeness(p.short.terms[i], p.long.terms[j])
		}
	})
	for i, t := range p.short.terms {
		if !t.name {
			continue
		}
		for j, o := range p.long.terms {
			if at := i*width + j; o.name && p.like[at] == 0 {
				p.like[at] = nameLikeness(t, o)
			}
		}
	}
}

// reachNear is how many words around a place in the long side belong to it.
const reachNear = 10

// near is how much of what both sides share stands around token i of the long side, 0 to 1:
// what a long text says elsewhere is about something else.
func (p *pair) near(i int) float64 {
	return p.around(p.long, i, func(k int) int { return p.long.terms[p.links[k].to].at })
}

// nearShort is near for a token of the short side.
func (p *pair) nearShort(i int) float64 {
	return p.around(p.short, i, func(k int) int { return p.short.terms[k].at })
}

func (p *pair) around(r *reading, i int, place func(link int) int) float64 {
	var met, around float64
	for k, l := range p.links {
		if l.to < 0 || p.short.terms[k].inner {
			continue
		}
		w := weight(p.short.terms[k]) * l.value
		met += w
		if at := place(k); abs(at-i) <= reachNear && !r.sentenceBetween(at, i) {
			around += w
		}
	}
	return ratio(around, met)
}

// sentenceBetween reports whether a sentence ends between tokens i and j.
func (r *reading) sentenceBetween(i, j int) bool {
	for k := min(i, j); k < max(i, j); k++ {
		if low := r.ts[k].low; low == "." || low == "!" || low == "?" || low == ";" {
			return true
		}
	}
	return false
}

// nearNegation is how near the long side's negations come to what both sides share.
func (p *pair) nearNegation() float64 {
	best := 0.
	for _, n := range p.long.negs {
		best = max(best, p.near(n))
	}
	return best
}

func ratio(part, whole float64) float64 {
	if whole == 0 {
		return 0
	}
	return part / whole
}

// likeness is how far two terms mean the same, 0 to 1.
func likeness(a, b term) float64 {
	if a.key == b.key {
		return 1
	}
	if a.stem == b.stem {
		return .95
	}
	if a.name != b.name && (a.name || b.name) && a.pos == "" {
		return 0
	}
	words := lexicon.Load()
	switch {
	case slices.Contains(words.KinOf(a.key), b.key):
		return .85
	case words.Synonyms(a.key, b.key):
		return .7
	case words.Within(a.key, b.key), words.Within(b.key, a.key):
		return .6
	case words.Broader(a.key, b.key):
		return .4
	}
	return nameLikeness(a, b)
}

// stands is the likeness of initials and the words that they stand for.
const stands = .9

// standsFor links a name of short to the run of names in long that it is the initials of, or
// whose initials stand in long; it returns the link as it was if there is none.
func (p *pair) standsFor(t term, row []float64, l link) link {
	at, ok := p.long.initials(p.short.ts[t.at].text)
	for j, o := range p.long.terms {
		if !o.name {
			continue
		}
		if start, here := p.short.initials(p.long.ts[o.at].text); here && start <= t.at && t.at < start+len([]rune(p.long.ts[o.at].text)) || ok && o.at == at {
			row[j] = stands
			return link{j, stands}
		}
	}
	return l
}

// met reports whether short has a term that is much like long's term j.
func (p *pair) met(j int) bool {
	for i := range p.short.terms {
		if p.like[i*len(p.long.terms)+j] >= muchLike {
			return true
		}
	}
	return false
}

// muchLike is the likeness from which two terms name one thing.
const muchLike = .85
