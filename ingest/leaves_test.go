package ingest_test

import (
	"fmt"
	"testing"
	"time"

	"whosaid/graph"
	"whosaid/graph/neo/neotest"
	"whosaid/ingest"
)

// TestSettledIsAsDeriveLeavesIt stores made-up news as BenchmarkDerive does for its large graphs, and through the
// graph's writer and derive: but for what derive finds, and for times, both leave the same.
func TestSettledIsAsDeriveLeavesIt(t *testing.T) {
	says, _ := sayings(t, 1, 2000)
	var quick, derived []string
	t.Run("settled", func(t *testing.T) {
		neotest.Open(t)
		s := newSettled(t)
		if _, err := world("all", says, func(b *graph.Batch) error { s.store(b); return nil }); err != nil {
			t.Fatal(err)
		}
		s.file()
		quick = left(t)
	})
	t.Run("derived", func(t *testing.T) {
		db := neotest.Open(t)
		if _, err := world("all", says, func(b *graph.Batch) error { _, err := db.Write(t.Context(), b); return err }); err != nil {
			t.Fatal(err)
		}
		if _, err := ingest.Derive(t.Context(), ingest.DeriveJob{Store: db, Version: "test", Now: time.Now}); err != nil {
			t.Fatal(err)
		}
		derived = left(t)
	})
	if len(quick) < len(says) || len(quick) != len(derived) {
		t.Errorf("%d nodes and relationships, want %d, and more than statements", len(quick), len(derived))
	}
	for i, wrong := 0, 0; i < min(len(quick), len(derived)) && wrong < 5; i++ {
		if quick[i] != derived[i] {
			t.Errorf("line %d:\n%s\nwant\n%s", i, quick[i], derived[i])
			wrong++
		}
	}
}

// left lists, sorted, the nodes and relationships of the graph, but for what derive finds.
func left(t *testing.T) []string {
	t.Helper()
	var out []string
	run := neotest.Raw(t)
	for _, text := range []string{`
MATCH (n)
WHERE n:Source OR n:Capture OR n:Actor OR n:Claim OR n:Statement OR n:Block
WITH labels(n) AS labels, n {.*, recordedAt: n.recordedAt IS NULL,
  crowded: COLLECT { UNWIND n.crowded AS mark RETURN mark ORDER BY mark }} AS properties
RETURN labels, properties
ORDER BY coalesce(properties.id, properties.key)`, `
MATCH (a)-[r]->(b)
WHERE NOT type(r) IN ['GENERATED_BY', 'LEFT', 'RIGHT', 'BETWEEN', 'CONTRADICTS', 'AGREES_WITH'] AND r.identity IS NULL
RETURN a.id, type(r), coalesce(b.id, b.key), properties(r)
ORDER BY a.id, type(r), coalesce(b.id, b.key)`} {
		for _, row := range run(text, nil) {
			out = append(out, fmt.Sprint(row...))
		}
	}
	return out
}
