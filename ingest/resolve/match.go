package resolve

import (
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

// readName cuts a name into the words that are compared.
type folded struct {
	words    []string
	form     string // Legal form, "" if none is written.
	person   bool
	bare     bool // Its vowels are not written.
	particle []string
}

func readName(n Name) folded {
	r := folded{person: n.Kind == graph.Person}
	text := n.Text
	if at := strings.IndexByte(text, ','); r.person && at > 0 && strings.Count(text, ",") == 1 {
		text = text[at+1:] + " " + text[:at]
	}
	r.words, r.bare = latin(text)
	if r.person {
		r.words = slices.DeleteFunc(r.words, func(w string) bool { return nameWords.honorific[w] })
		for i, w := range r.words {
			if (w == "bin" || w == "ibn" || w == "ben") && i > 0 && i+1 < len(r.words) {
				r.particle = append(r.particle, r.words[i-1], r.words[i+1])
			}
		}
		if kept := slices.DeleteFunc(slices.Clone(r.words), func(w string) bool { return nameWords.particle[w] }); len(kept) > 0 {
			r.words = kept
		}
		return r
	}
	r.words, r.form = cutForm(r.words)
	if len(r.words) > 1 && r.words[0] == "the" {
		r.words = r.words[1:]
	}
	for i, w := range r.words {
		if n, ok := numberWords[w]; ok {
			r.words[i] = n
		}
	}
	return r
}

// reversed reports whether "A bin B" stands against "B bin A".
func reversed(x, y folded) bool {
	return len(x.particle) == 2 && len(y.particle) == 2 && near(x.particle[0], y.particle[1]) > 0.8 && near(x.particle[1], y.particle[0]) > 0.8 && near(x.particle[0], y.particle[0]) < 0.8
}

func isAcronym(short, long folded) bool {
	return !short.person && len(short.words) == 1 && len(long.words) >= 3 && len(short.words[0]) >= 3 && initials(long.words) == short.words[0]
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
		switch {
		case p.s > q.s:
			return -1
		case p.s < q.s:
			return 1
		}
		return abs(p.i-p.j) - abs(q.i-q.j)
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

const (
	oddWord   = 0.1
	fewCommon = 0.8 // Weight of two words that many names have.
)

// lonelyWeight is how much a word counts that only one name has: little between persons,
// who leave names out.
func lonelyWeight(x folded) float64 {
	if x.person {
		return 0.3
	}
	return 0.7
}

func left(n folded, used []bool) (weight float64, word string) {
	for i, w := range n.words {
		if !used[i] {
			weight += wordWeight(w, n)
			if word == "" {
				word = w
			}
		}
	}
	return weight, word
}

// wordWeight is how much a word says about whose name it is part of.
func wordWeight(w string, n folded) float64 {
	switch {
	case !n.person && nameWords.common[w]:
		return 0.4
	case n.person && len(w) == 1:
		return 0.3
	}
	return 1
}

// wordScore is near, and knows initials and alphabets that write no vowels.
func wordScore(a, b string, x, y folded) float64 {
	if x.person && (len(a) == 1 || len(b) == 1) && a[0] == b[0] {
		return 0.85
	}
	if x.person && isNickname(a, b) {
		return 0.95
	}
	s := near(a, b)
	if x.bare != y.bare {
		if ca, cb := consonants(a), consonants(b); len(ca) > 1 && len(cb) > 1 {
			d := distance([]rune(ca), []rune(cb))
			s = max(s, 0.95*(1-float64(d)/float64(max(len(ca), len(cb)))))
		}
	}
	if isNumber(a) != isNumber(b) || isNumber(a) && a != b {
		return 0
	}
	return s
}

func abs(n int) int { return max(n, -n) }
