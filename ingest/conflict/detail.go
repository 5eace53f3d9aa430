package conflict

import (
	"math"

	"whosaid/ingest/conflict/lexicon"
)

// detailNames are the features of what the short side says that the long side does not, and
// of what the long side says in its place: the sign of a swapped detail.
var detailNames = []string{
	"missing", "missing-part", "missing-names", "missing-nouns", "missing-verbs", "missing-qualities", "missing-last", "missing-last-name",
	"rival-name", "rival-name-slot", "rival-place", "rival-noun", "rival-verb", "rival-quality", "nearly-opposite",
	"number-met", "number-missing", "number-other", "number-other-same", "year-other",
	"few-against-many", "short-few", "short-many", "few-differs", "superlative", "short-first", "short-only", "long-only-possible",
	"inverted", "best-sentence", "opposite-negated",
}

// tally is the values of features by name; what was never raised is 0.
type tally map[string]float64

func (t tally) raise(name string, v float64) { t[name] = max(t[name], v) }

func (t tally) mark(name string, yes bool) {
	if yes {
		t[name] = 1
	}
}

// farthestRival is how far two nouns or verbs may be apart, by kind, to stand for each other.
const (
	farthestRival     = 4
	farthestRivalVerb = 3
	hardlyLike        = .5 // Below this likeness a term has no partner worth the name.
)

// details measures the features of detailNames.
func (p *pair) details() tally {
	out := tally{}
	free := make([]bool, len(p.long.terms))
	for j, o := range p.long.terms {
		free[j] = !o.inner && !p.met(j)
	}
	var content float64
	last := -1
	for i, t := range p.short.terms {
		if t.inner {
			continue
		}
		last = i
		content++
		if p.links[i].value < hardlyLike {
			out[missingAs(t)]++
			out["missing"]++
			p.rivals(t, free, out)
		}
	}
	out["missing-part"] = ratio(out["missing"], content)
	for name, most := range map[string]float64{"missing": 5, "missing-names": 2, "missing-nouns": 3, "missing-verbs": 3, "missing-qualities": 3} {
		out[name] = math.Min(out[name]/most, 1)
	}
	if last >= 0 {
		out["missing-last"] = 1 - p.links[last].value
		out.mark("missing-last-name", p.links[last].value < hardlyLike && p.short.terms[last].name)
	}
	p.opposites(out)
	p.numerals(out)
	p.amounts(out)
	out["inverted"] = p.inverted()
	out["best-sentence"] = p.bestSentence()
	return out
}

func missingAs(t term) string {
	switch {
	case t.name:
		return "missing-names"
	case t.pos == "v":
		return "missing-verbs"
	case t.pos == "a" || t.pos == "r":
		return "missing-qualities"
	}
	return "missing-nouns"
}

// rivals finds terms of the long side that may stand in the place of t, which it lacks.
func (p *pair) rivals(t term, free []bool, out tally) {
	lex, before, place := lexicon.Load(), p.short.before(t.at), placeOf(t.key) != ""
	for j, o := range p.long.terms {
		if !free[j] || t.name != o.name || !t.name && (t.pos != o.pos || commonWords[t.key] || commonWords[o.key]) {
			continue
		}
		switch {
		case t.name:
			c := p.contextAround(t, o)
			out.raise("rival-name", c)
			if before != "" && before == p.long.before(o.at) {
				out.raise("rival-name-slot", c)
			}
			if place && placeOf(o.key) != "" {
				out.raise("rival-place", c)
			}
		case t.pos == "n" && lex.Distance(t.key, o.key) <= farthestRival:
			out.raise("rival-noun", p.contextAround(t, o))
		case t.pos == "v" && lex.Distance(t.key, o.key) <= farthestRivalVerb:
			out.raise("rival-verb", p.contextAround(t, o))
		case t.pos == "a":
			out.raise("rival-quality", p.contextAround(t, o))
		}
	}
}

// opposites finds words that are nearly opposite, where neither side has the other's word.
func (p *pair) opposites(out tally) {
	lex := lexicon.Load()
	for i, t := range p.short.terms {
		if p.links[i].value >= .9 {
			continue
		}
		for _, o := range p.long.terms {
			if !lex.NearlyOpposite(t.key, o.key) || p.short.has(o.key) {
				continue
			}
			name := "nearly-opposite"
			if p.short.negatedIn(t.at, t.to) != p.long.negatedIn(o.at, o.to) {
				name = "opposite-negated"
			}
			out.raise(name, p.contextAround(t, o))
		}
	}
}

// inverted is how much of what both sides share stands in another order, 0 to 1.
func (p *pair) inverted() float64 {
	var turned, all float64
	for i, a := range p.links {
		if a.value < .9 || p.short.terms[i].inner {
			continue
		}
		for j := i + 1; j < len(p.links); j++ {
			b := p.links[j]
			if b.value < .9 || p.short.terms[j].inner || a.to == b.to {
				continue
			}
			w := weight(p.short.terms[i]) * weight(p.short.terms[j])
			all += w
			if p.long.terms[a.to].at > p.long.terms[b.to].at {
				turned += w
			}
		}
	}
	return ratio(turned, all)
}

// bestSentence is how much of the short side's content one sentence of the long side has.
func (p *pair) bestSentence() float64 {
	best, from := 0., 0
	for end := 0; end <= len(p.long.ts); end++ {
		if end < len(p.long.ts) && !sentenceEnds[p.long.ts[end].low] {
			continue
		}
		best = max(best, p.coveredBy(from, end))
		from = end + 1
	}
	return best
}

// coveredBy is how much of the short side's content has a partner in tokens [from, to).
func (p *pair) coveredBy(from, to int) float64 {
	var met, total float64
	for i, t := range p.short.terms {
		if t.inner {
			continue
		}
		most := 0.
		for j, o := range p.long.terms {
			if o.at >= from && o.at < to {
				most = max(most, p.like[i*len(p.long.terms)+j])
			}
		}
		total, met = total+weight(t), met+weight(t)*most
	}
	return ratio(met, total)
}
