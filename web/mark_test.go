package web

import (
	"fmt"
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	xhtml "golang.org/x/net/html"
	"pgregory.net/rapid"

	"whosaid/graph"
)

var tag = regexp.MustCompile(`<[^>]*>`)

// strip takes the tags off, as a reader of the page would see its words.
func strip(s string) string { return html.UnescapeString(tag.ReplaceAllString(s, "")) }

func whole(m Marked) string { return string(m.Heading + m.Body) }

func TestMarkTextKeepsEveryCharacter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.StringOfN(rapid.SampledFrom([]rune("ab <>&\"'\n\r;é𝔸א😀\u200f\u0301")), 0, 80, -1).Draw(t, "text")
		text := graph.NewText(words)
		marks := drawMarks(t, text.Len())
		got := whole(MarkText(text, "", marks))
		if strip(got) != words {
			t.Fatalf("strip(MarkText(%q)) = %q", words, strip(got))
		}
		doc, err := xhtml.Parse(strings.NewReader(got))
		if err != nil {
			t.Fatal(err)
		}
		seen := wordsOf(doc)
		for _, m := range marks {
			want := strings.Join(strings.Fields(text.Quote(m.Spans)), "")
			want = strings.ReplaceAll(want, "…", "")
			if have := strings.Join(strings.Fields(seen[fmt.Sprint(m.Number)]), ""); have != want {
				t.Fatalf("statement %d at %v of %q is drawn over %q, want %q", m.Number, m.Spans, words, have, want)
			}
		}
	})
}

// drawMarks makes up to six statements anywhere in n code points, few enough that none
// reaches maxDepth.
func drawMarks(t *rapid.T, n int) []Mark {
	var marks []Mark
	for i := range rapid.IntRange(0, 6).Draw(t, "marks") {
		cuts := rapid.SliceOfNDistinct(rapid.IntRange(0, max(n, 12)), 8, 8, rapid.ID).Draw(t, "cuts")
		slices.Sort(cuts)
		m := Mark{ID: fmt.Sprintf("statement:%d", i), Number: i + 1, Label: `"<&>`}
		for k := 0; k+1 < len(cuts) && cuts[k+1] <= n; k += 2 {
			m.Spans = append(m.Spans, graph.Span{Start: cuts[k], End: cuts[k+1]})
		}
		if i == 0 && len(m.Spans) > 0 {
			m.Cue, m.Speaker = m.Spans[0], m.Spans.Hull()
		}
		marks = append(marks, m)
	}
	return marks
}

// wordsOf collects, for each statement's number, the words that its elements cover.
func wordsOf(doc *xhtml.Node) map[string]string {
	seen := map[string]string{}
	var walk func(n *xhtml.Node, inside []string)
	walk = func(n *xhtml.Node, inside []string) {
		if n.Type == xhtml.TextNode {
			for _, number := range inside {
				seen[number] += n.Data
			}
		}
		for _, a := range n.Attr {
			if a.Key == "data-n" && n.Data == "span" {
				inside = append(slices.Clone(inside), a.Val)
			}
		}
		for kid := n.FirstChild; kid != nil; kid = kid.NextSibling {
			walk(kid, inside)
		}
	}
	walk(doc, nil)
	return seen
}

func TestMarkText(t *testing.T) {
	at := func(text, words string) graph.Span {
		i := strings.Index(text, words)
		start := len([]rune(text[:i]))
		return graph.Span{Start: start, End: start + len([]rune(words))}
	}
	const nested = "Ann said Bob said it rained."
	const parted = "“It rained,” Ann said, “all day.”"
	for _, tt := range []struct {
		name, text, title string
		marks             []Mark
		want              string
	}{
		{
			"an inner statement stands inside the outer one", nested, "",
			[]Mark{
				{ID: "statement:a", Number: 1, Spans: graph.Spans{at(nested, "Bob said it rained")}, Look: "k0 u0", Sign: "A 1", Label: "1", Href: "/a", Speaker: at(nested, "Ann")},
				{ID: "statement:b", Number: 2, Spans: graph.Spans{at(nested, "it rained")}, Look: "k1 u0", Sign: "B 2", Label: "2", Href: "/b"},
			},
			`<p dir="auto"><span class="speaker" data-of="1">Ann</span> said <span class="st h1 k0 u0" data-n="1" data-v="0" id="statement:a">Bob said ` +
				`<span class="st h0 k1 u0" data-n="2" data-v="0" id="statement:b">it rained</span><a class="ref k1 u0" href="/b" data-n="2" data-v="0" data-sign="B 2" aria-label="2"></a>` +
				`</span><a class="ref k0 u0" href="/a" data-n="1" data-v="0" data-sign="A 1" aria-label="1"></a>.</p>`,
		},
		{
			"the pieces of a discontinuous statement are joined", parted, "",
			[]Mark{{ID: "statement:a", Number: 1, Spans: graph.Spans{at(parted, "It rained,"), at(parted, "all day.")}, Look: "k0 u0", Cue: at(parted, "said")}},
			`<p dir="auto">“<span class="st h0 k0 u0 skips" data-n="1" data-v="0" id="statement:a">It rained,</span>” Ann <span class="cue" data-of="1">said</span>, “` +
				`<span class="st h0 k0 u0 joins" data-n="1" data-v="0">all day.</span><a class="ref k0 u0" href="" data-n="1" data-v="0" data-sign="" aria-label=""></a>”</p>`,
		},
		{
			"a first block that is the title is the heading", "It rains\n\n<script>alert(\"x\")</script>", "It rains", nil,
			`<h1 dir="auto">It rains</h1>` + "\n\n" + `<p dir="auto">&lt;script&gt;alert(&#34;x&#34;)&lt;/script&gt;</p>`,
		},
		{
			"characters outside the first plane are one code point each", "😀 𝔸 rain", "",
			[]Mark{{ID: "statement:a", Number: 1, Spans: graph.Spans{{Start: 2, End: 3}}, Look: "k0 u0"}},
			`<p dir="auto">😀 <span class="st h0 k0 u0" data-n="1" data-v="0" id="statement:a">𝔸</span><a class="ref k0 u0" href="" data-n="1" data-v="0" data-sign="" aria-label=""></a> rain</p>`,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := whole(MarkText(graph.NewText(tt.text), tt.title, tt.marks)); got != tt.want {
				t.Errorf("MarkText(%q) =\n%s\nwant\n%s", tt.text, got, tt.want)
			}
		})
	}
}

func TestMarkTextOfManyOverlappingStatements(t *testing.T) {
	const n = 5000
	text := graph.NewText(strings.Repeat("word ", 2*n))
	var marks []Mark
	for i := range n {
		marks = append(marks, Mark{ID: fmt.Sprintf("statement:%d", i), Number: i + 1, Spans: graph.Spans{{Start: i, End: 5*n + i}}})
	}
	begun := time.Now()
	got := whole(MarkText(text, "", marks))
	if took := time.Since(begun); took > 5*time.Second {
		t.Errorf("MarkText of %d overlapping statements took %v, want under 5s", n, took)
	}
	if strip(got) != text.String() {
		t.Error("MarkText of overlapping statements lost words")
	}
	if refs := strings.Count(got, `class="ref`); refs != n {
		t.Errorf("MarkText of %d overlapping statements has %d signs, want one each", n, refs)
	}
}

func TestBlocksOf(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"no words", " \n\n ", nil},
		{"blank lines part", "\na b\nc\n \nd", []string{"a b\nc", "d"}},
		{"line ends part where there is no blank line", "a\nb\r\n", []string{"a", "b"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, s := range blocksOf(tt.text) {
				got = append(got, graph.NewText(tt.text).Cut(s))
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("blocksOf(%q) = %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}
