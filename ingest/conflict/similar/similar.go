// Package similar finds which of many known texts says the same as a given one: claims that a
// statement may express, whoever said them before.
//
// Matcher is the one small interface. Lexical is its default and needs nothing but the texts:
// it compares stems, pairs of words and pieces of words, each the heavier the fewer texts
// have it. An encoder of sentences can stand behind the same interface.
package similar

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"

	"whosaid/ingest/conflict/lexicon"
)

// Matcher finds the likest of the texts that it holds.
type Matcher interface {
	// Add makes the matcher hold a text under an id; an id that it holds already is left.
	Add(id, text string)
	// Match returns at most n held texts that are like the given one, the likest first; texts
	// equally like come by id.
	Match(text string, n int) []Match
}

// Match is a held text that is like another.
type Match struct {
	ID     string
	Score  float64  // 0, nothing in common, to 1, the same words.
	Shared []string // The stems in common, those that tell most first.
}

// Lexical is a Matcher by words. The zero Lexical is empty and useful. It is not safe for use
// by several goroutines at once.
type Lexical struct {
	ids     []string
	known   map[string]bool
	terms   [kinds]map[string][]posting
	lengths [kinds][]float64
	stale   bool // Texts were added since lengths were computed.
}

// The kinds of things that two texts are compared by.
const (
	stems = iota
	bigrams
	pieces
	kinds
)

// shares is how much each kind counts; they sum to 1.
var shares = [kinds]float64{stems: .4, bigrams: .1, pieces: .5}

// posting says how often a text has a term.
type posting struct {
	text  int
	count float64
}

// Add implements Matcher.
func (l *Lexical) Add(id, text string) {
	if l.known[id] {
		return
	}
	if l.known == nil {
		l.known = map[string]bool{}
		for k := range l.terms {
			l.terms[k] = map[string][]posting{}
		}
	}
	l.known[id], l.stale = true, true
	at := len(l.ids)
	l.ids = append(l.ids, id)
	for k, counts := range split(text) {
		for term, n := range counts {
			l.terms[k][term] = append(l.terms[k][term], posting{at, n})
		}
	}
}

// Match implements Matcher.
func (l *Lexical) Match(text string, n int) []Match {
	l.measure()
	scores := make([]float64, len(l.ids))
	shared := map[int][]string{}
	var telling []string
	for k, counts := range split(text) {
		length := 0.
		dots := map[int]float64{}
		for _, term := range sorted(counts) {
			list := l.terms[k][term]
			w := l.rarity(len(list)) * damp(counts[term])
			length += w * w
			for _, p := range list {
				dots[p.text] += w * l.rarity(len(list)) * damp(p.count)
			}
			if k == stems && len(list) > 0 {
				telling = append(telling, term)
			}
		}
		for at, dot := range dots {
			scores[at] += shares[k] * dot / (math.Sqrt(length) * l.lengths[k][at])
		}
	}
	slices.SortStableFunc(telling, func(a, b string) int {
		return cmp.Compare(len(l.terms[stems][a]), len(l.terms[stems][b]))
	})
	for _, term := range telling {
		for _, p := range l.terms[stems][term] {
			shared[p.text] = append(shared[p.text], term)
		}
	}
	var out []Match
	for at, s := range scores {
		if s > 0 {
			out = append(out, Match{l.ids[at], min(s, 1), shared[at]})
		}
	}
	slices.SortFunc(out, func(a, b Match) int { return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.ID, b.ID)) })
	return out[:min(n, len(out))]
}

// rarity is how much a term tells that so many of the texts have.
func (l *Lexical) rarity(texts int) float64 {
	return 1 + math.Log(float64(1+len(l.ids))/float64(1+texts))
}

func damp(count float64) float64 { return 1 + math.Log(count) }

// measure computes the lengths of all texts as vectors of terms; they change with every
// text that is added, because rarity does.
func (l *Lexical) measure() {
	if !l.stale {
		return
	}
	for k := range l.terms {
		squares := make([]float64, len(l.ids))
		for _, list := range l.terms[k] {
			r := l.rarity(len(list))
			for _, p := range list {
				w := r * damp(p.count)
				squares[p.text] += w * w
			}
		}
		for i, s := range squares {
			squares[i] = math.Sqrt(s)
		}
		l.lengths[k] = squares
	}
	l.stale = false
}

func sorted(counts map[string]float64) []string {
	out := make([]string, 0, len(counts))
	for term := range counts {
		out = append(out, term)
	}
	slices.Sort(out)
	return out
}

// split counts a text's terms of each kind.
func split(text string) [kinds]map[string]float64 {
	out := [kinds]map[string]float64{{}, {}, {}}
	before := ""
	for _, word := range words(text) {
		stem := lexicon.Stem(word)
		out[stems][stem]++
		if before != "" {
			out[bigrams][before+" "+stem]++
		}
		before = stem
		padded := []rune(" " + word + " ")
		for size := 3; size <= 5; size++ {
			for i := 0; i+size <= len(padded); i++ {
				out[pieces][string(padded[i:i+size])]++
			}
		}
	}
	return out
}

// Stems are the stems of a text by which Lexical compares it, in order, each once. Of two texts those that
// both have are what a match of one with the other gives as shared.
func Stems(text string) []string {
	out := words(text)
	for i, word := range out {
		out[i] = lexicon.Stem(word)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// words cuts a text into lower-case words of content and numbers; a number keeps its separators.
func words(text string) []string {
	text = strings.NewReplacer("’", "", "'", "").Replace(strings.ToLower(text))
	fields := strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' && r != ',' && r != '%'
	})
	var out []string
	for _, f := range fields {
		if f = strings.Trim(f, ".,"); f != "" && !lexicon.Function(f) {
			out = append(out, f)
		}
	}
	return out
}
