package neo_test

import (
	"errors"
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

// TestReviewOfARetelling rejects what a rule proposed, and confirms it again; the rule's next
// version does not change what people made of it.
func TestReviewOfARetelling(t *testing.T) {
	db := neotest.Open(t)
	s := newStory()
	source, capture, retold := s.reprint()
	quotes := graph.Quotes{
		StatementID: s.outer.ID, Kind: graph.Paraphrase, Order: graph.OrderUnknown, Rule: "test", RuleVersion: 1, Why: "Much alike.",
	}
	retold.Quotes = []graph.Quotes{quotes}
	b := s.batch()
	b.Add(source, capture, retold)
	write(t, db, b)

	review := func(prevHash, before, after string) graph.Review {
		r := nextReview(min(retold.ID, s.outer.ID), prevHash, graph.ConflictState(before), graph.ConflictState(after))
		r.OtherID = max(retold.ID, s.outer.ID)
		r.Hash = graph.ReviewHash(r)
		r.ID = graph.ID("review", r.Hash)
		return r
	}
	decide := func(r graph.Review) error {
		b := &graph.Batch{}
		b.Add(r)
		_, err := db.Write(t.Context(), b)
		return err
	}
	rejected := review("", "proposed", "rejected")
	for _, c := range []struct {
		name  string
		r     graph.Review
		kind  error
		state string
	}{
		{"of what was otherwise before", review("", "confirmed", "rejected"), graph.ErrConflict, "proposed"},
		{"rejected", rejected, nil, "rejected"},
		{"by somebody who has not seen that", review("", "proposed", "confirmed"), graph.ErrConflict, "rejected"},
		{"confirmed", review(rejected.Hash, "rejected", "confirmed"), nil, "confirmed"},
	} {
		if err := decide(c.r); !errors.Is(err, c.kind) {
			t.Errorf("%s: Write() = %v, want %v", c.name, err, c.kind)
		}
		if state := one(t, db, "MATCH ()-[r:QUOTES]->() RETURN r.state"); state != c.state {
			t.Errorf("%s: the state is %v, want %s", c.name, state, c.state)
		}
	}
	quotes.RuleVersion = 2
	retold.Quotes = []graph.Quotes{quotes}
	again := &graph.Batch{}
	again.Add(retold)
	write(t, db, again)
	if state := one(t, db, "MATCH ()-[r:QUOTES {ruleVersion: 2}]->() RETURN r.state"); state != "confirmed" {
		t.Errorf("after the rule's next version the state is %v, want confirmed", state)
	}
	if offences, err := db.Check(t.Context()); err != nil || len(offences) > 0 {
		t.Errorf("Check() = %v, %v", offences, err)
	}
	exec(t, db, "MATCH ()-[r:QUOTES]->() SET r.state = 'rejected'")
	if offences, err := db.Check(t.Context()); err != nil || len(offences) != 1 || offences[0].Invariant != "review-chain" {
		t.Errorf("Check() of a state that no review gives = %v, %v; want the rule review-chain", offences, err)
	}
	missing := review("", "proposed", "rejected")
	missing.TargetID, missing.OtherID = min(s.inner.ID, s.denial.ID), max(s.inner.ID, s.denial.ID)
	missing.Hash = graph.ReviewHash(missing)
	missing.ID = graph.ID("review", missing.Hash)
	if err := decide(missing); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("a review of what joins nothing: Write() = %v, want ErrInvalid", err)
	}
}
