package ingest_test

import (
	"encoding/json"
	"fmt"
	"strings"

	"whosaid/graph"
)

// someRecords generates n statements with their sources, captures, actors and claims, as a
// records file in which each points only to what stands before it. The same n gives the same.
func someRecords(n int) string {
	var b strings.Builder
	put := func(noun string, v any) {
		out, err := json.Marshal(v)
		if err != nil {
			panic(err)
		}
		fmt.Fprintf(&b, "{\"type\":%q,%s\n", noun, out[1:])
	}
	const perSource, people = 10, 50
	speaker := func(i int) graph.Actor {
		name := fmt.Sprintf("Speaker %d", i%people)
		return graph.Actor{ID: graph.NamedActorID(graph.Person, name), Name: name, Kind: graph.Person, Named: true}
	}
	for i := range people {
		put("actor", speaker(i))
	}
	for i := range n {
		source := graph.Source{Kind: graph.Article, URL: fmt.Sprintf("https://paper.example/%d", i/perSource)}
		source.ID = graph.SourceID(source.URL, "", "", "")
		text := fmt.Sprintf("Report %d. ", i/perSource)
		for k := range perSource {
			text += fmt.Sprintf("Speaker %d said the %s at %s was shut. ", (i/perSource+k)%people, topicOf(i/perSource*perSource+k), townOf(i/perSource))
		}
		capture := graph.NewCapture(source.ID, text, graph.Sha256(text), "text/plain")
		if i%perSource == 0 {
			put("source", source)
			put("capture", capture)
		}
		k := i % perSource
		actor := speaker(i/perSource + k)
		start := strings.Index(text, fmt.Sprintf("%s said the %s ", actor.Name, topicOf(i)))
		words := fmt.Sprintf("the %s at %s was shut", topicOf(i), townOf(i/perSource))
		claim := graph.Claim{ID: graph.ClaimID(words), Text: words}
		put("claim", claim)
		at := start + len(actor.Name) + len(" said ")
		st := graph.Statement{
			CaptureID: capture.ID, Quote: words, Spans: graph.Spans{{Start: at, End: at + len(words)}},
			SpeakerSpan: graph.Span{Start: start, End: start + len(actor.Name)}, CueSpan: graph.Span{Start: start + len(actor.Name) + 1, End: at - 1},
			Form: graph.Indirect, Stance: graph.Asserts, Polarity: graph.Affirms,
			SpeakerIDs: []string{actor.ID},
			Expresses:  []graph.Expresses{{ClaimID: claim.ID, Polarity: graph.Affirms}},
		}
		st.ID = graph.StatementID(st.CaptureID, st.Spans, st.CueSpan, st.SpeakerSpan)
		put("statement", st)
	}
	return b.String()
}

// topicOf and townOf make up what a statement speaks of, and where: another topic for each
// statement and another town for each source, as in a graph of many matters.
func topicOf(n int) string { return "gor" + madeUp(n) }

func townOf(n int) string { return "Ver" + madeUp(n) }

// madeUp spells n in letters.
func madeUp(n int) string {
	var out []byte
	for range 4 {
		out = append(out, 'a'+byte(n%26))
		n /= 26
	}
	return string(out)
}
