package graph_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"whosaid/graph"
)

func TestIDTellsPartsApart(t *testing.T) {
	parts := rapid.SliceOfN(rapid.StringN(0, 5, -1), 0, 4)
	rapid.Check(t, func(t *rapid.T) {
		a, b := parts.Draw(t, "a"), parts.Draw(t, "b")
		x, y := graph.ID("claim", a...), graph.ID("claim", b...)
		if (x == y) != slices.Equal(a, b) {
			t.Fatalf("ID(%q) = %s and ID(%q) = %s", a, x, b, y)
		}
		if graph.NounOf(x) != "claim" || len(x) != len("claim:")+24 {
			t.Fatalf("ID(%q) = %s, want claim: and 24 digits", a, x)
		}
	})
}

func TestNounsHaveLabelsAndPlurals(t *testing.T) {
	if n := len(graph.Nouns()); n != 13 {
		t.Errorf("%d nouns, want 13", n)
	}
	for _, noun := range graph.Nouns() {
		if !strings.EqualFold(graph.LabelOf(noun), noun) || graph.PluralOf(noun) == "" || graph.NounOf(noun+":x") != noun {
			t.Errorf("%s: label %q, plural %q, noun of its id %q", noun, graph.LabelOf(noun), graph.PluralOf(noun), graph.NounOf(noun+":x"))
		}
	}
	for _, id := range []string{"", "claim", "claim:", "thing:x", ":x"} {
		if got := graph.NounOf(id); got != "" {
			t.Errorf("NounOf(%q) = %q, want none", id, got)
		}
	}
}

func TestFoldText(t *testing.T) {
	for text, want := range map[string]string{
		"“No pier fell.”": "no pier fell", "  No\n pier   FELL ": "no pier fell", "it's": "its", "?!": "", "12.5 piers": "12.5 piers",
	} {
		if got := graph.FoldText(text); got != want {
			t.Errorf("FoldText(%q) = %q, want %q", text, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		once := graph.FoldText(rapid.String().Draw(t, "text"))
		if twice := graph.FoldText(once); twice != once {
			t.Fatalf("folding again makes %q of %q", twice, once)
		}
	})
}
