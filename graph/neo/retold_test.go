package neo_test

import (
	"testing"

	"whosaid/graph"
	"whosaid/graph/neo"
	"whosaid/graph/neo/neotest"
)

// retoldOnce is a graph of two texts of which nobody knows the days, read by rules@1, with a statement of the
// second that retells one of the first, by version 1 of the rule "test".
func retoldOnce(t *testing.T, db *neo.DB) (s story, retold graph.Statement) {
	t.Helper()
	clear(t, db)
	s = newStory()
	s.source.Published = graph.Date{}
	source, capture, retold := s.reprint()
	retold.Reader, retold.Blocks = "rules@1", []string{"said:mayor"}
	retold.Quotes = []graph.Quotes{{StatementID: s.outer.ID, Kind: graph.Paraphrase, Order: graph.OrderUnknown, Rule: "test", RuleVersion: 1, Why: "Much alike."}}
	b := s.batch()
	b.Statements = nil
	s.outer.Reader, s.outer.Blocks = "rules@1", []string{"said:mayor"}
	for _, st := range []graph.Statement{s.outer, s.inner, s.denial, retold} {
		st.Reader = "rules@1"
		b.Add(st)
	}
	b.Add(source, capture)
	write(t, db, b)
	noOffence(t, db)
	return s, retold
}

// readAnew writes a later reading of one of the two statements, which takes it for an allegation.
func readAnew(t *testing.T, db *neo.DB, st graph.Statement) {
	t.Helper()
	st.Reader, st.Stance, st.Quotes = "rules@2", graph.Alleges, nil
	b := &graph.Batch{Revision: &graph.Revision{CaptureID: st.CaptureID, Reader: "rules@2"}}
	b.Add(st)
	write(t, db, b)
}

const (
	quotesLeft  = "MATCH (a:Statement)-[q:QUOTES]->(b:Statement) RETURN count(q) + ', of what holds ' + count(CASE WHEN coalesce(a.retractedAt, b.retractedAt) IS NULL THEN q END)"
	retiredWait = "MATCH (s:Statement) WHERE s.retractedAt IS NOT NULL RETURN count(s) > 0 AND all(j IN collect(coalesce(s.judged, 'never')) WHERE j = 'never')"
)

// TestRetellingsOfSupersededReadingsAreKept holds that what was found of a reading which is superseded stays
// as it was: a later version of the rule does not compare that reading, and takes nothing of it back, nor is it
// judged again when the day of its text becomes known.
func TestRetellingsOfSupersededReadingsAreKept(t *testing.T) {
	db := neotest.Open(t)
	for _, side := range []string{"the retold", "the retelling"} {
		t.Run(side, func(t *testing.T) {
			s, retold := retoldOnce(t, db)
			anew, other := s.outer, retold
			if side == "the retelling" {
				anew, other = retold, s.outer
			}
			readAnew(t, db, anew)
			if got := one(t, db, quotesLeft); got != "1, of what holds 0" {
				t.Errorf("after reading it anew: retellings %v, want 1, of what holds 0", got)
			}
			if _, err := db.WriteDerived(t.Context(), &graph.Batch{}, graph.Derived{IDs: []string{other.ID}, Rule: "test", Version: 2}); err != nil {
				t.Fatal(err)
			}
			if got := one(t, db, quotesLeft); got != "1, of what holds 0" {
				t.Errorf("after a later version of the rule: retellings %v, want 1, of what holds 0", got)
			}
			dated := &graph.Batch{}
			s.source.Published = date("2020-01-02")
			dated.Add(s.source)
			source, _, _ := s.reprint()
			source.Published = date("2020-01-03")
			dated.Add(source)
			write(t, db, dated)
			if got := one(t, db, quotesLeft); got != "1, of what holds 0" {
				t.Errorf("after the days are known: retellings %v, want 1, of what holds 0", got)
			}
			if got := one(t, db, retiredWait); got != true {
				t.Error("a superseded reading is to be judged again")
			}
			noOffence(t, db)
		})
	}
}

// TestReviewedRetellingsStay holds that a later reading of either side does not take away what a
// person has decided on two.
func TestReviewedRetellingsStay(t *testing.T) {
	db := neotest.Open(t)
	for _, side := range []string{"the retold", "the retelling"} {
		t.Run(side, func(t *testing.T) {
			s, retold := retoldOnce(t, db)
			review := nextReview(min(retold.ID, s.outer.ID), "", graph.Proposed, graph.Rejected)
			review.OtherID = max(retold.ID, s.outer.ID)
			review.Hash = graph.ReviewHash(review)
			review.ID = graph.ID("review", review.Hash)
			decided := &graph.Batch{}
			decided.Add(review)
			write(t, db, decided)
			anew := s.outer
			if side == "the retelling" {
				anew = retold
			}
			readAnew(t, db, anew)
			if got := one(t, db, quotesLeft); got != "1, of what holds 1" {
				t.Errorf("after reading it anew: retellings %v, want 1, of what holds 1", got)
			}
			noOffence(t, db)
		})
	}
}

// TestRetellingsThatNoKeyLeadsTo holds that a retelling goes when its two sides are not compared any more: if
// of two words that a speaker speaks about one is too common now, or one side is filed under neither.
func TestRetellingsThatNoKeyLeadsTo(t *testing.T) {
	db := neotest.Open(t)
	for _, c := range []struct {
		name string
		d    graph.Derived
		want string
	}{
		{"judged again", graph.Derived{}, "1, of what holds 1"},
		{"another key is crowded", graph.Derived{Crowded: []string{"pier"}}, "1, of what holds 1"},
		{"one of two words is crowded", graph.Derived{Crowded: []string{"says:quay pier"}}, "0, of what holds 0"},
		{"filed under one word less", graph.Derived{Filed: []graph.Filing{{Drop: []string{"says:quay pier"}}}}, "0, of what holds 0"},
	} {
		s, retold := retoldOnce(t, db)
		exec(t, db, "MATCH (b:Block {key: 'said:mayor'}) SET b.key = 'says:quay pier'")
		exec(t, db, "CREATE (b:Block {key: 'says:quay bridge'}) WITH b MATCH (s:Statement)-[:IN_BLOCK]->({key: 'says:quay pier'}) CREATE (s)-[:IN_BLOCK]->(b)")
		c.d.IDs, c.d.Rule, c.d.Version = []string{retold.ID, s.outer.ID}, "test", 1
		for i := range c.d.Filed {
			c.d.Filed[i].ID = retold.ID
		}
		if _, err := db.WriteDerived(t.Context(), &graph.Batch{}, c.d); err != nil {
			t.Fatal(err)
		}
		if got := one(t, db, quotesLeft); got != c.want {
			t.Errorf("%s: retellings %v, want %s", c.name, got, c.want)
		}
		noOffence(t, db)
	}
}
