package attribute

import (
	"strings"
	"testing"

	"whosaid/graph"
)

// TestLongText holds that a text longer than a part gives the same statement everywhere.
func TestLongText(t *testing.T) {
	const unit = "Márlow said villagers reported that the dam was empty.\n\n"
	n := 2*partLimit/len(unit) + 1
	all, doc := extract(t, strings.Repeat(unit, n))
	if len(all) != 2*n {
		t.Fatalf("Extract found %d statements in %d sentences, want two each", len(all), n)
	}
	for i := 1; i < len(all); i += 2 {
		if all[i].RelayedBy != i-1 || doc.Cut(all[i].Speaker) != "villagers" {
			t.Fatalf("statement %d is relayed by %d with speaker %q", i, all[i].RelayedBy, doc.Cut(all[i].Speaker))
		}
	}
}

func TestPartsJoin(t *testing.T) {
	for _, text := range []string{"", "a", strings.Repeat("日", partLimit), strings.Repeat("a\n", partLimit)} {
		var sb strings.Builder
		base := 0
		for _, p := range parts(text) {
			if p.base != base {
				t.Fatalf("a part of a text of %d bytes begins at %d, want %d", len(text), p.base, base)
			}
			base += graph.NewText(p.text).Len()
			sb.WriteString(p.text)
		}
		if sb.String() != text {
			t.Fatalf("the parts of a text of %d bytes do not join to it", len(text))
		}
	}
}

func TestExplain(t *testing.T) {
	doc := Document{Text: graph.NewText("Marlow said the dam was empty.")}
	all := Explain(doc)
	if len(all) != 1 || len(all[0].Why) == 0 {
		t.Fatalf("Explain gives %d explanations, want one with reasons", len(all))
	}
	if want := "[speaker Marlow] [cue said] [content the dam was empty]"; all[0].Marked != want {
		t.Errorf("Explain marks %q, want %q", all[0].Marked, want)
	}
	if got := all[0].String(); !strings.Contains(got, "rule verb/say/after") {
		t.Errorf("Explanation.String() = %q lacks the rule", got)
	}
}
