package bench

import (
	"fmt"
	"strings"

	"whosaid/graph"
)

const (
	statementsASource = 20  // Statements in each made-up article.
	speakers          = 500 // People who speak, the busiest of them in many articles.
	papers            = 50
)

// Records makes the nouns of n statements, statementsASource an article, and calls yield with
// each article's. The same seed and n give the same nouns; another seed shares only the actors.
func Records(seed string, n int, yield func(*graph.Batch) error) error {
	for article := 0; article*statementsASource < n; article++ {
		size := min(statementsASource, n-article*statementsASource)
		if err := yield(articleOf(seed, article, size)); err != nil {
			return err
		}
	}
	return nil
}

func articleOf(seed string, number, size int) *graph.Batch {
	b := &graph.Batch{}
	paper := actor(graph.Publisher, fmt.Sprintf("Paper %d", number%papers))
	url := fmt.Sprintf("https://paper%d.example/%s/%d", number%papers, seed, number)
	source := graph.Source{
		ID: graph.SourceID(url, "", "", ""), Kind: graph.Article, URL: url,
		Title: fmt.Sprintf("Harbour news %d", number), PublisherID: paper.ID,
	}
	b.Add(paper, source)
	var text strings.Builder
	var drafts []graph.Statement
	at := 0 // In code points; all words here are ASCII.
	for i := range size {
		speaker := actor(graph.Person, fmt.Sprintf("Speaker %d", (number*7+i*i)%speakers))
		claim := fmt.Sprintf("pier %d of harbour %s-%d held %d boats", i, seed, number, number%97+i)
		name, cue := graph.Span{Start: at, End: at + len(speaker.Name)}, graph.Span{Start: at + len(speaker.Name) + 1, End: at + len(speaker.Name) + 5}
		words := graph.Spans{{Start: cue.End + 1, End: cue.End + 1 + len(claim)}}
		fmt.Fprintf(&text, "%s said %s. ", speaker.Name, claim)
		at += len(speaker.Name) + 6 + len(claim) + 2
		k := graph.Claim{ID: graph.ClaimID(claim), Text: claim, About: []graph.About{{ID: speaker.ID, Role: graph.AboutSubject}}}
		b.Add(speaker, k)
		drafts = append(drafts, graph.Statement{
			Quote: claim, Spans: words, CueSpan: cue, SpeakerSpan: name, SpeakerIDs: []string{speaker.ID},
			Form: graph.Indirect, Stance: graph.Asserts, Polarity: graph.Affirms, Rule: "bench", Score: 0.9,
			Expresses: []graph.Expresses{{ClaimID: k.ID, Polarity: graph.Affirms}},
			Blocks:    []string{fmt.Sprintf("harbour %s-%d", seed, number)},
		})
	}
	capture := graph.NewCapture(source.ID, text.String(), graph.Sha256(text.String()), "text/plain")
	b.Add(capture)
	for _, s := range drafts {
		s.CaptureID = capture.ID
		s.ID = graph.StatementID(capture.ID, s.Spans, s.CueSpan, s.SpeakerSpan)
		b.Add(s)
	}
	return b
}

func actor(kind graph.ActorKind, name string) graph.Actor {
	return graph.Actor{ID: graph.NamedActorID(kind, name), Name: name, Kind: kind, Named: true}
}
