package conflict

import (
	"slices"

	"whosaid/graph"
)

// Find is Judge for a graph, which compares many statements and keeps what Status says is to be
// kept: false if there is nothing. Most pairs that share a block share little else, and for
// those it is known from what they share alone, without weighing, that Judge would keep nothing.
func (x Reading) Find(y Reading) (Verdict, bool) {
	if oneStatement(x.r.side, y.r.side) != "" {
		return Verdict{}, false
	}
	p := newPair(x.r, y.r)
	if p.otherLabels() != "" {
		return Verdict{}, false
	}
	little := p.littleShared()
	if little && p.event() != graph.Yes {
		return Verdict{}, false // Not even a tension.
	}
	ss := p.signals()
	if little && (len(ss) == 0 || slices.ContainsFunc(ss, p.counts)) {
		return Verdict{}, false // What decides is let go; only what does not may be a tension.
	}
	v := p.weigh(ss)
	_, keep := v.Status()
	return v, keep
}

// littleShared reports whether two statements of a graph have so little in common that conclude
// lets go of whatever decides between them. It does not for figures, sides taken on one notion
// and quotations, nor if both tell when it happened, which can show that they are not comparable.
func (p *pair) littleShared() bool {
	a, b := p.short.side, p.long.side
	return p.proposed() && p.shared < halfOfMost && (a.Happened.IsZero() || b.Happened.IsZero()) &&
		!p.opposed() && len(p.numberClashes()) == 0 && len(p.quotationClashes()) == 0
}

// opposed reports whether the sides take opposite sides on a notion.
func (p *pair) opposed() bool {
	return slices.ContainsFunc(p.short.notions, func(h hit) bool { return p.long.takes(h.label, -h.sign) })
}
