package claim

import (
	"slices"
	"strings"
	"unicode"
)

// pointingWord is a word in lower case, without marks.
type pointingWord struct {
	low  string
	name bool // It begins with a capital.
	ends bool // A mark behind it ends a clause.
}

// pointingWords are the words of a text, "'s" and "n't" by themselves.
func pointingWords(text string) []pointingWord {
	runes, words := []rune(text), split(text)
	var out []pointingWord
	for i, w := range words {
		to := len(runes)
		if i+1 < len(words) {
			to = words[i+1].span.Start
		}
		behind := string(runes[w.span.End:to])
		p := pointingWord{low: lower(w.text), name: unicode.IsUpper(runes[w.span.Start])}
		p.ends = strings.ContainsAny(behind, ",;:.!?–—…")
		if strings.HasSuffix(p.low, "s") && strings.HasPrefix(lower(behind), "'") { // "The brothers' account".
			out = append(out, pointingWord{low: p.low, name: p.name})
			p = pointingWord{low: "'s", ends: p.ends}
		}
		out = append(out, p)
	}
	return out
}

// begin reports whether words begin with those of a phrase.
func begin(words []pointingWord, phrase []string) bool {
	return len(words) >= len(phrase) && slices.EqualFunc(words[:len(phrase)], phrase, func(w pointingWord, part string) bool { return w.low == part })
}

// afterDegrees is what stands behind "simply not a" and the like, and whether that negates it.
func afterDegrees(words []pointingWord) (rest []pointingWord, negated bool) {
	for len(words) > 1 && (notWords[words[0].low] || degrees[words[0].low]) {
		negated = negated != notWords[words[0].low]
		words = words[1:]
	}
	return words, negated
}
