package llm

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

const text = `The dam at Ostrava is safe, the water board said on Monday.

“We may close the spillway,” said Ada Novak, an engineer. “Nobody is in danger.” She denied that cracks were found. Residents told her that cracks were found.`

// server answers every request with the given answers in turn; the last one repeats.
func server(t *testing.T, answers ...http.HandlerFunc) Config {
	t.Helper()
	var n atomic.Int64
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		answers[min(int(n.Add(1)), len(answers))-1](w, r)
	}))
	t.Cleanup(s.Close)
	return Config{URL: s.URL + "/v1/", Model: "m", Timeout: 5 * time.Second, PriceIn: 2, PriceOut: 4}
}

// says answers with content as the model's message, 1,000 prompt and 500 answer tokens.
func says(content string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprintf(w, `{"choices":[{"message":{"role":"assistant","content":%s}}],"usage":{"prompt_tokens":1000,"completion_tokens":500}}`, quoted(content))
	}
}

func quoted(s string) string { b, _ := json.Marshal(s); return string(b) }

func fails(status int) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(status) }
}

// answer wraps statements, each the JSON of the fields that differ from a plain one.
func answer(statements ...string) string {
	for i, s := range statements {
		m := map[string]any{"quote": []string{}, "cue": "", "speaker": "", "form": "indirect", "stance": "asserts", "polarity": "affirms", "hedges": []string{}, "relayedBy": nil}
		if err := json.Unmarshal([]byte(s), &m); err != nil {
			panic(err)
		}
		b, _ := json.Marshal(m)
		statements[i] = string(b)
	}
	return `{"statements":[` + strings.Join(statements, ",") + `]}`
}

func extract(t *testing.T, c Config) (Result, error) {
	t.Helper()
	return Extract(t.Context(), c, attribute.Document{Text: graph.NewText(text)})
}

func TestGoodAnswer(t *testing.T) {
	got, err := extract(t, server(t, says(answer(
		`{"quote": ["\"We may close the spillway,\"", "\"Nobody is in danger.\""], "cue": "said", "speaker": "Ada Novak, an engineer", "form": "direct", "hedges": ["may"]}`,
		`{"quote": ["The dam at Ostrava is safe"], "cue": "said", "speaker": "the water board"}`,
	))))
	if err != nil || len(got.Refusals) != 0 || len(got.Statements) != 2 {
		t.Fatalf("Extract = %+v, %v; want two statements, none refused", got, err)
	}
	tx := graph.NewText(text)
	for i, want := range []struct{ quote, cue, speaker, hedges string }{
		{"The dam at Ostrava is safe", "said", "the water board", ""},
		{"“We may close the spillway,” … “Nobody is in danger.”", "said", "Ada Novak, an engineer", "may"},
	} {
		s := got.Statements[i]
		hedges := ""
		for _, h := range s.Hedges {
			hedges += tx.Cut(h.Span)
		}
		if tx.Quote(s.Spans) != want.quote || tx.Cut(s.Cue) != want.cue || tx.Cut(s.Speaker) != want.speaker || hedges != want.hedges {
			t.Errorf("statement %d = %q, %q, %q, %q; want %+v", i, tx.Quote(s.Spans), tx.Cut(s.Cue), tx.Cut(s.Speaker), hedges, want)
		}
	}
	if u := got.Usage; u != (Usage{Requests: 1, PromptTokens: 1000, AnswerTokens: 500, Cost: 0.004}) {
		t.Errorf("usage = %+v", u)
	}
}

// TestRepeatedWordsGoToTheirCue holds that of two places with the same words, the one next to
// the cue is meant, and that a relay is kept.
func TestRepeatedWordsGoToTheirCue(t *testing.T) {
	got, err := extract(t, server(t, says(answer(
		`{"quote": ["cracks were found"], "cue": "told", "speaker": "Residents", "relayedBy": 1}`,
		`{"quote": ["cracks were found"], "cue": "denied", "speaker": "She", "stance": "denies", "polarity": "denies"}`,
	))))
	if err != nil || len(got.Statements) != 2 {
		t.Fatalf("Extract = %+v, %v; want two statements", got, err)
	}
	first, second := got.Statements[0], got.Statements[1]
	if first.Stance != graph.Denies || second.Stance != graph.Asserts || second.RelayedBy != 0 {
		t.Errorf("Extract = %+v; want the denial first and the other relayed by it", got.Statements)
	}
}

func TestBadProposalsAreRefused(t *testing.T) {
	good := `{"quote": ["The dam at Ostrava is safe"], "cue": "said"}`
	for _, c := range []struct {
		name, proposal, field, why string
		kept                       int
	}{
		{"invented", `{"quote": ["The dam will burst"]}`, "quote", "is not in the text", 1},
		{"corrected", `{"quote": ["The dam at Ostrava was safe"]}`, "quote", "is not in the text", 1},
		{"moved", `{"quote": ["Nobody is in danger.", "We may close the spillway"]}`, "quote", "in this order", 1},
		{"invented cue", `{"quote": ["Nobody is in danger."], "cue": "shouted"}`, "cue", "shouted", 1},
		{"invented speaker", `{"quote": ["Nobody is in danger."], "speaker": "The mayor"}`, "speaker", "The mayor", 1},
		{"hedge outside", `{"quote": ["Nobody is in danger."], "hedges": ["may"]}`, "hedges", "may", 1},
		{"twice", good, "quote", "twice", 1},
		{"relayed by nobody", `{"quote": ["Nobody is in danger."], "relayedBy": 9}`, "relayedBy", "not in the answer", 2},
		{"relayed by itself", `{"quote": ["Nobody is in danger."], "relayedBy": 1}`, "relayedBy", "circle", 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := extract(t, server(t, says(answer(good, c.proposal))))
			if err != nil || len(got.Statements) != c.kept || len(got.Refusals) != 1 {
				t.Fatalf("Extract = %+v, %v; want %d kept, one refused", got, err, c.kept)
			}
			if r := got.Refusals[0]; r.Field != c.field || !strings.Contains(r.Why, c.why) {
				t.Errorf("refusal = %+v, want field %s and %q", r, c.field, c.why)
			}
		})
	}
}

func TestBadAnswersRefuseTheWindow(t *testing.T) {
	for name, content := range map[string]string{
		"prose":         "Here are the statements that you asked for.",
		"wrong schema":  `{"statements": [{"quote": "one string"}]}`,
		"unknown value": answer(`{"quote": ["Nobody is in danger."], "stance": "shouts"}`),
		"empty":         "",
	} {
		t.Run(name, func(t *testing.T) {
			got, err := extract(t, server(t, says(content)))
			if err != nil || len(got.Statements) != 0 || len(got.Refusals) != 1 || got.Refusals[0].Field != "answer" {
				t.Errorf("Extract = %+v, %v; want the window refused", got, err)
			}
		})
	}
}

func TestFencedAnswerIsRead(t *testing.T) {
	got, err := extract(t, server(t, says("```json\n"+answer(`{"quote": ["Nobody is in danger."]}`)+"\n```")))
	if err != nil || len(got.Statements) != 1 {
		t.Errorf("Extract = %+v, %v; want one statement", got, err)
	}
}

func TestEndpointFaults(t *testing.T) {
	hang := func(_ http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body) // The server notices a client that goes away once the body is read.
		<-r.Context().Done()
	}
	for _, c := range []struct {
		name   string
		answer http.HandlerFunc
		says   string
	}{
		{"refused key", fails(http.StatusUnauthorized), "401"},
		{"broken", fails(http.StatusInternalServerError), "500"},
		{"not JSON", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "<html>") }, "not JSON"},
		{"silent", hang, "ask model m"},
	} {
		t.Run(c.name, func(t *testing.T) {
			config := server(t, c.answer)
			config.Timeout, config.Key = 300*time.Millisecond, "hidden"
			_, err := extract(t, config)
			if !errors.Is(err, graph.ErrUnavailable) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("Extract = %v, want unavailable and %q", err, c.says)
			}
			if err != nil && strings.Contains(err.Error(), "hidden") {
				t.Errorf("the error shows the key: %v", err)
			}
		})
	}
}

func TestBusyEndpointIsAskedAgain(t *testing.T) {
	busy := func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Retry-After", "0")
		w.WriteHeader(http.StatusTooManyRequests)
	}
	config := server(t, busy, says(answer(`{"quote": ["Nobody is in danger."]}`)))
	config.Retries = 2
	got, err := extract(t, config)
	if err != nil || len(got.Statements) != 1 || got.Usage.Retries != 1 {
		t.Errorf("Extract = %+v, %v; want one statement after one retry", got, err)
	}
}

func TestNoServerAndNoConfig(t *testing.T) {
	gone := httptest.NewServer(nil)
	gone.Close()
	if _, err := extract(t, Config{URL: gone.URL, Model: "m"}); !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("Extract without a server = %v, want unavailable", err)
	}
	if _, err := extract(t, Config{}); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("Extract without an address = %v, want invalid", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Extract(ctx, Config{URL: gone.URL, Model: "m"}, attribute.Document{Text: graph.NewText(text)}); !errors.Is(err, context.Canceled) {
		t.Errorf("Extract when cancelled = %v, want canceled", err)
	}
}

// TestWindowsCoverTheText holds that no code point is left out or asked about twice.
func TestWindowsCoverTheText(t *testing.T) {
	for name, s := range map[string]string{
		"empty": "", "short": text, "one long line": strings.Repeat("é", 3*windowLen+1),
		"paragraphs": strings.Repeat("Some words here.\n\n", 2000), "blanks": strings.Repeat("word ", 5000),
	} {
		at := 0
		tx := graph.NewText(s)
		for _, w := range windows(tx) {
			if w.Start != at || w.Len() > windowLen || w.Len() == 0 {
				t.Fatalf("%s: window %v after %d", name, w, at)
			}
			at = w.End
		}
		if at != tx.Len() {
			t.Errorf("%s: windows end at %d of %d", name, at, tx.Len())
		}
	}
}

// FuzzVerify holds that whatever a model answers, what is kept is words of the text.
func FuzzVerify(f *testing.F) {
	f.Add(text, answer(`{"quote": ["Nobody is in danger."], "cue": "said", "speaker": "She"}`))
	f.Fuzz(func(t *testing.T, text, content string) {
		text = strings.ToValidUTF8(text, "?")
		proposals, err := parse(content)
		if err != nil {
			return
		}
		tx := graph.NewText(text)
		var r Result
		r.add(newWindow(tx, graph.Span{End: tx.Len()}), proposals)
		r.sort()
		for _, s := range r.Statements {
			if err := s.Spans.Validate(tx.Len()); err != nil {
				t.Errorf("statement %+v: %v", s, err)
			}
		}
	})
}
