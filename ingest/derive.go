package ingest

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"time"

	"whosaid/graph"
)

// Deriver is what Derive needs of a store.
type Deriver interface {
	CaptureStore
	StatementStore
	QuoteStore
	ActorStore
	ClaimStore
	EventStore
	// Run returns the run with that id, ErrNotFound if there is none.
	Run(ctx context.Context, id string) (graph.Run, error)
	// WriteDerived stores a batch and marks the nouns as judged, in one transaction.
	WriteDerived(ctx context.Context, b *graph.Batch, d graph.Derived) (graph.Written, error)
}

// DeriveJob works out what follows from the nouns that nobody has judged yet.
type DeriveJob struct {
	Store    Deriver
	Version  string // Of the program.
	Progress Progress
	Now      func() time.Time
}

// Derived is what a DeriveJob did.
type Derived struct {
	Steps   []Done   // Those for which something was pending.
	Crowded []string // Blocks with too many nouns: what only they join was not compared.
}

// Done is what one step did.
type Done struct {
	Rule     string         `json:"rule"`
	Noun     string         `json:"noun"`               // What was judged: "statement".
	Judged   int            `json:"judged"`             // How many were compared with their peers.
	Pairs    int            `json:"pairs"`              // Comparisons made.
	Compared string         `json:"compared,omitempty"` // Of which noun: "claim" where statements bring their claims together; empty if nothing was compared.
	Found    map[string]int `json:"found"`              // How many were judged to be something, by noun ("conflict", look-alikes among them) or "retelling".
	Removed  int            `json:"removed,omitempty"`  // What an earlier round or version had proposed, and the rule does not propose any more.
}

// step is one thing that derive works out of what is stored. A round takes some nouns that the
// rule's version has not judged, and returns their ids, none if nothing is pending; what
// was found; which pairs were compared; and which blocks were too crowded to look into: what
// the rule had found by those alone is taken back, so that it is the same whatever came first.
type step struct {
	rule     string
	version  int
	perRound int // Nouns judged in one transaction.
	perBlock int // Nouns that a block may hold to be looked into.
	round    func(ctx context.Context, store *remembering, s step) (round, error)
}

type round struct {
	ids     []string
	found   *graph.Batch
	pairs   [][2]string // The ids of those that were compared.
	crowded []string
	filed   []graph.Filing // Those that come under other keys than they are stored under.

	retellings int // How many relationships that say who repeats whom are among what was found.
}

// compared notes that two nouns were compared, the lesser id first.
func (r *round) compared(a, b string) { r.pairs = append(r.pairs, [2]string{a, b}) }

// file notes that a noun that is stored under some keys comes under others.
func (r *round) file(id string, stored, now []string) {
	only := func(list, without []string) []string {
		return slices.DeleteFunc(slices.Clone(list), func(key string) bool { return slices.Contains(without, key) })
	}
	if f := (graph.Filing{ID: id, Add: only(now, stored), Drop: only(stored, now)}); len(f.Add)+len(f.Drop) > 0 {
		r.filed = append(r.filed, f)
	}
}

// steps are in order: each may read what those before it found.
var steps = []step{textStep, actorStep, quoteStep, eventStep, blockStep, claimStep, conflictStep}

// Derive takes each step until nothing is pending for it. A pair is judged whenever either of
// the two is pending, with the lesser id first, so that the order of loading makes no
// difference. When nothing is pending it writes nothing.
func Derive(ctx context.Context, job DeriveJob) (Derived, error) {
	if job.Progress == nil {
		job.Progress = silent{}
	}
	d := newDeriver(job)
	for _, s := range steps {
		if err := d.all(ctx, s); err != nil {
			return d.done, fmt.Errorf("derive %s: %w", s.rule, err)
		}
	}
	d.done.Crowded = slices.Sorted(maps.Keys(d.crowded))
	return d.done, nil
}

func newDeriver(job DeriveJob) *deriver {
	return &deriver{job: job, store: newRemembering(job.Store), crowded: map[string]bool{}}
}

type deriver struct {
	job     DeriveJob
	store   *remembering
	done    Derived
	crowded map[string]bool
}

// all takes a step's rounds, and writes what each finds with the marks and the run's counts.
func (d *deriver) all(ctx context.Context, s step) error {
	var run graph.Run
	done := Done{Rule: s.rule, Found: map[string]int{}}
	defer func() {
		if done.Judged > 0 {
			d.done.Steps = append(d.done.Steps, done)
		}
	}()
	for {
		r, err := s.round(ctx, d.store, s)
		if err != nil || len(r.ids) == 0 {
			return err
		}
		if run.ID == "" {
			d.job.Progress.Begin("derive", s.rule, 0)
			defer d.job.Progress.End()
			if run, err = d.begin(ctx, s); err != nil {
				return err
			}
		}
		for _, key := range r.crowded {
			d.crowded[key] = true
		}
		done.Noun = graph.NounOf(r.ids[0])
		done.Judged += len(r.ids)
		if done.Pairs += len(r.pairs); done.Pairs > 0 && done.Compared == "" {
			done.Compared = graph.NounOf(r.pairs[0][0])
		}
		run.Cursor += int64(len(r.ids))
		run.Counts[done.Noun] += len(r.ids)
		for n := range r.found.All {
			if noun := graph.NounOf(graph.IDOf(n)); noun != done.Noun {
				done.Found[noun]++
				run.Counts[noun]++
			}
		}
		if r.retellings > 0 {
			done.Found["retelling"] += r.retellings
			run.Counts["retelling"] += r.retellings
		}
		run.Ended = d.job.Now().UTC()
		row := run
		row.Counts = maps.Clone(run.Counts)
		r.found.Runs = []graph.Run{row}
		written, err := d.job.Store.WriteDerived(ctx, r.found, graph.Derived{
			IDs: r.ids, Rule: s.rule, Version: s.version, Crowded: r.crowded, Compared: r.pairs, Filed: r.filed,
		})
		if err != nil {
			return err
		}
		for _, tally := range written {
			done.Removed += tally.Removed
		}
		d.job.Progress.Step(run.Cursor, maps.Clone(run.Counts))
	}
}

// begin takes up the step's run where the last job left it.
func (d *deriver) begin(ctx context.Context, s step) (graph.Run, error) {
	row := graph.Run{
		Tool: "derive/" + s.rule, Version: d.job.Version,
		ConfigHash: graph.Sha256(strconv.Itoa(s.version)), Started: d.job.Now().UTC(),
	}
	row.ID = graph.RunID(row.Tool, row.Version, row.Input, row.ConfigHash)
	before, err := d.job.Store.Run(ctx, row.ID)
	switch {
	case err == nil:
		row = before
	case !isNotFound(err):
		return row, err
	}
	if row.Counts == nil {
		row.Counts = map[string]int{}
	}
	return row, nil
}
