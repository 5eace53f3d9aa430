package conflict

import "math"

// Feature is one number about a pair, and how much it moved the score.
type Feature struct {
	Name   string
	Value  float64
	Weight float64 // In the model; Value·Weight is what it added to the log odds.
	Clash  bool    // Whether Value is how clear a clash is, and that is clear enough to decide.
}

// Explain returns what Judge weighs about two sides, in a fixed order.
func Explain(a, b Side) []Feature {
	p := newPair(read(a), read(b))
	return p.features(p.signals())
}

// signalNames are the features that signals feed, each alone and times what is shared.
var signalNames = []string{"negated", "negated-beside", "doubt", "denial", "doubt-weak", "antonym", "notion", "world-rule", "number", "rounding", "scope",
	"date", "name", "place", "ordinal", "sibling", "slot", "class", "roles", "exclusive"}

// interactions are what each signal is taken with: alone, and times what is shared.
var interactions = []string{"", "·shared", "·back", "·verbs"}

// nearEnough is how near to what is shared a negation must come to be about it.
const nearEnough = .3

func (p *pair) features(ss []signal) []Feature {
	var out []Feature
	add := func(name string, v float64) {
		out = append(out, Feature{Name: name, Value: v, Weight: p.weights[name]})
	}
	yes := func(b bool) float64 {
		if b {
			return 1
		}
		return 0
	}
	add("bias", 1)
	add("shared", p.shared)
	add("shared-back", p.sharedBack)
	add("shared-weight", math.Min(p.weightBoth/5, 1))
	add("flipped-weight", math.Min(p.flipped/3, 1))
	add("verbs-missing", 1-p.sharedVerbs)
	add("names-missing", 1-p.sharedNames)
	add("longer", math.Log1p(math.Max(0, float64(len(p.long.terms)-len(p.short.terms))))/4)
	add("short-negative", yes(len(p.short.negs) > 0))
	near, details := p.nearNegation(), p.details()
	differs := math.Abs(yes(len(p.short.negs)%2 == 1) - near)
	if details["opposite-negated"] > 0 {
		differs = 0 // "dislikes" is "does not like".
	}
	differs *= p.unanswered
	add("long-negative", near)
	add("negative-differs", differs)
	add("negative-differs·shared", differs*p.shared)
	add("both-negative", yes((len(p.short.negs) > 0 || p.short.hasAny(fewWords)) && (near > nearEnough || p.long.hasAny(fewWords))))
	add("long-asks", yes(p.long.asks))
	add("short-asks", yes(p.short.asks))
	add("long-modal", yes(anyTrue(p.long.modal, 0, len(p.long.ts))))
	add("short-modal", yes(anyTrue(p.short.modal, 0, len(p.short.ts))))
	add("figure-missing", yes(len(p.short.figures) > 0 && len(p.long.figures) == 0))
	values := map[string]float64{}
	for _, s := range ss {
		values[s.name] = max(values[s.name], s.value)
	}
	for _, name := range signalNames {
		for i, with := range []float64{1, p.shared, p.sharedBack, p.sharedVerbs} {
			add(name+interactions[i], values[name]*with)
			out[len(out)-1].Clash = i == 0 && values[name] >= leastClear
		}
	}
	for _, name := range detailNames {
		add(name, details[name])
	}
	return out
}
