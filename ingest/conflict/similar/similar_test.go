package similar_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/ingest/conflict/similar"
)

func TestLexical(t *testing.T) {
	l := &similar.Lexical{}
	for id, text := range map[string]string{
		"claim:1": "The dam at Tarma was built without a permit.",
		"claim:2": "The governor has doubled the price of bread.",
		"claim:3": "Nobody was hurt when the dam at Tarma broke.",
	} {
		l.Add(id, text)
	}
	l.Add("claim:2", "Another text under an id that is held.")
	for _, c := range []struct{ name, text, want string }{
		{"same words", "The governor has doubled the price of bread.", "claim:2"},
		{"inflected", "They say governors keep doubling bread prices", "claim:2"},
		{"of two about one thing", "They had no permit for building the Tarma dam", "claim:1"},
		{"the other", "The dam broke and hurt nobody", "claim:3"},
	} {
		if got := l.Match(c.text, 1); len(got) != 1 || got[0].ID != c.want {
			t.Errorf("%s: Match(%q) = %v, want %s", c.name, c.text, got, c.want)
		}
	}
	if got := l.Match("xyzzy", 3); len(got) != 0 {
		t.Errorf("Match of a text with nothing in common = %v, want none", got)
	}
	got := l.Match("The governor has doubled the price of bread.", 1)[0]
	if got.Score < .999 || got.Score > 1 {
		t.Errorf("score of the same words = %g, want 1", got.Score)
	}
	want := []string{"bread", "doubl", "governor"}
	if d := cmp.Diff(want, got.Shared[:3]); d != "" {
		t.Errorf("shared: want -, got +\n%s", d)
	}
}

func TestMatchIsStable(t *testing.T) {
	a, b := &similar.Lexical{}, &similar.Lexical{}
	for i := range 20 {
		a.Add(fmt.Sprint("claim:", i), fmt.Sprint("bread costs ", i%5))
		b.Add(fmt.Sprint("claim:", 19-i), fmt.Sprint("bread costs ", (19-i)%5))
	}
	if d := cmp.Diff(a.Match("bread costs 3", 9), b.Match("bread costs 3", 9)); d != "" {
		t.Errorf("another order of adding gives other matches:\n%s", d)
	}
}

// TestStemsAreWhatMatchShares holds Stems to what Match says that two texts share.
func TestStemsAreWhatMatchShares(t *testing.T) {
	a, b := "The governor's dams at Tarma, and a 3.5% levy on bread.", "Bread: the Governor will build a dam, and another dam, with a levy of 3.5%"
	var want []string
	for _, stem := range similar.Stems(a) {
		if slices.Contains(similar.Stems(b), stem) {
			want = append(want, stem)
		}
	}
	l := &similar.Lexical{}
	l.Add("claim:1", a)
	got := l.Match(b, 1)[0].Shared
	slices.Sort(got)
	if d := cmp.Diff(want, got); d != "" || len(want) < 4 {
		t.Errorf("stems in both, %v, and those that Match shares differ: want -, got +\n%s", want, d)
	}
}
