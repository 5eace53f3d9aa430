package ingest

import (
	"context"

	"whosaid/graph"
	"whosaid/ingest/conflict"
)

// StatementStore is what the step conflicts needs of a store.
type StatementStore interface {
	// Pending returns statements that this version of the rule set has not judged, by id.
	Pending(ctx context.Context, rule string, version, limit int) ([]graph.Statement, error)
	// Peers returns the statements in any of the blocks, and the blocks that hold too many.
	Peers(ctx context.Context, blocks []string, perBlock int) ([]graph.Statement, []string, error)
}

const (
	perRound = 200 // Statements judged in one transaction.
	perBlock = 300 // Statements that a block may hold to be looked into.
)

func blocksOfStatement(s graph.Statement) []string { return s.Blocks }

// conflictStep compares statements that share a block, and finds the conflicts.
var conflictStep = step{conflict.Rule, conflict.RuleVersion, perRound, perBlock, conflictRound}

func conflictRound(ctx context.Context, store Deriver, s step) (round, error) {
	pending, err := store.Pending(ctx, s.rule, s.version, s.perRound)
	if err != nil || len(pending) == 0 {
		return round{}, err
	}
	m, err := meet(ctx, s, pending, blocksOfStatement, store.Peers)
	if err != nil {
		return round{}, err
	}
	var speakers []string
	for _, st := range pending {
		speakers = append(speakers, st.SpeakerIDs...)
	}
	same, err := store.SameActors(ctx, speakers)
	if err != nil {
		return round{}, err
	}
	r := m.round()
	read := readings{of: map[string]conflict.Reading{}, same: same}
	for pair := range m.pairs() {
		if err := ctx.Err(); err != nil {
			return round{}, err
		}
		r.compared(pair[0].ID, pair[1].ID)
		if c, found := read.judge(pair[0], pair[1]); found {
			r.found.Conflicts = append(r.found.Conflicts, c)
		}
	}
	return r, nil
}

// readings keeps what was read of each statement by its id, since one has many peers, and knows
// which actors are the same as the speakers: of a pair one side's are enough.
type readings struct {
	of   map[string]conflict.Reading
	same map[string][]string
}

func (r readings) read(st graph.Statement) conflict.Reading {
	reading, ok := r.of[st.ID]
	if !ok {
		side := sideOf(st)
		side.SameIDs = sameAs(st.SpeakerIDs, r.same)
		reading = conflict.Read(side)
		r.of[st.ID] = reading
	}
	return reading
}

// sameAs lists the actors that are the same as one of those.
func sameAs(ids []string, same map[string][]string) []string {
	var out []string
	for _, id := range ids {
		out = append(out, same[id]...)
	}
	return out
}

// judge compares two statements; false if there is nothing between them to keep.
func (r readings) judge(a, b graph.Statement) (graph.Conflict, bool) {
	v, found := r.read(a).Find(r.read(b))
	if !found {
		return graph.Conflict{}, false
	}
	status, _ := statusOf(v)
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
