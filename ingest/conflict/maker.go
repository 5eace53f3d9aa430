package conflict

import (
	"fmt"
	"slices"

	"whosaid/graph"
)

// What a work is made by, by verb and by the noun for the work: a novel has a writer, and a film that was written by
// one may be directed by another.
var makings = map[string]string{
	"write": "wrote", "author": "wrote", "novel": "wrote", "poem": "wrote", "play": "wrote", "essay": "wrote", "book": "wrote",
	"direct": "directed", "film": "directed", "movie": "directed", "compose": "composed", "opera": "composed", "symphony": "composed", "ballet": "composed",
	"paint": "painted", "painting": "painted", "mural": "painted", "invent": "invented", "discover": "discovered", "found": "founded", "establish": "founded",
	"sculpt": "sculpted", "sculpture": "sculpted", "statue": "sculpted", "design": "designed",
}

// making is what a side says of who made what: "Okoro wrote Winter Harbour", "Winter Harbour, a novel by Okoro".
type making struct {
	sort         string
	at           int
	works, hands []int // Names, by term.
}

// makes lists what a side says of who made what.
func (r *reading) makes() []making {
	var out []making
	for i, t := range r.ts {
		sort := makings[t.lemma]
		if sort == "" || r.negated[i] || r.modal[i] {
			continue
		}
		from, to := r.sentence(i)
		m := making{sort: sort, at: i}
		switch {
		case lowAt(r.ts, i+1) == "by":
			m.works, m.hands = r.namesIn(from, i), r.namesIn(i+2, min(to, r.clause(i+2).to))
		case t.pos == "v" && t.low != t.lemma && !r.passive(i):
			c := r.clause(i)
			m.hands, m.works = r.namesBefore(i), r.namesIn(i+1, c.to)
		}
		m.hands = slices.DeleteFunc(m.hands, r.onlyDescribes)
		if len(m.works) > 0 && len(m.hands) > 0 {
			out = append(out, m)
		}
	}
	return out
}

// onlyDescribes reports whether a name is a place, or stands before a noun: "by the Norlandic writer Okoro".
func (r *reading) onlyDescribes(k int) bool {
	t := r.terms[k]
	return placeOf(t.key) != "" || t.to < len(r.ts) && !r.ts[t.to].capital() && nominal(r.ts, t.to)
}

// otherMakers finds a work that the two sides give to two makers, neither of whom the other side names at all.
func (p *pair) otherMakers() []signal {
	for _, a := range p.short.told.makings {
		for _, b := range p.long.told.makings {
			if a.sort != b.sort || !p.sameWork(a.works, b.works) || p.anyNamed(p.short, a.hands) || p.anyNamed(p.long, b.hands) {
				continue
			}
			h, o := p.short.terms[a.hands[0]], p.long.terms[b.hands[0]]
			return []signal{{name: "maker", kind: graph.Agent, value: 1, short: words{h.at, h.to}, long: words{o.at, o.to},
				why: fmt.Sprintf("who %s it is %q or %q", a.sort, p.short.quote(h.at, h.to), p.long.quote(o.at, o.to))}}
		}
	}
	return nil
}

// sameWork reports whether each name of the shorter list is one of the other.
func (p *pair) sameWork(a, b []int) bool {
	if len(a) <= len(b) {
		return p.allMet(p.short, a, b)
	}
	return p.allMet(p.long, b, a)
}

// anyNamed reports whether the side that r is not names one of some terms of r.
func (p *pair) anyNamed(r *reading, terms []int) bool {
	o := p.other(r)
	return slices.ContainsFunc(terms, func(i int) bool {
		for j := range o.terms {
			if p.likeOf(r, i, j) >= muchLike {
				return true
			}
		}
		return false
	})
}
