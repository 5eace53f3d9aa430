package resolve

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/kljensen/snowball/english"

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

const (
	slack     = 24 * time.Hour       // Texts take the night for one day or the other.
	longSlack = 183 * 24 * time.Hour // Of what lasts.
)

// dates compares when the two happened, as precisely as they tell.
func (m *meeting) dates() agreement {
	x, xEnd := happened(m.a)
	y, yEnd := happened(m.b)
	if x.IsZero() || y.IsZero() {
		return unstated
	}
	if !x.After(yEnd) && !y.After(xEnd) {
		m.say("both in %s", shorterDate(m.a, m.b))
		return agrees
	}
	gap := max(x.Sub(yEnd), y.Sub(xEnd))
	switch {
	case gap <= slack:
		m.say("a day apart")
		return agrees
	case lasting[kindOfEvent(m.a)] && gap <= longSlack:
		return unstated
	}
	m.say("one in %s, the other in %s", datesOf(m.a), datesOf(m.b))
	return clashes
}

// happened is the first and last day that an event can have had; zero if it is not dated. A
// year in its name ("the 2016 election") dates it too.
func happened(e graph.Event) (first, last time.Time) {
	from, to := e.From, e.To
	if from.IsZero() && to.IsZero() {
		for _, w := range strings.Fields(e.Name) {
			if isYear(w) {
				from, _ = graph.ParseDate(w)
			}
		}
	}
	switch {
	case from.IsZero():
		return to.From(), to.To()
	case to.IsZero():
		return from.From(), from.To()
	}
	return from.From(), to.To()
}

func datesOf(e graph.Event) string {
	first, last := happened(e)
	if e.From.IsZero() {
		return first.Format("2006")
	}
	if e.To.IsZero() || first.Equal(last) {
		return e.From.String()
	}
	return e.From.String() + " to " + e.To.String()
}

// shorterDate is the dates of the one that tells them more precisely.
func shorterDate(a, b graph.Event) string {
	x, xEnd := happened(a)
	y, yEnd := happened(b)
	if yEnd.Sub(y) < xEnd.Sub(x) {
		return datesOf(b)
	}
	return datesOf(a)
}

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

// likeTexts is how much the texts that tell of two events are about the same.
type likeTexts int

const (
	farTexts  likeTexts = iota
	nearTexts           // They share names.
	sameTexts           // They share most names, and were published within days.
)

const (
	fewNames  = 2
	manyNames = 5
	sameWeek  = 7 * 24 * time.Hour
)

// texts compares the names that the texts are most about.
func (m *meeting) texts() likeTexts {
	x, y := namesIn(m.a), namesIn(m.b)
	var shared []string
	for _, n := range x {
		if slices.Contains(y, n) {
			shared = append(shared, n)
		}
	}
	share := float64(len(shared)) / float64(max(1, min(len(x), len(y))))
	if len(shared) < fewNames {
		return farTexts
	}
	gap, known := m.published()
	if known && gap > sameWeek && len(shared) < manyNames {
		return farTexts
	}
	m.say("their texts are both about %s", strings.Join(shared[:min(len(shared), 4)], ", "))
	if known && gap <= sameWeek && (len(shared) >= manyNames || len(shared) > fewNames && share >= 0.5) {
		return sameTexts
	}
	return nearTexts
}

// namesIn are the names in an event's keys.
func namesIn(e graph.Event) []string {
	var out []string
	for _, key := range e.Blocks {
		if _, name, ok := strings.Cut(key, aboutKey); ok {
			out = append(out, name)
		}
	}
	return out
}

// published is the least time between the publications of two texts that tell of the events;
// known is false if the dates of no two are.
func (m *meeting) published() (gap time.Duration, known bool) {
	for _, t := range m.a.Told {
		for _, o := range m.b.Told {
			x, y := m.about.Published[t.CaptureID], m.about.Published[o.CaptureID]
			if x.IsZero() || y.IsZero() {
				continue
			}
			d := max(x.From().Sub(y.To()), y.From().Sub(x.To()), 0)
			if !known || d < gap {
				gap, known = d, true
			}
		}
	}
	return gap, known
}
