package conflict

import "strings"

// told is what a side says in forms that another can tell otherwise: read once, however many sides it is judged against.
type told struct {
	ties        []tie
	comparisons []comparison
	ways        []way
	ranks       []rank
	parts       []part
	makings     []making
	attributes  []attribute
	orders      []int // Tokens that put something before or after another.
}

// readTold reads them, once it is known what the side negates.
func (r *reading) readTold() {
	r.told = told{
		ties: r.ties(), comparisons: r.comparisons(), ways: r.ways(), ranks: r.ranks(), parts: r.parts(), makings: r.makes(), attributes: r.attributes(),
		orders: r.orders(),
	}
}

// orders lists the words of turnedSequences that a side has.
func (r *reading) orders() []int {
	var out []int
	for i, t := range r.ts {
		if orderWords[t.low] {
			out = append(out, i)
		}
	}
	return out
}

var orderWords = func() map[string]bool {
	out := map[string]bool{}
	for both := range turnedSequences {
		a, b, _ := strings.Cut(both, "-")
		out[a], out[b] = true, true
	}
	return out
}()
