package api

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"whosaid/graph"
	"whosaid/graph/neo/neotest"
	"whosaid/queries"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// refusing is a database that only fails.
type refusing struct{ err error }

func (r refusing) Read(context.Context, string, map[string]any) (graph.Table, error) {
	return graph.Table{}, r.err
}

// newAPI is an API over cfg, with no log and, unless cfg says so, a database that only fails.
func newAPI(t *testing.T, cfg Config) *API {
	t.Helper()
	cfg.Log = slog.New(slog.DiscardHandler)
	if cfg.Reader == nil {
		cfg.Reader = refusing{graph.ErrUnavailable}
	}
	if cfg.Ready == nil {
		cfg.Ready = func(context.Context) error { return nil }
	}
	a := New(cfg)
	t.Cleanup(a.Close)
	return a
}

// get asks the API for a path, as curl would, and reads the body as JSON if it is.
func get(t *testing.T, a http.Handler, path string, header ...string) (*http.Response, map[string]any) {
	t.Helper()
	r := httptest.NewRequest(http.MethodGet, path, nil)
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	return do(t, a, r)
}

func do(t *testing.T, a http.Handler, r *http.Request) (*http.Response, map[string]any) {
	t.Helper()
	w := httptest.NewRecorder()
	a.ServeHTTP(w, r)
	var body map[string]any
	if strings.Contains(w.Header().Get("Content-Type"), "json") {
		if err := json.Unmarshal(w.Body.Bytes(), &body); err != nil {
			t.Fatalf("%s %s: %v in %s", r.Method, r.URL, err, w.Body)
		}
	}
	return w.Result(), body
}

// harbour is the least graph that has something to answer.
func harbour() *graph.Batch {
	capture := graph.NewCapture("source:herald", "No guards were on duty, said the dockers.", graph.Sha256(""), "text/plain")
	b := &graph.Batch{}
	b.Add(
		graph.Actor{ID: "actor:dockers", Name: "dockers", Kind: graph.Group},
		graph.Source{ID: "source:herald", Kind: graph.Article, Title: "Fire"},
		capture,
		graph.Statement{
			ID: "statement:guards", CaptureID: capture.ID, Quote: "No guards were on duty", Spans: graph.Spans{{Start: 0, End: 22}},
			SpeakerIDs: []string{"actor:dockers"}, Form: graph.Indirect, Stance: graph.Asserts, Polarity: graph.Affirms,
		},
	)
	return b
}

func TestAnswers(t *testing.T) {
	db := neotest.Open(t)
	if _, err := db.Write(t.Context(), harbour()); err != nil {
		t.Fatal(err)
	}
	a := newAPI(t, Config{Reader: db})

	res, body := get(t, a, "/v1/ask/who-said?text=guards")
	rows, _ := body["rows"].([]any)
	if res.StatusCode != http.StatusOK || len(rows) != 1 || rows[0].(map[string]any)["quote"] != "No guards were on duty" {
		t.Fatalf("ask = %d %v", res.StatusCode, body)
	}
	etag := res.Header.Get("ETag")
	if res, _ = get(t, a, "/v1/ask/who-said?text=guards", "If-None-Match", `"other", W/`+etag); res.StatusCode != http.StatusNotModified {
		t.Errorf("ask again with its ETag %q = %d, want 304", etag, res.StatusCode)
	}
	res, body = get(t, a, "/v1/statements/guards")
	if res.StatusCode != http.StatusOK || body["id"] != "statement:guards" || len(body["links"].([]any)) != 2 {
		t.Errorf("show = %d %v", res.StatusCode, body)
	}
	res, body = get(t, a, "/v1/statements?limit=1")
	if rows, _ := body["rows"].([]any); res.StatusCode != http.StatusOK || len(rows) != 1 {
		t.Errorf("list = %d %v", res.StatusCode, body)
	}
	for path, status := range map[string]int{
		"/v1/ask/who-said":                           422,
		"/v1/ask/who-said?txt=a":                     422,
		"/v1/ask/who-said?text=a&text=b":             422,
		"/v1/ask/who-siad?text=a":                    404,
		"/v1/ask/source?source=source:nowhere":       404,
		"/v1/ask/who-said?text=a&after=nonsense":     422,
		"/v1/statements/nowhere":                     404,
		"/v1/statements/actor:dockers":               422,
		"/v1/statements?limit=0":                     422,
		"/v1/statements?limit=many":                  422,
		"/v1/nothing":                                404,
		"/v1/ask/who-said?text=%00":                  422,
		"/v1/ask/who-said?text=%27%20OR%201%3D1":     200,
		"/v1/statements/%27%29%20MATCH%20%28n%29":    404,
		"/v1/ask/record-of?actor=%27%7D%29%20RETURN": 404,
	} {
		res, body := get(t, a, path)
		if res.StatusCode != status {
			t.Errorf("GET %s = %d %v, want %d", path, res.StatusCode, body, status)
		}
		if status >= 400 && (res.Header.Get("Content-Type") != "application/problem+json" || body["status"] != float64(status) || body["title"] == "") {
			t.Errorf("GET %s = %s %v, want a problem", path, res.Header.Get("Content-Type"), body)
		}
	}
}

// TestProblems holds the table from kind of error to status, and that no problem tells what
// only the log should.
func TestProblems(t *testing.T) {
	const secret = "MATCH (n) at /var/lib/neo4j with password hunter2"
	for _, c := range []struct {
		name   string
		err    error
		status int
	}{
		{"unavailable", errors.Join(errors.New(secret), graph.ErrUnavailable), 503},
		{"too slow", errors.Join(errors.New(secret), context.DeadlineExceeded), 504},
		{"refused by the database", errors.Join(errors.New(secret), graph.ErrInvalid), 500},
		{"anything else", errors.New(secret), 500},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := newAPI(t, Config{Reader: refusing{c.err}})
			res, body := get(t, a, "/v1/ask/claims")
			detail, _ := body["detail"].(string)
			if res.StatusCode != c.status || detail == "" || strings.Contains(detail, "MATCH") || strings.Contains(detail, "hunter2") || strings.Contains(detail, "/var") {
				t.Errorf("GET = %d %v, want %d and nothing of %q", res.StatusCode, body, c.status, secret)
			}
			if id := res.Header.Get("X-Request-Id"); id == "" || body["instance"] != "urn:request:"+id {
				t.Errorf("instance %v, want the request id %q", body["instance"], id)
			}
		})
	}
}

// TestProgramsGetProblems holds that pages at / do not answer for routes that are not there.
func TestProgramsGetProblems(t *testing.T) {
	a := newAPI(t, Config{Home: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusTeapot) })})
	for path, status := range map[string]int{"/v1/ask/who-sed": 404, "/v1/nothing": 404, "/": http.StatusTeapot} {
		res, body := get(t, a, path)
		if res.StatusCode != status || status == 404 && body["status"] != float64(404) {
			t.Errorf("GET %s = %d %v, want %d, a problem if it is 404", path, res.StatusCode, body, status)
		}
	}
}

func TestHealth(t *testing.T) {
	a := newAPI(t, Config{Ready: func(context.Context) error { return graph.ErrUnavailable }})
	for path, status := range map[string]int{"/healthz": 200, "/readyz": 503, "/metrics": 200, "/docs": 200, "/docs.css": 200, "/": 303, "/v1/ask": 200} {
		if res, _ := get(t, a, path); res.StatusCode != status {
			t.Errorf("GET %s = %d, want %d", path, res.StatusCode, status)
		}
	}
	res, _ := get(t, a, "/metrics")
	b, err := io.ReadAll(res.Body)
	if err != nil || !strings.Contains(string(b), `whosaid_http_requests_total{method="GET",route="/readyz",status="503"} 1`) {
		t.Errorf("metrics do not count the request to /readyz: %v", err)
	}
}

func TestGuards(t *testing.T) {
	a := newAPI(t, Config{LoopbackOnly: true, RatePerMinute: 2})
	r := httptest.NewRequest(http.MethodGet, "http://rebound.example/v1/ask", nil)
	if res, _ := do(t, a, r); res.StatusCode != http.StatusMisdirectedRequest {
		t.Errorf("GET by another name = %d, want 421", res.StatusCode)
	}
	for i, want := range []int{200, 200, 429} {
		if res, _ := get(t, a, "http://localhost/v1/ask"); res.StatusCode != want {
			t.Errorf("request %d = %d, want %d", i+1, res.StatusCode, want)
		}
	}
	res, _ := get(t, a, "http://127.0.0.1:8080/healthz", "Origin", "https://elsewhere.example")
	if res.Header.Get("Access-Control-Allow-Origin") != "" || res.Header.Get("Content-Security-Policy") == "" {
		t.Errorf("headers %v, want a policy and no leave for another origin", res.Header)
	}
	r = httptest.NewRequest(http.MethodDelete, "http://localhost/healthz", nil)
	if res, _ := do(t, a, r); res.StatusCode != http.StatusMethodNotAllowed || res.Header.Get("Allow") != "GET" {
		t.Errorf("DELETE = %d, Allow %q; want 405, GET", res.StatusCode, res.Header.Get("Allow"))
	}
}

func TestDocsLoadNothingFromElsewhere(t *testing.T) {
	res, _ := get(t, newAPI(t, Config{}), "/docs")
	b, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"<script", `src="http`, `href="http`, "unpkg", "cdn"} {
		if strings.Contains(string(b), bad) {
			t.Errorf("/docs has %q", bad)
		}
	}
	for _, q := range queries.List() {
		if !strings.Contains(string(b), "GET /v1/ask/"+q.Name) {
			t.Errorf("/docs does not have %s", q.Name)
		}
	}
}

func TestPanicIsAProblem(t *testing.T) {
	a := newAPI(t, Config{Home: http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("boom") })})
	if res, body := get(t, a, "/page"); res.StatusCode != http.StatusInternalServerError || strings.Contains(body["detail"].(string), "boom") {
		t.Errorf("GET = %d %v, want a 500 that does not tell", res.StatusCode, body)
	}
}

func TestTimeLimit(t *testing.T) {
	a := newAPI(t, Config{Timeout: 10 * time.Millisecond, Reader: waiting{}})
	if res, _ := get(t, a, "/v1/ask/claims"); res.StatusCode != http.StatusGatewayTimeout {
		t.Errorf("GET = %d, want 504", res.StatusCode)
	}
}

// waiting is a database that never answers.
type waiting struct{}

func (waiting) Read(ctx context.Context, _ string, _ map[string]any) (graph.Table, error) {
	<-ctx.Done()
	return graph.Table{}, ctx.Err()
}
