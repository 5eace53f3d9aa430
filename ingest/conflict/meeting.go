package conflict

import "slices"

// thought is the clause of token i, without a clause of time before or behind it.
func (r *reading) thought(i int) region {
	c := r.clause(i)
	for k := i; k > c.from; k-- {
		if times[r.ts[k-1].low] && r.verbIn(k, c.to) {
			c.from = k
			break
		}
	}
	for k := i + 1; k < c.to; k++ {
		if times[r.ts[k].low] && r.verbIn(k+1, c.to) {
			c.to = k
		}
	}
	return c
}

// times are words that tell when, if a clause follows.
var times = set("when before after until till since while as once")

// verbIn reports whether a verb stands in [from, to).
func (r *reading) verbIn(from, to int) bool {
	return slices.ContainsFunc(r.ts[from:to], func(t token) bool { return t.pos == "v" })
}

// met is what of a clause is told in another.
type met struct {
	share       float64 // By weight.
	deed, thing bool    // Whether a verb, or a noun that is no name, is among it.
	name        bool    // Whether a name is.
}

// meeting lays a clause, tokens of w and dates aside, beside one of the other side.
func (p *pair) meeting(of region, w words, in region) met {
	var m met
	var total, found float64
	for i, t := range of.r.terms {
		if t.inner || negators[t.key] || !of.holds(t) || t.at >= w.from && t.at < w.to || of.r.dated(t) {
			continue
		}
		whole, verb := weight(t), of.r.deedAt(t)
		like, other := p.best(of.r, i, in)
		switch {
		case like >= alikeEnough:
		case like >= broaderDeed && (verb && min(whole, other) < 1 || t.pos == "n" && min(whole, other) >= 1):
			like = alikeEnough // "took" may be said for "snatched", "fire" for "blaze"; "people" tells of nobody in particular.
		default:
			like = 0
		}
		if like > 0 {
			m.name = m.name || t.name
			m.deed = m.deed || verb && max(whole, other) >= 1
			m.thing = m.thing || !verb && (t.pos == "n" || t.pos == "v") && !t.name && whole >= 1
		}
		total, found = total+whole, found+whole*like
	}
	if of.r.sameDay(of.from, in.r, in.from) {
		total, found = total+1, found+1
	}
	m.share = ratio(found, total)
	return m
}

// deedAt reports whether a term is a verb, and no noun that looks like one, "the crane".
func (r *reading) deedAt(t term) bool {
	return t.pos == "v" && !t.name && !beforeNouns[lowAt(r.ts, t.at-1)]
}

var beforeNouns = set("the a an this these those no any every each some my our your his her its their 's")

// best is how alike term i of a side and its best partner in a region of the other are, and the
// partner's weight.
func (p *pair) best(r *reading, i int, in region) (like, weightThere float64) {
	for j, o := range in.r.terms {
		if v := p.likeOf(r, i, j); in.holds(o) && v > like {
			like, weightThere = v, weight(o)
		}
	}
	return like, weightThere
}
