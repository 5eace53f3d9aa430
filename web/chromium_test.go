package web

import (
	"context"
	"log/slog"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"whosaid/graph/neo"
	"whosaid/graph/neo/neotest"
)

// browser is a tab of a real Chromium before the pages of the dam's graph.
type browser struct {
	*testing.T
	ctx  context.Context
	db   *neo.DB
	base string
	dam  dam

	mu       sync.Mutex
	requests []string // Addresses asked for.
	troubles []string // Errors and warnings on the console.
}

// newBrowser starts Chromium and the pages. Without a browser the test is skipped, or fails
// if CI is set.
func newBrowser(t *testing.T) *browser {
	t.Helper()
	path := ""
	for _, name := range []string{
		"chromium", "chromium-browser", "google-chrome",
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
	} {
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	if path == "" {
		const want = "no browser: run sudo apt-get install chromium, then go test ./web"
		if os.Getenv("CI") != "" {
			t.Fatal(want)
		}
		t.Skip(want)
	}
	db := neotest.Open(t)
	b := &browser{T: t, db: db, dam: newDam(t)}
	if _, err := db.Write(context.Background(), &b.dam.batch); err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(Handler(db, slog.New(slog.NewTextHandler(t.Output(), nil))))
	t.Cleanup(server.Close)
	b.base = server.URL

	// Chromium keeps a socket in its folder for temporary files, and the path of a socket may
	// have no more than about a hundred bytes, which one in a deep checkout has.
	short, err := os.MkdirTemp("/tmp", "whosaid")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(short) })
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.DisableGPU, chromedp.UserDataDir(filepath.Join(short, "profile")), chromedp.Env("TMPDIR="+short))
	for _, flag := range []string{"disable-quic", "disable-background-networking", "disable-component-update", "disable-sync"} {
		options = append(options, chromedp.Flag(flag, true))
	}
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox)
	}
	ctx, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	ctx, stop = context.WithTimeout(ctx, 5*time.Minute)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewContext(ctx)
	t.Cleanup(stop)
	b.ctx = ctx
	b.watch()
	return b
}

// watch keeps what the tab asks for and complains of.
func (b *browser) watch() {
	b.Helper()
	b.do(chromedp.Navigate("about:blank"))
	if _, err := chromedp.Call(b.ctx, network.Enable, network.EnableParams{}); err != nil {
		b.Fatal(err)
	}
	if _, err := chromedp.Call(b.ctx, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true}); err != nil {
		b.Fatal(err) // Without it a page that no person looks at hears of no focus.
	}
	err := chromedp.Listen(b.ctx, func(event any) {
		if sent, ok := event.(*network.EventRequestWillBeSent); ok {
			b.mu.Lock()
			b.requests = append(b.requests, sent.Request.URL)
			b.mu.Unlock()
		}
	})
	if err != nil {
		b.Fatal(err)
	}
	messages := chromedp.Console(b.ctx)
	go func() {
		for m, err := range messages {
			if err != nil {
				return
			}
			if m.Type != chromedp.ConsoleLog && m.Type != chromedp.ConsoleInfo {
				b.mu.Lock()
				b.troubles = append(b.troubles, string(m.Type)+": "+m.Text)
				b.mu.Unlock()
			}
		}
	}()
}

// calm fails the test if the tab asked another host for anything or complained.
func (b *browser) calm() {
	b.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, address := range b.requests {
		if u, err := url.Parse(address); err != nil || u.Scheme != "data" && !strings.HasPrefix(address, b.base+"/") {
			b.Errorf("a page asked for %s", address)
		}
	}
	if len(b.requests) == 0 {
		b.Error("no request was seen, so none could be judged")
	}
	for _, trouble := range b.troubles {
		b.Errorf("the console says %s", trouble)
	}
}

func (b *browser) do(steps ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	if err := chromedp.Do(b.ctx, steps...); err != nil {
		b.Fatal(err)
	}
}

// open goes to a page as a window of that size sees it.
func (b *browser) open(path string, width, height int64) {
	b.Helper()
	b.do(chromedp.EmulateViewport(width, height), chromedp.Navigate("about:blank"), chromedp.Navigate(b.base+path))
}

// eval is the value of an expression in the page.
func eval[T any](b *browser, expression string) T {
	b.Helper()
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		b.Fatalf("evaluate %s: %v", expression, err)
	}
	return v
}

// panel waits until the panel shows the quote and returns its words.
func (b *browser) panel(quote string) string {
	b.Helper()
	words := ""
	for range 100 {
		words = eval[string](b, `document.getElementById("panel").hidden ? "" : document.getElementById("content").innerText`)
		if strings.Contains(words, quote) {
			return words
		}
		time.Sleep(50 * time.Millisecond)
	}
	b.Fatalf("the panel shows %q, want %q", words, quote)
	return ""
}

func (b *browser) scheme(name string) {
	b.Helper()
	media := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: name}, {Name: "prefers-reduced-motion", Value: "reduce"},
	}}
	if _, err := chromedp.Call(b.ctx, emulation.SetEmulatedMedia, media); err != nil {
		b.Fatal(err)
	}
}
