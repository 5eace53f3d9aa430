package conflict

import (
	"fmt"
	"slices"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/conflict/lexicon"
)

// rank is a place that only one can hold, and who a side says holds it: "the largest city in Norland is Tarma",
// "Okoro was the first to reach the pole".
type rank struct {
	by      string // "first", "only", or the base form of a superlative.
	at, to  int    // The tokens of its word and what it is a rank among.
	holders []int  // Names, by term.
}

// ranks lists the places of which a side says who holds them.
func (r *reading) ranks() []rank {
	var out []rank
	for i := range r.ts {
		by := rankOf(r.ts, i)
		if by == "" || lowAt(r.ts, i-1) != "the" || lowAt(r.ts, i-2) == "of" || lowAt(r.ts, i-2) == "among" || r.negated[i] || r.modal[i] {
			continue // "One of the largest" is no place that only one holds.
		}
		from, to := r.stretch(i, clauseEnds)
		k := rank{by: by, at: i, to: to}
		be := i - 2
		for be > from && r.ts[be].pos == "r" {
			be--
		}
		switch {
		case be >= from && (r.ts[be].lemma == "be" || r.ts[be].lemma == "become"):
			k.holders = r.namesIn(from, be) // "Okoro was the first to …".
		case i-1 == from:
			for j := i + 1; j < to; j++ {
				if r.ts[j].lemma == "be" && j+1 < to && r.ts[j+1].capital() {
					k.to, k.holders = j, r.namesIn(j+1, to) // "The largest city in Norland is Tarma".
					break
				}
			}
		}
		if len(k.holders) > 0 && len(r.termsIn(k.at+1, k.to)) > 0 {
			out = append(out, k)
		}
	}
	return out
}

// sole are nouns for what only one ever is of another, whatever the day.
var sole = set("capital father mother birthplace")

// rankOf is what token i makes the only one of its kind: "first", "last", "only", a superlative; "" if nothing.
func rankOf(ts []token, i int) string {
	switch t := ts[i]; {
	case sole[t.low] && lowAt(ts, i+1) == "of":
		return t.low
	case t.low == "first" || t.low == "last" || t.low == "only":
		return t.low
	case t.low == "most" && i+1 < len(ts) && ts[i+1].pos == "a":
		return ts[i+1].lemma
	case t.pos == "a" && t.lemma != t.low && strings.HasSuffix(t.low, "est"):
		return t.lemma
	}
	return ""
}

func (r *reading) namesIn(from, to int) []int {
	return slices.DeleteFunc(r.termsIn(from, to), func(k int) bool { return !r.terms[k].name })
}

func (r *reading) termsIn(from, to int) []int {
	var out []int
	for k, t := range r.terms {
		if t.at >= from && t.at < to && !t.inner {
			out = append(out, k)
		}
	}
	return out
}

// otherHolders finds a place that only one can hold, which the two sides give to two.
func (p *pair) otherHolders() []signal {
	for _, a := range p.short.told.ranks {
		for _, b := range p.long.told.ranks {
			if a.by != b.by || p.meet(a.holders, b.holders) || !p.oneRange(a, b) || p.otherDays() {
				continue
			}
			h, o := p.short.terms[a.holders[0]], p.long.terms[b.holders[0]]
			if placeOf(h.key) != "" != (placeOf(o.key) != "") || lexicon.Load().Within(h.key, o.key) || lexicon.Load().Within(o.key, h.key) {
				continue // A town, and the country that it lies in.
			}
			return []signal{{name: "holder", kind: graph.Agent, value: 1, short: words{h.at, h.to}, long: words{o.at, o.to},
				why: fmt.Sprintf("only one can be %q: %q or %q", p.short.quote(a.at, a.to), p.short.quote(h.at, h.to), p.long.quote(o.at, o.to))}}
		}
	}
	return nil
}

// oneRange reports whether two ranks are among the same: each word of one has its partner in the other.
func (p *pair) oneRange(a, b rank) bool {
	x, y := p.short.termsIn(a.at+1, a.to), p.long.termsIn(b.at+1, b.to)
	return p.allMet(p.short, x, y) && p.allMet(p.long, y, x)
}

// otherDays reports whether both sides give dates and have none in common: what was so then need not be so later.
func (p *pair) otherDays() bool {
	for _, a := range p.short.dates {
		if slices.ContainsFunc(p.long.dates, func(b DateMention) bool { return sameDate(a, b) }) {
			return false
		}
	}
	return len(p.short.dates) > 0 || len(p.long.dates) > 0
}
