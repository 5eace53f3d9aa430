package resolve

import (
	"strings"
	"time"

	"whosaid/graph"
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

const (
	slack     = 24 * time.Hour       // Texts take the night for one day or the other.
	longSlack = 183 * 24 * time.Hour // Of what lasts.
)
