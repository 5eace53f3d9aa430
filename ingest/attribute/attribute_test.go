package attribute

import (
	"os"
	"testing"

	"whosaid/graph"
)

// extract finds the statements of a text and fails on any that is not the text at its spans.
func extract(t testing.TB, text string) ([]Statement, graph.Text) {
	t.Helper()
	doc := graph.NewText(text)
	all := Extract(Document{Text: doc})
	for i, s := range all {
		if err := sound(s, i, len(all), doc); err != nil {
			t.Fatalf("Extract(%.80q): statement %d: %v", text, i, err)
		}
	}
	return all, doc
}

// sound checks what every statement must hold.
func sound(s Statement, i, n int, doc graph.Text) error {
	full := graph.Statement{Spans: s.Spans, Quote: doc.Quote(s.Spans), CueSpan: s.Cue, SpeakerSpan: s.Speaker, Hedges: s.Hedges}
	if err := full.ValidateIn(doc); err != nil {
		return err
	}
	if s.RelayedBy < -1 || s.RelayedBy >= n || s.RelayedBy == i || s.Score < 0 || s.Score > 1 || s.Rule == "" {
		return graph.ErrInvalid
	}
	return nil
}

func TestExtractArticle(t *testing.T) {
	b, err := os.ReadFile("../../examples/raqqa/raqqa.txt")
	if err != nil {
		t.Fatal(err)
	}
	all, doc := extract(t, string(b))
	if len(all) < 18 {
		t.Fatalf("Extract(article) found %d statements, want at least 18", len(all))
	}
	for _, s := range all {
		if doc.Quote(s.Spans) == "it fired more than 30,000 artillery rounds during the five-month operation" {
			if got := doc.Cut(s.Speaker); got != "The U.S." {
				t.Errorf("speaker of the rounds = %q, want The U.S.", got)
			}
			if s.RelayedBy < 0 || doc.Cut(all[s.RelayedBy].Speaker) != "Amnesty" {
				t.Errorf("the rounds are not relayed by Amnesty")
			}
			return
		}
	}
	t.Error("Extract(article) lacks the artillery rounds")
}

// TestIsPieceOf holds that a statement of one piece repeats one that holds it beside another piece.
func TestIsPieceOf(t *testing.T) {
	whole := found{pieces: []span{{2, 5}, {9, 12}}}
	for _, c := range []struct {
		pieces []span
		want   bool
	}{
		{[]span{{2, 5}}, true},
		{[]span{{2, 6}}, false},
		{[]span{{2, 5}, {9, 12}}, false},
	} {
		if got := (&found{pieces: c.pieces}).isPieceOf(&whole); got != c.want {
			t.Errorf("isPieceOf(%v) = %v, want %v", c.pieces, got, c.want)
		}
	}
}
