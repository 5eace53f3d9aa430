package resolve

import (
	"fmt"
	"strings"
	"testing"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

// FuzzResolve holds that no text and no speaker span makes Resolve panic, and that all its
// nouns are valid and all mentions lie in the text. Its texts are short: the fuzzer takes a minute to cut each
// long one that shows it something new, and tries nothing else meanwhile.
func FuzzResolve(f *testing.F) {
	for _, s := range []string{"", "The U.S., British and French militaries said so.", "JOHN DOE/AFP", "A's, 's and 's", "“X” (Y), Z—said he; the"} {
		f.Add(s, 0, 10, 20)
	}
	for paragraph := range strings.SplitSeq(council+"\n\n"+bakery+"\n\n"+leak, "\n\n") {
		f.Add(paragraph[:min(len(paragraph), longestFuzzed)], 0, 10, 20)
	}
	f.Fuzz(func(t *testing.T, text string, a, b, c int) {
		if len(text) > longestFuzzed {
			t.Skip("a long text")
		}
		text = strings.ToValidUTF8(text, "\ufffd")
		doc := graph.NewText(text)
		if doc.Len() == 0 {
			return
		}
		at := func(n int) int { return ((n % doc.Len()) + doc.Len()) % doc.Len() }
		speaker := graph.Span{Start: min(at(a), at(b)), End: max(at(a), at(b)) + 1}
		st := attribute.Statement{Speaker: speaker, Spans: graph.Spans{{Start: at(c), End: at(c) + 1}}, RelayedBy: -1}
		out := Resolve(Input{CaptureID: "capture:x", Doc: attribute.Document{Text: doc}, Statements: []attribute.Statement{st}})
		for _, m := range out.Mentions {
			if m.Span.Start < 0 || m.Span.End > doc.Len() || m.Span.Len() <= 0 {
				t.Fatalf("mention %+v is not in the text", m)
			}
		}
		var batch graph.Batch
		batch.Actors, batch.Places, batch.Events = out.Actors, out.Places, out.Events
		if err := batch.Validate(); err != nil {
			t.Fatal(err)
		}
	})
}

const longestFuzzed = 200 // Bytes.

// TestResolveIsLinear holds that ten times the text is ten times the work, where everybody is
// named over and over, and where all are new and of one office and one last name.
func TestResolveIsLinear(t *testing.T) {
	again := func(n int) string { return strings.Repeat(council+"\n\n"+bakery+"\n\n"+leak+"\n\n", n) }
	others := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "The director, %s Souza, arrived in Lund in May 2019. A director left. “No,” he said. President Souza spoke of an attack in Lund, and the attack ended. She agreed.\n\n", nth(i))
		}
		return b.String()
	}
	for _, test := range []struct {
		name string
		text func(int) string
		size int // So many that no bound is still to be reached.
	}{{"again", again, 20}, {"others", others, mostLooked}} {
		t.Run(test.name, func(t *testing.T) {
			small, large := looked(test.text(test.size)), looked(test.text(10*test.size))
			if small < 100 || large > 11*small {
				t.Errorf("Resolve looks at %d candidates in a text, and at %d in ten times that", small, large)
			}
		})
	}
}

// nth is a given name for each number.
func nth(i int) string {
	const consonants, vowels = "bdfgklmnprstvz", "aeiou"
	name := ""
	for range 4 {
		name += string(consonants[i%len(consonants)]) + string(vowels[i/2%len(vowels)])
		i /= 5
	}
	return strings.ToUpper(name[:1]) + name[1:]
}

// looked is how many candidates are looked at for all the mentions, statements and events of a text.
func looked(text string) int {
	doc := attribute.Document{Text: graph.NewText(text)}
	d := understand(Input{CaptureID: "capture:x", Doc: doc, Statements: attribute.Extract(doc)})
	d.findHappenings()
	out, named := d.output()
	d.tellPlaces(&out, named)
	return d.looked
}

func BenchmarkResolve(b *testing.B) {
	text := strings.Repeat(council+"\n\n"+bakery+"\n\n"+leak+"\n\n", 10)
	in := Input{CaptureID: "capture:x", Doc: attribute.Document{Text: graph.NewText(text)}}
	words := float64(len(strings.Fields(text)))
	for b.Loop() {
		Resolve(in)
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())*1000/words/float64(b.N), "ms/1000words")
}
