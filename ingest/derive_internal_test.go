package ingest

import (
	"testing"

	"whosaid/graph"
	"whosaid/ingest/conflict"
)

func TestWeakContradictionsAreStoredAsPossible(t *testing.T) {
	verdict := func(r conflict.Relation, kind graph.ConflictKind, score float64) conflict.Verdict {
		return conflict.Verdict{Relation: r, Kind: kind, Score: score, Axes: map[graph.Axis]graph.Agreement{graph.AxisEvent: graph.Yes}}
	}
	for _, c := range []struct {
		name    string
		verdict conflict.Verdict
		want    graph.ConflictStatus
		keep    bool
	}{
		{"strong", verdict(conflict.Contradicts, graph.Negation, .5), graph.Contradiction, true},
		{"weak", verdict(conflict.Contradicts, graph.Negation, .49), graph.Possible, true},
		{"possible", verdict(conflict.Possible, graph.Negation, .9), graph.Possible, true},
		{"look-alike", verdict(conflict.None, graph.Scope, .9), graph.LookAlike, true},
		{"nothing", verdict(conflict.None, "", .1), "", false},
	} {
		if got, keep := statusOf(c.verdict); got != c.want || keep != c.keep {
			t.Errorf("%s: statusOf = %q, %v; want %q, %v", c.name, got, keep, c.want, c.keep)
		}
	}
}
