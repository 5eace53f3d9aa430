package web

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"whosaid/graph"
)

// broken is a database at which every read ends in one error.
type broken struct{ err error }

func (b broken) Read(context.Context, string, map[string]any) (graph.Table, error) {
	return graph.Table{}, b.err
}

func get(h http.Handler, method, path string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(method, path, nil))
	return w
}

func TestErrorPages(t *testing.T) {
	secret := errors.New("MATCH (n) at /home/ann with password hunter2")
	for _, tt := range []struct {
		name, method, path string
		err                error
		code               int
		want               string
		logged             bool
	}{
		{"no such page", "GET", "/nowhere", nil, 404, "Nothing stands here", false},
		{"no such noun", "GET", "/sources/claim:1", nil, 404, "Nothing stands here", false},
		{"database away", "GET", "/", fmt.Errorf("%w: %w", graph.ErrUnavailable, secret), 503, "cannot be reached", true},
		{"a fault of ours", "GET", "/", secret, 500, "could not be made", true},
		{"a filter that is no word", "GET", "/contradictions?kind=XYZ", nil, 400, "XYZ", false},
		{"a search of no words", "GET", "/search?q=%21%21", nil, 400, "at least one word", false},
		{"not to be written", "POST", "/", nil, 405, "only be read", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var log bytes.Buffer
			w := get(Handler(broken{tt.err}, slog.New(slog.NewTextHandler(&log, nil))), tt.method, tt.path)
			body := w.Body.String()
			if w.Code != tt.code || !strings.Contains(body, tt.want) || !strings.HasSuffix(strings.TrimSpace(body), "</html>") {
				t.Errorf("%s %s = %d %s, want %d and %q", tt.method, tt.path, w.Code, body, tt.code, tt.want)
			}
			if strings.Contains(body, "hunter2") || strings.Contains(body, "MATCH") {
				t.Errorf("%s %s tells the reader of the page what only the log may hold: %s", tt.method, tt.path, body)
			}
			if got := strings.Contains(log.String(), "hunter2"); got != tt.logged {
				t.Errorf("%s %s logged %q, want it to hold the cause: %v", tt.method, tt.path, log.String(), tt.logged)
			}
		})
	}
}

func TestHeadersAllowNothingFromElsewhere(t *testing.T) {
	w := get(Handler(broken{}, slog.New(slog.DiscardHandler)), "GET", "/nowhere")
	policy := w.Header().Get("Content-Security-Policy")
	if !strings.HasPrefix(policy, "default-src 'none';") || strings.Contains(policy, "unsafe") || strings.Contains(policy, "http") {
		t.Errorf("Content-Security-Policy = %q, want one that allows nothing inline and nobody else", policy)
	}
}

func TestStaticFiles(t *testing.T) {
	h := Handler(broken{}, slog.New(slog.DiscardHandler))
	page := get(h, "GET", "/nowhere").Body.String()
	links := regexp.MustCompile(`(?:href|src)="(/static/[^"]+)"`).FindAllStringSubmatch(page, -1)
	if len(links) < 2 {
		t.Fatalf("a page links to %d static files, want the style sheet and the icon: %s", len(links), page)
	}
	for _, link := range links {
		w := get(h, "GET", link[1])
		if w.Code != http.StatusOK || !strings.Contains(w.Header().Get("Cache-Control"), "immutable") {
			t.Errorf("GET %s = %d, Cache-Control %q, want 200 and immutable", link[1], w.Code, w.Header().Get("Cache-Control"))
		}
	}
	for _, name := range []string{"static/style.css", "static/article.js"} {
		b, err := files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if regexp.MustCompile(`(["'(]|[a-z]:)//`).Match(b) {
			t.Errorf("%s names an address elsewhere", name)
		}
	}
}
