package ingest

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"whosaid/graph"
)

func parseOne(f Format, in string, about About) (*Article, error) {
	var out *Article
	err := f.Parse(strings.NewReader(in), about, func(rec Record) error {
		out = rec.Article
		return nil
	})
	return out, err
}

func TestTextIsKeptAsRead(t *testing.T) {
	for _, c := range []struct {
		name, in, text, body string
		about                About
	}{
		{name: "plain", in: "He said so.", text: "He said so.", body: "He said so."},
		{name: "line ends", in: "A\r\nB\rC\n", text: "A\r\nB\rC\n", body: "A\r\nB\rC\n"},
		{name: "byte order mark", in: "\ufeffHe said so.", text: "\ufeffHe said so.", body: "He said so."},
		{name: "front matter", in: "---\ntitle: Ä\n---\nHe said so.", text: "---\ntitle: Ä\n---\nHe said so.", body: "He said so."},
		{name: "front matter with carriage returns", in: "\ufeff---\r\nlang: en\r\n---\r\nA", text: "\ufeff---\r\nlang: en\r\n---\r\nA", body: "A"},
		{name: "a rule is no front matter", in: "---\nHe said so.\n", text: "---\nHe said so.\n", body: "---\nHe said so.\n"},
		{name: "UTF-16, little end first", in: "\xff\xfeA\x00\xe4\x00", text: "Aä", body: "Aä"},
		{name: "UTF-16, big end first", in: "\xfe\xff\x00A\x00\xe4", text: "Aä", body: "Aä"},
		{name: "an encoding that is named", in: "caf\xe9", text: "café", body: "café", about: About{Encoding: "windows-1252"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := parseOne(textFormat, c.in, c.about)
			if err != nil {
				t.Fatal(err)
			}
			text := graph.NewText(a.Text)
			body := text.Cut(graph.Span{Start: a.Skip, End: text.Len()})
			if a.Text != c.text || body != c.body || a.BytesSha256 != graph.Sha256(c.in) {
				t.Errorf("text %q, body %q, hash %s; want %q, %q and the hash of the bytes", a.Text, body, a.BytesSha256, c.text, c.body)
			}
		})
	}
}

func TestTextRefuses(t *testing.T) {
	for _, c := range []struct{ name, in, why string }{
		{"nothing", "", "is empty"},
		{"white space", " \n\t\r\n", "has no words"},
		{"front matter alone", "---\ntitle: A\n---\n", "has no words"},
		{"NUL", "abc\nd\x00e", "2: byte 5 is NUL"},
		{"Latin-1", "one\ntwo\ncaf\xe9\n", "3: byte 11 is not UTF-8"},
		{"a cut character", "caf\xc3", "byte 3 is not UTF-8"},
		{"unknown key", "---\ntitel: A\n---\nB", "titel: front matter has no such key"},
		{"no colon", "---\ntitle: A\nB\n---\nC", "front matter: \"B\" has no colon"},
		{"twice", "---\nlang: en\nlang: fr\n---\nC", "lang: front matter gives it twice"},
		{"bad date", "---\npublished: 9 June\n---\nC", "published: date: is \"9 June\""},
		{"bad kind", "---\nkind: novel\n---\nC", "kind: \"novel\" is no kind of source"},
		{"bad address", "---\nurl: /a/b\n---\nC", "url: \"/a/b\" is no absolute address"},
		{"unknown encoding", "abc", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			about := About{}
			if c.name == "unknown encoding" {
				about.Encoding, c.why = "utf-99", "encoding: \"utf-99\" is no encoding"
			}
			_, err := parseOne(textFormat, c.in, about)
			if err == nil || !strings.Contains(atSource(err), c.why) || !errors.Is(err, graph.ErrInvalid) {
				t.Errorf("parse = %v, want an ErrInvalid with %q", err, c.why)
			}
		})
	}
}

// atSource is the error as the pipeline shows it, with the input's name and line.
func atSource(err error) string {
	var field *graph.FieldError
	if errors.As(err, &field) {
		field.Source = "in"
	}
	return err.Error()
}

func TestHeadlineIsTheTitle(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"headline", "Dam breaks\n\nThe dam broke.", "Dam breaks"},
		{"blank lines first", "\n\n Dam breaks \r\n\r\nThe dam broke.", "Dam breaks"},
		{"a sentence", "The dam broke.\n\nNobody came.", ""},
		{"no blank line after it", "The dam\nbroke", ""},
		{"too long", strings.Repeat("dam ", 60) + "\n\nIt broke.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := headline(c.body); got != c.want {
				t.Errorf("headline = %q, want %q", got, c.want)
			}
		})
	}
}

func TestWhatThePersonSaysWins(t *testing.T) {
	a, err := parseOne(textFormat, "---\ntitle: A\npublisher: P\nauthor: X; Y\n---\nB", About{Title: "T"})
	if err != nil {
		t.Fatal(err)
	}
	if a.About.Title != "T" || a.About.Publisher != "P" || len(a.About.Authors) != 2 {
		t.Errorf("about = %+v, want title T, publisher P, two authors", a.About)
	}
}

// FuzzText holds that a text is refused as invalid or kept character for character.
func FuzzText(f *testing.F) {
	for _, s := range []string{"", "---\ntitle: A\n---\nB", "---\n---\n---", "\ufeff---\r\nlang: x\r\n---\r\n\r\nC", "\xff\xfea\x00", "a\x00b", "\xffabc", "---\nauthor: ;\n---\nq"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		a, err := parseOne(textFormat, in, About{})
		if err != nil {
			if !errors.Is(err, graph.ErrInvalid) {
				t.Fatalf("parse(%q) = %v, want ErrInvalid", in, err)
			}
			return
		}
		if !utf8.ValidString(a.Text) || a.Skip >= utf8.RuneCountInString(a.Text) {
			t.Fatalf("parse(%q): text %q, skip %d", in, a.Text, a.Skip)
		}
		if utf8.ValidString(in) && a.Text != in {
			t.Fatalf("parse(%q) kept %q", in, a.Text)
		}
	})
}

// FuzzHTML holds that a page is refused as invalid or gives words without markup of its own.
func FuzzHTML(f *testing.F) {
	for _, s := range []string{
		"<html><body><p>The mayor said so.</p></body></html>",
		"<!DOCTYPE html><title>T</title><article><p>One said.<br><br>Two said.</article>",
		"<html><head><meta charset=utf-16></head>\xff\xfe<p>a",
		"<table><tr><td>a<td>b</table><script>x</script>",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		a, err := parseOne(htmlFormat, in, About{})
		if err != nil {
			if !errors.Is(err, graph.ErrInvalid) {
				t.Fatalf("parse(%q) = %v, want ErrInvalid", in, err)
			}
			return
		}
		if !utf8.ValidString(a.Text) || strings.TrimSpace(a.Text) != a.Text || a.Text == "" || strings.Contains(a.Text, "\n\n\n") {
			t.Fatalf("parse(%q) = %q, want paragraphs", in, a.Text)
		}
		if again, err := parseOne(htmlFormat, in, About{}); err != nil || again.Text != a.Text {
			t.Fatalf("parse(%q) differs the second time", in)
		}
	})
}

func TestPageEncodings(t *testing.T) {
	const page = "<html><head>%s<title>Caf\xe9</title></head><body><article><h1>Caf\xe9</h1><p>The owner of the caf\xe9 said that it would open again in the spring, after a year of work.</p></article></body></html>"
	for _, c := range []struct{ name, meta, encoding string }{
		{"declared", "<meta charset=iso-8859-1>", ""},
		{"named", "", "iso-8859-1"},
		{"named against what is declared", "<meta charset=koi8-r>", "iso-8859-1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := parseOne(htmlFormat, strings.Replace(page, "%s", c.meta, 1), About{Encoding: c.encoding})
			if err != nil || !strings.Contains(a.Text, "owner of the café said") {
				t.Errorf("parse = %+v, %v; want café", a, err)
			}
		})
	}
	utf := strings.ReplaceAll(strings.Replace(page, "%s", "<meta charset=iso-8859-1>", 1), "\xe9", "é")
	if a, err := parseOne(htmlFormat, utf, About{}); err != nil || !strings.Contains(a.Text, "owner of the café said") {
		t.Errorf("parse of UTF-8 that calls itself Latin-1 = %+v, %v; want café", a, err)
	}
}

func TestArticleWithoutATitleIsNamedAfterItsInput(t *testing.T) {
	articles, err := Articles(BytesInput("mill.txt", []byte("The owner said that nobody was inside.")), "", About{})
	if err != nil || len(articles) != 1 {
		t.Fatalf("Articles = %v, %v", articles, err)
	}
	r, err := articles[0].Read(t.Context(), Extractor{})
	if err != nil || r.Source.Title != "mill.txt" || r.Source.Validate() != nil {
		t.Errorf("source = %+v, %v, want the title mill.txt", r.Source, err)
	}
}
