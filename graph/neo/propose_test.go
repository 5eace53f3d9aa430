package neo_test

import (
	"fmt"
	"testing"

	"whosaid/graph"
	"whosaid/graph/neo/neotest"
)

// reprint is another paper's print of the story's first sentence, with what the mayor says.
func (s story) reprint() (graph.Source, graph.Capture, graph.Statement) {
	const text = "The mayor said divers told her that 12 piers of the bridge had fallen."
	source := graph.Source{
		ID: graph.SourceID("https://quay.example/bridge", "", "", ""), Kind: graph.Article, Title: "Piers fall", URL: "https://quay.example/bridge",
	}
	capture := graph.NewCapture(source.ID, text, graph.Sha256("other bytes"), "text/plain")
	spans := graph.Spans{{Start: 15, End: 69}}
	return source, capture, graph.Statement{
		ID: graph.StatementID(capture.ID, spans, graph.Span{}, graph.Span{}), CaptureID: capture.ID,
		Quote: text[15:69], Spans: spans, SpeakerIDs: []string{s.mayor.ID}, Form: graph.Indirect,
		Stance: graph.Asserts, Polarity: graph.Affirms,
	}
}

// TestPropose writes what a rule proposes of two records of one utterance, and then again: the
// same, a later version, the other way round, and by hand.
func TestPropose(t *testing.T) {
	db := neotest.Open(t)
	s := newStory()
	source, capture, retold := s.reprint()
	b := s.batch()
	b.Add(source, capture, retold)
	write(t, db, b)

	proposed := graph.Quotes{
		StatementID: s.outer.ID, Kind: graph.Altered, Similarity: 0.8, Diff: []string{"= 12 piers", "- fell", "+ had fallen"},
		Order: graph.OrderUnknown, Rule: "test", RuleVersion: 1, Why: "The same words but two.",
	}
	later := proposed
	later.RuleVersion, later.Why = 2, "The same words but three."
	given := graph.Quotes{StatementID: s.outer.ID, Kind: graph.Paraphrase}
	cases := []struct {
		name     string
		from     graph.Statement
		quotes   graph.Quotes
		updated  int
		from2to  string
		why      any
		rejected bool // A person rejects it before.
	}{
		{name: "first", from: retold, quotes: proposed, updated: 1, from2to: retold.ID, why: proposed.Why},
		{name: "again", from: retold, quotes: proposed, updated: 0, from2to: retold.ID, why: proposed.Why},
		{name: "by a later version", from: retold, quotes: later, updated: 1, from2to: retold.ID, why: later.Why, rejected: true},
		{name: "by an earlier version", from: retold, quotes: proposed, updated: 0, from2to: retold.ID, why: later.Why},
		{name: "the other way round", from: s.outer, quotes: to(later, retold.ID), updated: 1, from2to: s.outer.ID, why: later.Why},
		{name: "by hand", from: retold, quotes: given, updated: 1, from2to: retold.ID},
		{name: "by the rule after that", from: s.outer, quotes: to(later, retold.ID), updated: 0, from2to: retold.ID},
	}
	state := "proposed"
	for _, c := range cases {
		if c.rejected {
			exec(t, db, "MATCH ()-[r:QUOTES]->() SET r.state = 'rejected'")
			state = "rejected"
		}
		st := c.from
		st.Quotes = []graph.Quotes{c.quotes}
		again := &graph.Batch{}
		again.Add(st)
		if written := write(t, db, again); written["statement"].Updated != c.updated {
			t.Errorf("%s: Write() = %+v, want %d updated", c.name, written, c.updated)
		}
		table, err := db.Read(t.Context(), "MATCH (a)-[r:QUOTES]->() RETURN a.id, r.why, r.state", nil)
		if err != nil {
			t.Fatal(err)
		}
		if want := fmt.Sprint([][]any{{c.from2to, c.why, state}}); fmt.Sprint(table.Rows) != want {
			t.Errorf("%s: the graph has %v, want %v", c.name, table.Rows, want)
		}
	}
	if offences, err := db.Check(t.Context()); err != nil || len(offences) > 0 {
		t.Errorf("Check() = %v, %v", offences, err)
	}
}

func to(q graph.Quotes, statementID string) graph.Quotes {
	q.StatementID = statementID
	return q
}
