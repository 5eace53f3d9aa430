package conflict

import (
	"strings"

	"whosaid/graph"
)

// countedWhole is the whole that a figure is a part of, 112 for "30 of the 112 people", by its
// population "112 people"; false if it is no part of a counted whole.
func countedWhole(f graph.Figure) (float64, bool) {
	ts := tokenize(f.Population)
	q, ok := numberAt(ts, 0)
	return q.low, ok && q.exact
}

// partOfCounted reports whether one figure is a part of the very number that the other gives:
// "30 of the 112 people" beside "112 people".
func partOfCounted(a, b graph.Figure) bool {
	wholeA, isA := countedWhole(a)
	wholeB, isB := countedWhole(b)
	switch {
	case isA && !isB:
		return holdsValue(b, wholeA)
	case isB && !isA:
		return holdsValue(a, wholeB)
	}
	return false
}

func holdsValue(f graph.Figure, v float64) bool {
	return f.Low <= v && (f.High == nil || v <= *f.High)
}

// narrower reports whether one population is the other with more said of it, "people in the
// northern districts" and "people": whether they are the same is not told.
func narrower(a, b string) bool {
	x, y := strings.ToLower(a), strings.ToLower(b)
	return x != y && (strings.HasPrefix(x, y+" ") || strings.HasPrefix(y, x+" "))
}
