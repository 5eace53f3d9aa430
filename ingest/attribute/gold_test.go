package attribute

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"whosaid/graph"
)

// goldStretch is a stretch of the article as the gold file marks it.
type goldStretch struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// TestGoldArticle holds that every statement that a person marked in the article as needed is found,
// with at least half of its words in common, and that the words that name its speaker are the marked ones.
func TestGoldArticle(t *testing.T) {
	var gold struct {
		Statements []struct {
			ID      string        `json:"id"`
			Content []goldStretch `json:"content"`
			Source  *goldStretch  `json:"source_span"`
			Note    string        `json:"note"`
		} `json:"statements"`
	}
	b, err := os.ReadFile("../../examples/raqqa/raqqa.gold.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, &gold); err != nil {
		t.Fatal(err)
	}
	article, err := os.ReadFile("../../examples/raqqa/raqqa.txt")
	if err != nil {
		t.Fatal(err)
	}
	all, _ := extract(t, string(article))
	for _, g := range gold.Statements {
		if strings.Contains(g.Note, "optional") {
			continue
		}
		best, found := 0.0, Statement{}
		for _, s := range all {
			if x := inCommon(g.Content, s.Spans); x > best {
				best, found = x, s
			}
		}
		switch {
		case best < .5:
			t.Errorf("%s %q is not found: the nearest has %.2f of its words", g.ID, g.Content[0].Text, best)
		case g.Source == nil && !found.Speaker.IsZero(), g.Source != nil && (found.Speaker.End <= g.Source.Start || found.Speaker.Start >= g.Source.End):
			t.Errorf("%s: speaker at %v, want %+v", g.ID, found.Speaker, g.Source)
		}
	}
}

// inCommon is the intersection over union of marked and found stretches, in code points.
func inCommon(marked []goldStretch, found graph.Spans) float64 {
	in, either := 0, map[int]bool{} // Code points of either; true if marked.
	for _, m := range marked {
		for k := m.Start; k < m.End; k++ {
			either[k] = true
		}
	}
	for _, s := range found {
		for k := s.Start; k < s.End; k++ {
			if wanted, seen := either[k]; wanted && seen {
				in++
			} else {
				either[k] = false
			}
		}
	}
	return float64(in) / float64(len(either))
}
