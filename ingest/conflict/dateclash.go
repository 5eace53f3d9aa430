package conflict

import (
	"cmp"
	"fmt"
	"math"

	"whosaid/graph"
)

// dateClashes finds dates that cannot be one day, where the long side has none that agrees.
func (p *pair) dateClashes() []signal {
	for _, a := range p.short.dates {
		var clash *DateMention
		for _, b := range p.long.dates {
			if sameDate(a, b) {
				clash = nil
				break
			}
			if comparable(a, b) && clash == nil && !p.within(a, b) {
				clash = &b
			}
		}
		if clash != nil {
			long := p.long.tokensAt(clash.Span)
			return []signal{{name: "date", kind: graph.Time, value: math.Min(p.near(long.from), p.nearShort(p.short.tokensAt(a.Span).from)), short: p.short.tokensAt(a.Span), long: long,
				why: fmt.Sprintf("%q is not %q", a.Text, clash.Text)}}
		}
	}
	return nil
}

// within reports whether a date of either side is one that the other only sets a bound with: what was
// done "by 1990" may have been done in 1985.
func (p *pair) within(a, b DateMention) bool {
	x, y := p.short.before(p.short.tokensAt(a.Span).from), p.long.before(p.long.tokensAt(b.Span).from)
	order := cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Month, b.Month), cmp.Compare(a.Day, b.Day))
	switch {
	case x == y || a.Year == 0 != (b.Year == 0):
		return false
	case boundAbove[x] || boundBelow[y]:
		return order > 0
	case boundAbove[y] || boundBelow[x]:
		return order < 0
	}
	return false
}

var (
	boundAbove = set("by before until till")
	boundBelow = set("after since")
)

func sameDate(a, b DateMention) bool {
	return (a.Year == 0 || b.Year == 0 || sameYears(a, b)) && (a.Month == 0 || b.Month == 0 || a.Month == b.Month) &&
		(a.Day == 0 || b.Day == 0 || a.Day == b.Day) && comparable(a, b)
}

// sameYears reports whether the years that two dates mean overlap.
func sameYears(a, b DateMention) bool {
	return a.Year < b.Year+max(b.Years, 1) && b.Year < a.Year+max(a.Years, 1)
}

// comparable reports whether two dates give some same part: year, or month and day.
func comparable(a, b DateMention) bool {
	return a.Year > 0 && b.Year > 0 || a.Month > 0 && b.Month > 0
}
