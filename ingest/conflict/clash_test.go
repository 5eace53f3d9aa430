package conflict_test

import (
	"testing"

	"whosaid/graph"
	"whosaid/ingest/conflict"
)

// clashCase is two sentences, and whether they contradict each other by what the test is about.
type clashCase struct {
	a, b  string
	clash bool
}

// holdClashes holds which of the pairs contradict each other in a kind; what names it in failures.
func holdClashes(t *testing.T, kind graph.ConflictKind, what string, cases []clashCase) {
	t.Helper()
	for _, c := range cases {
		v := conflict.Judge(side(c.a), side(c.b))
		if got := v.Relation == conflict.Contradicts && v.Kind == kind; got != c.clash {
			t.Errorf("Judge(%q, %q) = %s %s %.2f (%s) %v, want %s: %v", c.a, c.b, v.Relation, v.Kind, v.Score, v.Why, v.Axes, what, c.clash)
		}
	}
}
