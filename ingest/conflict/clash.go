package conflict

import (
	"fmt"
	"math"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/conflict/lexicon"
)

// numberClashes finds figures of one measure whose intervals share no value.
func (p *pair) numberClashes() []signal {
	var out []signal
	for _, a := range p.short.figures {
		var best *signal
		for _, b := range p.long.figures {
			m := measureAgreement(a, b)
			if m == graph.No {
				continue
			}
			if !disjoint(a, b) {
				best = nil
				break // The long side has a figure that agrees.
			}
			s := signal{name: "number", kind: graph.Number, value: .5, short: p.short.tokensAt(a.Span), long: p.long.tokensAt(b.Span)}
			if m == graph.Yes {
				s.value = 1
			}
			switch {
			case rounded(a, b):
				s.kind, s.value, s.name = graph.Rounding, .2, "rounding"
			case partOf(a, b):
				s.kind, s.value, s.name = graph.Scope, .2, "scope"
			}
			s.value *= .3 + .7*p.near(s.long.from)
			s.why = fmt.Sprintf("%q and %q cannot both be %s", a.Text, b.Text, measured(a, b))
			if best == nil || s.value > best.value {
				best = &s
			}
		}
		if best != nil {
			out = append(out, *best)
		}
	}
	return strongest(out)
}

// measured names what two figures give, "the number of deaths" or "the length".
func measured(a, b graph.Figure) string {
	m := a.Measure
	if m == "count" || m == "share" {
		m = b.Measure
	}
	switch {
	case a.Unit == percent && m != "share":
		return "the share of " + m
	case m == "money":
		return "the sum"
	case a.Unit != "" || m == "count" || m == "share":
		return "the " + m
	}
	return "the number of " + m
}

// measureAgreement says whether two figures measure the same.
func measureAgreement(a, b graph.Figure) graph.Agreement {
	if (a.Unit == "") != (b.Unit == "") || scaled(a.Unit) != scaled(b.Unit) && a.Unit != b.Unit {
		return graph.No
	}
	if a.Unit != "" && a.Unit != percent {
		if a.Measure != b.Measure && (apartFrom[a.Measure] || apartFrom[b.Measure]) {
			return graph.No
		}
		return graph.Yes
	}
	if a.Measure == b.Measure {
		if a.Measure == "count" || a.Measure == "share" {
			return graph.Unstated
		}
		return graph.Yes
	}
	if a.Measure == "count" || b.Measure == "count" || a.Measure == "share" || b.Measure == "share" {
		return graph.Unstated
	}
	if likeNouns(a.Measure, b.Measure) {
		return graph.Yes
	}
	return graph.No
}

// apartFrom are measures that share a unit with others and compare with none of them.
var apartFrom = map[string]bool{"age": true, timeApart: true}

// scaled is what a unit measures, so that miles meet kilometres.
func scaled(unit string) string {
	if m, ok := byUnit[unit]; ok {
		return m.measure
	}
	return unit
}

func scaleUnit(unit string) float64 {
	if m, ok := byUnit[unit]; ok {
		return m.scale
	}
	return 1
}

// likeNouns reports whether the last words of two phrases name the same sort of thing.
func likeNouns(a, b string) bool {
	x, y := headOf(a), headOf(b)
	return x == y || lexicon.Load().Synonyms(x, y) || lexicon.Load().Kin(x, y) || personNoun(x) && personNoun(y)
}

func personNoun(lemma string) bool { return lexicon.Load().Is(lemma, "person") || groupNouns[lemma] }

func headOf(phrase string) string {
	f := strings.Fields(strings.ToLower(phrase))
	if len(f) == 0 {
		return ""
	}
	base, _ := lexicon.Load().Lemma(f[len(f)-1])
	return base
}

func bounds(f graph.Figure) (low, high float64) {
	scale := scaleUnit(f.Unit)
	low, high = f.Low*scale, math.Inf(1)
	if f.High != nil {
		high = *f.High * scale
	}
	return low, high
}

// disjoint reports whether no value lies in both intervals.
func disjoint(a, b graph.Figure) bool {
	al, ah := bounds(a)
	bl, bh := bounds(b)
	slack := 0.
	if a.Unit != b.Unit {
		slack = .05 * math.Max(al, bl) // Converted units are rounded.
	}
	if uncounted(al, ah) || uncounted(bl, bh) {
		return ah*vagueSlack < bl || bh*vagueSlack < al
	}
	return ah+slack < bl || bh+slack < al
}

// vagueSlack is how many times larger than "hundreds" a number must be for nobody to call it so.
const vagueSlack = 2

// uncounted reports whether an interval is one that nobody counted, as "hundreds" gives.
func uncounted(low, high float64) bool { return !math.IsInf(high, 1) && low > 0 && high >= 4*low }

// rounded reports whether one figure may be the other, rounded.
func rounded(a, b graph.Figure) bool {
	if a.Unit == b.Unit {
		a.Unit, b.Unit = "", "" // Their own digits tell what was rounded.
	}
	al, ah := bounds(a)
	bl, bh := bounds(b)
	if ah != al || bh != bl || al == 0 || bl == 0 {
		return false
	}
	return roundedTo(al, bl) || roundedTo(bl, al)
}

// roundingOff is the largest part of a figure that rounding takes off or adds: ten is not nine, rounded.
const roundingOff = .05

// roundedTo reports whether coarse is fine, rounded to the digits that coarse has before its zeros,
// or cut off behind them or before its point.
func roundedTo(coarse, fine float64) bool {
	switch {
	case coarse == 0:
		return false
	case fine != math.Trunc(fine) && coarse == math.Trunc(fine):
		return true
	case math.Abs(coarse-fine) > roundingOff*fine:
		return false
	}
	unit := 1.
	for math.Mod(coarse, unit*10) == 0 && unit < 1e15 {
		unit *= 10
	}
	cutOff := fine > coarse && fine-coarse < unit // 43 million of 43,885,310.
	return unit > 1 && (math.Abs(coarse-fine) <= unit/2 || cutOff) || unit == 1 && coarse == math.Trunc(coarse) && math.Abs(coarse-fine) < .5
}

// partOf reports whether the two figures name populations of which neither is known to be
// the other: a family's dead and a city's.
func partOf(a, b graph.Figure) bool {
	if partOfCounted(a, b) {
		return true
	}
	if a.Population == "" || b.Population == "" {
		return hasOwnName(a.Population, b.Population) // A family's dead, beside a number of dead that may be the city's.
	}
	x, y := strings.ToLower(a.Population), strings.ToLower(b.Population)
	if strings.Contains(x, y) || strings.Contains(y, x) || likeNouns(x, y) && !hasOwnName(a.Population, b.Population) {
		return false
	}
	return true
}

// hasOwnName reports whether one phrase has a capitalised word that the other lacks.
func hasOwnName(a, b string) bool {
	return lacks(a, b) || lacks(b, a)
}

func lacks(a, b string) bool {
	for w := range strings.FieldsSeq(a) {
		if w != strings.ToLower(w) && !strings.Contains(b, w) {
			return true
		}
	}
	return false
}

// tokensAt is the tokens of a span of the side's text.
func (r *reading) tokensAt(s graph.Span) words {
	w := words{-1, -1}
	for i, t := range r.ts {
		if t.span.Overlaps(s) {
			if w.from < 0 {
				w.from = i
			}
			w.to = i + 1
		}
	}
	return w
}
