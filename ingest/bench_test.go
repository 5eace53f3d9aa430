package ingest_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"whosaid/graph"
	"whosaid/graph/neo"
	"whosaid/graph/neo/neotest"
	"whosaid/ingest"
	"whosaid/ingest/conflict"
)

var serverPID = flag.Int("serverpid", 0, "the process of Neo4j, for BenchmarkDerive to tell processor time (on Linux), which other load does not falsify")

var statements = flag.Int("statements", 10_000, "how many statements BenchmarkDerive goes up to; the issue's figure is 1000000")

const fewStatements = 10_000 // What larger graphs are compared with.

// BenchmarkDerive says what deriving costs a statement, step by step: of all statements of a
// small graph, and of two thousand more that come into that graph and into larger ones, four articles at a time.
// The larger ones are stored as derive leaves them, without what it finds among their own statements.
//
//	go test ./ingest -run '^$' -bench Derive -benchtime 1x -timeout 0 -statements 1000000
//
// With -serverpid it tells the processor time of this program and of Neo4j, and else time as it passes.
func BenchmarkDerive(b *testing.B) {
	arm := func(name string, of func(b *testing.B) took) (out took) {
		b.Run(name, func(b *testing.B) { // Each takes its turn at the tests' server.
			for range b.N {
				out = of(b)
			}
			b.ReportMetric(out.each()*1e3, "ms/statement")
			fmt.Println(out)
		})
		return out
	}
	few := min(fewStatements, *statements)
	// A server that has just started takes up to twice the time, and so would flatter the larger graphs, which come last.
	b.Run("warm-up-all", func(b *testing.B) { deriveAll(b, few) })
	b.Run("warm-up-more", func(b *testing.B) { deriveMore(b, few) })
	arm("all", func(b *testing.B) took { return deriveAll(b, few) })
	var first, last took
	for n := fewStatements; n <= *statements; n = larger(n) {
		last = arm(fmt.Sprintf("more-%d", n), func(b *testing.B) took { return deriveMore(b, n) })
		if first.statements == 0 {
			first = last
			continue
		}
		fmt.Printf("a statement more among %d costs %.2f times what it costs among %d\n", n, last.each()/first.each(), fewStatements)
	}
}

// larger is ten times as many statements, or as many as are asked for; more than that after the last.
func larger(n int) int {
	if n < *statements {
		return min(10*n, *statements)
	}
	return n + 1
}

// took is how long each step took for some statements.
type took struct {
	statements int
	rules      []string
	steps      map[string]time.Duration
	before     time.Duration // When the step before ended.
}

// clock is the processor time that this program and Neo4j have taken, or else the time that has passed.
func clock() time.Duration {
	if *serverPID == 0 {
		return time.Since(started)
	}
	return processorTime("self") + processorTime(strconv.Itoa(*serverPID))
}

var started = time.Now()

// processorTime reads from Linux what a process has taken; a tick there is 10 ms.
func processorTime(process string) time.Duration {
	stat, err := os.ReadFile("/proc/" + process + "/stat")
	if err != nil {
		panic(err) // Nobody gives the flag elsewhere.
	}
	fields := strings.Fields(string(stat[bytes.LastIndexByte(stat, ')'):]))
	ticks := 0
	for _, field := range fields[12:14] { // In user mode and in the kernel.
		n, err := strconv.Atoi(field)
		if err != nil {
			panic(err)
		}
		ticks += n
	}
	return time.Duration(ticks) * 10 * time.Millisecond
}

// each is what a statement took, in seconds.
func (t *took) each() float64 {
	var all time.Duration
	for _, step := range t.steps {
		all += step
	}
	return all.Seconds() / float64(t.statements)
}

// add adds what a later job took.
func (t *took) add(o took) {
	t.statements += o.statements
	for _, rule := range o.rules {
		if !slices.Contains(t.rules, rule) {
			t.rules = append(t.rules, rule)
		}
		t.steps[rule] += o.steps[rule]
	}
}

func (t took) String() string {
	out := fmt.Sprintf("%d statements, %.2f ms each:", t.statements, t.each()*1e3)
	for _, rule := range t.rules {
		out += fmt.Sprintf(" %s %.2f", rule, t.steps[rule].Seconds()*1e3/float64(t.statements))
	}
	return out
}

// Begin, Step and End make a took the progress of a job.
func (t *took) Begin(_, rule string, _ int64) {
	t.rules = append(t.rules, rule) // It is known only when something is judged already.
}
func (t *took) Step(int64, map[string]int) {}
func (t *took) End() {
	now := clock()
	t.steps[t.rules[len(t.rules)-1]] += now - t.before
	t.before = now
}

func derive(b *testing.B, db *neo.DB, statements int) took {
	b.Helper()
	t := took{statements: statements, steps: map[string]time.Duration{}, before: clock()}
	done, err := ingest.Derive(b.Context(), ingest.DeriveJob{Store: db, Version: "bench", Progress: &t, Now: time.Now})
	if err != nil {
		b.Fatal(err)
	}
	for _, s := range done.Steps {
		fmt.Printf("%s: %d judged, %d pairs, %v found, %d taken back\n", s.Rule, s.Judged, s.Pairs, s.Found, s.Removed)
	}
	fmt.Printf("%d blocks crowded\n", len(done.Crowded))
	return t
}

// deriveAll derives over a graph of which nothing is judged.
func deriveAll(b *testing.B, n int) took {
	b.Helper()
	db := neotest.Open(b)
	says, pairs := sayings(b, 1, n)
	ids := load(b, db, "all", says, func(ctx context.Context, batch *graph.Batch) error {
		_, err := db.Write(ctx, batch)
		return err
	})
	t := derive(b, db, n)
	shareFound(b, db, says, ids, pairs)
	return t
}

// Statements that come into a graph of others, and how many of them at a time: what one job reads of a
// small graph serves many of a thousand statements, and of a large one few.
const (
	warm   = 2000 // Of other news: what the server has to read again after so much was stored.
	more   = 2000
	atOnce = 100
)

// deriveMore derives over some statements more in a graph of n: first those that the
// server needs to become quick, and then those that are timed.
func deriveMore(b *testing.B, n int) took {
	b.Helper()
	db := neotest.Open(b)
	says, pairs := sayings(b, 1, n+more)
	write := func(ctx context.Context, batch *graph.Batch) error {
		_, err := db.Write(ctx, batch)
		return err
	}
	began := time.Now()
	store := newSettled(b)
	ids := load(b, db, "all", says[:n], func(_ context.Context, batch *graph.Batch) error {
		store.store(batch)
		return nil
	})
	store.file()
	fmt.Printf("%d statements stored in %.0f s\n", n, time.Since(began).Seconds())
	t := took{steps: map[string]time.Duration{}}
	in := func(name string, says []saying) {
		for some := range slices.Chunk(says, atOnce) {
			name += "+"
			ids = append(ids, load(b, db, name, some, write)...)
			t.add(derive(b, db, len(some)))
		}
	}
	other, _ := sayings(b, 2, warm)
	in("other", other)
	ids, t = ids[:n], took{steps: map[string]time.Duration{}}
	in("more", says[n:])
	shareFound(b, db, says, ids, slices.DeleteFunc(pairs, func(p planted) bool { return max(p.left, p.right) < n }))
	return t
}

func load(b *testing.B, db *neo.DB, name string, says []saying, store func(context.Context, *graph.Batch) error) []string {
	b.Helper()
	ids, err := world(name, says, func(batch *graph.Batch) error { return store(b.Context(), batch) })
	if err != nil {
		b.Fatal(err)
	}
	return ids
}

// shareFound judges every planted pair by itself as the graph would, and counts how many of those
// that are to be kept are in the graph.
func shareFound(b *testing.B, db *neo.DB, says []saying, ids []string, pairs []planted) {
	b.Helper()
	var positive [][]string
	kinds := map[string]int{}
	for _, p := range pairs {
		if positiveAlone(says[p.left].text, says[p.right].text) {
			kinds[p.kind]++
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
	fmt.Printf("%d pairs planted, %d of them conflict by the judge alone %v, %d are in the graph\n", len(pairs), len(positive), kinds, found)
	b.ReportMetric(float64(found)/float64(len(positive)), "planted-found")
}

// positiveAlone reports whether two sentences of different texts conflict, or look so.
func positiveAlone(one, other string) bool {
	_, keep := readIn("one", one).Find(readIn("other", other))
	return keep
}

// readIn reads a sentence as a statement of a capture.
func readIn(capture, text string) conflict.Reading {
	return conflict.Read(conflict.Side{Text: strings.TrimSpace(text), CaptureID: capture, Stance: graph.Asserts, Polarity: graph.Affirms})
}
