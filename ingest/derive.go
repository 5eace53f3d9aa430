package ingest

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"time"

	"whosaid/graph"
	"whosaid/ingest/conflict"
)

// Deriver is what Derive needs of a store.
type Deriver interface {
	// Run returns the run with that id, ErrNotFound if there is none.
	Run(ctx context.Context, id string) (graph.Run, error)
	// Pending returns statements that this version of the rule set has not judged, by id.
	Pending(ctx context.Context, rule string, version, limit int) ([]graph.Statement, error)
	// Peers returns the statements in any of the blocks, and the blocks that hold too many.
	Peers(ctx context.Context, blocks []string, perBlock int) ([]graph.Statement, []string, error)
	// WriteDerived stores a batch and marks the statements as judged, in one transaction.
	WriteDerived(ctx context.Context, b *graph.Batch, d graph.Derived) (graph.Written, error)
}

// DeriveJob compares the statements that nobody has compared yet with all others.
type DeriveJob struct {
	Store    Deriver
	Version  string // Of the program.
	Progress Progress
	Now      func() time.Time
}

// Derived is what a DeriveJob did.
type Derived struct {
	Judged    int      // Statements that were compared with their peers.
	Pairs     int      // Comparisons made.
	Conflicts int      // Conflicts found, look-alikes among them.
	Crowded   []string // Blocks with more statements than perBlock: what only they join was not compared.
}

const (
	perRound = 200 // Statements judged in one transaction.
	perBlock = 300 // Statements that a block may hold to be looked into.
)

// Derive judges every pending statement against the statements that share a block with it,
// and writes the conflicts. A pair is judged whenever either of the two is pending, with the
// lesser id first, so that the order of loading makes no difference. When nothing is pending
// it writes nothing.
func Derive(ctx context.Context, job DeriveJob) (Derived, error) {
	if job.Progress == nil {
		job.Progress = silent{}
	}
	d := deriver{job: job, crowded: map[string]bool{}}
	if err := d.all(ctx); err != nil {
		return d.done, fmt.Errorf("derive conflicts: %w", err)
	}
	d.done.Crowded = slices.Sorted(maps.Keys(d.crowded))
	return d.done, nil
}

type deriver struct {
	job     DeriveJob
	run     graph.Run
	done    Derived
	crowded map[string]bool
}

func (d *deriver) all(ctx context.Context) error {
	for {
		pending, err := d.job.Store.Pending(ctx, conflict.Rule, conflict.RuleVersion, perRound)
		if err != nil {
			return err
		}
		if len(pending) == 0 {
			return nil
		}
		if d.run.ID == "" {
			d.job.Progress.Begin("derive", "", 0)
			defer d.job.Progress.End()
			if err := d.begin(ctx); err != nil {
				return err
			}
		}
		if err := d.round(ctx, pending); err != nil {
			return err
		}
		d.job.Progress.Step(int64(d.done.Judged), maps.Clone(d.run.Counts))
	}
}

// begin takes up the run where the last job left it.
func (d *deriver) begin(ctx context.Context) error {
	row := graph.Run{
		Tool: "derive/" + conflict.Rule, Version: d.job.Version,
		ConfigHash: hashOf([]byte(strconv.Itoa(conflict.RuleVersion))), Started: d.job.Now().UTC(),
	}
	row.ID = graph.RunID(row.Tool, row.Version, row.Input, row.ConfigHash)
	before, err := d.job.Store.Run(ctx, row.ID)
	switch {
	case err == nil:
		row = before
	case !isNotFound(err):
		return err
	}
	if row.Counts == nil {
		row.Counts = map[string]int{}
	}
	d.run = row
	return nil
}

// round judges some statements and writes what it finds.
func (d *deriver) round(ctx context.Context, pending []graph.Statement) error {
	blocks := map[string]bool{}
	judged := graph.Derived{Rule: conflict.Rule, Version: conflict.RuleVersion}
	for _, st := range pending {
		judged.IDs = append(judged.IDs, st.ID)
		for _, key := range st.Blocks {
			blocks[key] = true
		}
	}
	peers, crowded, err := d.job.Store.Peers(ctx, slices.Sorted(maps.Keys(blocks)), perBlock)
	if err != nil {
		return err
	}
	for _, key := range crowded {
		d.crowded[key] = true
		delete(blocks, key)
	}
	b := &graph.Batch{}
	read := readings{}
	for _, pair := range pairsOf(pending, peers, blocks) {
		if err := ctx.Err(); err != nil {
			return err
		}
		d.done.Pairs++
		if c, found := read.judge(pair[0], pair[1]); found {
			b.Conflicts = append(b.Conflicts, c)
		}
	}
	d.done.Judged += len(pending)
	d.done.Conflicts += len(b.Conflicts)
	d.run.Cursor += int64(len(pending))
	d.run.Counts["statement"] += len(pending)
	d.run.Counts["conflict"] += len(b.Conflicts)
	d.run.Ended = d.job.Now().UTC()
	row := d.run
	row.Counts = maps.Clone(row.Counts)
	b.Runs = []graph.Run{row}
	_, err = d.job.Store.WriteDerived(ctx, b, judged)
	return err
}

// pairsOf lists each pair of a pending statement and a peer that share one of the blocks
// once, the lesser id first, in order.
func pairsOf(pending, peers []graph.Statement, blocks map[string]bool) [][2]graph.Statement {
	inBlock := map[string][]graph.Statement{}
	for _, st := range peers {
		for _, key := range st.Blocks {
			if blocks[key] {
				inBlock[key] = append(inBlock[key], st)
			}
		}
	}
	seen := map[[2]string]bool{}
	var out [][2]graph.Statement
	for _, a := range pending {
		for _, key := range a.Blocks {
			for _, b := range inBlock[key] {
				pair := [2]graph.Statement{a, b}
				if b.ID < a.ID {
					pair = [2]graph.Statement{b, a}
				}
				ids := [2]string{pair[0].ID, pair[1].ID}
				if a.ID == b.ID || seen[ids] {
					continue
				}
				seen[ids] = true
				out = append(out, pair)
			}
		}
	}
	return out
}

// readings keeps what was read of each statement by its id, since one has many peers.
type readings map[string]conflict.Reading

func (r readings) of(st graph.Statement) conflict.Reading {
	reading, ok := r[st.ID]
	if !ok {
		reading = conflict.Read(sideOf(st))
		r[st.ID] = reading
	}
	return reading
}

// judge compares two statements; false if there is nothing between them to keep.
func (r readings) judge(a, b graph.Statement) (graph.Conflict, bool) {
	v := r.of(a).Judge(r.of(b))
	status, keep := statusOf(v)
	if !keep {
		return graph.Conflict{}, false
	}
	return graph.NewConflict(graph.Conflict{
		Kind: v.Kind, Status: status, Score: v.Score, Why: v.Why, Rule: v.Rule, RuleVersion: v.RuleVersion,
		Comparability: v.Axes,
		Left:          graph.ConflictSide{StatementID: a.ID, Span: conflict.InCapture(a.Spans, v.Left)},
		Right:         graph.ConflictSide{StatementID: b.ID, Span: conflict.InCapture(b.Spans, v.Right)},
	}), true
}

// leastScore is what a pair that the graph proposed to itself must score to be stored as a
// contradiction; docs/adr/0004 says why it is more than between two given sentences.
const leastScore = .5

// statusOf is the status under which a verdict is stored; false if it is not.
func statusOf(v conflict.Verdict) (graph.ConflictStatus, bool) {
	status, keep := v.Status()
	if status == graph.Contradiction && v.Score < leastScore {
		status = graph.Possible
	}
	return status, keep
}
