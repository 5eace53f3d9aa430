package conflict

import (
	"whosaid/graph"
)

// leastClear is how clear a signal must be to decide: below, its words have nothing in common around them.
const leastClear = .1

// counts reports whether a signal may decide: what is circumstantial does only where much is shared.
func (p *pair) counts(s signal) bool {
	least, ok := circumstantial[s.name]
	return (s.value >= leastClear || sided[s.name]) && (!ok || p.shared >= least || s.onlyInStory)
}

// decisive picks the signal that moved the score most; false if none speaks for a conflict.
func (p *pair) decisive(ss []signal, fs []Feature) (signal, bool) {
	moved := map[string]float64{}
	for _, f := range fs {
		moved[f.Name] = f.Value * f.Weight
	}
	best, found, most := signal{}, false, 0.
	for _, s := range ss {
		if s.bears == graph.No || !p.counts(s) {
			continue
		}
		m := 10 * p.certainty(s)
		if s.bears == graph.Unstated {
			m -= 100 // Whatever is sure comes first.
		}
		for _, beside := range interactions {
			m += moved[s.name+beside]
		}
		if !found || m > most {
			best, found, most = s, true, m
		}
	}
	return best, found
}

// circumstantial signals decide only where the two sides share so much of their content;
// else they only add to what another signal shows.
var circumstantial = map[string]float64{"negated-beside": .3, "exclusive": .5, "doubt-weak": .5}

// certainty is the score that a signal has by itself, where a rule needs no weighing: two
// sides of one notion, or two figures, said of what is known to be one matter.
func (p *pair) certainty(s signal) float64 {
	switch {
	case s.name == "world-rule" && p.comparable(s) == graph.Yes:
		return .7
	case s.name == "notion" && s.kind != graph.World && (s.phrases() || s.value >= likePlace) && p.comparable(s) == graph.Yes:
		return .55
	case s.name == "number" && graph.Common(p.short.side.EventIDs, p.long.side.EventIDs) && known(p.axes(s)):
		return .6
	case s.name == "number" && p.proposed() && min(p.shared, p.sharedBack) >= nearlyAll && known(p.axes(s)):
		return .55
	case plain[s.name] && p.comparable(s) == graph.Yes:
		return .55
	case s.name == "quotation":
		return .5
	case s.name == "antonym" && p.story && p.short.sameDay(s.short.from, p.long, s.long.from):
		return .5
	case mirrored[s.name] && p.shared >= .9 && p.sharedBack >= .9 && known(p.axes(s)):
		return .5
	}
	return 0
}

// plain signals are read off the grammar of both sides, so that they need no weighing where both are about one matter.
var plain = set("converse compared way holder share sequence maker scale")

// mirrored signals decide where the two sides are the same sentence but for the clash.
var mirrored = set("roles date number")

// nearlyAll is how much two statements of a graph share that tell one thing but for its number.
const nearlyAll = .75

// likePlace is how alike the words around two clashing words must be for the clash to need no weighing.
const likePlace = .6

// phrases reports whether several words clash on both sides: "comply with the law" takes a
// side by itself, where "increase" may be of anything.
func (s signal) phrases() bool { return s.short.to-s.short.from > 1 && s.long.to-s.long.from > 1 }
