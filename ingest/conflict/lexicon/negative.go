package lexicon

import "strings"

// negativePrefixes turn a quality into its opposite.
var negativePrefixes = []string{"un", "in", "im", "il", "ir", "dis", "non", "a"}

// Negative reports whether a word is made of its opposite: "harmless", "unlikely", "insignificant".
// A prefix makes one only where the rest is listed as the word's antonym, or is a quality after "un" or "non".
func (l *Lexicon) Negative(word string) bool {
	if rest, ok := strings.CutSuffix(word, "less"); ok && len(rest) > 2 && strings.Contains(l.POS(rest), "n") {
		return true
	}
	for _, prefix := range negativePrefixes {
		rest, ok := strings.CutPrefix(word, prefix)
		if !ok || len(rest) < 3 {
			continue
		}
		if l.Opposite(word, rest) || (prefix == "un" || prefix == "non") && strings.Contains(l.POS(rest), "a") {
			return true
		}
	}
	return false
}
