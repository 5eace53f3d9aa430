package neo_test

import (
	"errors"
	"fmt"
	"testing"

	"whosaid/graph"
	"whosaid/graph/neo/neotest"
)

// readBy is the story's statements, figure and evidence as one reader reads them.
func (s story) readBy(reader string) *graph.Batch {
	b := &graph.Batch{Revision: &graph.Revision{CaptureID: s.capture.ID, Reader: reader}}
	s.evidence.Reader = reader
	for _, st := range []graph.Statement{s.outer, s.inner, s.denial} {
		st.Reader = reader
		b.Add(st)
	}
	b.Add(s.figure, s.evidence)
	return b
}

// firstReading writes the story as rules@1 reads it, with what derive makes of it.
func firstReading(t *testing.T) (story, func(*graph.Batch) (graph.Written, error), func(string) string) {
	db := neotest.Open(t)
	s := newStory()
	all := s.batch()
	read := s.readBy("rules@1")
	all.Statements, all.Evidence = read.Statements, read.Evidence
	all.Revision = read.Revision
	write(t, db, all)
	return s, func(b *graph.Batch) (graph.Written, error) {
			written, err := db.Write(t.Context(), b)
			if offences, bad := db.Check(t.Context()); bad != nil || len(offences) > 0 {
				t.Errorf("Check() = %v, %v; want none", offences, bad)
			}
			changes := db.Changes()
			if more, again := db.Write(t.Context(), b); err == nil && (again != nil || db.Changes() != changes) {
				t.Errorf("writing again = %+v, %v and %d changes, want none", more, again, db.Changes()-changes)
			}
			return written, err
		}, func(cypher string) string {
			return fmt.Sprint(one(t, db, cypher))
		}
}

// TestALaterReadingSupersedes holds that what a later version reads otherwise is written beside
// what was read before, which is kept with its time and in no answer of today.
func TestALaterReadingSupersedes(t *testing.T) {
	s, write, ask := firstReading(t)
	later := s.readBy("rules@2")
	later.Statements = later.Statements[:2] // The denial is no statement any more,
	later.Statements[1].Stance = graph.Alleges
	written, err := write(later)
	if err != nil {
		t.Fatal(err)
	}
	for noun, want := range map[string]graph.Tally{
		"statement": {Created: 1, Updated: 1, Retired: 2}, "figure": {Created: 1, Retired: 1}, "evidence": {Created: 1, Retired: 1}, "conflict": {Retired: 1},
	} {
		if written[noun] != want {
			t.Errorf("%s %+v, want %+v", noun, written[noun], want)
		}
	}
	for cypher, want := range map[string]string{
		"MATCH (s:Statement) WHERE s.retractedAt IS NULL RETURN collect(s.stance + ' ' + s.reader)":                      "[asserts rules@2 alleges rules@2]",
		"MATCH (n:Statement)-[:SUPERSEDES]->(o:Statement) RETURN n.stance + ' for ' + o.stance":                          "alleges for asserts",
		"MATCH (n:Statement)-[:SUPERSEDES]->(o:Statement) RETURN n.recordedAt = o.retractedAt":                           "true",
		"MATCH (f:Figure)<-[:GIVES]-(s:Statement) WHERE f.retractedAt IS NULL RETURN s.stance":                           "alleges",
		"MATCH (e:Evidence)-[:RESTS_ON]->(s:Statement) WHERE e.retractedAt IS NULL RETURN s.stance":                      "alleges",
		"MATCH (s:Statement)-[:IN_BLOCK]->() RETURN count(DISTINCT s)":                                                   "2",
		"MATCH (s:Statement) WHERE s.judged IS NULL RETURN count(s)":                                                     "2",
		"MATCH ()-[k:CONTRADICTS]->() RETURN count(k)":                                                                   "0",
		"MATCH (n:Statement)-[:SUPERSEDES]->(:Statement), (n)-[:RELAYED_BY]->(o:Statement) RETURN o.retractedAt IS NULL": "true",
	} {
		if got := ask(cypher); got != want {
			t.Errorf("%s = %s, want %s", cypher, got, want)
		}
	}
	var refused *graph.LaterReadingError
	if _, err := write(s.readBy("rules@1")); !errors.As(err, &refused) || !errors.Is(err, graph.ErrConflict) {
		t.Errorf("the earlier version = %v, want a LaterReadingError", err)
	}
	if _, err := write(s.readBy("rules@3")); err != nil { // It reads again as the first did.
		t.Fatal(err)
	}
	const held = "MATCH (s:Statement) WHERE s.retractedAt IS NULL RETURN count(s) + ' of ' + COUNT { (:Statement) }"
	if got := ask(held); got != "3 of 6" {
		t.Errorf("statements that hold = %s, want 3 of 6", got)
	}
	fourth := s.readBy("rules@4")
	fourth.Statements[0].Stance = graph.Concedes // What stands on its word gets another id with it.
	if written, err := write(fourth); err != nil || written["statement"] != (graph.Tally{Created: 2, Updated: 1, Retired: 2}) {
		t.Errorf("another outer statement: %+v, %v; want two new and two retired", written["statement"], err)
	}
}

// TestReviewedReadingsStay holds that a person's word on a reading, or on a conflict that it
// stands in, is not overwritten by a later version.
func TestReviewedReadingsStay(t *testing.T) {
	s, write, ask := firstReading(t)
	review := &graph.Batch{}
	review.Add(firstReview(s.conflict.ID))
	if _, err := write(review); err != nil {
		t.Fatal(err)
	}
	later := s.readBy("rules@2")
	later.Statements = later.Statements[:2]
	later.Statements[1].Stance = graph.Alleges
	if _, err := write(later); err != nil {
		t.Fatal(err)
	}
	if got := ask("MATCH (s:Statement) WHERE s.retractedAt IS NULL RETURN count(s) + ' ' + COUNT { (n) WHERE n.retractedAt IS NOT NULL }"); got != "3 0" {
		t.Errorf("statements that hold, and what is retired = %s, want 3 0", got)
	}
}

// TestOneVersionReadsOneWay holds that the same version cannot read otherwise, and that no
// reader supersedes what a person recorded or another reader read.
func TestOneVersionReadsOneWay(t *testing.T) {
	s, write, ask := firstReading(t)
	same := s.readBy("rules@1")
	same.Statements[1].Stance = graph.Alleges
	if _, err := write(same); !errors.Is(err, graph.ErrConflict) {
		t.Errorf("the same version, otherwise = %v, want ErrConflict", err)
	}
	other := &graph.Batch{Revision: &graph.Revision{CaptureID: s.capture.ID, Reader: "llm@7"}}
	if _, err := write(other); err != nil {
		t.Fatal(err)
	}
	if got := ask("MATCH (s:Statement) WHERE s.retractedAt IS NULL RETURN count(s)"); got != "3" {
		t.Errorf("after another reader %s statements hold, want 3", got)
	}
}

// TestAReadingThatTakesUpSupersedes holds that who "denied this" does not go on denying "this" when a later version
// reads what he denied.
func TestAReadingThatTakesUpSupersedes(t *testing.T) {
	s, write, ask := firstReading(t)
	later := s.readBy("rules@2")
	later.Statements[2].Expresses = []graph.Expresses{{ClaimID: s.fell.ID, Polarity: graph.Denied, Rule: graph.TakenUp, Score: .9, Why: "Tests."}}
	written, err := write(later)
	if err != nil || written["statement"].Retired != 1 {
		t.Fatalf("Write = %+v, %v; want one statement superseded", written, err)
	}
	const now = "MATCH (s:Statement WHERE s.retractedAt IS NULL)-[x:EXPRESSES]->(k:Claim) WHERE s.quote STARTS WITH 'no pier' RETURN collect(k.id + ' ' + x.rule)"
	if got, want := ask(now), "["+s.fell.ID+" "+graph.TakenUp+"]"; got != want {
		t.Errorf("%s = %s, want %s", now, got, want)
	}
}
