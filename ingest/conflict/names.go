package conflict

import (
	"slices"
	"strings"
	"unicode"
)

// nameLikeness is how far two names that are spelt differently mean the same, 0 to 1: a
// people and its land ("Kenyan", "Kenya"), or one name with a letter wrong ("Cathrine").
func nameLikeness(a, b term) float64 {
	if !a.name || !b.name {
		return 0
	}
	switch {
	case strings.ReplaceAll(a.key, ".", "") == strings.ReplaceAll(b.key, ".", ""):
		return 1 // "F.B.I." is "FBI".
	case demonym(a.key, b.key), demonym(b.key, a.key):
		return .85
	case misspelt(a.key, b.key):
		return .8
	}
	return 0
}

// demonyms are the endings that turn a land's name into its people's, longest first.
var demonyms = []string{"ian", "ean", "ese", "ish", "an", "n", "i"}

// demonym reports whether a people's name is made from a land's. Short names are left alone.
func demonym(people, land string) bool {
	if len(land) < 4 || len(people) <= len(land)-2 {
		return false
	}
	for _, ending := range demonyms {
		root, ok := strings.CutSuffix(people, ending)
		if ok && len(root) >= 4 && strings.HasPrefix(land, root) && len(land)-len(root) <= 2 {
			return true
		}
	}
	return false
}

// leastSpelt is how long a name must be for one wrong letter not to make another name of it.
const leastSpelt = 6

// misspelt reports whether two long names differ in one letter, or in the order of two
// neighbours, and not in the first or last letter, which change a word's form.
func misspelt(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) < leastSpelt || len(y)-len(x) > 1 || x[0] != y[0] || x[len(x)-1] != y[len(y)-1] {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	if len(x) < len(y) {
		return slices.Equal(x[i:], y[i+1:])
	}
	if i+1 < len(x) && x[i] == y[i+1] && x[i+1] == y[i] {
		return slices.Equal(x[i+2:], y[i+2:])
	}
	return i < len(x) && slices.Equal(x[i+1:], y[i+1:])
}

// initials reports whether a term in capitals stands for the words of a run of names on the
// other side, "NRB" for "National River Bank", and where the run starts.
func (r *reading) initials(of string) (at int, ok bool) {
	if strings.ContainsAny(of, "abcdefghijklmnopqrstuvwxyz") {
		return 0, false // Nearly every name.
	}
	letters := []rune(of)
	if len(letters) < 2 || strings.ToUpper(of) != of || !allLetters(letters) {
		return 0, false
	}
	for i := range r.ts {
		if i+len(letters) <= len(r.ts) && r.spells(i, letters) {
			return i, true
		}
	}
	return 0, false
}

func (r *reading) spells(i int, letters []rune) bool {
	for k, letter := range letters {
		if t := r.ts[i+k]; !t.capital() || []rune(t.text)[0] != letter || len([]rune(t.text)) < 2 {
			return false
		}
	}
	return true
}

func allLetters(rs []rune) bool {
	return !slices.ContainsFunc(rs, func(r rune) bool { return !unicode.IsLetter(r) })
}
