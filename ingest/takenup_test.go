package ingest

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"whosaid/graph"
)

// passage is an invented piece of news in which somebody says of another's words that they are so or not, without
// saying them again, annotated by somebody who knew no rule.
type passage struct {
	Text  string
	Cases []marked
}

// marked is one act of taking up, or words that only look like one.
type marked struct {
	Words, Clause string // The words that point back, and the clause that they stand in.
	Of            string // The words that they point back at.
	Says          string // "denies", "affirms"; "none" if nothing is taken up, or nobody can tell what.
}

// TestTakenUp holds how many of the marked acts are found, and how many are found wrongly. With -v it tells which.
func TestTakenUp(t *testing.T) {
	for _, set := range []struct {
		file         string
		right, wrong int // At least, and at most.
	}{
		{"first.json", 32, 3},
		{"second.json", 26, 1},
		{"third.json", 18, 0},
	} {
		t.Run(set.file, func(t *testing.T) {
			b, err := os.ReadFile("testdata/takenup/" + set.file)
			if err != nil {
				t.Fatal(err)
			}
			var passages []passage
			if err := json.Unmarshal(b, &passages); err != nil {
				t.Fatal(err)
			}
			all, right, wrong := 0, 0, 0
			for _, p := range passages {
				r, w := p.compare(t)
				right, wrong = right+r, wrong+w
				for _, c := range p.Cases {
					if c.Says != "none" {
						all++
					}
				}
			}
			t.Logf("%d of %d found, and %d wrongly", right, all, wrong)
			if right < set.right || wrong > set.wrong {
				t.Errorf("%d found and %d wrongly, want at least %d and at most %d", right, wrong, set.right, set.wrong)
			}
		})
	}
}

// compare reads a passage, and counts what it takes up that is marked, and what is not.
func (p passage) compare(t *testing.T) (right, wrong int) {
	t.Helper()
	r, err := Article{Text: p.Text, MediaType: textMedia, BytesSha256: graph.Sha256(p.Text)}.Read(t.Context(), Extractor{})
	if err != nil {
		t.Fatal(err)
	}
	missed := slices.DeleteFunc(slices.Clone(p.Cases), func(c marked) bool { return c.Says == "none" })
	for i, st := range r.Statements {
		for _, e := range st.Expresses {
			if e.Rule != graph.TakenUp {
				continue
			}
			at := slices.IndexFunc(missed, func(c marked) bool {
				return string(e.Polarity) == c.Says && st.Spans[0].Overlaps(p.spanOf(c.Clause)) && p.says(r.Statements[:i], e.ClaimID, c.Of)
			})
			if at < 0 {
				wrong++
				t.Logf("wrong: %q %s %q\n\t%s", st.Quote, e.Polarity, e.Words, p.Text)
				continue
			}
			right++
			missed = slices.Delete(missed, at, at+1)
		}
	}
	for _, c := range missed {
		t.Logf("missed: %q %s %q\n\t%s", c.Clause, c.Says, c.Of, p.Text)
	}
	return right, wrong
}

// says reports whether one of the statements stands at the words and expresses the claim.
func (p passage) says(list []graph.Statement, claimID, words string) bool {
	return slices.ContainsFunc(list, func(st graph.Statement) bool {
		return st.Spans[0].Overlaps(p.spanOf(words)) && slices.ContainsFunc(st.Expresses, func(e graph.Expresses) bool { return e.ClaimID == claimID && e.Rule == ownWords })
	})
}

func (p passage) spanOf(words string) graph.Span {
	from := len([]rune(p.Text[:strings.Index(p.Text, words)]))
	return graph.Span{Start: from, End: from + len([]rune(words))}
}

// TestFiguresAreTakenUp holds that who disputes a figure takes up what gives one.
func TestFiguresAreTakenUp(t *testing.T) {
	text := "Lena Foss said that 40 people had been hurt. Ana Ruiz said that the mill was unsafe. Tom Brandt disputed that figure."
	r, err := Article{Text: text, MediaType: textMedia, BytesSha256: graph.Sha256(text)}.Find(t.Context(), Extractor{})
	if err != nil {
		t.Fatal(err)
	}
	for i, up := range r.TakesUp(graph.NewText(text)) {
		if got := r.Statements[up.Of[0]].Quote; len(up.Of) != 1 || got != "that 40 people had been hurt" || up.Says != graph.Denied {
			t.Errorf("%q takes up %q, which it %s; want what gives the figure, denied", r.Statements[i].Quote, got, up.Says)
		}
	}
	if len(r.TakesUp(graph.NewText(text))) != 1 {
		t.Errorf("%d statements take up another, want 1", len(r.TakesUp(graph.NewText(text))))
	}
}

// TestSaidOfWords holds what is said of another's words by the verb, and by what they are called.
func TestSaidOfWords(t *testing.T) {
	for second, want := range map[string]graph.Polarity{
		"Tom Brandt denied this.":                           graph.Denied,
		"Tom Brandt confirmed the report.":                  graph.Affirms,
		"Tom Brandt backed her account.":                    graph.Affirms,
		"Tom Brandt said the claim was untrue.":             graph.Denied,
		"Tom Brandt dismissed the claim as nonsense.":       graph.Denied,
		"Tom Brandt denied that the claim was untrue.":      graph.Affirms,
		"Tom Brandt said that was not the case.":            graph.Denied,
		"Tom Brandt could neither confirm nor deny it.":     "",
		"Tom Brandt did not confirm the report.":            "",
		"Tom Brandt repeated the claim.":                    "",
		"Tom Brandt asked whether that was true.":           "",
		"Tom Brandt backed her.":                            "",
		"“That is wrong,” Tom Brandt said of the shooting.": "",
	} {
		text := "Lena Foss said that the mill was unsafe. " + second
		r, err := Article{Text: text, MediaType: textMedia, BytesSha256: graph.Sha256(text)}.Find(t.Context(), Extractor{})
		if err != nil {
			t.Fatal(err)
		}
		var got graph.Polarity
		for _, up := range r.TakesUp(graph.NewText(text)) {
			got = up.Says
		}
		if got != want {
			t.Errorf("%q: what Foss said %q, want %q", second, got, want)
		}
	}
}
