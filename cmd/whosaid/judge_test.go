package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

const twoPairs = `{"id":1,"a":"Eight people died in the fire at the mill.","b":"Twelve people died in the fire at the mill."}
{"id":2,"a":"Eight people died in the fire at the mill.","b":"The mill was built of wood."}
`

// judged runs compare --judge llm over twoPairs with a model that always gives one answer.
func judged(t *testing.T, answer string, status int, args ...string) (out, errs string, err error) {
	t.Helper()
	model := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		content, _ := json.Marshal(answer)
		w.WriteHeader(status)
		fmt.Fprintf(w, `{"choices":[{"message":{"content":%s}}],"usage":{"prompt_tokens":90,"completion_tokens":60}}`, content)
	}))
	defer model.Close()
	env := map[string]string{"WHOSAID_LLM_URL": model.URL, "WHOSAID_LLM_MODEL": "m", "WHOSAID_LLM_RETRIES": "0", "HOME": t.TempDir()}
	var stdout, stderr bytes.Buffer
	err = run(t.Context(), append([]string{"compare", "--judge", "llm"}, args...),
		func(name string) string { return env[name] }, strings.NewReader(twoPairs), &stdout, &stderr)
	return stdout.String(), stderr.String(), err
}

// TestModelJudgesBesideTheRules holds that a model's verdict is added under its own rule name,
// that the rules' verdict stays, and that one with invented words is refused aloud.
func TestModelJudgesBesideTheRules(t *testing.T) {
	const answer = `{"verdicts":[{"pair":0,"relation":"supports","kind":"","score":0.8,"left":"died in the fire","right":"died in the fire"},
		{"pair":1,"relation":"contradicts","kind":"WK","score":0.7,"left":"Eight people","right":"built of stone"}]}`
	out, errs, err := judged(t, answer, http.StatusOK, "--json")
	if err != nil {
		t.Fatal(err, errs)
	}
	lines := strings.Split(strings.TrimSpace(out), "\n")
	if len(lines) != 2 || !strings.HasPrefix(lines[0], `{"id":1,"relation":"contradicts"`) || !strings.Contains(lines[0], `"rule":"conflict-lexical"`) ||
		!strings.Contains(lines[0], `"others":[{"relation":"supports"`) || !strings.Contains(lines[0], `"rule":"llm-judge"`) || strings.Contains(lines[1], "others") {
		t.Errorf("compare printed\n%s\nwant both voices on the first pair, the rules alone on the second", out)
	}
	for _, want := range []string{`pair 2: the model's right was refused: "built of stone" is not in b`, "90 prompt and 60 answer tokens", "1 verdicts, 1 refused"} {
		if !strings.Contains(errs, want) {
			t.Errorf("stderr %q, want it to say %q", errs, want)
		}
	}
}

func TestJudgeLimit(t *testing.T) {
	out, errs, err := judged(t, `{"verdicts":[{"pair":0,"relation":"none","kind":"","score":0.8,"left":"","right":""}]}`, http.StatusOK, "--judge-limit", "1")
	if err != nil || strings.Count(out, "llm-judge") != 1 || !strings.Contains(errs, "1 pairs were not sent to the model") {
		t.Errorf("compare = %v, %q, %q; want one pair judged by the model and one passed over aloud", err, out, errs)
	}
}

func TestCompareWithoutItsModel(t *testing.T) {
	out, _, err := judged(t, "", http.StatusInternalServerError)
	if err == nil || !strings.Contains(out, "1: contradicts NUM") {
		t.Errorf("compare = %v, %q; want an error, and what the rules say all the same", err, out)
	}
	for _, name := range []string{"llm", "oracle"} {
		if code, _, stderr := runArgs(t, "compare", "--judge", name); code != 2 || !strings.Contains(stderr, name) {
			t.Errorf("compare --judge %s = exit %d, stderr %q; want 2 and its name", name, code, stderr)
		}
	}
}
