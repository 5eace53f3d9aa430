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
	// Members returns, by key, how many nouns each block holds, and those in it that this version of the rule set
	// has judged, if it holds no more than room gives it.
	Members(ctx context.Context, rule string, version int, room map[string]int) (map[string]graph.Block, error)
	// Statements returns the statements of those handles, by handle.
	Statements(ctx context.Context, handles []string) (map[string]graph.Statement, error)
}

const (
	perRound = 500 // Statements judged in one transaction.
	perBlock = 300 // Statements that a block may hold to be looked into.
)

// conflictStep compares statements that share what they are about, and finds the conflicts.
var conflictStep = step{conflict.Rule, conflict.RuleVersion, perRound, perBlock, conflictRound}

func conflictRound(ctx context.Context, store *remembering, s step) (round, error) {
	pending, err := store.Pending(ctx, s.rule, s.version, s.perRound)
	if err != nil || len(pending) == 0 {
		return round{}, err
	}
	g, err := gatherByWords(ctx, store, s, pending)
	if err != nil {
		return round{}, err
	}
	r := g.round()
	var speakers []string
	for _, st := range pending {
		speakers = append(speakers, st.SpeakerIDs...)
	}
	same, err := store.SameActors(ctx, speakers)
	if err != nil {
		return round{}, err
	}
	read := store.readAll(g.all)
	for i, st := range pending { // Of a pair one side's are enough.
		read[i] = read[i].SaidAlsoBy(sameAs(st.SpeakerIDs, same))
	}
	found := make([]*graph.Conflict, len(g.pairs))
	onAllCores(len(g.pairs), func(i int) {
		if p := g.pairs[i]; ctx.Err() == nil {
			found[i] = conflictOf(g.all[p[0]], g.all[p[1]], read[p[0]], read[p[1]])
		}
	})
	for i, p := range g.pairs {
		r.compared(g.all[p[0]].ID, g.all[p[1]].ID)
		if found[i] != nil {
			r.found.Conflicts = append(r.found.Conflicts, *found[i])
		}
	}
	return r, ctx.Err()
}

// sameAs lists the actors that are the same as one of those.
func sameAs(ids []string, same map[string][]string) []string {
	var out []string
	for _, id := range ids {
		out = append(out, same[id]...)
	}
	return out
}

// conflictOf compares two statements; nil if there is nothing between them to keep.
func conflictOf(a, b graph.Statement, x, y conflict.Reading) *graph.Conflict {
	v, found := x.Find(y)
	if why, says := opposed(a, b); says {
		if !found {
			v = x.Judge(y)
		}
		v.Relation, v.Kind, v.Why, v.Score, found = conflict.Contradicts, graph.Negation, why, max(v.Score, takenUpScore), true
		v.Left, v.Right = graph.Span{}, graph.Span{} // The clash is of the whole.
	}
	if !found {
		return nil
	}
	status, _ := statusOf(v)
	c := graph.NewConflict(graph.Conflict{
		Kind: v.Kind, Status: status, Score: v.Score, Why: v.Why, Rule: v.Rule, RuleVersion: v.RuleVersion,
		Comparability: v.Axes,
		Left:          graph.ConflictSide{StatementID: a.ID, Span: inCapture(a, v.Left)},
		Right:         graph.ConflictSide{StatementID: b.ID, Span: inCapture(b, v.Right)},
	})
	return &c
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
