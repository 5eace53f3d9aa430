package resolve

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// letters writes other alphabets in Latin letters.
var letters = readLetters()

func readLetters() map[rune]string {
	m := map[rune]string{}
	for line := range dataLines("data/letters.txt") {
		_, list, _ := strings.Cut(line, ":")
		for pair := range strings.FieldsSeq(list) {
			from, to, _ := strings.Cut(pair, "=")
			r, _ := utf8.DecodeRuneInString(from)
			m[r] = to
		}
	}
	return m
}

// latin writes a name in plain Latin letters, lower case, as far as the tables go; letters
// they lack stay as they are. It reports whether a name's vowels may be missing.
func latin(name string) (words []string, bare bool) {
	var b strings.Builder
	for _, r := range strings.ToLower(name) {
		switch {
		case r == '.' || isApostrophe(r) || r == '‘' || r == '`':
		case r == '&':
			b.WriteString(" and ")
		case letters[r] != "" || hasLetter(r):
			bare = bare || unicode.In(r, unicode.Arabic, unicode.Hebrew)
			b.WriteString(letters[r])
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			b.WriteString(plain(r))
		default:
			b.WriteByte(' ')
		}
	}
	return strings.Fields(b.String()), bare
}

func hasLetter(r rune) bool { _, ok := letters[r]; return ok }

// spelling folds the ways in which one sound of a name is written, so that "Usama" and
// "Osama", "Qaida" and "Kaeda", "Dzhamal" and "Jamal" come near.
var spelling = strings.NewReplacer(
	"zh", "j", "dj", "j", "dzh", "j", "ph", "f", "kh", "h", "gh", "g", "ck", "k", "ch", "c", "sh", "s", "sch", "s", "tch", "c", "ts", "s", "tz", "s", "th", "t", "dh", "d",
	"q", "k", "x", "ks", "w", "v", "y", "i", "j", "j", "ou", "u", "oo", "u", "ee", "i", "ei", "ai", "ay", "ai", "c", "k", "z", "s",
)

// sound is a word by its sounds: spelling folded, doubled letters single, vowels few.
func sound(w string) string {
	var b strings.Builder
	last := rune(0)
	for _, r := range spelling.Replace(w) {
		switch r {
		case 'e':
			r = 'i'
		case 'o':
			r = 'u'
		}
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return strings.TrimRight(b.String(), "h")
}

// consonants are the letters of a word that every alphabet writes.
func consonants(w string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("aeiou", r) {
			return -1
		}
		return r
	}, sound(w))
}

// distance is how many letters must be put in, left out, changed or swapped with their
// neighbour to make a into b.
func distance(a, b []rune) int {
	if len(a) < len(b) {
		a, b = b, a
	}
	before, row, next := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		next[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			next[j] = min(row[j]+1, next[j-1]+1, row[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				next[j] = min(next[j], before[j-2]+1)
			}
		}
		before, row, next = row, next, before
	}
	return row[len(b)]
}

// near says how alike two words are, 0 to 1.
func near(a, b string) float64 {
	if a == b {
		return 1
	}
	ra, rb := []rune(a), []rune(b)
	if len(ra) == 0 || len(rb) == 0 {
		return 0
	}
	if len(ra) > longestWord || len(rb) > longestWord {
		return 0
	}
	d := distance(ra, rb)
	score := 1 - float64(d)/float64(max(len(ra), len(rb)))
	if sa, sb := sound(a), sound(b); sa == sb && len(sa) > 1 {
		score = max(score, 0.95)
	} else if d := distance([]rune(sa), []rune(sb)); len(sa) > 3 && len(sb) > 3 {
		score = max(score, 0.97*(1-float64(d)/float64(max(utf8.RuneCountInString(sa), utf8.RuneCountInString(sb)))))
	}
	return score
}

const longestWord = 60 // Letters; a longer run is no word of a name.
