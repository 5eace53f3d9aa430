package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"whosaid/graph/neo/neotest"
	"whosaid/ingest"
)

// with runs the program in an environment and with words on standard input.
func with(t *testing.T, env map[string]string, stdin string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	err := run(t.Context(), args, func(k string) string { return env[k] }, strings.NewReader(stdin), &out, &errs)
	return exitCode(err), out.String(), errs.String()
}

const mill = "Mill fire\n\n\"Nobody was inside,\" said Jon Ash, the owner. Ash denied that the mill was unsafe.\n"

func TestExtractPrintsStatementsAsTheTextHasThem(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "mill.txt")
	if err := os.WriteFile(file, []byte("---\nlang: en\n---\n"+mill), 0o600); err != nil {
		t.Fatal(err)
	}
	code, out, errs := with(t, nil, "", "extract", "--json", "--explain", file)
	if code != 0 || errs != "" {
		t.Fatalf("extract = exit %d, %s", code, errs)
	}
	text := []rune("---\nlang: en\n---\n" + mill)
	stances := map[string]bool{}
	for line := range strings.Lines(out) {
		var st struct {
			File, Quote, Speaker, Stance string
			Spans, CueSpan, SpeakerSpan  []int
			RelayedBy                    *string
			Why                          []string
		}
		if err := json.Unmarshal([]byte(line), &st); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		if got := string(text[st.Spans[0]:st.Spans[1]]); st.File != "mill.txt" || got != st.Quote || st.Speaker != "Jon Ash" || len(st.Why) == 0 {
			t.Errorf("%s: the file has %q at the spans; want the quote, by Jon Ash, with reasons", line, got)
		}
		stances[st.Stance] = true
	}
	if !stances["asserts"] || !stances["denies"] {
		t.Errorf("extract printed\n%s\nwant an assertion and a denial", out)
	}
}

func TestExtractGoesOnAfterABadFile(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{"a.txt": "%PDF-1.7", "b.txt": mill} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	code, out, errs := with(t, nil, "", "extract", dir)
	if code != 1 || !strings.Contains(errs, "a.txt") || !strings.Contains(errs, "looks like a PDF") || !strings.Contains(out, "Jon Ash") {
		t.Errorf("extract = exit %d, stdout %q, stderr %q; want the PDF named and the other read", code, out, errs)
	}
}

func TestExtractReadsStandardInput(t *testing.T) {
	if code, out, errs := with(t, nil, mill, "extract", "-"); code != 0 || !strings.Contains(out, "Jon Ash (asserts)") {
		t.Errorf("extract - = exit %d, %q, %q", code, out, errs)
	}
}

func TestExtractTellsWhatIsTakenUp(t *testing.T) {
	text := "Lena Foss said that the mill was unsafe. Jon Ash denied this.\n"
	if code, out, errs := with(t, nil, text, "extract", "-"); code != 0 || !strings.Contains(out, "Jon Ash (denies)\n  this\n    denies: that the mill was unsafe\n") {
		t.Errorf("extract - = exit %d, %q, %q", code, out, errs)
	}
	_, out, _ := with(t, nil, text, "extract", "--json", "-")
	var foss, ash struct {
		ID, SaysOf string
		TakesUp    []string
	}
	if err := errors.Join(json.Unmarshal([]byte(strings.Split(out, "\n")[0]), &foss), json.Unmarshal([]byte(strings.Split(out, "\n")[1]), &ash)); err != nil {
		t.Fatalf("%s: %v", out, err)
	}
	if len(foss.TakesUp) != 0 || ash.SaysOf != "denies" || len(ash.TakesUp) != 1 || ash.TakesUp[0] != foss.ID {
		t.Errorf("extract --json -\n%s\nwant the second to deny the first, and the first to take up nothing", out)
	}
}

func TestCompareGoesOnAfterABadLine(t *testing.T) {
	in := `{"id":"x","a":"All workers left the mill.","b":"All workers left the mill.","rel":"supports"}` + "\nnonsense\n{\"id\":3,\"a\":\"b\"}\n" +
		`{"id":4,"a":"Eight people died in the fire at the mill.","b":"Twelve people died in the fire at the mill."}`
	code, out, errs := with(t, nil, in, "compare", "--json")
	if code != 1 || !strings.Contains(errs, "stdin:2: ") || !strings.Contains(errs, "stdin:3: b: is missing") {
		t.Errorf("compare = exit %d, stderr %q; want lines 2 and 3 named", code, errs)
	}
	lines := strings.Split(strings.TrimSpace(out), "\n")
	if len(lines) != 2 || !strings.HasPrefix(lines[0], `{"id":"x","relation":"supports"`) || !strings.HasPrefix(lines[1], `{"id":4,"relation":"contradicts"`) {
		t.Errorf("compare printed\n%s\nwant support, and a contradiction", out)
	}
}

func TestCompareTakesTwoSentences(t *testing.T) {
	if code, out, errs := runArgs(t, "compare", "The dam \"Ost\" is open.", "The dam \"Ost\" is not open."); code != 0 || !strings.HasPrefix(out, "1: contradicts NEG ") {
		t.Errorf("compare = exit %d, %q, %q; want a contradiction", code, out, errs)
	}
	if code, _, errs := runArgs(t, "compare", "The dam is open."); code != 2 || !strings.Contains(errs, "takes two sentences") {
		t.Errorf("compare of one sentence = exit %d, %q; want it told that two are wanted", code, errs)
	}
}

func TestIngestFlags(t *testing.T) {
	for _, c := range []struct {
		name string
		args []string
		says string
	}{
		{"no file", []string{"ingest"}, "requires at least 1 arg"},
		{"bad date", []string{"ingest", "a.txt", "--published", "June"}, "--published: date: is \"June\""},
		{"bad kind", []string{"ingest", "a.txt", "--kind", "novel"}, "--kind: \"novel\" is no kind of source"},
		{"bad address", []string{"ingest", "a.txt", "--url", "a/b"}, "--url: \"a/b\" is no absolute address"},
		{"bad format", []string{"ingest", "a.txt", "--format", "pdf"}, "--format: is \"pdf\", want one of records, html, text"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if code, _, errs := with(t, nil, "", c.args...); code != 2 || !strings.Contains(errs, c.says) {
				t.Errorf("run(%q) = exit %d, %q; want 2 and %q", c.args, code, errs, c.says)
			}
		})
	}
}

func TestIngestThenCheck(t *testing.T) {
	neotest.Open(t)
	cfg := neotest.Server(t)
	env := map[string]string{"WHOSAID_NEO4J_URI": cfg.URI, "WHOSAID_NEO4J_USER": cfg.User, "WHOSAID_NEO4J_PASSWORD": cfg.Password}
	dir := t.TempDir()
	file := filepath.Join(dir, "mill.txt")
	if err := os.WriteFile(file, []byte(mill+"The police said that the mill was safe.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	code, out, errs := with(t, env, "", "ingest", file, "--publisher", "Harbour Gazette", "--deadletter", dir)
	if code != 0 || !strings.Contains(out, "+ refused 0") || !strings.Contains(out, "1 capture") || !strings.Contains(out, "compared 3 pairs of claims: ") {
		t.Fatalf("ingest = exit %d, %q, %q", code, out, errs)
	}
	code, out, errs = with(t, env, "", "ingest", file, "--publisher", "Harbour Gazette", "--deadletter", dir)
	if code != 0 || !strings.Contains(out, "nothing written") {
		t.Errorf("ingest again = exit %d, %q, %q; want that nothing was written", code, out, errs)
	}
	code, out, errs = with(t, env, "{\"type\":\"place\",\"nmae\":\"Quay\"}\n", "ingest", "--json", "-", "--deadletter", dir)
	var results []ingestResult
	if err := json.Unmarshal([]byte(out), &results); err != nil || code != 1 || len(results) != 1 {
		t.Fatalf("ingest of a bad record = exit %d, %q, %q; want 1 and a result", code, out, errs)
	}
	if letters, err := os.ReadFile(results[0].DeadLetters); err != nil || !strings.Contains(string(letters), `"field":"nmae"`) {
		t.Errorf("dead letters %q: %s, %v", results[0].DeadLetters, letters, err)
	}
	if code, out, errs = with(t, env, "", "check"); code != 0 || out != "every rule holds\n" {
		t.Errorf("check = exit %d, %q, %q", code, out, errs)
	}
}

func TestWhereARunWentOnIsSaid(t *testing.T) {
	var out strings.Builder
	a := &app{stdout: &out}
	a.printIngested(ingest.Result{}, ingestResult{Input: "many.jsonl", Resumed: 500})
	if !strings.Contains(out.String(), "went on after 500 records") {
		t.Errorf("ingest prints %q, want that it went on after 500 records", out.String())
	}
}
