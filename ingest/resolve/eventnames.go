package resolve

import (
	"slices"
	"strings"

	"github.com/kljensen/snowball/english"

	"whosaid/graph"
)

func (m *meeting) places() agreement {
	if len(m.a.PlaceIDs) == 0 || len(m.b.PlaceIDs) == 0 {
		return unstated
	}
	for _, p := range m.a.PlaceIDs {
		if slices.Contains(m.b.PlaceIDs, p) {
			m.say("both at %s", m.about.Called[p])
			return agrees
		}
	}
	m.say("one at %s, the other at %s", m.about.Called[m.a.PlaceIDs[0]], m.about.Called[m.b.PlaceIDs[0]])
	return clashes
}

func (m *meeting) taking() bool {
	for _, id := range m.a.ActorIDs {
		if slices.Contains(m.b.ActorIDs, id) {
			m.say("%s took part in both", m.about.Called[id])
			return true
		}
	}
	return false
}

// names compares what the two are called: they agree if some head noun is one, and clash if
// each has a number or order that the other's rules out ("first", "second").
func (m *meeting) names() agreement {
	x, y := eventNames(m.a), eventNames(m.b)
	if n, k := ordersIn(m.a), ordersIn(m.b); len(n) > 0 && len(k) > 0 && !slices.ContainsFunc(n, func(o string) bool { return slices.Contains(k, o) }) {
		m.say("one is the %s, the other the %s", n[0], k[0])
		return clashes
	}
	for _, head := range x {
		if slices.Contains(y, head) {
			return agrees
		}
	}
	return unstated
}

// eventNames are the stems of the head nouns of an event's name and other names.
func eventNames(e graph.Event) []string {
	var out []string
	for _, name := range append([]string{e.Name}, e.Aliases...) {
		out = append(out, english.Stem(headOfEvent(name), false))
	}
	return out
}

// ordersIn are the words of an event's names that tell which of several it is.
func ordersIn(e graph.Event) []string {
	var out []string
	for _, name := range append([]string{e.Name}, e.Aliases...) {
		for w := range strings.FieldsSeq(strings.ToLower(name)) {
			switch w {
			case "first", "second", "third", "fourth", "fifth", "last", "next", "previous":
				out = append(out, w)
			}
		}
	}
	return out
}
