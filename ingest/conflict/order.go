package conflict

import (
	"strings"

	"whosaid/ingest/conflict/lexicon"
)

// thingsIn is the names and nouns of tokens [from, to), by term.
func (r *reading) thingsIn(from, to int) []int {
	var out []int
	for k, t := range r.terms {
		if t.at >= from && t.at < to && !t.inner && (t.name || t.pos == "n" || t.pos == "a" && strings.Contains(lexicon.Load().POS(t.key), "n")) {
			out = append(out, k)
		}
	}
	return out
}

// inOrder reports whether x is u and y is v, by what x and y do not share: of "the port of Lima" and "the port of Quito"
// the places tell them apart.
func (p *pair) inOrder(x, y, u, v []int) bool {
	x, y = apartBy(p.short, x, y)
	u, v = apartBy(p.long, u, v)
	return p.meet(x, u) && p.meet(y, v) && !p.meet(x, v) && !p.meet(y, u)
}

// apartBy is each of two lists of terms of one side without what the other has too.
func apartBy(r *reading, x, y []int) (onlyX, onlyY []int) {
	return lacking(r, x, y), lacking(r, y, x)
}

func lacking(r *reading, x, y []int) []int {
	var out []int
	for _, i := range x {
		found := false
		for _, j := range y {
			found = found || r.terms[i].key == r.terms[j].key
		}
		if !found {
			out = append(out, i)
		}
	}
	return out
}
