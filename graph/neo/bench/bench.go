// Package bench measures how fast the graph takes statements in, on the server at hand, as
// ratios within one run: absolute numbers of two machines, or of two moments on a busy one,
// do not compare.
package bench

import (
	"context"
	"fmt"
	"io"
	"time"

	"whosaid/graph"
	"whosaid/graph/neo"
)

const (
	batchStatements = 5000 // Statements a transaction in the fast arm.
	slowSample      = 2000 // Statements of the slow arm: it would take hours at 100,000.
	warmUp          = 2000 // Statements written before any timing: a cold server is four times slower.
)

// Result is what one run measured. Rates are statements a second, with the sources, captures,
// actors and claims that they need.
type Result struct {
	Statements   int     `json:"statements"`
	FirstSeconds float64 `json:"firstSeconds"` // Loading them all in batches.
	FirstRate    float64 `json:"firstRate"`    // Statements a second.
	RerunSeconds float64 `json:"rerunSeconds"` // The same again, unchanged.
	RerunChanges int64   `json:"rerunChanges"` // What the server says the rerun wrote; want 0.
	RerunRatio   float64 `json:"rerunRatio"`   // First over rerun; want at least 5.
	SlowSample   int     `json:"slowSample"`   // Statements in the arm that writes each noun in a transaction of its own.
	SlowRate     float64 `json:"slowRate"`     // Statements a second there.
	BatchedRatio float64 `json:"batchedRatio"` // Batches over one transaction a record; want at least 40.
}

// Ingest loads n made-up statements with their sources, actors and spans in three ways, after
// a warm-up: all in batches, by turns with a sample with each record in a transaction of its
// own, and all again unchanged. It leaves them in the graph. Progress gets a line a step.
func Ingest(ctx context.Context, db *neo.DB, n int, progress io.Writer) (Result, error) {
	r := Result{Statements: n, SlowSample: min(slowSample, n)}
	if n < 1 {
		return r, fmt.Errorf("bench %d statements: want at least 1: %w", n, graph.ErrInvalid)
	}
	say := func(format string, args ...any) { _, _ = fmt.Fprintf(progress, format+"\n", args...) }
	if err := warm(ctx, db); err != nil {
		return r, err
	}
	say("warmed up with %d statements in batches and one by one", warmUp)

	var slow, first time.Duration
	parts := (n + batchStatements - 1) / batchStatements // The arms take turns, so that a busy machine slows both.
	err := batched("all", n, batchStatements, func(batch *graph.Batch, number int) error {
		took, err := timed(func() error { return write(ctx, db, batch) })
		if err != nil {
			return err
		}
		first += took
		took, err = timed(func() error {
			return one(ctx, db, fmt.Sprintf("slow %d", number), share(r.SlowSample, parts, number))
		})
		slow += took
		return err
	})
	if err != nil {
		return r, err
	}
	r.SlowRate = float64(r.SlowSample) / slow.Seconds()
	say("one record a transaction: %d statements in %.1f s, %.0f a second", r.SlowSample, slow.Seconds(), r.SlowRate)
	r.FirstSeconds, r.FirstRate = first.Seconds(), float64(n)/first.Seconds()
	r.BatchedRatio = r.FirstRate / r.SlowRate
	say("batches: %d statements in %.1f s, %.0f a second, %.0f times the above", n, r.FirstSeconds, r.FirstRate, r.BatchedRatio)

	before := db.Changes()
	var rerun time.Duration
	err = batched("all", n, batchStatements, func(batch *graph.Batch, _ int) error {
		took, err := timed(func() error { return write(ctx, db, batch) })
		rerun += took
		return err
	})
	if err != nil {
		return r, err
	}
	r.RerunSeconds, r.RerunChanges = rerun.Seconds(), db.Changes()-before
	r.RerunRatio = r.FirstSeconds / r.RerunSeconds
	say("the same again: %.1f s, %.1f times faster, %d changes", r.RerunSeconds, r.RerunRatio, r.RerunChanges)
	return r, nil
}

// share is how much of a whole falls to one of equal parts, numbered from 0.
func share(whole, parts, number int) int {
	return whole*(number+1)/parts - whole*number/parts
}

// warm takes the server through each text of both arms, new and unchanged.
func warm(ctx context.Context, db *neo.DB) error {
	for range 2 {
		if err := batched("warm", warmUp, batchStatements/5, func(b *graph.Batch, _ int) error { return write(ctx, db, b) }); err != nil {
			return err
		}
	}
	return one(ctx, db, "warm one", warmUp/20)
}

// batched makes the records of n statements and calls yield with size of them at a time,
// numbered from 0. Making them is no part of what is measured.
func batched(seed string, n, size int, yield func(batch *graph.Batch, number int) error) error {
	whole, number := &graph.Batch{}, 0
	flush := func() error {
		batch := whole
		whole, number = &graph.Batch{}, number+1
		return yield(batch, number-1)
	}
	err := Records(seed, n, func(b *graph.Batch) error {
		for noun := range b.All {
			whole.Add(noun)
		}
		if len(whole.Statements) < size {
			return nil
		}
		return flush()
	})
	if err != nil || whole.Len() == 0 {
		return err
	}
	return flush()
}

func write(ctx context.Context, db *neo.DB, b *graph.Batch) error {
	_, err := db.Write(ctx, b)
	return err
}

// one writes n statements and what they need, each noun in a transaction of its own.
func one(ctx context.Context, db *neo.DB, seed string, n int) error {
	return Records(seed, n, func(b *graph.Batch) error {
		for noun := range b.All {
			single := &graph.Batch{}
			single.Add(noun)
			if err := write(ctx, db, single); err != nil {
				return err
			}
		}
		return nil
	})
}

func timed(work func() error) (time.Duration, error) {
	start := time.Now()
	err := work()
	return time.Since(start), err
}
