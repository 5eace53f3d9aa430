package ingest_test

import (
	"flag"
	"fmt"
	"slices"
	"testing"
	"time"

	"whosaid/graph"
	"whosaid/graph/neo"
	"whosaid/graph/neo/neotest"
	"whosaid/ingest"
	"whosaid/ingest/conflict"
)

var statements = flag.Int("statements", 10_000, "how many statements BenchmarkDerive goes up to; the issue's figure is 1000000")

const fewStatements = 10_000 // What the large graph is compared with.

// BenchmarkDerive derives over a small graph, a large one, and the small one again, and says
// what a statement costs in the large one beside what it costs in the small ones; and what one
// more article of 50 statements costs in each.
//
//	go test ./ingest -run '^$' -bench Derive -benchtime 1x -timeout 0 -statements 1000000
func BenchmarkDerive(b *testing.B) {
	world := func(name string, n int) (out derived) {
		b.Run(name, func(b *testing.B) { // Each takes its turn at the tests' server.
			for range b.N {
				out = deriveWorld(b, n)
			}
			b.ReportMetric(out.each()*1e6, "µs/statement")
			b.ReportMetric(out.found, "planted-found")
			b.ReportMetric(out.more.Seconds(), "s/article-more")
		})
		return out
	}
	world("warm-up", 100)
	small := world("small", min(fewStatements, *statements))
	if *statements <= fewStatements {
		return
	}
	large := world("large", *statements)
	again := world("small-again", fewStatements)
	fmt.Fprintf(b.Output(), "large over small: %.2f a statement, %.2f an article more\n",
		large.each()/((small.each()+again.each())/2), large.more.Seconds()/((small.more+again.more).Seconds()/2))
}

// derived is what one graph took.
type derived struct {
	statements int
	took, more time.Duration // For all statements, and for one article more.
	found      float64       // The share of planted pairs that the judge finds alone and the graph holds.
}

func (d derived) each() float64 { return d.took.Seconds() / float64(d.statements) }

func deriveWorld(b *testing.B, n int) derived {
	b.Helper()
	db := neotest.Open(b)
	texts, pairs := sayings(1, n)
	began := time.Now()
	ids := load(b, db, "all", texts)
	fmt.Fprintf(b.Output(), "%d statements: stored in %.1f s\n", n, time.Since(began).Seconds())
	out := derived{statements: n}
	out.took = derive(b, db)
	out.found = shareFound(b, db, texts, ids, pairs)
	more, _ := sayings(2, n)
	began = time.Now()
	load(b, db, "more", more[:50])
	stored := time.Since(began)
	took := derive(b, db)
	out.more = stored + took
	fmt.Fprintf(b.Output(), "%d statements: %.0f µs each; planted and found %.4f; an article more: %.2f s and %.2f s\n", n, out.each()*1e6, out.found, stored.Seconds(), took.Seconds())
	return out
}

func load(b *testing.B, db *neo.DB, name string, texts []string) []string {
	b.Helper()
	ids, err := world(name, texts, func(batch *graph.Batch) error {
		_, err := db.Write(b.Context(), batch)
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return ids
}

func derive(b *testing.B, db *neo.DB) time.Duration {
	b.Helper()
	began := time.Now()
	done, err := ingest.DeriveConflicts(b.Context(), ingest.DeriveJob{Store: db, Version: "bench", Now: time.Now})
	if err != nil {
		b.Fatal(err)
	}
	took := time.Since(began)
	for _, s := range done.Steps {
		fmt.Fprintf(b.Output(), "%s: %d judged, %d pairs, %v found, %d taken back, %d blocks crowded\n", s.Rule, s.Judged, s.Pairs, s.Found, s.Removed, len(done.Crowded))
	}
	return took
}

// shareFound judges every planted pair by itself, and counts how many of those that conflict
// are in the graph.
func shareFound(b *testing.B, db *neo.DB, texts, ids []string, pairs []planted) float64 {
	b.Helper()
	var positive [][]string
	kinds := map[string]int{}
	for _, p := range pairs {
		v := conflict.Judge(conflict.Side{Text: texts[p.left]}, conflict.Side{Text: texts[p.right]})
		if _, keep := v.Status(); keep {
			kinds[string(v.Kind)]++
			positive = append(positive, []string{ids[p.left], ids[p.right]})
		}
	}
	found := 0
	for part := range slices.Chunk(positive, 5000) {
		table, err := db.Read(b.Context(), `
UNWIND $pairs AS pair
MATCH (l:Statement {id: pair[0]})<-[:BETWEEN]-(:Conflict)-[:BETWEEN]->(r:Statement {id: pair[1]})
RETURN count(DISTINCT pair)`, map[string]any{"pairs": part})
		if err != nil {
			b.Fatal(err)
		}
		n, _ := table.Rows[0][0].(int64)
		found += int(n)
	}
	fmt.Fprintf(b.Output(), "%d pairs planted, %d of them conflict by the judge alone %v, %d are in the graph\n", len(pairs), len(positive), kinds, found)
	return float64(found) / float64(len(positive))
}
