package conflict_test

import (
	"testing"
	"unicode/utf8"

	"whosaid/graph"
	"whosaid/ingest/conflict"
)

func FuzzFigures(f *testing.F) {
	for _, s := range []string{"between 20 and 30", "US$ 1.5m or more", "٣٠ of ۳۰", "a third of no one", "no. 5-6 per cent", "hundreds of thousands of", "1,,0.00,", "half a"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			t.Skip("texts are UTF-8")
		}
		text := graph.NewText(s)
		last := 0
		for _, fig := range conflict.Figures(s) {
			if fig.Span.Start < last || fig.Span.End <= fig.Span.Start || fig.Span.End > text.Len() || text.Cut(fig.Span) != fig.Text {
				t.Fatalf("Figures(%q): %+v is not the text at its span, or out of order", s, fig)
			}
			last = fig.Span.End
			fig.StatementID = graph.ID("statement", s)
			fig.ID = graph.FigureID(fig.StatementID, fig.Measure, fig.Population, fig.Span)
			if err := fig.Validate(); err != nil {
				t.Fatalf("Figures(%q): %v", s, err)
			}
		}
		conflict.Dates(s)
	})
}

func FuzzJudge(f *testing.F) {
	f.Add("The army did not bomb the bridge", "The army bombed 3 bridges in May 2016")
	f.Add("No, it's a \"hoax\"", "“it is” … true?")
	f.Add("", "never")
	f.Fuzz(func(t *testing.T, a, b string) {
		if !utf8.ValidString(a) || !utf8.ValidString(b) {
			t.Skip("texts are UTF-8")
		}
		v, back := conflict.Judge(side(a), side(b)), conflict.Judge(side(b), side(a))
		if v.Relation != back.Relation || v.Kind != back.Kind || v.Score != back.Score || a != b && (v.Left != back.Right || v.Right != back.Left) {
			t.Fatalf("Judge(%q, %q) = %+v, but the other way round %+v", a, b, v, back)
		}
		if v.Why == "" || v.Score < 0 || v.Score > 1 {
			t.Fatalf("Judge(%q, %q) = %+v: needs a reason and a score from 0 to 1", a, b, v)
		}
		for text, span := range map[string]graph.Span{a: v.Left, b: v.Right} {
			if a != b && (span.Start < 0 || span.End < span.Start || span.End > utf8.RuneCountInString(text)) {
				t.Fatalf("Judge(%q, %q): span %v is not in %q", a, b, span, text)
			}
		}
		conflict.Blocks(side(a))
	})
}
