package neo

import (
	"fmt"
	"slices"
	"time"

	"whosaid/graph"
)

// gains is which properties of a stored noun may be filled when they are empty, and which
// lists may grow. All others keep what they were first given.
var gains = map[string]struct{ fill, union []string }{
	"Actor":    {union: []string{"aliases", "externalIds"}},
	"Place":    {fill: []string{"geo"}},
	"Source":   {fill: []string{"title", "url", "lang", "published"}},
	"Event":    {fill: []string{"kind", "from", "to"}, union: []string{"aliases"}},
	"Identity": {fill: []string{"retracted"}},
}

// spelt is which property of a stored noun may be spelt otherwise under one id: of all that it
// was given, the node holds what graph.Spelling chooses.
var spelt = map[string]string{"Actor": "name", "Place": "name", "Event": "name", "Claim": "text"}

// gainOf is what a noun that holds stored gains from another record of it; empty if nothing.
// Two records that give one property different values are an ErrConflict.
func gainOf(r row, stored, given map[string]any) (map[string]any, error) {
	switch r.label {
	case "Conflict":
		return conflictGain(r, stored, given)
	case "Run":
		return runGain(stored, given), nil
	case "Identity":
		if number(given["ruleVersion"]) > 0 {
			return identityGain(stored, given), nil
		}
	}
	gain := map[string]any{}
	for _, name := range gains[r.label].fill {
		switch {
		case given[name] == nil || same(stored[name], given[name]):
		case stored[name] != nil:
			return nil, fmt.Errorf("write %s: %s is %s, but the graph holds %s: %w",
				r.id, name, brief(given[name]), brief(stored[name]), graph.ErrConflict)
		default:
			for _, n := range []string{name, name + "From", name + "To"} {
				put(gain, n, given[n])
			}
		}
	}
	for _, name := range gains[r.label].union {
		addTo(gain, stored, name, stringsOf(given[name]))
	}
	if name := spelt[r.label]; name != "" {
		if best := graph.Spelling(text(stored[name]), text(given[name])); best != text(stored[name]) {
			gain[name] = best
		}
	}
	switch r.label {
	case "Statement", "Evidence":
		later := laterReader(text(given["reader"]), text(stored["reader"]))
		if later {
			gain["reader"] = given["reader"]
		}
		if given["topics"] != nil && (later || stored["topics"] == nil) && !same(stored["topics"], given["topics"]) {
			gain["topics"] = given["topics"]
		}
		return gain, nil
	case "Actor":
		return gain, actorGain(r, gain, stored, given)
	case "Event":
		return gain, eventGain(gain, stored)
	}
	return gain, nil
}

// addTo puts the union of a stored list and more into gain, if that is more than is stored.
func addTo(gain, stored map[string]any, name string, more []string) {
	have := stringsOf(stored[name])
	if now, done := gain[name]; done {
		have = stringsOf(now)
	}
	if all := sorted(slices.Concat(have, more)); len(all) > len(have) {
		gain[name] = all
	}
}

// actorGain lets a known kind replace "unknown", and keeps another spelling of the name.
func actorGain(r row, gain, stored, given map[string]any) error {
	if other := text(given["name"]); stored["name"] != other {
		if gain["name"] != nil {
			other = text(stored["name"])
		}
		addTo(gain, stored, "aliases", []string{other})
	}
	unknown := string(graph.AnyActor)
	switch {
	case stored["kind"] == given["kind"] || given["kind"] == unknown:
		return nil
	case stored["kind"] == unknown:
		gain["kind"] = given["kind"]
		return nil
	}
	return fmt.Errorf("write %s: kind is %s, but the graph holds %s: %w",
		r.id, brief(given["kind"]), brief(stored["kind"]), graph.ErrConflict)
}

// eventGain reckons the first and last day anew when an event gains a date.
func eventGain(gain, stored map[string]any) error {
	if gain["from"] == nil && gain["to"] == nil {
		return nil
	}
	from, err := graph.ParseDate(text(orElse(gain["from"], stored["from"])))
	if err != nil {
		return err
	}
	to, err := graph.ParseDate(text(orElse(gain["to"], stored["to"])))
	putPeriod(gain, from, to)
	return err
}

// conflictGain lets a later version of the rule judge the same pair anew; reviews' state stays.
func conflictGain(r row, stored, given map[string]any) (map[string]any, error) {
	before, now := number(stored["ruleVersion"]), number(given["ruleVersion"])
	switch {
	case now < before || now == before && stored["rule"] != given["rule"]:
		return nil, nil
	case now == before:
		return nil, r.differs(given, stored, "the graph holds")
	}
	gain := map[string]any{}
	for _, axis := range graph.Vocabulary("axis") {
		gain[agreementProperty(axis)] = nil
	}
	for name, v := range given {
		if name != "id" && name != "state" {
			gain[name] = v
		}
	}
	return gain, nil
}

// identityGain lets a rule judge two actors or events anew, by a later version or because
// they gained something; reviews' state stays.
func identityGain(stored, given map[string]any) map[string]any {
	if number(given["ruleVersion"]) < number(stored["ruleVersion"]) {
		return nil
	}
	gain := map[string]any{}
	for _, name := range []string{"verdict", "score", "why", "ruleVersion", "retracted"} {
		if given[name] != nil && !same(stored[name], given[name]) {
			gain[name] = given[name]
		}
	}
	return gain
}

// runGain moves a run forward. A run never goes back, and one that has ended changes only if
// its cursor moves or it ends later, so that an old row of it changes nothing.
func runGain(stored, given map[string]any) map[string]any {
	before, now := number(stored["cursor"]), number(given["cursor"])
	if now < before || now == before && stored["ended"] != nil && !later(given["ended"], stored["ended"]) {
		return nil
	}
	gain := map[string]any{}
	for _, name := range []string{"cursor", "counts", "ended"} {
		if given[name] != nil && !same(stored[name], given[name]) {
			gain[name] = given[name]
		}
	}
	return gain
}

// later reports whether a is a time after b.
func later(a, b any) bool {
	t, ok := a.(time.Time)
	u, stored := b.(time.Time)
	return ok && stored && t.After(u)
}

// same compares a property as the driver gives it with one as this package makes it.
func same(a, b any) bool {
	if t, ok := a.(time.Time); ok {
		u, ok := b.(time.Time)
		return ok && t.Equal(u)
	}
	return fmt.Sprint(a) == fmt.Sprint(b)
}

func stringsOf(v any) []string {
	switch v := v.(type) {
	case []string:
		return v
	case []any:
		out := make([]string, len(v))
		for i := range v {
			out[i] = text(v[i])
		}
		return out
	}
	return nil
}

func number(v any) int64 {
	switch v := v.(type) {
	case int64:
		return v
	case int:
		return int64(v)
	}
	return 0
}
