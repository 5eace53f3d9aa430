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
	if p.nothingToWeigh() {
		return Verdict{}, false
	}
	ss := p.signals()
	if p.proposed() && !slices.ContainsFunc(ss, func(s signal) bool { return s.bears != graph.No }) {
		return Verdict{}, false
	}
	v := p.weigh(ss)
	_, keep := v.Status()
	return v, keep
}

// nothingToWeigh reports whether two statements of a graph have so little in common that only
// figures, sides taken on one notion or quotations could clash, and none do.
func (p *pair) nothingToWeigh() bool {
	return p.proposed() && p.littleShared() && !p.story && !p.opposed() && len(p.numberClashes()) == 0 && len(p.quotationClashes()) == 0
}

// opposed reports whether the sides take opposite sides on a notion.
func (p *pair) opposed() bool {
	return slices.ContainsFunc(p.short.notions, func(h hit) bool { return p.long.takes(h.label, -h.sign) })
}
