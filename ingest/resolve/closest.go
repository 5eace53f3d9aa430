package resolve

import (
	"slices"

	"whosaid/graph"
)

// closest is the likest pair of full names, and how they are written.
func closest(a, b side) (best match, x, y string) {
	for i, m := range a.names {
		for j, n := range b.names {
			if p := compare(m, n); x == "" || p.tellsMore(best.pairing) {
				best, x, y = match{p, m, n}, a.texts[i], b.texts[j]
			}
		}
	}
	return best, x, y
}

// leastLike is the score from which two names that do not clash are like at all.
const leastLike = 0.6

// tellsMore reports whether p says more of two actors than o: two names that are like and do
// not clash before two that clash, and then the likelier.
func (p pairing) tellsMore(o pairing) bool {
	if like, other := !p.clash && p.score >= leastLike, !o.clash && o.score >= leastLike; like != other {
		return like
	}
	return p.score > o.score
}

// match is a pairing and the names that it is of.
type match struct {
	pairing
	left, right folded
}

// sameSurname reports whether two names have the last words of both, one letter's slip from
// another's name apart.
func sameSurname(x, y folded) bool {
	in := func(n, other folded) bool {
		return slices.ContainsFunc(other.words, func(w string) bool { return near(surnameOf(n.words), w) >= 0.95 })
	}
	return in(x, y) && in(y, x)
}

// surnamesMeet reports whether neither name's last word is left out of the other.
func surnamesMeet(a, b string) bool {
	x, y := readName(Name{a, graph.Person}).words, readName(Name{b, graph.Person}).words
	in := func(w string, list []string) bool {
		return slices.ContainsFunc(list, func(o string) bool { return len(w) == 1 && o[0] == w[0] || near(w, o) >= 0.8 })
	}
	return in(surnameOf(x), y) && in(surnameOf(y), x)
}

// surnameOf is the last word that is no "Jr." or "III".
func surnameOf(words []string) string {
	for i := len(words) - 1; i > 0; i-- {
		switch words[i] {
		case "jr", "sr", "ii", "iii", "iv":
		default:
			return words[i]
		}
	}
	return ""
}
