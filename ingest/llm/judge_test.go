package llm

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"whosaid/graph"
	"whosaid/ingest/conflict"
)

var tower = Pair{A: "Twelve people died when the tower at Ostrava fell.", B: "Nobody died at “Ostrava”, the mayor said."}

// verdicts wraps opinions, each the JSON of the fields of one.
func verdicts(opinions ...string) string {
	return `{"verdicts":[` + strings.Join(opinions, ",") + `]}`
}

func verdict(pair int, relation, kind, left, right string) string {
	return fmt.Sprintf(`{"pair":%d,"relation":%q,"kind":%q,"score":0.9,"left":%q,"right":%q}`, pair, relation, kind, left, right)
}

func TestJudge(t *testing.T) {
	got, err := Judge(t.Context(), server(t, says(verdicts(
		verdict(1, "supports", "", "tower", "Ostrava"),
		verdict(0, "contradicts", "NUM", "Twelve people died", "Nobody died at \"Ostrava\""),
		verdict(2, "none", "", "", ""),
	))), []Pair{tower, tower, tower})
	if err != nil || len(got.Refusals) != 0 {
		t.Fatalf("Judge = %+v, %v; want three verdicts", got, err)
	}
	first := got.Verdicts[0]
	if first.Relation != conflict.Contradicts || first.Kind != graph.Number || first.Rule != JudgeRule || first.Left != (graph.Span{Start: 0, End: 18}) {
		t.Errorf("verdict = %+v, want the contradiction with the words of a", first)
	}
	if want := `the model m finds that "Twelve people died" and "Nobody died at “Ostrava”" cannot both hold`; first.Why != want {
		t.Errorf("why = %s, want %s", first.Why, want)
	}
	if got.Verdicts[1].Relation != conflict.Supports || got.Verdicts[2].Relation != conflict.None {
		t.Errorf("verdicts = %+v, %+v; want supports and none", got.Verdicts[1], got.Verdicts[2])
	}
	if got.Usage.Requests != 1 || got.Usage.Cost != .004 {
		t.Errorf("usage = %+v, want one request and its cost", got.Usage)
	}
}

func TestBadVerdictsAreRefused(t *testing.T) {
	for _, c := range []struct{ name, answer, field, why string }{
		{"invented words of a", verdicts(verdict(0, "contradicts", "NUM", "Thirteen people", "Nobody died")), "left", "Thirteen people"},
		{"words of the other side", verdicts(verdict(0, "contradicts", "NUM", "Nobody died", "Twelve people")), "left", "not in a"},
		{"no words of b", verdicts(verdict(0, "supports", "", "Twelve", "")), "right", "not in b"},
		{"no kind", verdicts(verdict(0, "possible", "", "Twelve", "Nobody")), "kind", "not given"},
		{"unknown relation", verdicts(verdict(0, "refutes", "NUM", "Twelve", "Nobody")), "answer", "schema"},
		{"sure beyond one", strings.Replace(verdicts(verdict(0, "none", "", "", "")), "0.9", "9", 1), "answer", "schema"},
		{"another pair", verdicts(verdict(5, "none", "", "", "")), "answer", "no verdict"},
		{"prose", "They contradict each other.", "answer", "not JSON"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := Judge(t.Context(), server(t, says(c.answer)), []Pair{tower})
			if err != nil || got.Verdicts[0] != nil || len(got.Refusals) != 1 {
				t.Fatalf("Judge = %+v, %v; want no verdict and one refusal", got, err)
			}
			if r := got.Refusals[0]; r.Pair != 0 || r.Field != c.field || !strings.Contains(r.Why, c.why) {
				t.Errorf("refusal = %+v, want field %s and %q", r, c.field, c.why)
			}
		})
	}
}

// TestJudgeInBatches holds that many pairs go out some at a time, that a bad answer costs its
// own pairs only, and that a pair too long to send is refused.
func TestJudgeInBatches(t *testing.T) {
	pairs := make([]Pair, 2*perRequest+1)
	var good []string
	for i := range pairs {
		pairs[i] = tower
		if i < perRequest {
			good = append(good, verdict(i, "none", "", "", ""))
		}
	}
	pairs[perRequest] = Pair{A: strings.Repeat("a", longestPair), B: "b"}
	got, err := Judge(t.Context(), server(t, says(verdicts(good...)), says("no"), says(verdicts(good...))), pairs)
	if err != nil || got.Usage.Requests != 2 {
		t.Fatalf("Judge = %v, %+v; want two requests", err, got.Usage)
	}
	kept := 0
	for _, v := range got.Verdicts {
		if v != nil {
			kept++
		}
	}
	if kept != perRequest || len(got.Refusals) != perRequest+1 {
		t.Errorf("kept %d verdicts and refused %d, want %d and %d", kept, len(got.Refusals), perRequest, perRequest+1)
	}
}

func TestJudgeNeedsItsEndpoint(t *testing.T) {
	hang := func(_ http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		<-r.Context().Done()
	}
	for name, answer := range map[string]http.HandlerFunc{"broken": fails(http.StatusInternalServerError), "silent": hang} {
		t.Run(name, func(t *testing.T) {
			config := server(t, answer)
			config.Timeout = 300 * time.Millisecond
			got, err := Judge(t.Context(), config, []Pair{tower})
			if !errors.Is(err, graph.ErrUnavailable) || got.Verdicts[0] != nil {
				t.Errorf("Judge = %+v, %v; want unavailable", got, err)
			}
		})
	}
	slow := func(w http.ResponseWriter, r *http.Request) {
		time.Sleep(50 * time.Millisecond)
		says(verdicts(verdict(0, "none", "", "", "")))(w, r)
	}
	if got, err := Judge(t.Context(), server(t, slow), []Pair{tower}); err != nil || got.Verdicts[0] == nil {
		t.Errorf("Judge of a slow endpoint = %+v, %v; want its verdict", got, err)
	}
	if _, err := Judge(t.Context(), Config{}, []Pair{tower}); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("Judge without an endpoint = %v, want invalid", err)
	}
}
