package web

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"whosaid/graph"
)

// damText is an article with all that is hard to show: words outside the first plane before
// every span, a quotation that its cue interrupts, a statement inside another, markup and
// quotation marks from outside, and a paragraph that runs from right to left.
const damText = `Dam held, says operator; farmers saw water over the wall

😀 Brandwater Power said the dam held through the night. "At no point," spokeswoman Ida Brandt said, "did water pass the wall."

The valley council reported that farmers saw water pass the wall at dawn <script>document.title = "stolen"</script> & 'after' that.

قال الوزير إن الجسر آمن

Nobody was hurt, it was claimed.
`

// dam is the graph of damText.
type dam struct {
	batch                                        graph.Batch
	source, reprint                              graph.Source
	capture                                      graph.Capture
	operator, brandt, council, farmers, minister graph.Actor
	held, denial, report, seen, bridge, hurt     graph.Statement
	retold                                       graph.Statement
	passed                                       graph.Claim
	contradiction, possible                      graph.Conflict
}

func newDam(t *testing.T) dam {
	t.Helper()
	var d dam
	named := func(kind graph.ActorKind, name string) graph.Actor {
		return graph.Actor{ID: graph.NamedActorID(kind, name), Name: name, Kind: kind, Named: true}
	}
	paper := named(graph.Publisher, "The Valley Echo")
	d.operator, d.council = named(graph.Organisation, "Brandwater Power"), named(graph.Organisation, "Valley Council")
	d.brandt, d.minister = named(graph.Person, "Ida Brandt"), named(graph.Person, "الوزير")
	d.brandt.Memberships = []graph.Membership{{Kind: graph.SpokeFor, ActorID: d.operator.ID, Role: "spokeswoman", From: date(t, "2019"), To: date(t, "2021-03")}}
	chief := named(graph.Person, "Brandt")
	judged := graph.NewIdentity(graph.Identity{
		LeftID: d.brandt.ID, RightID: chief.ID, Verdict: graph.Unsure, Score: .5, By: "names", RuleVersion: 1, Why: "It is a last name.",
	})
	d.source = graph.Source{
		ID: graph.SourceID("https://echo.example/dam", "", "", ""), Kind: graph.Article, URL: "https://echo.example/dam",
		Title: "Dam held, says operator; farmers saw water over the wall", Lang: "en", Published: date(t, "2021-03-04"), PublisherID: paper.ID,
	}
	d.capture = graph.NewCapture(d.source.ID, damText, graph.Sha256(damText), "text/plain")
	d.farmers = graph.Actor{ID: graph.LocalActorID(d.capture.ID, "farmers"), Name: "farmers", Kind: graph.Group}
	d.passed = graph.Claim{ID: graph.ClaimID("water passed the wall"), Text: "water passed the wall", About: []graph.About{{ID: d.operator.ID, Role: graph.AboutObject}}}

	d.held = d.said(graph.Asserts, d.operator, "Brandwater Power", "said", "the dam held through the night")
	d.denial = d.said(graph.Denies, d.brandt, "spokeswoman Ida Brandt", "said, ", `"At no point,"`, `"did water pass the wall."`)
	d.denial.Form, d.denial.Said = graph.Direct, date(t, "2021-03")
	d.denial.Expresses = []graph.Expresses{{ClaimID: d.passed.ID, Polarity: graph.Denied}}
	d.report = d.said(graph.Asserts, d.council, "The valley council", "reported", `farmers saw water pass the wall at dawn <script>document.title = "stolen"</script> & 'after' that`)
	d.report.Medium = "report"
	d.seen = d.said(graph.Asserts, d.farmers, "farmers", "saw", "water pass the wall at dawn")
	d.seen.RelayedBy, d.seen.Rule, d.seen.Score = d.report.ID, "verb of seeing", .75
	d.seen.Expresses = []graph.Expresses{{ClaimID: d.passed.ID, Polarity: graph.Affirms}}
	d.bridge = d.said(graph.Asserts, d.minister, "الوزير", "قال", "الجسر آمن")
	d.hurt = d.said(graph.Alleges, graph.Actor{}, "", "claimed", "Nobody was hurt")

	offers := []graph.Noun{
		d.offered(graph.Evidence{Kind: graph.Image, Direction: graph.For, Strength: .8, Why: "A photograph of the wall.", RestsOn: []string{d.seen.ID}}),
		d.offered(graph.Evidence{
			Kind: graph.Witness, Direction: graph.For, Why: "People who may have seen it say so: “farmers saw”.", Text: "farmers saw", Span: d.at("farmers saw"),
			RestsOn: []string{d.seen.ID}, OfferedBy: []string{d.council.ID},
		}),
		d.offered(graph.Evidence{Kind: graph.DocumentEvidence, Direction: graph.Against, Why: "The gauge was read all night.", RestsOn: []string{d.denial.ID}}),
	}
	d.contradiction = graph.NewConflict(graph.Conflict{
		Kind: graph.Negation, Status: graph.Contradiction, Score: .91, Rule: "negation", RuleVersion: 2,
		Why:           "One side says that water did pass the wall, the other that at no point it did.",
		Comparability: map[graph.Axis]graph.Agreement{graph.AxisEvent: graph.Yes},
		Left:          graph.ConflictSide{StatementID: d.denial.ID, Span: d.at("did water pass the wall")},
		Right:         graph.ConflictSide{StatementID: d.seen.ID, Span: d.at("water pass the wall at dawn")},
	})
	d.possible = graph.NewConflict(graph.Conflict{
		Kind: graph.Lexical, Status: graph.Possible, Score: .4, Rule: "contrast", RuleVersion: 1, Why: "A dam that holds lets no water pass.",
		Comparability: map[graph.Axis]graph.Agreement{graph.AxisEvent: graph.Yes, graph.AxisTime: graph.Unstated},
		Left:          graph.ConflictSide{StatementID: d.held.ID}, Right: graph.ConflictSide{StatementID: d.seen.ID},
	})
	d.batch.Add(graph.Run{ID: graph.RunID("test", "1", "dam", "1"), Tool: "test", Version: "1", Input: "dam", Started: time.Unix(0, 0)},
		paper, d.operator, d.council, d.brandt, d.minister, d.farmers, d.source, d.capture, d.passed,
		d.held, d.denial, d.report, d.seen, d.bridge, d.hurt, d.contradiction, d.possible, chief, judged)
	d.batch.Add(offers...)
	d.retell()
	d.match()
	return d
}

// retell adds another paper's print of the spokeswoman's words, one of them changed.
func (d *dam) retell() {
	const text = "Ida Brandt said that \"at no point did water pass the gate.\""
	d.reprint = graph.Source{ID: graph.SourceID("https://star.example/dam", "", "", ""), Kind: graph.Article, URL: "https://star.example/dam", Title: "Gate dry"}
	capture := graph.NewCapture(d.reprint.ID, text, graph.Sha256(text), "text/plain")
	capture.DerivedFrom = []graph.Derivation{{CaptureID: d.capture.ID, Share: .8, Order: graph.Credited, Rule: "texts", RuleVersion: 1, Why: "Most of it is in the other."}}
	spans := graph.Spans{{Start: 21, End: 59}}
	d.retold = graph.Statement{
		ID: graph.StatementID(capture.ID, spans, graph.Span{}, graph.Span{}), CaptureID: capture.ID, Quote: text[21:59], Spans: spans,
		SpeakerIDs: []string{d.brandt.ID}, Form: graph.Mixed, Stance: graph.Asserts, Polarity: graph.Affirms,
		Quotes: []graph.Quotes{{
			StatementID: d.denial.ID, Kind: graph.Altered, Similarity: .8, Diff: []string{"= At no point did water pass the", "- wall", "+ gate"},
			Order: graph.Credited, Rule: "quotes", RuleVersion: 1, Why: "One word differs.",
		}},
	}
	d.batch.Add(d.reprint, capture, d.retold)
}

// match adds two claims: one judged to be the same as that water passed the wall, one only alike.
func (d *dam) match() {
	for _, m := range []struct {
		text, why string
		verdict   graph.Verdict
		score     float64
	}{
		{"the wall was topped", "All that the one says is in the other.", graph.Same, .75},
		{"no water passed the gate", "Most words are in both; but one of the two is negated.", graph.Unsure, .25},
	} {
		claim := graph.Claim{ID: graph.ClaimID(m.text), Text: m.text}
		d.batch.Add(claim, graph.NewIdentity(graph.Identity{
			LeftID: d.passed.ID, RightID: claim.ID, Verdict: m.verdict, Score: m.score, Why: m.why, By: "same-claim", RuleVersion: 1,
		}))
	}
}

// offered completes evidence on the claim that water passed the wall.
func (d *dam) offered(e graph.Evidence) graph.Evidence {
	e.BearsOn = d.passed.ID
	e.ID = graph.EvidenceID(e.Kind, e.Direction, e.BearsOn, e.RestsOn, e.Span)
	return e
}

// at is where the words first stand after the title; zero for none.
func (d *dam) at(words string) graph.Span {
	title := len(d.source.Title)
	i := strings.Index(damText[title:], words)
	if words == "" || i < 0 {
		return graph.Span{}
	}
	start := len([]rune(damText[:title+i]))
	return graph.Span{Start: start, End: start + len([]rune(words))}
}

// said is the statement of an actor, nobody if it is zero, in words that stand in the text.
func (d *dam) said(stance graph.Stance, by graph.Actor, speaker, cue string, words ...string) graph.Statement {
	s := graph.Statement{
		CaptureID: d.capture.ID, CueSpan: d.at(cue), SpeakerSpan: d.at(speaker),
		Form: graph.Indirect, Stance: stance, Polarity: graph.Affirms,
	}
	for _, w := range words {
		s.Spans = append(s.Spans, d.at(w))
	}
	if by.ID != "" {
		s.SpeakerIDs = []string{by.ID}
	}
	s.Quote = graph.NewText(damText).Quote(s.Spans)
	s.ID = graph.StatementID(s.CaptureID, s.Spans, s.CueSpan, s.SpeakerSpan)
	return s
}

// newFlood is a text of n statements by forty speakers.
func newFlood(n int) (graph.Source, graph.Batch) {
	var b graph.Batch
	var text strings.Builder
	source := graph.Source{ID: graph.ID("source", "flood"), Kind: graph.Transcript, Title: "The flood inquiry"}
	statements := make([]graph.Statement, n)
	for i := range n {
		actor := graph.Actor{Name: fmt.Sprintf("Speaker %d", i%40), Kind: graph.Person, Named: true}
		actor.ID = graph.NamedActorID(actor.Kind, actor.Name)
		if i < 40 {
			b.Add(actor)
		}
		speaker := graph.Span{Start: text.Len(), End: text.Len() + len(actor.Name)}
		text.WriteString(actor.Name + " told us that ")
		words := fmt.Sprintf("the river rose for the %dth time", i)
		spans := graph.Spans{{Start: text.Len(), End: text.Len() + len(words)}}
		text.WriteString(words + ".\n\n")
		statements[i] = graph.Statement{
			Quote: words, Spans: spans, SpeakerSpan: speaker, SpeakerIDs: []string{actor.ID},
			Form: graph.Indirect, Stance: graph.Asserts, Polarity: graph.Affirms,
		}
	}
	capture := graph.NewCapture(source.ID, text.String(), graph.Sha256(text.String()), "text/plain")
	b.Add(source, capture)
	for _, s := range statements {
		s.CaptureID = capture.ID
		s.ID = graph.StatementID(s.CaptureID, s.Spans, s.CueSpan, s.SpeakerSpan)
		b.Add(s)
	}
	return source, b
}

func date(t *testing.T, s string) graph.Date {
	t.Helper()
	d, err := graph.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
