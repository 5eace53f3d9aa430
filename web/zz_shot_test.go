package web

import (
	"context"
	"log/slog"
	"net/http/httptest"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"whosaid/graph/neo/neotest"
)

// SHOTS: "file path w h scheme clickSelector full;..."
func TestShots(t *testing.T) {
	if os.Getenv("SHOTS") == "" {
		t.Skip()
	}
	base := os.Getenv("BASE")
	if base == "" {
		db := neotest.Open(t)
		d := newDam(t)
		if _, err := db.Write(context.Background(), &d.batch); err != nil {
			t.Fatal(err)
		}
		server := httptest.NewServer(Handler(db, slog.New(slog.NewTextHandler(t.Output(), nil))))
		defer server.Close()
		base = server.URL
		t.Setenv("SHOTS", strings.NewReplacer("SRC", hrefOf(d.source.ID), "SEEN", hrefOf(d.seen.ID), "PASSED", hrefOf(d.passed.ID), "BRANDT", hrefOf(d.brandt.ID)).Replace(os.Getenv("SHOTS")))
	}
	opts := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath("/usr/bin/chromium"), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.Flag("disable-quic", true))
	ac, cancel := chromedp.NewExecAllocator(context.Background(), opts...)
	defer cancel()
	ctx, cancel := chromedp.NewContext(ac)
	defer cancel()
	ctx, cancel = context.WithTimeout(ctx, 100*time.Second)
	defer cancel()
	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, line := range strings.Split(os.Getenv("SHOTS"), ";") {
		f := strings.Fields(line)
		if len(f) < 5 {
			continue
		}
		w, _ := strconv.ParseInt(f[2], 10, 64)
		h, _ := strconv.ParseInt(f[3], 10, 64)
		check(chromedp.Do(ctx, chromedp.EmulateViewport(w, h)))
		_, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: os.Getenv("MEDIA"), Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: f[4]}}})
		check(err)
		check(chromedp.Do(ctx, chromedp.Navigate("about:blank"), chromedp.Navigate(base+f[1])))
		if len(f) > 5 && f[5] != "-" {
			check(chromedp.Do(ctx, chromedp.Click(f[5]), chromedp.WaitVisible("#content .statement"), chromedp.Sleep(400e6)))
		}
		shot := chromedp.CaptureScreenshot()
		if len(f) > 6 {
			shot = chromedp.FullScreenshot(100)
		}
		buf, err := chromedp.Run(ctx, shot)
		check(err)
		os.WriteFile(f[0], buf, 0o644)
	}
}
