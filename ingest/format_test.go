package ingest

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"whosaid/graph"
)

var update = flag.Bool("update", false, "write what the parsers give into the goldens; then read them")

// TestFormatGoldens parses the input file of each archive in testdata/FORMAT and compares what
// comes out with the want file. A broken input's want is its error.
func TestFormatGoldens(t *testing.T) {
	for _, f := range Formats() {
		archives, err := filepath.Glob(filepath.Join("testdata", f.Name, "*.txtar"))
		if err != nil || len(archives) < 2 {
			t.Fatalf("format %s has %d archives in testdata, want a good one and a broken one", f.Name, len(archives))
		}
		for _, path := range archives {
			t.Run(f.Name+"/"+filepath.Base(path), func(t *testing.T) {
				a, err := txtar.ParseFile(path)
				if err != nil {
					t.Fatal(err)
				}
				input, want := a.Files[0], &a.Files[1]
				if got := describe(t, f, input.Name, input.Data); got != string(want.Data) && *update {
					want.Data = []byte(got)
					if err := os.WriteFile(path, txtar.Format(a), 0o644); err != nil {
						t.Fatal(err)
					}
				} else if got != string(want.Data) {
					t.Errorf("parse %s =\n%s\nwant\n%s", input.Name, got, want.Data)
				}
			})
		}
	}
}

// describe writes what a format makes of an input, one line a record, or its error.
func describe(t *testing.T, want Format, name string, data []byte) string {
	t.Helper()
	var b strings.Builder
	format, err := sniff(name, data[:min(len(data), sniffLen)])
	if err == nil && format.Name != want.Name {
		t.Errorf("sniff(%s) = %s, want %s", name, format.Name, want.Name)
	}
	if err == nil {
		err = want.Parse(strings.NewReader(string(data)), About{}, func(rec Record) error {
			fmt.Fprintf(&b, "%d ", rec.Line)
			switch {
			case rec.Refused != nil:
				fmt.Fprintf(&b, "refused: %v\n", rec.Refused)
			case rec.Noun != nil:
				fmt.Fprintf(&b, "%s %s\n", graph.NounOf(graph.IDOf(rec.Noun)), asJSON(t, rec.Noun))
			default:
				fmt.Fprintf(&b, "article %s\n%s", asJSON(t, rec.Article.About), rec.Article.Text)
				if skip := rec.Article.Skip; skip > 0 {
					fmt.Fprintf(&b, "(skip %d)\n", skip)
				}
				if !strings.HasSuffix(b.String(), "\n") {
					b.WriteString("\n")
				}
			}
			return nil
		})
	}
	if err != nil {
		fmt.Fprintf(&b, "error: %v\n", err)
		if !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("parse %s: %v is no ErrInvalid", name, err)
		}
	}
	return b.String()
}

func asJSON(t *testing.T, v any) string {
	t.Helper()
	out, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func TestSniff(t *testing.T) {
	for _, c := range []struct{ name, file, head, want string }{
		{"prose", "a.txt", "The mayor said so.", "text"},
		{"no extension", "a", "The mayor said so.", "text"},
		{"page under a wrong extension", "a.txt", "\n<!DOCTYPE html><html>", "html"},
		{"page after a comment and a byte order mark", "a", "\ufeff<!-- saved\nfrom -->\n<HTML lang=en>", "html"},
		{"fragment under its extension", "a.html", "<p>The mayor said so.", "html"},
		{"records under a wrong extension", "a.txt", "\n{\"type\":\"claim\"", "records"},
		{"records by extension", "a.jsonl", "", "records"},
		{"JSON without a type is text", "a.txt", "{\"a\":1}", "text"},
		{"text that begins with a tag of no page", "a.txt", "<header> is an element", "text"},
		{"PDF", "a.txt", "%PDF-1.7", "a PDF"},
		{"archive", "a.html", "PK\x03\x04", "a zip archive"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, err := sniff(c.file, []byte(c.head))
			switch {
			case err != nil && (!strings.Contains(err.Error(), c.want) || !errors.Is(err, graph.ErrInvalid)):
				t.Errorf("sniff = %v, want an ErrInvalid with %q", err, c.want)
			case err == nil && f.Name != c.want:
				t.Errorf("sniff = %s, want %s", f.Name, c.want)
			}
		})
	}
}
