package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestExtractWithAModel holds that a model's good statement is printed, and that its invented
// one is refused aloud and printed nowhere.
func TestExtractWithAModel(t *testing.T) {
	const answer = `{"statements":[
		{"quote":["The bridge is sound"],"cue":"said","speaker":"The engineer","form":"indirect","stance":"asserts","polarity":"affirms","hedges":[],"relayedBy":null},
		{"quote":["The bridge will fall"],"cue":"said","speaker":"The engineer","form":"indirect","stance":"asserts","polarity":"affirms","hedges":[],"relayedBy":null}]}`
	model := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		content, _ := json.Marshal(answer)
		fmt.Fprintf(w, `{"choices":[{"message":{"content":%s}}],"usage":{"prompt_tokens":90,"completion_tokens":60}}`, content)
	}))
	defer model.Close()
	file := filepath.Join(t.TempDir(), "bridge.txt")
	if err := os.WriteFile(file, []byte("The bridge is sound, the engineer said. The engineer said no more."), 0o600); err != nil {
		t.Fatal(err)
	}
	env := map[string]string{"WHOSAID_LLM_URL": model.URL, "WHOSAID_LLM_MODEL": "m", "HOME": t.TempDir()}
	var out, errs bytes.Buffer
	err := run(t.Context(), []string{"extract", "--json", "--extractor", "llm", file},
		func(name string) string { return env[name] }, strings.NewReader(""), &out, &errs)
	if err != nil || strings.Count(out.String(), "\n") != 1 || !strings.Contains(out.String(), `"quote":"The bridge is sound"`) {
		t.Errorf("extract = %v, stdout %q; want the one statement that is in the text", err, out.String())
	}
	for _, want := range []string{"The bridge will fall", "90 prompt and 60 answer tokens", "1 refused"} {
		if !strings.Contains(errs.String(), want) {
			t.Errorf("stderr %q, want it to say %q", errs.String(), want)
		}
	}
}

func TestExtractorMustBeKnown(t *testing.T) {
	for _, name := range []string{"llm", "oracle"} {
		if code, _, stderr := runArgs(t, "extract", "--extractor", name, "none.txt"); code != 2 || !strings.Contains(stderr, name) {
			t.Errorf("extract --extractor %s = exit %d, stderr %q; want 2 and its name", name, code, stderr)
		}
	}
}
