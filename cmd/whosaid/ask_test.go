package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"whosaid/graph"
	"whosaid/graph/neo/neotest"
)

// withGraph stores a denial and what it denies, and returns how to run the program over it.
func withGraph(t *testing.T) func(args ...string) (code int, stdout, stderr string) {
	t.Helper()
	db := neotest.Open(t)
	capture := graph.NewCapture("source:gazette", "The bridge is safe, the builder said. The miller denied that the bridge is safe.", graph.Sha256(""), "text/plain")
	said := func(id, speaker string, start, end int) graph.Statement {
		return graph.Statement{
			ID: id, CaptureID: capture.ID, Quote: graph.NewText(capture.Text).Cut(graph.Span{Start: start, End: end}),
			Spans: graph.Spans{{Start: start, End: end}}, SpeakerIDs: []string{speaker},
			Form: graph.Indirect, Stance: graph.Asserts, Polarity: graph.Affirms,
		}
	}
	builder, miller := said("statement:builder", "actor:builder", 0, 18), said("statement:miller", "actor:miller", 61, 79)
	miller.Stance, miller.Polarity = graph.Denies, graph.Denied
	b := &graph.Batch{}
	b.Add(
		graph.Actor{ID: "actor:builder", Name: "the builder", Kind: graph.Person},
		graph.Actor{ID: "actor:miller", Name: "the miller", Kind: graph.Person},
		graph.Actor{ID: "actor:gazette", Name: "The Gazette", Kind: graph.Publisher, Named: true},
		graph.Source{ID: "source:gazette", Kind: graph.Article, Title: "The bridge", PublisherID: "actor:gazette"},
		capture, builder, miller,
		graph.NewConflict(graph.Conflict{
			Kind: graph.Negation, Status: graph.Contradiction, Score: 0.9, Why: "one side denies it", Rule: "hand", RuleVersion: 1,
			Left: graph.ConflictSide{StatementID: builder.ID}, Right: graph.ConflictSide{StatementID: miller.ID},
		}),
	)
	if _, err := db.Write(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	server := neotest.Server(t)
	env := map[string]string{"WHOSAID_NEO4J_URI": server.URI, "WHOSAID_NEO4J_USER": server.User, "WHOSAID_NEO4J_PASSWORD": server.Password}
	return func(args ...string) (int, string, string) {
		var out, errs bytes.Buffer
		err := run(t.Context(), args, func(name string) string { return env[name] }, strings.NewReader(""), &out, &errs)
		return exitCode(err), out.String(), errs.String()
	}
}

func TestAskAndShow(t *testing.T) {
	whosaid := withGraph(t)
	for _, c := range []struct {
		name         string
		args         []string
		code         int
		stdout, errs string
	}{
		{"both sides", []string{"ask", "contradictions"}, 0, "other  “the bridge is safe”\n         the miller (denies), on the word of The Gazette", ""},
		{"a chain", []string{"ask", "chain", "--text", "bridge safe"}, 0, "the builder → The Gazette", ""},
		{"a table", []string{"ask", "who-said", "--actor", "the miller"}, 0, "the bridge is safe\tthe miller\tThe Gazette\tdenies", ""},
		{"a camel as dashes", []string{"ask", "contradictions", "--min-score", "0.95"}, 0, "", "nothing in the graph answers this"},
		{"a page", []string{"ask", "statements", "--limit", "1"}, 0, "statement:builder", "go on with --after "},
		{"no such question", []string{"ask", "contradiction"}, 2, "", "the nearest is contradictions"},
		{"no such flag", []string{"ask", "claims", "--txt", "a"}, 2, "", "unknown flag: --txt"},
		{"a word of no vocabulary", []string{"ask", "statements", "--stance", "shouts"}, 2, "", "--stance: is \"shouts\""},
		{"required", []string{"ask", "record-of"}, 2, "", "--actor: is required"},
		{"an id that is not there", []string{"ask", "source", "--source", "source:none"}, 1, "", "not found"},
		{"a statement", []string{"show", "statement:mill"}, 0, "[[the bridge is safe]]", ""},
		{"its relationships", []string{"show", "statement:miller"}, 0, "-[SAID_BY]-> (1)\n    actor:miller  the miller", ""},
		{"no id", []string{"show", "miller"}, 2, "", "want noun:…"},
		{"nothing of that id", []string{"show", "claim:none"}, 1, "", "not found"},
	} {
		t.Run(c.name, func(t *testing.T) {
			code, stdout, stderr := whosaid(c.args...)
			if code != c.code || !strings.Contains(stdout, c.stdout) || !strings.Contains(stderr, c.errs) {
				t.Errorf("whosaid %q = exit %d\n%s%s\nwant exit %d, %q and %q", c.args, code, stdout, stderr, c.code, c.stdout, c.errs)
			}
		})
	}
	_, stdout, _ := whosaid("ask", "who-said", "--text", "bridge", "--json")
	var answer struct{ Rows []map[string]any }
	if err := json.Unmarshal([]byte(stdout), &answer); err != nil || len(answer.Rows) != 2 {
		t.Errorf("ask --json = %v, %s; want 2 rows", err, stdout)
	}
}

// TestServe starts the server on a free port, ingests an article through it, and stops it.
func TestServe(t *testing.T) {
	neotest.Open(t)
	server := neotest.Server(t)
	env := map[string]string{
		"WHOSAID_NEO4J_URI": server.URI, "WHOSAID_NEO4J_USER": server.User, "WHOSAID_NEO4J_PASSWORD": server.Password,
		"WHOSAID_LOCAL_DATA_DIR": t.TempDir(),
	}
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	stdout, says := io.Pipe()
	var stderr bytes.Buffer
	done := make(chan error, 1)
	go func() {
		done <- run(ctx, []string{"serve", "--addr", "127.0.0.1:0", "--json"}, func(n string) string { return env[n] }, strings.NewReader(""), says, &stderr)
		says.Close()
	}()
	var hello struct{ URL string }
	if err := json.NewDecoder(stdout).Decode(&hello); err != nil {
		t.Fatalf("serve says %v; %v", err, <-done)
	}
	defer http.DefaultClient.CloseIdleConnections()
	res, err := http.Post(hello.URL+"/v1/ingest?name=mill.txt&title=The+mill&publisher=The+Gazette", "text/plain",
		strings.NewReader("The mill is closed, the miller said."))
	if err != nil || res.StatusCode != http.StatusAccepted {
		t.Fatalf("upload = %v, %v; want 202", res, err)
	}
	res.Body.Close()
	res, err = http.Get(hello.URL + res.Header.Get("Location") + "/events")
	if err != nil {
		t.Fatal(err)
	}
	events, err := io.ReadAll(res.Body)
	res.Body.Close()
	if err != nil || !strings.Contains(string(events), "event: done\n") {
		t.Fatalf("events = %s, %v; want one named done", events, err)
	}
	for path, want := range map[string]string{
		"/v1/ask/who-said?text=mill": "the mill is closed", "/readyz": "ok", "/": "The mill",
	} {
		res, err := http.Get(hello.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(res.Body)
		res.Body.Close()
		if err != nil || res.StatusCode != http.StatusOK || !strings.Contains(strings.ToLower(string(body)), strings.ToLower(want)) {
			t.Errorf("GET %s = %d %.300s, %v; want %q", path, res.StatusCode, body, err, want)
		}
	}
	http.DefaultClient.CloseIdleConnections()
	stop()
	select {
	case err := <-done:
		if err != nil {
			t.Errorf("serve ended with %v\n%s", err, stderr.String())
		}
	case <-time.After(20 * time.Second):
		t.Error("serve does not stop")
	}
}

func TestServeSaysThatThePortIsTaken(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	for addr, code := range map[string]int{ln.Addr().String(): 1, "nowhere": 2} {
		if got, _, stderr := runArgs(t, "serve", "--addr", addr); got != code || !strings.Contains(stderr, "serve "+addr) {
			t.Errorf("serve --addr %s = exit %d, %s; want %d", addr, got, stderr, code)
		}
	}
}
