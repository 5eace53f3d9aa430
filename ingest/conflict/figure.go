package conflict

import (
	"math"
	"strings"

	"whosaid/graph"
)

// Figures returns the numbers that a text gives in digits or words, each as a closed interval
// with what is counted, in order. Ids are empty and spans count code points of text; dates,
// ordinals and numbers inside names are left out.
func Figures(text string) []graph.Figure { return figuresIn(text, tokenize(text)) }

func figuresIn(text string, ts []token) []graph.Figure {
	dated := make(map[int]bool)
	for _, d := range datesIn(text, ts) {
		for i, t := range ts {
			if d.Span.Contains(t.span) {
				dated[i] = true
			}
		}
	}
	var out []graph.Figure
	for i := 0; i < len(ts); {
		f, end := figureAt(text, ts, i, dated)
		if end <= i {
			i++
			continue
		}
		out = append(out, f)
		i = end
	}
	return out
}

// figureAt reads the figure that starts at token i, with its modifiers, and where it ends;
// end is 0 if none does.
func figureAt(text string, ts []token, i int, dated map[int]bool) (f graph.Figure, end int) {
	start, modifier, kind := i, "", same
	if m, n := modifierOf(modifiers, ts, i); n > 0 {
		modifier, kind, i = m.words, m.bound, i+n
	}
	currency := ""
	for i < len(ts) && (isCurrency(ts[i].low) || ts[i].low == "us" && i+1 < len(ts) && ts[i+1].low == "$") {
		if c := currencies[ts[i].low]; c != "" {
			currency = c
		}
		i++
	}
	q, ok := numberOrNone(ts, i)
	if !ok || anyDated(dated, q.from, q.to) {
		return f, 0
	}
	if isCode(ts, q.from) {
		return f, 0
	}
	q = signed(ts, q)
	if q.from < i && start == i {
		start = q.from
	}
	q = rangeFrom(ts, q, lowAt(ts, i-1) == "between")
	if lowAt(ts, start-1) == "between" && q.to > i+1 && modifier == "" {
		start--
		modifier = "between"
	}
	if m, n := modifierOf(modifiersAfter, ts, q.to); n > 0 {
		if modifier != "" {
			modifier += " "
		}
		modifier, kind, q.to = modifier+m.words, m.bound, q.to+n
	}
	if !isCount(ts, q, currency) || currency == "" && modifier == "" && q.to == q.from+1 && labelAt(ts, q.from) != "" {
		return f, 0
	}
	subject := subjectOf(ts, q, currency)
	end = subject.end
	low, high, best := widen(q, kind)
	f = graph.Figure{
		Measure: subject.measure, Unit: subject.unit, Population: subject.population, Modifier: modifier, Low: low, Best: best,
		Span: graph.Span{Start: ts[start].span.Start, End: ts[end-1].span.End},
	}
	if !math.IsInf(high, 1) {
		f.High = &high
	}
	f.Text = cut(text, f.Span)
	return f, end
}

func anyDated(dated map[int]bool, from, to int) bool {
	for i := from; i < to; i++ {
		if dated[i] {
			return true
		}
	}
	return false
}

// numberOrNone reads a number, or "no fighters" and "none of" as zero.
func numberOrNone(ts []token, i int) (quantity, bool) {
	if i >= len(ts) {
		return quantity{}, false
	}
	switch next := i + 1; {
	case ts[i].low == "no" && lowAt(ts, next) == "one":
		return exactly(0, i, i+2), true
	case ts[i].low == "not" && (lowAt(ts, next) == "a" && lowAt(ts, next+1) == "single" && at(ts, next+2).pos == "n"):
		return exactly(0, i, i+3), true
	case ts[i].low == "no" && next < len(ts) && (plural(ts[next]) || plural(at(ts, next+1)) && ts[next].kind == word):
		return exactly(0, i, i+1), true
	case ts[i].low == "none" && lowAt(ts, next) == "of", ts[i].low == "nobody":
		return exactly(0, i, i+1), true
	}
	return numberAt(ts, i)
}

func at(ts []token, i int) token {
	if i < 0 || i >= len(ts) {
		return token{}
	}
	return ts[i]
}

// rangeFrom widens a number to "20 to 30", "20-30" or, after between, "20 and 30".
func rangeFrom(ts []token, q quantity, between bool) quantity {
	joint := lowAt(ts, q.to)
	dash := joint == "-" || joint == "–" || joint == "—"
	if joint != "to" && joint != "or" && !dash && (joint != "and" || !between) || joint == "to" && changes(ts, q.from) {
		return q
	}
	other, ok := numberAt(ts, q.to+1)
	if !ok || other.low <= q.low || q.unit != other.unit || dash && !glued(at(ts, q.to), at(ts, q.to+1)) {
		return q
	}
	low := q.low
	if m := scaleOf(ts, other); m > 1 && low*m < other.low && scaleOf(ts, q) == 1 {
		low *= m // "two to three million"
	}
	return quantity{low, other.high, false, q.unit, q.from, other.to}
}

// changes reports whether "from" before a number begins a change and no range: "rose from 20
// to 30".
func changes(ts []token, from int) bool {
	if lowAt(ts, from-1) != "from" {
		return false
	}
	for i := from - 2; i >= 0 && i > from-8 && !clauseBreaks[ts[i].low]; i-- {
		if changeVerbs[ts[i].lemma] || ts[i].low == "up" || ts[i].low == "down" {
			return true
		}
	}
	return false
}

var changeVerbs = set("rise fall increase decrease grow drop decline climb jump go soar surge slip slide plunge cut raise lower change shrink expand swell double triple move revise reduce")

// signed takes the sign of a temperature, a share or an amount into the number: "-5 degrees",
// "minus 3 percent".
func signed(ts []token, q quantity) quantity {
	sign := at(ts, q.from-1)
	minus := sign.low == "minus" || (sign.low == "-" || sign.low == "−") && glued(sign, ts[q.from]) && !(q.from > 1 && glued(ts[q.from-2], sign))
	if unit := measureUnits[lowAt(ts, q.to)]; !minus || unit.measure != "temperature" && percentAt(ts, q.to) == 0 {
		return q
	}
	q.low, q.high, q.from = -q.high, -q.low, q.from-1
	return q
}

// scaleOf is the magnitude word that a number ends with, 1 if none.
func scaleOf(ts []token, q quantity) float64 {
	if m := magnitudes[lowAt(ts, q.to-1)]; m > 1 {
		return m
	}
	return 1
}

// modifierOf returns the first of the list whose words stand at token i, and how many tokens
// they take; 0 if none stands there.
func modifierOf(list map[string][]boundWords, ts []token, i int) (boundWords, int) {
	for _, m := range list[lowAt(ts, i)] {
		if n := phraseAt(ts, i, m.words); n > 0 {
			return m, n
		}
	}
	return boundWords{}, 0
}

// byFirst sorts modifiers by their first words, and keeps those of one in order.
func byFirst(list []boundWords) map[string][]boundWords {
	out := map[string][]boundWords{}
	for _, m := range list {
		first, _, _ := strings.Cut(m.words, " ")
		out[first] = append(out[first], m)
	}
	return out
}

// phraseAt returns how many tokens the phrase takes at token i, 0 if it is not there.
func phraseAt(ts []token, i int, phrase string) int {
	if !strings.HasPrefix(phrase, lowAt(ts, i)) {
		return 0
	}
	n := 0
	for w := range strings.FieldsSeq(phrase) {
		if lowAt(ts, i+n) != w {
			return 0
		}
		n++
	}
	return n
}

// widen applies a modifier to a number.
func widen(q quantity, kind bound) (low, high float64, best *float64) {
	low, high = q.low, q.high
	if q.exact && low == high {
		v := low
		best = &v
	}
	slack := math.Max(math.Abs(low)*.1, 1)
	if low < 1 && q.unit == "" {
		slack = math.Abs(low) * .1
	}
	switch kind {
	case least:
		return low, math.Inf(1), nil
	case most:
		return 0, high, nil
	case near:
		return math.Max(0, low-slack), high + slack, best
	case below:
		return math.Max(0, low-slack), high, best
	}
	return low, high, best
}

func cut(text string, s graph.Span) string { return graph.NewText(text).Cut(s) }
