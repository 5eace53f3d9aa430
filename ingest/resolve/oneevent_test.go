package resolve

import (
	"slices"
	"testing"

	"whosaid/graph"
)

// told is an event as the text of one capture tells of it, which is about the names given.
func told(t *testing.T, capture, name, kind, from, place string, names ...string) graph.Event {
	t.Helper()
	e := graph.Event{ID: graph.ID("event", capture, name), Name: name, Kind: kind, Told: []graph.Told{{CaptureID: "capture:" + capture}}}
	var err error
	if e.From, err = graph.ParseDate(from); err != nil {
		t.Fatal(err)
	}
	if place != "" {
		e.PlaceIDs = []string{graph.PlaceID(place)}
	}
	e.Blocks = EventKeys(e, names)
	return e
}

func TestOneEvent(t *testing.T) {
	flood := []string{"fjeld", "eastvale", "reed", "norland", "stahl"}
	other := []string{"harker", "westport", "moss"}
	about := Background{Published: map[string]graph.Date{}, Called: map[string]string{graph.PlaceID("Eastvale"): "Eastvale", graph.PlaceID("Westport"): "Westport"}}
	day := func(s string) graph.Date { d, _ := graph.ParseDate(s); return d }
	about.Published["capture:a"], about.Published["capture:b"], about.Published["capture:late"] = day("2024-04-30"), day("2024-05-01"), day("2025-01-10")
	with := func(e graph.Event, id string) graph.Event { e.ActorIDs = []string{id}; return e }
	for _, c := range []struct {
		name string
		a, b graph.Event
		want graph.Verdict
	}{
		{"day and place", told(t, "a", "raid in Eastvale", "assault", "2024-04-28", "Eastvale"), told(t, "late", "assault on Eastvale", "assault", "2024-04", "Eastvale"), graph.Same},
		{"day and names, a day apart", told(t, "a", "raid", "assault", "2024-04-28", "", flood...), told(t, "b", "night raid", "assault", "2024-04-29", "", flood...), graph.Same},
		{"place and names", told(t, "a", "raid in Eastvale", "assault", "", "Eastvale", flood...), told(t, "b", "raid on Eastvale", "assault", "2024-04-28", "Eastvale", flood...), graph.Same},
		{"texts of one week about the same", told(t, "a", "deadly raid", "assault", "", "", flood...), told(t, "b", "raid", "assault", "", "", flood...), graph.Same},
		{"the same names, months apart", told(t, "a", "deadly raid", "assault", "", "", flood...), told(t, "late", "raid", "assault", "", "", flood...), graph.Unsure},
		{"texts about other things", told(t, "a", "raid", "assault", "", "", flood...), told(t, "b", "raid", "assault", "", "", other...), ""},
		{"another noun for the kind", told(t, "a", "press conference", "meeting", "", "", flood...), told(t, "b", "inauguration", "meeting", "", "", flood...), ""},
		{"one text tells of both", told(t, "a", "raid", "assault", "2024-04-28", "Eastvale"), told(t, "a", "night raid", "assault", "2024-04-28", "Eastvale"), graph.Unsure},
		{"of one text, with nothing in common", told(t, "a", "raid", "assault", "", ""), told(t, "a", "night siege", "assault", "", ""), ""},
		{"another kind", told(t, "a", "raid in Eastvale", "assault", "2024-04-28", "Eastvale"), told(t, "b", "fire in Eastvale", "fire", "2024-04-28", "Eastvale"), ""},
		{"another day at one place", told(t, "a", "fire in Eastvale", "fire", "2024-04-28", "Eastvale"), told(t, "b", "fire in Eastvale", "fire", "2023-01-02", "Eastvale"), graph.Different},
		{"what lasts, seen on another day", told(t, "a", "siege of Eastvale", "assault", "2024-03-01", "Eastvale", flood...), told(t, "b", "siege of Eastvale", "assault", "2024-04-28", "Eastvale", flood...), graph.Same},
		{"another day and another place", told(t, "a", "fire", "fire", "2024-04-28", "Eastvale", flood...), told(t, "b", "fire", "fire", "2023-01-02", "Westport", other...), ""},
		{"another place on one day", told(t, "a", "fire", "fire", "2024-04-28", "Eastvale", flood...), told(t, "b", "fire", "fire", "2024-04-28", "Westport", flood...), graph.Unsure},
		{"the first and the second", told(t, "a", "first hearing", "trial", "", "", flood...), told(t, "b", "second hearing", "trial", "", "", flood...), graph.Different},
		{"years in the names", told(t, "a", "2016 election", "election", "", "Eastvale"), told(t, "b", "2020 election", "election", "", "Eastvale"), graph.Different},
		{"one took part in both", with(told(t, "a", "raid", "assault", "2024-04-28", ""), "actor:x"), with(told(t, "b", "raid", "assault", "2024-04-28", ""), "actor:x"), graph.Same},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, ok := OneEvent(c.a, c.b, about)
			back, again := OneEvent(c.b, c.a, about)
			if got.Verdict != back.Verdict || got.ID != back.ID || got.Score != back.Score || ok != again {
				t.Errorf("OneEvent is %+v, but %+v the other way round", got, back)
			}
			if got.Verdict != c.want || ok != (c.want != "") {
				t.Fatalf("OneEvent = %q (%s), want %q", got.Verdict, got.Why, c.want)
			}
			if ok {
				if err := got.Validate(); err != nil || got.Why == "" {
					t.Errorf("OneEvent = %+v: %v", got, err)
				}
			}
		})
	}
}

func TestStoryNames(t *testing.T) {
	const text = "Flood In Eastvale\n\nThe dam held, Governor Astrid Fjeld said on Tuesday. Omar Reed thanked Fjeld, and Fjeld left. Nobody in Eastvale slept, the Norland River Authority said.\n"
	got := StoryNames(text)
	for _, want := range []string{"fjeld", "eastvale"} {
		if !slices.Contains(got, want) {
			t.Errorf("StoryNames = %q, want %q among them", got, want)
		}
	}
	if got[0] != "fjeld" || slices.Contains(got, "tuesday") || slices.Contains(got, "the") || slices.Contains(got, "governor") {
		t.Errorf("StoryNames = %q, want the most named first, and no days or titles", got)
	}
}
