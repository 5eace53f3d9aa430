package resolve

import (
	"fmt"
	"slices"
	"strings"

	"whosaid/graph"
)

const (
	// EventRule is the rule's name under which OneEvent judges.
	EventRule = "mentions"
	// EventVersion is its version; a greater one makes every event pending again.
	EventVersion = 1
)

// Background is what the graph knows of the texts and names that two events bring up.
type Background struct {
	Published map[string]graph.Date // When the work of a capture was published, by the capture's id.
	Called    map[string]string     // What places and actors are called, by id.
}

// OneEvent judges whether two events, as texts tell of them, are one: by kind, place, dates,
// who took part, and how much the texts are about the same names. ok is false where nothing
// between them is worth keeping. It depends on the two and their texts alone, so that any
// loading order gives the same judgement; and where something is kept, something still is when
// the two gain more, so that no judgement is left behind. What one text tells of as two is never taken for one.
func OneEvent(a, b graph.Event, about Background) (id graph.Identity, ok bool) {
	if a.ID > b.ID {
		a, b = b, a
	}
	if a.ID == b.ID || kindOfEvent(a) != kindOfEvent(b) || a.PartOf == b.ID || b.PartOf == a.ID {
		return graph.Identity{}, false
	}
	v := meeting{a: a, b: b, about: about}.judge()
	if v.verdict == "" {
		return graph.Identity{}, false
	}
	if toldTogether(a, b) && v.verdict == graph.Same {
		v = opinion{graph.Unsure, 0.4, fmt.Sprintf("“%s” and “%s” are alike, but one text tells of both", a.Name, b.Name)}
	}
	return graph.NewIdentity(graph.Identity{
		LeftID: a.ID, RightID: b.ID, Verdict: v.verdict, Score: v.score, By: EventRule, RuleVersion: EventVersion, Why: v.why,
	}), true
}

func toldTogether(a, b graph.Event) bool {
	return slices.ContainsFunc(a.Told, func(t graph.Told) bool {
		return slices.ContainsFunc(b.Told, func(o graph.Told) bool { return t.CaptureID == o.CaptureID })
	})
}

// meeting is two events that are held against each other.
type meeting struct {
	a, b  graph.Event
	about Background
	why   []string
}

// agreement is what two events say of one thing.
type agreement int

const (
	unstated agreement = iota // One of them does not tell.
	agrees
	clashes
)

func (m meeting) judge() opinion {
	date, place, named := m.dates(), m.places(), m.names()
	taking := m.taking()
	texts := m.texts()
	if len(m.why) == 0 {
		return opinion{}
	}
	why := func(verdict string) string {
		return fmt.Sprintf("“%s” and “%s” %s: %s", m.a.Name, m.b.Name, verdict, strings.Join(m.why, "; "))
	}
	near := texts != farTexts
	switch {
	case date == clashes || named == clashes:
		if place == agrees || near || taking {
			return opinion{graph.Different, 0.8, why("are two")}
		}
		return opinion{}
	case place == clashes:
		if (near || taking) && (date == agrees || named == agrees) {
			return opinion{graph.Unsure, 0.4, why("may be one")}
		}
		return opinion{}
	case date == agrees && place == agrees:
		return opinion{graph.Same, 0.95, why("are one")}
	case date == agrees && named == agrees && (near || taking):
		return opinion{graph.Same, 0.85, why("are one")}
	case place == agrees && named == agrees && near:
		return opinion{graph.Same, 0.8, why("are one")}
	case texts == sameTexts && named == agrees && !many[kindOfEvent(m.a)]:
		return opinion{graph.Same, 0.7, why("are one")}
	case near && (date == agrees || place == agrees || named == agrees):
		return opinion{graph.Unsure, 0.5, why("may be one")}
	}
	return opinion{}
}

// many are the kinds of which one story often tells several.
var many = wordSet("meeting agreement offer announcement move release launch visit")

func (m *meeting) say(words string, args ...any) { m.why = append(m.why, fmt.Sprintf(words, args...)) }

// lasting are the kinds of happenings that go on for so long that texts date what is new in
// them, not them.
var lasting = wordSet("war assault closure protest trial storm outbreak climb search treatment")
