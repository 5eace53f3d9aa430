package bench

import (
	"flag"
	"reflect"
	"testing"

	"go.uber.org/goleak"

	"whosaid/graph"
	"whosaid/graph/neo/neotest"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

var statements = flag.Int("statements", 20_000, "how many statements BenchmarkIngest loads; the issue's figure is 100000")

// BenchmarkIngest reports the ratios of one run: batches against one record a transaction, and
// an unchanged rerun against the first.
//
//	go test ./graph/neo/bench -run '^$' -bench Ingest -benchtime 1x -statements 100000
func BenchmarkIngest(b *testing.B) {
	for range b.N {
		db := neotest.Open(b)
		r, err := Ingest(b.Context(), db, *statements, b.Output())
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(r.FirstRate, "statements/s")
		b.ReportMetric(r.BatchedRatio, "batched/single")
		b.ReportMetric(r.RerunRatio, "first/rerun")
		b.ReportMetric(float64(r.RerunChanges), "rerun-changes")
	}
}

// TestIngest holds the run to what does not depend on the machine: a sound graph, the right
// counts, and a rerun that writes nothing.
func TestIngest(t *testing.T) {
	db := neotest.Open(t)
	const n = 90
	r, err := Ingest(t.Context(), db, n, t.Output())
	if err != nil {
		t.Fatal(err)
	}
	if r.RerunChanges != 0 || r.FirstRate <= 0 || r.SlowRate <= 0 {
		t.Errorf("Ingest() = %+v, want no changes in the rerun and some rate in each arm", r)
	}
	counts, err := db.Counts(t.Context())
	if want := int64(n + min(n, slowSample) + warmUp + warmUp/20); err != nil || counts["statement"] != want {
		t.Errorf("Counts() = %v, %v; want %d statements", counts, err, want)
	}
	if offences, err := db.Check(t.Context()); err != nil || len(offences) > 0 {
		t.Errorf("Check() = %v, %v; want none", offences, err)
	}
}

func TestRecordsAreTheSameEachTime(t *testing.T) {
	load := func() *graph.Batch {
		all := &graph.Batch{}
		err := Records("x", 45, func(b *graph.Batch) error {
			for noun := range b.All {
				all.Add(noun)
			}
			return b.Validate()
		})
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
	first := load()
	if len(first.Statements) != 45 || len(first.Captures) != 3 {
		t.Errorf("Records(45) = %d statements in %d captures, want 45 in 3", len(first.Statements), len(first.Captures))
	}
	if !reflect.DeepEqual(first, load()) {
		t.Error("Records() differs the second time")
	}
}
