package ingest_test

import (
	"fmt"
	"strings"

	"whosaid/graph"
)

const anOutlet = 25 // Statements in one article, of as many stories.

// world makes the nouns of sentences, anOutlet an article, calls yield with those of some
// articles at a time, and returns the statements' ids in the order of the sentences.
func world(name string, texts []saying, yield func(*graph.Batch) error) ([]string, error) {
	ids := make([]string, 0, len(texts))
	b := &graph.Batch{}
	for from := 0; from < len(texts); from += anOutlet {
		ids = append(ids, articleSaying(b, fmt.Sprintf("%s/%d", name, from/anOutlet), texts[from:min(from+anOutlet, len(texts))])...)
		if len(b.Statements) >= 1000 || from+anOutlet >= len(texts) {
			if err := yield(b); err != nil {
				return nil, err
			}
			b = &graph.Batch{}
		}
	}
	return ids, nil
}

// articleSaying adds one article to the batch and returns its statements' ids.
func articleSaying(b *graph.Batch, name string, says []saying) []string {
	source := graph.Source{ID: graph.SourceID("https://paper.example/"+name, "", "", ""), Kind: graph.Article, URL: "https://paper.example/" + name, Title: name}
	var text strings.Builder
	var drafts []graph.Statement
	at := 0 // All is ASCII.
	for _, s := range says {
		speaker, words := s.speaker, s.text
		who := graph.Actor{ID: graph.NamedActorID(graph.Person, speaker), Name: speaker, Kind: graph.Person, Named: true}
		claim := graph.Claim{ID: graph.ClaimID(words), Text: words}
		b.Add(who, claim)
		said := graph.Span{Start: at + len(speaker) + len(" said that "), End: at + len(speaker) + len(" said that ") + len(words)}
		st := graph.Statement{
			Quote: words, Spans: graph.Spans{said}, SpeakerSpan: graph.Span{Start: at, End: at + len(speaker)},
			CueSpan: graph.Span{Start: at + len(speaker) + 1, End: at + len(speaker) + 5}, SpeakerIDs: []string{who.ID},
			Form: graph.Indirect, Stance: graph.Asserts, Polarity: graph.Affirms, Rule: "bench", Score: 0.9,
			Expresses: []graph.Expresses{{ClaimID: claim.ID, Polarity: graph.Affirms}},
		}
		drafts = append(drafts, st)
		n, _ := fmt.Fprintf(&text, "%s said that %s. ", speaker, words)
		at += n
	}
	capture := graph.NewCapture(source.ID, text.String(), graph.Sha256(text.String()), "text/plain")
	b.Add(source, capture)
	var ids []string
	for _, st := range drafts {
		st.CaptureID = capture.ID
		st.ID = graph.StatementID(capture.ID, st.Spans, st.CueSpan, st.SpeakerSpan)
		b.Add(st)
		ids = append(ids, st.ID)
	}
	return ids
}
