package conflict

import (
	"fmt"
	"strconv"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/conflict/lexicon"
)

// nameClashes finds a name of the short side that the long side lacks, where the long side
// has another name in a like place: after the same word, or a place for a place.
func (p *pair) nameClashes() []signal {
	var out []signal
	for i, t := range p.short.terms {
		if !t.name || t.label || t.inner || p.links[i].to >= 0 || titles[t.key] {
			continue
		}
		place := placeOf(t.key)
		for j, o := range p.long.terms {
			if !o.name || o.label || o.inner || p.met(j) || titles[o.key] {
				continue
			}
			before, other := p.short.before(t.at), placeOf(o.key)
			both := place != "" && other != "" && place != other
			if (place == "") != (other == "") || !both && (before == "" || before != p.long.before(o.at)) {
				continue
			}
			s := signal{name: "name", kind: graph.Agent, value: p.contextAround(t, o), short: words{t.at, t.to}, long: words{o.at, o.to}}
			if both || placeWords[before] {
				s.kind = graph.Location
			}
			if both {
				s.name = "place"
			}
			s.why = fmt.Sprintf("one side says %q where the other says %q", p.short.quote(t.at, t.to), p.long.quote(o.at, o.to))
			out = append(out, s)
		}
	}
	return strongest(out)
}

// titles are written like names, and tell what somebody is.
var titles = set(`president vice general gen senator sen representative rep governor gov minister secretary chairman chairwoman chief captain capt
 colonel col lieutenant lt sergeant sgt major king queen prince princess pope judge justice doctor dr professor prof mr mrs ms sir lord lady`)

// placeOf is the place that a word names or, like "Spanish", belongs to; "" if none.
func placeOf(key string) string {
	lex := lexicon.Load()
	if lex.Place(key) {
		return key
	}
	for _, k := range lex.KinOf(key) {
		if lex.Place(k) {
			return k
		}
	}
	return ""
}

// ordinalClashes finds different ranks of what both sides name: "the third", "the fourth".
func (p *pair) ordinalClashes() []signal {
	var out []signal
	for i, t := range p.short.ts {
		rank := p.short.ordinalAt(i)
		if rank == 0 {
			continue
		}
		best, found := signal{}, false
		for j := range p.long.ts {
			other := p.long.ordinalAt(j)
			if other == rank {
				found = false
				break
			}
			if other != 0 && (other > 0 && rank > 0 || other+rank == 1+lastRank) && p.near(j) > best.value {
				best, found = signal{name: "ordinal", kind: graph.Lexical, value: p.near(j), short: words{i, i + 1}, long: words{j, j + 1},
					why: fmt.Sprintf("%q is not %q", t.text, p.long.ts[j].text)}, true
			}
		}
		if found {
			out = append(out, best)
		}
	}
	return strongest(out)
}

var ordinals = map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "last": lastRank, "final": lastRank}

// lastRank is the rank of the last, which may be any but the first.
const lastRank = -1

// ordinalAt is the rank that token i names in words or, like "3rd", in digits; 0 if none.
func (r *reading) ordinalAt(i int) int {
	t := r.ts[i]
	if next := lowAt(r.ts, i+1); next == "time" || lowAt(r.ts, i-1) == "at" {
		return 0 // "for the first time", "at last": no rank of anything.
	}
	if t.kind == number && i+1 < len(r.ts) && glued(t, r.ts[i+1]) && strings.Contains(" st nd rd th ", " "+r.ts[i+1].low+" ") {
		v, err := strconv.Atoi(t.text)
		if err != nil {
			return 0
		}
		return v
	}
	return ordinals[t.low]
}

var placeWords = set("in at from to near into towards toward")

// before is the word before a name, articles left out.
func (r *reading) before(i int) string {
	for i--; i >= 0 && (r.ts[i].low == "the" || r.ts[i].low == "a" || r.ts[i].low == "an" || r.ts[i].capital()); i-- {
	}
	return lowAt(r.ts, i)
}

// headAfter is the noun that a noun stands before and only describes, "crime" for "war" in "war
// crimes"; "" if there is none. Two nouns exclude each other only if they describe one thing.
func (r *reading) headAfter(t term) string {
	if t.pos == "n" && t.to < len(r.ts) && r.ts[t.to].kind == word && r.ts[t.to].pos == "n" && !lexicon.Function(r.ts[t.to].low) {
		return r.ts[t.to].lemma
	}
	return ""
}

// siblingClashes finds two different kinds of one thing, each on one side only.
func (p *pair) siblingClashes() []signal {
	lex := lexicon.Load()
	var out []signal
	for i, t := range p.short.terms {
		if t.name || t.inner || p.links[i].to >= 0 || commonWords[t.key] || isNumberWord(t.key) {
			continue
		}
		for j, o := range p.long.terms {
			if o.name || o.inner || commonWords[o.key] || measureUnits[t.key].unit != "" && measureUnits[o.key].unit != "" || t.pos != o.pos || p.met(j) || p.short.headAfter(t) != p.long.headAfter(o) || !lex.Siblings(t.key, o.key) {
				continue
			}
			out = append(out, signal{
				name: "sibling", kind: graph.Lexical, value: p.contextAround(t, o), short: words{t.at, t.to}, long: words{o.at, o.to},
				why: fmt.Sprintf("%q is not %q", p.short.quote(t.at, t.to), p.long.quote(o.at, o.to)),
			})
		}
	}
	return strongest(out)
}

// roleSwaps finds two names that stand on either side of one verb, in turned order.
func (p *pair) roleSwaps() []signal {
	var names []int
	for i, t := range p.short.terms {
		if (t.name || t.pos == "n") && !t.inner && p.links[i].value >= .9 {
			names = append(names, i)
		}
	}
	for v, t := range p.short.terms {
		l := p.links[v]
		if t.pos != "v" || l.value < .9 || commonWords[t.key] {
			continue
		}
		verb := p.long.terms[l.to]
		here, there := p.short.clause(t.at), p.long.clause(verb.at)
		for _, i := range names {
			for _, j := range names {
				a, b := p.short.terms[i], p.short.terms[j]
				if a.at >= t.at || b.at <= t.at || !a.name && !b.name || p.short.preposition(a) != "" || p.short.preposition(b) != "" {
					continue
				}
				la, lb := p.long.terms[p.links[i].to], p.long.terms[p.links[j].to]
				if p.long.preposition(la) != "" || p.long.preposition(lb) != "" {
					continue // "Brandt met Okoro in Lima": what stands behind a preposition has no role in the deed.
				}
				if !here.holds(a) || !here.holds(b) || !there.holds(la) || !there.holds(lb) {
					continue
				}
				if lb.at < verb.at && verb.at < la.at && verb.at-lb.at < 8 && la.at-verb.at < 8 && p.short.passive(t.at) == p.long.passive(verb.at) {
					return []signal{{name: "roles", kind: graph.Structure, value: 1, short: words{a.at, b.to}, long: words{lb.at, la.to},
						why: fmt.Sprintf("the roles are swapped: %q, but %q", p.short.quote(a.at, b.to), p.long.quote(lb.at, la.to))}}
				}
			}
		}
	}
	return nil
}

// passive reports whether the verb at token i stands in the passive: a form of be within two
// words before it, or "by" soon after.
func (r *reading) passive(i int) bool {
	if r.ts[i].low == r.ts[i].lemma || strings.HasSuffix(r.ts[i].low, "ing") {
		return false
	}
	for k := max(0, i-2); k < i; k++ {
		if r.ts[k].lemma == "be" {
			return true
		}
	}
	return lowAt(r.ts, i+1) == "by"
}
