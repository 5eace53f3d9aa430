package neo_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"whosaid/graph"
	"whosaid/graph/neo/neotest"
)

func TestWriteStoresEveryRelationship(t *testing.T) {
	db := neotest.Open(t)
	s := newStory()
	write(t, db, s.batch())
	want := map[string]int64{
		"Source-PUBLISHED_BY-Actor": 1, "Source-WRITTEN_BY-Actor": 1, "Capture-CAPTURE_OF-Source": 1,
		"Statement-FOUND_IN-Capture": 3, "Statement-SAID_BY-Actor": 3, "Statement-RELAYED_BY-Statement": 1,
		"Statement-EXPRESSES-Claim": 3, "Statement-CONCERNS-Event": 3, "Statement-IN_BLOCK-Block": 6,
		"Statement-GIVES-Figure": 1, "Figure-OF-Event": 1, "Claim-ABOUT-Event": 2, "Claim-ABOUT-Place": 2,
		"Claim-ABOUT-Actor": 2, "Event-AT-Place": 1, "Event-INVOLVES-Actor": 1, "Event-IN_BLOCK-Block": 1, "Event-TOLD_IN-Capture": 1, "Actor-MEMBER_OF-Actor": 1,
		"Evidence-BEARS_ON-Claim": 1, "Evidence-OFFERED_BY-Actor": 1, "Evidence-RESTS_ON-Statement": 1, "Evidence-RESTS_ON-Capture": 1,
		"Conflict-BETWEEN-Statement": 2, "Claim-CONTRADICTS-Claim": 1,
	}
	got := map[string]int64{}
	table, err := db.Read(t.Context(), `
MATCH (a)-[r]->(b) WHERE type(r) <> 'GENERATED_BY'
RETURN labels(a)[0] + '-' + type(r) + '-' + labels(b)[0] AS shape, count(*) AS n`, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range table.Rows {
		got[row[0].(string)] = row[1].(int64)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("relationships (-want +got):\n%s", diff)
	}
	if n := one(t, db, "MATCH (n)-[:GENERATED_BY]->(:Run) RETURN count(n)"); n != int64(16) {
		t.Errorf("%v nouns are GENERATED_BY the run, want 16", n)
	}
	if n := one(t, db, "MATCH (n) WHERE NOT n:Block AND NOT n:Migration AND n.recordedAt IS NULL RETURN count(n)"); n != int64(0) {
		t.Errorf("%v nouns have no recordedAt", n)
	}
	if d := one(t, db, "MATCH (s:Source) RETURN [s.published, toString(s.publishedFrom), toString(s.publishedTo)]"); fmt.Sprint(d) != "[2020-01 2020-01-01 2020-01-31]" {
		t.Errorf("published = %v", d)
	}
}

func TestWriteTwiceWritesNothing(t *testing.T) {
	db := neotest.Open(t)
	first := write(t, db, newStory().batch())
	if got := first["statement"]; got != (graph.Tally{Created: 3}) {
		t.Errorf("first write: statements %+v, want 3 created", got)
	}
	before := db.Changes()
	again := write(t, db, newStory().batch())
	for noun, got := range again {
		if want := (graph.Tally{Present: first[noun].Created}); got != want {
			t.Errorf("second write: %s %+v, want %+v", noun, got, want)
		}
	}
	if before == 0 || db.Changes() != before {
		t.Errorf("the second write changed %d things, want 0 (the first %d)", db.Changes()-before, before)
	}
}

func TestWriteReadsBackTheStatement(t *testing.T) {
	db := neotest.Open(t)
	s := newStory()
	write(t, db, s.batch())
	got, err := db.Pending(t.Context(), "conflict", 1, 10)
	if err != nil {
		t.Fatal(err)
	}
	want := []graph.Statement{s.outer, s.inner, s.denial}
	for i := range want {
		want[i].Blocks = []string{"bridge", "pier"}
	}
	byID := cmpopts.SortSlices(func(a, b graph.Statement) bool { return a.ID < b.ID })
	if diff := cmp.Diff(want, got, byID, cmpopts.EquateEmpty(), cmp.AllowUnexported(graph.Date{})); diff != "" {
		t.Errorf("Pending (-want +got):\n%s", diff)
	}
}
