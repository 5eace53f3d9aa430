package ingest_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"whosaid/graph"
	"whosaid/graph/neo/neotest"
	"whosaid/ingest"
	"whosaid/ingest/attribute"
	"whosaid/queries"
)

// TestALaterVersionReadsOtherwise reads one article by two versions of a reader. The first
// answers for the time before the second, the second for now, and nothing is refused.
func TestALaterVersionReadsOtherwise(t *testing.T) {
	db := neotest.Open(t)
	job := jobOf(t, db, "mill.txt", article)
	job.Extractor = readerOf(1, graph.Asserts)
	first := mustRun(t, job)
	time.Sleep(20 * time.Millisecond) // The server's clock must move on between the two.
	between := time.Now().UTC()
	time.Sleep(20 * time.Millisecond)

	job.Extractor = readerOf(2, graph.Alleges)
	second := mustRun(t, job)
	n := first.Run.Counts["statement"]
	if c := second.Run.Counts; second.DeadLetters != "" || c["statement"] != n || c[ingest.CountSuperseded] < n {
		t.Fatalf("second Run = %v, dead letters %q; want %d new statements, as many superseded, nothing refused", c, second.DeadLetters, n)
	}
	mustBeSound(t, db)
	for _, c := range []struct {
		name   string
		args   map[string]string
		stance string
	}{
		{"now", nil, "alleges"},
		{"before", map[string]string{"asOf": between.Format(time.RFC3339Nano)}, "asserts"},
	} {
		answer, err := queries.Ask(t.Context(), db, "statements", c.args)
		if err != nil || len(answer.Rows) != n {
			t.Fatalf("%s: %d rows, %v; want %d", c.name, len(answer.Rows), err, n)
		}
		for _, row := range answer.Rows {
			if row["stance"] != c.stance {
				t.Errorf("%s: %s %q, want %s", c.name, row["stance"], row["quote"], c.stance)
			}
		}
	}
	changes := db.Changes()
	if again := mustRun(t, job); !again.Unchanged || db.Changes() != changes {
		t.Errorf("the second version again = %+v and %d changes, want none", again, db.Changes()-changes)
	}

	earlier := jobOf(t, db, "copy.txt", article)
	earlier.Extractor = readerOf(1, graph.Concedes)
	if res := mustRun(t, earlier); res.Run.Counts[ingest.CountAccepted] != 0 || !strings.Contains(read(t, res.DeadLetters), "later than test@") {
		t.Errorf("the earlier version, after the later = %v, dead letters %q; want all refused", res.Run.Counts, read(t, res.DeadLetters))
	}
	mustBeSound(t, db)
}

// readerOf is a reader that takes every statement in one stance.
func readerOf(version int, stance graph.Stance) ingest.Extractor {
	return ingest.Extractor{Name: "test", Version: version, Extract: func(_ context.Context, d attribute.Document) ([]attribute.Statement, []ingest.Record, error) {
		found := attribute.Extract(d)
		for i := range found {
			found[i].Stance = stance
		}
		return found, nil, nil
	}}
}

// TestSupersededReadingsRetellNothing reads one of two prints of an article anew: the other
// print repeats the readings that hold, and no others.
func TestSupersededReadingsRetellNothing(t *testing.T) {
	db := neotest.Open(t)
	mustRun(t, jobOf(t, db, "reprint.txt", "A print of it.\n\n"+article))
	retold := func() (rows int) {
		t.Helper()
		answer, err := queries.Ask(t.Context(), db, "retellings", map[string]string{"kind": "verbatim"})
		if err != nil {
			t.Fatal(err)
		}
		return len(answer.Rows)
	}
	job := jobOf(t, db, "mill.txt", article)
	job.Extractor = readerOf(1, graph.Asserts)
	mustRun(t, job)
	first := retold()
	job.Extractor = readerOf(2, graph.Alleges)
	mustRun(t, job)
	mustBeSound(t, db)
	if got := retold(); got != first || first == 0 {
		t.Errorf("%d retellings after another reading, and %d before; want as many, and some", got, first)
	}
	claims, err := queries.Ask(t.Context(), db, "claims", nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range claims.Rows {
		if s, ok := row["support"].(queries.Support); ok && s.Statements > 2 {
			t.Errorf("%v has %s, want two statements at most", row["text"], s)
		}
	}
}

// TestReadAnewIsComparedAnew reads one of two reports again and again, each time by a later version: a report
// that is taken for a denial repeats nobody, and one that is taken as at first does again. What was found
// of a reading stays with it.
func TestReadAnewIsComparedAnew(t *testing.T) {
	db := neotest.Open(t)
	mustRun(t, jobOf(t, db, "wire.txt", ferryReports["wire.txt"]))
	for i, c := range []struct {
		polarity graph.Polarity
		now, all int // Retellings of what holds, and of what ever was read.
	}{{graph.Affirms, 1, 1}, {graph.Denied, 0, 1}, {graph.Affirms, 1, 2}} {
		job := jobOf(t, db, "local.txt", ferryReports["local.txt"])
		job.Extractor = ingest.Extractor{Name: "test", Version: i + 1, Extract: func(_ context.Context, d attribute.Document) ([]attribute.Statement, []ingest.Record, error) {
			found := attribute.Extract(d)
			for i := range found {
				found[i].Polarity = c.polarity
			}
			return found, nil, nil
		}}
		mustRun(t, job)
		mustBeSound(t, db)
		answer, err := queries.Ask(t.Context(), db, "retellings", map[string]string{"kind": "paraphrase"})
		if err != nil {
			t.Fatal(err)
		}
		kept, err := db.Read(t.Context(), "MATCH (:Statement)-[q:QUOTES]->(:Statement) RETURN count(q)", nil)
		if err != nil {
			t.Fatal(err)
		}
		if now, all := len(answer.Rows), kept.Rows[0][0]; now != c.now || all != int64(c.all) {
			t.Errorf("version %d, %s: %d retellings and %v kept in all, want %d and %d", i+1, c.polarity, now, all, c.now, c.all)
		}
	}
}
