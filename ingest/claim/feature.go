package claim

import (
	_ "embed"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"whosaid/ingest/conflict"
)

// Feature is one number about a pair, and how much it moved the score.
type Feature struct {
	Name   string
	Value  float64
	Weight float64 // Value·Weight is what it added to the log odds.
}

//go:embed data/model.tsv
var modelTable string

var weights = sync.OnceValue(func() map[string]float64 {
	out := map[string]float64{}
	for line := range strings.Lines(modelTable) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), "\t")
		w, err := strconv.ParseFloat(value, 64)
		if err != nil {
			panic("claim: data/model.tsv: " + err.Error()) // The table is embedded; any test finds the fault.
		}
		out[name] = w
	}
	return out
})

// Features returns what Judge weighs about two sides, in a fixed order, the same for (b, a).
func Features(a, b Reading) []Feature { return align(a, b).features() }

func (p pair) features() []Feature {
	var out []Feature
	add := func(name string, v float64) { out = append(out, Feature{name, v, weights()[name]}) }
	ab, _ := met(p.a.terms, p.toB, anyTerm)
	ba, _ := met(p.b.terms, p.toA, anyTerm)
	add("bias", 1)
	add("shared-least", min(ab, ba))
	add("shared-most", max(ab, ba))
	add("shared-both", ab*ba)
	add("spelt", p.spelt())
	add("order", p.order())
	add("weight", math.Min(p.weight/8, 1))
	for _, kind := range []struct {
		name string
		is   func(term) bool
	}{
		{"names", func(t term) bool { return t.name }},
		{"verbs", func(t term) bool { return t.pos == "v" && !t.name }},
		{"nouns", func(t term) bool { return t.pos == "n" && !t.name && !t.number }},
	} {
		ab, anyA := met(p.a.terms, p.toB, kind.is)
		ba, anyB := met(p.b.terms, p.toA, kind.is)
		add(kind.name+"-missing-least", 1-max(ab, ba))
		add(kind.name+"-missing-most", 1-min(ab, ba))
		add(kind.name+"-on-one-side", yes(anyA != anyB))
	}
	add("figures-on-one-side", yes(p.a.counts() != p.b.counts()))
	add("figures-differ", yes(p.figuresDiffer()))
	add("negative-differs", yes(p.a.negative != p.b.negative))
	add("possible-differs", yes(p.a.possible != p.b.possible))
	add("subject-missing", yes(p.subjectMissing()))
	return out
}

func yes(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// counts reports whether the side gives a number or a date.
func (r Reading) counts() bool { n := r.numbers(); return len(n.figures)+len(n.dates) > 0 }

// figuresDiffer reports whether both sides give numbers, and one of the two gives one that
// has none like it on the other.
func (p pair) figuresDiffer() bool {
	if !p.a.counts() || !p.b.counts() {
		return false
	}
	return !p.a.figuresIn(p.b) || !p.b.figuresIn(p.a)
}

// namesDiffer reports whether each side names somebody or something that the other does not: "Mayor
// Osei opened it", "Mayor Lund opened it". Two names of one actor are lost by it, which loses less
// than two actors taken for one.
func (p pair) namesDiffer() bool {
	return alone(p.a.terms, p.toB) && alone(p.b.terms, p.toA)
}

// alone reports whether a name among the terms has no partner.
func alone(terms []term, to []link) bool {
	for i, t := range terms {
		if t.name && to[i].value < .5 {
			return true
		}
	}
	return false
}

// labels are the numbers that name things, by what they name: "gate 3", "Flight 370". A number with
// a word of content right behind it counts, and names nothing.
func (r Reading) labels() map[string][]string {
	out := map[string][]string{}
	for i := 1; i < len(r.terms); i++ {
		of, n := r.terms[i-1], r.terms[i]
		counts := i+1 < len(r.terms) && r.terms[i+1].span.Start == n.span.End+1
		if n.number && !of.number && (of.name || of.pos == "n") && n.span.Start == of.span.End+1 && !counts {
			out[of.stem] = append(out[of.stem], n.text)
		}
	}
	return out
}

// labelsDiffer reports whether both sides number one sort of thing, and no number is in both.
func (p pair) labelsDiffer() bool {
	other := p.b.labels()
	for of, numbers := range p.a.labels() {
		if len(other[of]) > 0 && !slices.ContainsFunc(numbers, func(n string) bool { return slices.Contains(other[of], n) }) {
			return true
		}
	}
	return false
}

// figuresIn reports whether each number and date of r meets one of the other side's.
func (r Reading) figuresIn(o Reading) bool {
	mine, others := r.numbers(), o.numbers()
	for _, f := range mine.figures {
		found := false
		for _, g := range others.figures {
			found = found || f.Unit == g.Unit && upper(f.High) >= g.Low && upper(g.High) >= f.Low && near(f.Low, g.Low)
		}
		if !found {
			return false
		}
	}
	for _, d := range mine.dates {
		found := len(others.dates) == 0
		for _, e := range others.dates {
			found = found || sameDay(d, e)
		}
		if !found {
			return false
		}
	}
	return true
}

// sameDay reports whether two dates can mean one day, as far as each is told.
func sameDay(a, b conflict.DateMention) bool {
	meet := func(x, y int) bool { return x == 0 || y == 0 || x == y }
	return meet(a.Year, b.Year) && meet(a.Month, b.Month) && meet(a.Day, b.Day)
}

// near reports whether two numbers may be one, rounded: they differ by a tenth at most.
func near(a, b float64) bool { return math.Abs(a-b) <= .1*math.Max(math.Abs(a), math.Abs(b)) }

func upper(high *float64) float64 {
	if high == nil {
		return math.Inf(1)
	}
	return *high
}

// subjectMissing reports whether what one side is first about has no partner on the other.
func (p pair) subjectMissing() bool {
	return firstMissing(p.a.terms, p.toB) || firstMissing(p.b.terms, p.toA)
}

func firstMissing(terms []term, links []link) bool {
	i := slices.IndexFunc(terms, func(t term) bool { return t.name || t.pos == "n" && t.weight >= 1 })
	return i >= 0 && links[i].value < .5
}
