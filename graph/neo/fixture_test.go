package neo_test

import (
	"fmt"
	"testing"
	"time"

	"whosaid/graph"
	"whosaid/graph/neo"
)

// story is a small made-up article: the mayor relays what divers told her, the harbour firm
// denies it, and there are emoji before every span, where UTF-16 and code points part.
type story struct {
	run                        graph.Run
	paper, mayor, divers, firm graph.Actor
	source                     graph.Source
	capture                    graph.Capture
	fell, stood                graph.Claim
	bridge                     graph.Event
	town                       graph.Place
	outer, inner, denial       graph.Statement
	figure                     graph.Figure
	evidence                   graph.Evidence
	conflict                   graph.Conflict
}

const storyText = "🌉😀 The mayor said divers told her that 12 piers of the bridge fell. " +
	"The harbour firm said that no pier of the bridge fell."

func newStory() story {
	var s story
	named := func(kind graph.ActorKind, name string) graph.Actor {
		return graph.Actor{ID: graph.NamedActorID(kind, name), Name: name, Kind: kind, Named: true}
	}
	s.run = graph.Run{
		ID: graph.RunID("ingest/test", "1", "story", "0"), Tool: "ingest/test", Version: "1", Input: "story",
		Started: time.Date(2020, 1, 2, 3, 4, 5, 0, time.UTC), Cursor: 1,
	}
	s.paper = named(graph.Publisher, "The Ferry Post")
	s.firm = named(graph.Organisation, "Harbour Firm")
	s.mayor = named(graph.Person, "Ada Quay")
	s.mayor.Aliases = []string{"the mayor"}
	s.mayor.Memberships = []graph.Membership{{Kind: graph.MemberOf, ActorID: s.firm.ID, Role: "adviser", From: date("2019")}}
	s.source = graph.Source{
		ID: graph.SourceID("https://ferry.example/bridge", "", "", ""), Kind: graph.Article, Title: "Bridge down",
		URL: "https://ferry.example/bridge", Published: date("2020-01"), PublisherID: s.paper.ID, AuthorIDs: []string{s.mayor.ID},
	}
	s.capture = graph.NewCapture(s.source.ID, storyText, graph.Sha256("bytes"), "text/plain")
	s.divers = graph.Actor{ID: graph.LocalActorID(s.capture.ID, "divers"), Name: "divers", Kind: graph.Group}
	s.town = graph.Place{ID: graph.PlaceID("Quayside"), Name: "Quayside", Geo: &graph.Geo{Lat: 51.5, Lon: -0.25}}
	s.bridge = graph.Event{
		ID: graph.EventID("bridge collapse", date("2020"), s.town.ID), Name: "bridge collapse", Kind: "collapse",
		From: date("2020"), PlaceIDs: []string{s.town.ID}, ActorIDs: []string{s.firm.ID},
		Told: []graph.Told{{CaptureID: s.capture.ID, Spans: graph.Spans{span("bridge")}}}, Blocks: []string{"event collapse"},
	}
	claim := func(text string) graph.Claim {
		return graph.Claim{ID: graph.ClaimID(text), Text: text, About: []graph.About{
			{ID: s.bridge.ID, Role: graph.AboutEvent}, {ID: s.town.ID, Role: graph.AboutPlace}, {ID: s.firm.ID, Role: graph.AboutSubject},
		}}
	}
	s.fell, s.stood = claim("12 piers of the bridge fell"), claim("no pier of the bridge fell")
	s.outer = s.said("divers told her that 12 piers of the bridge fell", "said", s.mayor, s.fell)
	s.inner = s.said("12 piers of the bridge fell", "told", s.divers, s.fell)
	s.inner.RelayedBy = s.outer.ID
	s.denial = s.said("no pier of the bridge fell", "said", s.firm, s.stood)
	s.denial.Said = date("2020-01-02")
	s.denial.Hedges = []graph.Hedge{{Text: "no pier", Span: span("no pier")}}
	twelve := 12.0
	s.figure = graph.Figure{
		StatementID: s.inner.ID, EventID: s.bridge.ID, Measure: "piers", Low: 12, High: &twelve, Best: &twelve,
		Text: "12", Span: span("12"),
	}
	s.figure.ID = graph.FigureID(s.inner.ID, "piers", "", s.figure.Span)
	s.evidence = graph.Evidence{Kind: graph.Witness, Direction: graph.For, Why: "Divers saw it.", Text: "divers told", Span: span("divers told"),
		BearsOn: s.fell.ID, RestsOn: []string{s.inner.ID, s.capture.ID}, OfferedBy: []string{s.mayor.ID}, Rule: "test", Score: 0.5}
	s.evidence.ID = graph.EvidenceID(s.evidence.Kind, s.evidence.Direction, s.fell.ID, s.evidence.RestsOn, s.evidence.Span)
	s.conflict = graph.NewConflict(graph.Conflict{
		Kind: graph.Negation, Status: graph.Contradiction, Score: 0.9, Why: "12 piers fell; no pier fell.", Rule: "negation", RuleVersion: 1,
		Comparability: map[graph.Axis]graph.Agreement{graph.AxisEvent: graph.Yes},
		Left:          graph.ConflictSide{StatementID: s.inner.ID, Span: span("12 piers")},
		Right:         graph.ConflictSide{StatementID: s.denial.ID, Span: span("no pier")},
	})
	return s
}

// said is a statement of the words, which stand once in the text, by an actor.
func (s story) said(words, cue string, by graph.Actor, claim graph.Claim) graph.Statement {
	spans := graph.Spans{span(words)}
	return graph.Statement{
		ID: graph.StatementID(s.capture.ID, spans, span(cue), graph.Span{}), CaptureID: s.capture.ID,
		Quote: words, Spans: spans, CueSpan: span(cue), SpeakerIDs: []string{by.ID}, Form: graph.Indirect,
		Stance: graph.Asserts, Polarity: graph.Affirms, Blocks: []string{"pier", "bridge"},
		Expresses: []graph.Expresses{{ClaimID: claim.ID, Polarity: graph.Affirms}},
		EventIDs:  []string{s.bridge.ID}, Rule: "test", Score: 0.5,
	}
}

func (s story) batch() *graph.Batch {
	b := &graph.Batch{}
	b.Add(s.run, s.paper, s.mayor, s.divers, s.firm, s.source, s.capture, s.fell, s.stood, s.bridge, s.town,
		s.outer, s.inner, s.denial, s.figure, s.evidence, s.conflict)
	return b
}

// span finds the first place of the words in the story, in code points.
func span(words string) graph.Span {
	text, want := []rune(storyText), []rune(words)
	for i := range text {
		if i+len(want) <= len(text) && string(text[i:i+len(want)]) == words {
			return graph.Span{Start: i, End: i + len(want)}
		}
	}
	panic(fmt.Sprintf("%q is not in the story", words))
}

func date(s string) graph.Date {
	d, err := graph.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// write stores a batch or fails the test.
func write(t testing.TB, db *neo.DB, b *graph.Batch) graph.Written {
	t.Helper()
	written, err := db.Write(t.Context(), b)
	if err != nil {
		t.Fatal(err)
	}
	return written
}

// one returns the first value of the first row.
func one(t testing.TB, db *neo.DB, cypher string) any {
	t.Helper()
	table, err := db.Read(t.Context(), cypher, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(table.Rows) == 0 {
		t.Fatalf("no rows: %s", cypher)
	}
	return table.Rows[0][0]
}

// exec changes the graph behind the package's back.
func exec(t testing.TB, db *neo.DB, cypher string) {
	t.Helper()
	if _, err := db.Exec(t.Context(), cypher, nil); err != nil {
		t.Fatal(err)
	}
}

// firstReview confirms a conflict that nobody has reviewed.
func firstReview(conflictID string) graph.Review {
	return nextReview(conflictID, "", graph.Proposed, graph.Confirmed)
}

func nextReview(targetID, prevHash string, before, after graph.ConflictState) graph.Review {
	r := graph.Review{
		TargetID: targetID, Decision: after, Reason: "Read both.", By: "editor", Before: string(before), After: string(after),
		At: time.Date(2020, 2, 3, 4, 5, 6, 789, time.UTC), PrevHash: prevHash,
	}
	r.Hash = graph.ReviewHash(r)
	r.ID = graph.ID("review", r.Hash)
	return r
}

func sameActors(a, b string) graph.Identity {
	return graph.Identity{
		ID: graph.IdentityID(a, b, "editor"), LeftID: min(a, b), RightID: max(a, b), Verdict: graph.Different, Score: 1, By: "editor",
	}
}
