package resolve

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"whosaid/graph"
)

// Name is what an actor is called, and of which kind it is.
type Name struct {
	Text string
	Kind graph.ActorKind
}

// SameFrom is the score from which Match holds two names to be one actor's; the figures of
// docs/actors.md set it.
const SameFrom = 0.76

// Match says how likely it is that two names are one actor's, 0 to 1, and why in plain
// words. It knows other alphabets, word order, initials, words run together, legal forms and
// slips of the pen; it does not know the world: "Big Blue" is nobody's name to it.
func Match(a, b Name) (score float64, why string) {
	p := compare(readName(a), readName(b))
	return p.score, p.why
}

// compare is Match on names that are read.
func compare(x, y folded) pairing {
	switch {
	case len(x.words) == 0 || len(y.words) == 0:
		return pairing{why: "a name has no words"}
	case x.form != "" && y.form != "" && x.form != y.form && !x.person:
		p := coverage(x, y)
		return pairing{score: 0.5 * p.score, why: fmt.Sprintf("different legal forms, %s and %s", x.form, y.form), clash: true}
	case slices.Equal(x.words, y.words):
		return pairing{score: 1, why: "the same words", whole: true}
	case x.person && y.person && reversed(x, y):
		return pairing{score: 0.3, why: "father and son are swapped", clash: true}
	}
	p, q := strings.Join(x.words, ""), strings.Join(y.words, "")
	if p == q {
		return pairing{score: 0.98, why: "the same letters", whole: true}
	}
	if isAcronym(x, y) || isAcronym(y, x) {
		return pairing{score: 0.8, why: "one is the initials of the other", whole: true}
	}
	c := coverage(x, y)
	if len(x.words) != len(y.words) && min(len(p), len(q)) >= 5 {
		if s := near(p, q); s > 0.9 && s > c.score {
			return pairing{score: s, why: "nearly the same letters", whole: true}
		}
	}
	return c
}

// pairing is how two names' words stand against each other.
type pairing struct {
	score float64
	why   string
	whole bool // No word that says something is left over on either side.
	clash bool // Each side has what the other rules out.
}

// coverage pairs the words of two names, best first, each once, and weighs what pairs and
// what is left over. What only one name has can be a middle name; what both have, and does
// not pair, shows two actors.
func coverage(x, y folded) pairing {
	type pair struct {
		i, j int
		s    float64
	}
	var pairs []pair
	for i, a := range x.words[:min(len(x.words), mostWords)] {
		for j, b := range y.words[:min(len(y.words), mostWords)] {
			s := wordScore(a, b, x, y)
			if x.person && len(a) != len(b) && (len(a) == 1 && j == len(y.words)-1 && i < len(x.words)-1 || len(b) == 1 && i == len(x.words)-1 && j < len(y.words)-1) {
				s = 0 // An initial inside a name is none of a last name.
			}
			if s >= leastPair {
				pairs = append(pairs, pair{i, j, s})
			}
		}
	}
	slices.SortStableFunc(pairs, func(p, q pair) int {
		return cmp.Or(cmp.Compare(q.s, p.s), cmp.Compare(abs(p.i-p.j), abs(q.i-q.j)))
	})
	usedX, usedY := make([]bool, len(x.words)), make([]bool, len(y.words))
	var sum, weight float64
	worst, worstPair := 1.0, ""
	for _, p := range pairs {
		if usedX[p.i] || usedY[p.j] {
			continue
		}
		usedX[p.i], usedY[p.j] = true, true
		w := (wordWeight(x.words[p.i], x) + wordWeight(y.words[p.j], y)) / 2
		sum, weight = sum+w*p.s, weight+w
		if p.s < worst {
			worst, worstPair = p.s, x.words[p.i]+"/"+y.words[p.j]
		}
	}
	leftX, wordX := left(x, usedX)
	leftY, wordY := left(y, usedY)
	return weigh(x, sum, weight, leftX, leftY, worst, worstPair, wordX, wordY)
}

const (
	mostWords = 14
	leastPair = 0.6
)

func weigh(x folded, sum, weight, leftX, leftY, worst float64, worstPair, wordX, wordY string) pairing {
	both, one := min(leftX, leftY), max(leftX, leftY)-min(leftX, leftY)
	total := weight + 2*both + lonelyWeight(x)*one
	if weight == 0 {
		return pairing{why: "no word of one is like a word of the other"}
	}
	score := sum / total
	// One odd word among many the same must not drown.
	score = min(score, 0.35+0.65*score, oddWord+(1-oddWord)*worst)
	p := pairing{score: score, whole: max(leftX, leftY) <= fewCommon}
	switch {
	case both > 0:
		p.why, p.clash = fmt.Sprintf("%q stands against %q", wordX, wordY), both >= 1
	case one > 0:
		p.why = fmt.Sprintf("only one has %q", wordX+wordY)
	case worst < 1:
		p.why = "nearly the same words: " + worstPair
	default:
		p.why = "the same words in another order"
	}
	return p
}
