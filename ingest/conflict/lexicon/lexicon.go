package lexicon

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/kljensen/snowball/english"
)

//go:embed data/senses.tsv
var sensesTable string

//go:embed data/parents.tsv
var parentsTable string

//go:embed data/wholes.tsv
var wholesTable string

//go:embed data/antonyms.tsv
var antonymsTable string

//go:embed data/derived.tsv
var derivedTable string

//go:embed data/families.tsv
var familiesTable string

//go:embed data/irregular.tsv
var irregularTable string

// Lexicon answers questions about single English words in lower case.
type Lexicon struct {
	words     map[string]entry
	parents   map[string]string   // A sense's hypernym, or a satellite adjective's head.
	wholes    map[string]string   // The sense that is the place which a place lies in.
	children  map[string]int      // How many kept senses have that parent.
	opposite  map[string][]string // A word's antonyms.
	kin       map[string][]string // Words derived from it, or it from them, that spelling does not join.
	irregular map[string][]form
	against   map[string][]string // The words that a word is nearly opposite to.
}

// entry is a word's parts of speech, most frequent first, with its senses.
type entry struct {
	pos    string // A letter each: n, v, a, r.
	senses [][]string
}

type form struct{ base, pos string }

// Load reads the embedded tables on its first call and returns the same Lexicon after.
var Load = sync.OnceValue(func() *Lexicon {
	l := &Lexicon{
		words: make(map[string]entry, 21000), parents: make(map[string]string, 33000), children: map[string]int{}, wholes: map[string]string{},
		opposite: map[string][]string{}, kin: map[string][]string{}, irregular: map[string][]form{},
	}
	for line := range strings.Lines(sensesTable) {
		word, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		var e entry
		for part := range strings.FieldsSeq(rest) {
			e.pos += part[:1]
			e.senses = append(e.senses, strings.Split(part[2:], ","))
		}
		l.words[word] = e
	}
	eachRow(parentsTable, func(f []string) {
		l.parents[f[0]] = f[1]
		l.children[f[1]]++
	})
	eachRow(wholesTable, func(f []string) { l.wholes[f[0]] = f[1] })
	eachRow(antonymsTable, func(f []string) { join(l.opposite, f[0], f[1]) })
	for _, table := range []string{derivedTable, familiesTable} {
		eachRow(table, func(f []string) { join(l.kin, f[0], f[1]) })
	}
	eachRow(irregularTable, func(f []string) {
		l.irregular[f[0]] = append(l.irregular[f[0]], form{f[1], f[2]})
	})
	l.against = l.againstOf()
	return l
})

func eachRow(table string, f func([]string)) {
	for line := range strings.Lines(table) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f(strings.Split(strings.TrimSuffix(line, "\n"), "\t"))
	}
}

func join(m map[string][]string, a, b string) {
	m[a], m[b] = append(m[a], b), append(m[b], a)
}

// Known reports whether the word, as written, is a base form.
func (l *Lexicon) Known(word string) bool { _, ok := l.words[word]; return ok }

// POS returns the word's parts of speech, most frequent first, a letter each: n, v, a, r;
// empty for a word that is not known.
func (l *Lexicon) POS(word string) string { return l.words[word].pos }

// Antonyms returns the words that mean the opposite in some sense.
func (l *Lexicon) Antonyms(word string) []string { return l.opposite[word] }

// Opposite reports whether the two words are antonyms.
func (l *Lexicon) Opposite(a, b string) bool { return slices.Contains(l.opposite[a], b) }

// Synonyms reports whether the two words share one of their first senses.
func (l *Lexicon) Synonyms(a, b string) bool {
	return l.anySense(a, b, 2, func(x, y string) bool { return x == y })
}

// Kin reports whether the two words are of one family: "die" and "death", "Spain" and "Spanish".
func (l *Lexicon) Kin(a, b string) bool {
	return slices.Contains(l.kin[a], b) || Stem(a) == Stem(b)
}

// KinOf returns the words of the word's family that spelling does not join.
func (l *Lexicon) KinOf(word string) []string { return l.kin[word] }

// Broader reports whether one word, in its first senses, is a kind of the other.
func (l *Lexicon) Broader(a, b string) bool {
	return l.anySense(a, b, 2, func(x, y string) bool {
		return l.under(x, y) || l.under(y, x)
	})
}

// under reports whether x stands at most two steps below y.
func (l *Lexicon) under(x, y string) bool {
	p := l.parents[x]
	return p != "" && (p == y || l.parents[p] == y)
}

// Is reports whether the word, in one of its first two senses as a noun, is a kind of the
// other, at any distance: Is("soldier", "person").
func (l *Lexicon) Is(word, kind string) bool {
	return l.anySense(word, kind, 2, func(x, y string) bool { return chain(l.parents, x, y) })
}

// Within reports whether the first is a place that lies in the second: "lyon", "france".
func (l *Lexicon) Within(place, other string) bool {
	return place != other && l.anySense(place, other, 2, func(x, y string) bool { return chain(l.wholes, x, y) })
}

// Place reports whether the word, in its first sense as a noun, is a place that lies in another.
func (l *Lexicon) Place(word string) bool {
	e := l.words[word]
	for i, pos := range e.pos {
		if pos == 'n' {
			return l.wholes[e.senses[i][0]] != ""
		}
	}
	return false
}

// chain reports whether y is x or above it.
func chain(up map[string]string, x, y string) bool {
	for x != "" {
		if x == y {
			return true
		}
		x = up[x]
	}
	return false
}

// widest is how many kinds a notion may have for two of them still to exclude each other.
const widest = 40

// Siblings reports whether the two words are different kinds of one narrow notion: "knee"
// and "elbow", but not "thing" and "person". They are not if they share a sense.
func (l *Lexicon) Siblings(a, b string) bool {
	return a != b && !l.Synonyms(a, b) && !l.Broader(a, b) &&
		l.anySense(a, b, 1, func(x, y string) bool {
			p := l.parents[x]
			return p != "" && p == l.parents[y] && l.children[p] <= widest
		})
}

// anySense tries pairs of senses of one part of speech, the first n of each word.
func (l *Lexicon) anySense(a, b string, n int, ok func(x, y string) bool) bool {
	ea, eb := l.words[a], l.words[b]
	for i, pa := range ea.pos {
		for j, pb := range eb.pos {
			if pa != pb {
				continue
			}
			for _, x := range ea.senses[i][:min(n, len(ea.senses[i]))] {
				for _, y := range eb.senses[j][:min(n, len(eb.senses[j]))] {
					if ok(x, y) {
						return true
					}
				}
			}
		}
	}
	return false
}

// Stem cuts a word's ending off; words of one family mostly share a stem.
func Stem(word string) string {
	return stems.get(word, func(word string) string { return english.Stem(word, false) })
}

var stems memo[string]
