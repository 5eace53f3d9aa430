package evidence_test

import (
	"os"
	"testing"
	"unicode/utf8"

	"whosaid/graph"
	"whosaid/ingest/evidence"
)

// FuzzFind holds that whatever the text, evidence is valid and its words stand where it says.
func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"Citing 😀 records, the agency said the “weir leaked”.", "The agency interviewed 46, and visited the sites of. The agency said so.",
		"The union said the guards slept. Footage contradicts that account.", "Records show", "He said he found no evidence that. It said it.",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || len(s) < 20 || len(s) > 400 {
			t.Skip("texts are UTF-8 of some length")
		}
		r, ok := readingOf(t, s)
		if !ok {
			t.Skip("no article")
		}
		text := graph.NewText(r.Capture.Text)
		for _, e := range r.Evidence {
			if err := e.Validate(); err != nil || text.Cut(e.Span) != e.Text {
				t.Errorf("evidence %+v of %q: %v", e, s, err)
			}
		}
	})
}

// BenchmarkFind reads the example's statements once and looks for evidence again and again.
func BenchmarkFind(b *testing.B) {
	text, err := os.ReadFile("../../examples/raqqa/raqqa.txt")
	if err != nil {
		b.Fatal(err)
	}
	r, _ := readingOf(b, string(text))
	in := evidence.Input{Text: graph.NewText(r.Capture.Text), Statements: r.Statements}
	for b.Loop() {
		if len(evidence.Find(in)) == 0 {
			b.Fatal("found no evidence")
		}
	}
}
