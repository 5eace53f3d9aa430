package resolve

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
