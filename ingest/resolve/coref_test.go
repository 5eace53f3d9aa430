package resolve

import (
	"slices"
	"testing"
)

var stories = []Story{
	{"a", "A ferry sank off Dunmore on Friday. Nine people died when the Margit capsized in a storm. The captain was arrested."},
	{"b", "The ferry Margit went down near Dunmore. Nine deaths were confirmed. Police took the captain into custody after the Margit sank."},
	{"c", "A banker was arrested in Eastvale over forged loans. Corven Bank said the banker had acted alone. A colleague died in an unrelated fall."},
	{"d", "Eastvale police made an arrest in the Corven Bank loans affair: a banker who forged loans at Corven Bank in Eastvale."},
}

func TestEventsAcrossStories(t *testing.T) {
	mentions := []Happening{
		{0, "died"}, {1, "deaths"}, {2, "died"},
		{0, "was arrested"}, {1, "custody"}, {2, "arrested"}, {3, "arrest"},
	}
	got := Events(stories, mentions)
	same := func(i, j int) bool { return got[i] == got[j] }
	for _, c := range []struct {
		i, j int
		want bool
	}{
		{0, 1, true},  // Died, deaths: one wreck.
		{0, 2, false}, // Another death.
		{3, 4, true},
		{3, 5, false}, // The captain's arrest and the banker's.
		{5, 6, true},
		{0, 3, false},
	} {
		if same(c.i, c.j) != c.want {
			t.Errorf("Events: %q of %s and %q of %s are one: %v, want %v", mentions[c.i].Words, stories[mentions[c.i].Story].ID,
				mentions[c.j].Words, stories[mentions[c.j].Story].ID, !c.want, c.want)
		}
	}
}

func TestEventsDoNotHangOnOrder(t *testing.T) {
	mentions := []Happening{{0, "died"}, {1, "deaths"}, {2, "died"}, {3, "arrest"}, {2, "arrested"}}
	a := Events(stories, mentions)
	turned := slices.Clone(stories)
	slices.Reverse(turned)
	back := slices.Clone(mentions)
	for i := range back {
		back[i].Story = len(stories) - 1 - back[i].Story
	}
	b := Events(turned, back)
	for i := range a {
		for j := range a {
			if (a[i] == a[j]) != (b[i] == b[j]) {
				t.Errorf("mentions %d and %d: one event %v, but %v with the stories turned round", i, j, a[i] == a[j], b[i] == b[j])
			}
		}
	}
}
