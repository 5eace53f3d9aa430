package resolve

import (
	"strings"
	"testing"
	"time"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

// FuzzResolve holds that no text and no speaker span makes Resolve panic, and that all its
// nouns are valid and all mentions lie in the text.
func FuzzResolve(f *testing.F) {
	for _, s := range []string{council, bakery, "", "The U.S., British and French militaries said so.", "JOHN DOE/AFP", "A's, 's and 's", "“X” (Y), Z—said he; the"} {
		f.Add(s, 0, 10, 20)
	}
	f.Fuzz(func(t *testing.T, text string, a, b, c int) {
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

// TestResolveIsLinear holds that twice the text takes about twice the time, where mentions
// of everybody are many and ambiguous.
func TestResolveIsLinear(t *testing.T) {
	took := func(times int) time.Duration {
		in := Input{CaptureID: "capture:x", Doc: attribute.Document{Text: graph.NewText(strings.Repeat(council+"\n\n"+bakery+"\n\n", times))}}
		best := time.Hour
		for range 3 {
			start := time.Now()
			Resolve(in)
			best = min(best, time.Since(start))
		}
		return best
	}
	small, large := took(20), took(200)
	if large > 40*small {
		t.Errorf("10 times the text took %v, %.0f times %v", large, float64(large)/float64(small), small)
	}
	t.Logf("%v for %d words", large, 200*400)
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
