package api

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"time"

	"whosaid/graph"
)

// ingesterFunc is an Ingester made of one function.
type ingesterFunc func(ctx context.Context, u Upload, report func(Progress)) (graph.Run, error)

func (f ingesterFunc) Ingest(ctx context.Context, u Upload, report func(Progress)) (graph.Run, error) {
	return f(ctx, u, report)
}

// post sends an upload.
func post(t *testing.T, a http.Handler, path, body string, header ...string) (*http.Response, map[string]any) {
	t.Helper()
	r := httptest.NewRequest(http.MethodPost, path, strings.NewReader(body))
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	return do(t, a, r)
}

// waitFor asks for a job until it has ended.
func waitFor(t *testing.T, a http.Handler, path string) map[string]any {
	t.Helper()
	for range 500 {
		_, body := get(t, a, path)
		if body["state"] == "done" || body["state"] == "failed" {
			return body
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatalf("%s does not end", path)
	return nil
}

func TestUpload(t *testing.T) {
	var kept string
	a := newAPI(t, Config{MaxUpload: 20, Ingester: ingesterFunc(func(_ context.Context, u Upload, report func(Progress)) (graph.Run, error) {
		b, err := os.ReadFile(u.Path)
		kept = u.Path
		report(Progress{Stage: "read", Done: int64(len(b)), Counts: map[string]int{"read": 1}})
		switch {
		case err != nil:
			return graph.Run{}, err
		case string(b) == "bad":
			return graph.Run{}, &graph.FieldError{Source: u.Name, Line: 1, Field: "quote", Why: "is empty"}
		case string(b) == "worse":
			return graph.Run{}, fmt.Errorf("open %s: permission denied", u.Path)
		}
		return graph.Run{ID: "run:1"}, nil
	})})

	res, body := post(t, a, "/v1/ingest?name=../../etc/a.txt&publisher=P", "some words")
	if res.StatusCode != http.StatusAccepted || body["input"] != "a.txt" {
		t.Fatalf("upload = %d %v, want 202 for a.txt", res.StatusCode, body)
	}
	if done := waitFor(t, a, res.Header.Get("Location")); done["state"] != "done" || done["runId"] != "run:1" {
		t.Errorf("job = %v, want it done as run:1", done)
	}
	if _, err := os.Stat(kept); !os.IsNotExist(err) {
		t.Errorf("the upload's file is still there: %v", err)
	}
	for sent, says := range map[string]string{"bad": "a.txt:1: quote: is empty", "worse": "the log has it"} {
		res, _ := post(t, a, "/v1/ingest?name=a.txt", sent)
		job := waitFor(t, a, res.Header.Get("Location"))
		why, _ := job["error"].(string)
		if job["state"] != "failed" || !strings.Contains(why, says) || strings.Contains(why, os.TempDir()) {
			t.Errorf("job of %q = %v, want it failed with %q and no path", sent, job, says)
		}
	}
	for name, c := range map[string]struct {
		path, body string
		status     int
	}{
		"too large":       {"/v1/ingest?name=a.txt", strings.Repeat("a", 21), 413},
		"empty":           {"/v1/ingest?name=a.txt", "", 422},
		"without a name":  {"/v1/ingest", "words", 422},
		"on no day":       {"/v1/ingest?name=a.txt&published=2021-02-30", "words", 422},
		"of a job unseen": {"/v1/ingest/none", "words", 405},
	} {
		if res, body := post(t, a, c.path, c.body); res.StatusCode != c.status {
			t.Errorf("upload %s = %d %v, want %d", name, res.StatusCode, body, c.status)
		}
	}
	if res, _ := post(t, a, "/v1/ingest?name=a.txt", "words", "Sec-Fetch-Site", "cross-site"); res.StatusCode != http.StatusForbidden {
		t.Errorf("upload by a page elsewhere = %d, want 403", res.StatusCode)
	}
	if res, _ := get(t, a, "/v1/ingest/none"); res.StatusCode != http.StatusNotFound {
		t.Errorf("GET of a job that is not = %d, want 404", res.StatusCode)
	}
}

func TestTooManyUploadsAreRefused(t *testing.T) {
	runs := make(chan struct{})
	a := newAPI(t, Config{Ingester: ingesterFunc(func(ctx context.Context, _ Upload, _ func(Progress)) (graph.Run, error) {
		close(runs)
		<-ctx.Done()
		return graph.Run{}, ctx.Err()
	})})
	post(t, a, "/v1/ingest?name=a.txt", "words")
	<-runs
	last := 0
	for range maxQueued + 1 {
		res, _ := post(t, a, "/v1/ingest?name=a.txt", "words")
		last = res.StatusCode
	}
	if last != http.StatusServiceUnavailable {
		t.Errorf("one upload too many = %d, want 503", last)
	}
}

// TestProgressStreamsAndEndsWithTheServer follows a job by server-sent events over a real
// connection, while the server stops.
func TestProgressStreamsAndEndsWithTheServer(t *testing.T) {
	begun := make(chan struct{})
	a := newAPI(t, Config{Ingester: ingesterFunc(func(ctx context.Context, _ Upload, report func(Progress)) (graph.Run, error) {
		report(Progress{Stage: "read", Done: 7})
		close(begun)
		<-ctx.Done()
		return graph.Run{}, ctx.Err()
	})})
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	served := make(chan error, 1)
	go func() { served <- Serve(ctx, ln, a) }()
	defer http.DefaultClient.CloseIdleConnections()

	url := "http://" + ln.Addr().String()
	res, err := http.Post(url+"/v1/ingest?name=a.txt", "text/plain", strings.NewReader("words"))
	if err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	<-begun
	events, err := http.Get(url + res.Header.Get("Location") + "/events")
	if err != nil {
		t.Fatal(err)
	}
	defer events.Body.Close()
	lines := bufio.NewScanner(events.Body)
	var got []string
	for lines.Scan() && lines.Text() != "" {
		got = append(got, lines.Text())
	}
	if len(got) != 2 || got[0] != "event: running" || !strings.Contains(got[1], `"done":7`) {
		t.Errorf("first event = %q, want one named running with done 7", got)
	}
	stop()
	if err := <-served; err != nil {
		t.Errorf("Serve = %v, want nil", err)
	}
	if _, err := io.ReadAll(events.Body); err != nil {
		t.Errorf("the stream breaks with %v, want it to end", err)
	}
}
