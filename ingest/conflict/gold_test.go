package conflict_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"whosaid/graph"
	"whosaid/ingest/conflict"
)

// gold is the part of the hand-annotated article that this test reads.
type gold struct {
	Statements []struct {
		ID      string
		Content []struct{ Start, End int }
	}
	Pairs []struct{ A, B, Relation, Why string }

	UnrelatedPairs [][2]string `json:"unrelated_pairs"`
}

// readGold reads the article's statements; captureID is empty for bare sentences.
func readGold(t *testing.T, captureID string) (gold, map[string]conflict.Side) {
	t.Helper()
	const folder = "../../examples/raqqa/"
	raw, err := os.ReadFile(folder + "raqqa.gold.json")
	if err != nil {
		t.Fatal(err)
	}
	var g gold
	if err := json.Unmarshal(raw, &g); err != nil {
		t.Fatal(err)
	}
	article, err := os.ReadFile(folder + "raqqa.txt")
	if err != nil {
		t.Fatal(err)
	}
	text := graph.NewText(string(article))
	sides := map[string]conflict.Side{}
	for _, s := range g.Statements {
		var spans graph.Spans
		for _, c := range s.Content {
			spans = append(spans, graph.Span{Start: c.Start, End: c.End})
		}
		sides[s.ID] = conflict.Side{Text: text.Quote(spans), ID: s.ID, CaptureID: captureID, Spans: spans}
	}
	return g, sides
}

// TestGoldPairs judges the article's pairs as two given sentences, and as statements that a graph
// laid beside each other.
func TestGoldPairs(t *testing.T) {
	for _, captureID := range []string{"", "capture:raqqa"} {
		t.Run(captureID, func(t *testing.T) { goldPairs(t, captureID) })
	}
}

func goldPairs(t *testing.T, captureID string) {
	g, sides := readGold(t, captureID)
	found, required, together := 0, 0, 0
	for _, p := range g.Pairs {
		v := conflict.Judge(sides[p.A], sides[p.B])
		if p.Relation != "contradicts" {
			if p.Relation == "supports" && v.Relation == conflict.Contradicts {
				t.Errorf("Judge(%s, %s) = %s %s (%s), want no contradiction: %s", p.A, p.B, v.Relation, v.Kind, v.Why, p.Why)
			}
			continue
		}
		required++
		if v.Relation == conflict.Contradicts {
			found++
		} else {
			t.Logf("not found: Judge(%s, %s) = %s %.2f %s: %s", p.A, p.B, v.Relation, v.Score, v.Why, p.Why)
		}
		if shareBlock(sides[p.A], sides[p.B]) {
			together++
		}
	}
	if captureID == "" && together < 5 || captureID != "" && together < required { // Some share one word only.
		t.Errorf("Blocks() bring %d of %d together", together, required)
	}
	if found < 8 {
		t.Errorf("found %d of %d required contradictions, want 8", found, required)
	}
	for _, p := range g.UnrelatedPairs {
		if v := conflict.Judge(sides[p[0]], sides[p[1]]); v.Relation == conflict.Contradicts || v.Relation == conflict.Possible {
			t.Errorf("Judge(%s, %s) = %s %s %.2f (%s), want none", p[0], p[1], v.Relation, v.Kind, v.Score, v.Why)
		}
	}
}

func shareBlock(a, b conflict.Side) bool {
	other := " " + strings.Join(conflict.Blocks(b), " ") + " "
	for _, key := range conflict.Blocks(a) {
		if strings.Contains(other, " "+key+" ") {
			return true
		}
	}
	return false
}
