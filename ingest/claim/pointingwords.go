package claim

import (
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
	var out []pointingWord
	for field := range strings.FieldsSeq(strings.ReplaceAll(text, "’", "'")) {
		const marks = "\"“”„«»‘',;:.!?-–—()…"
		word := strings.TrimLeft(field, marks)
		bare := strings.TrimRight(word, marks)
		if bare == "" {
			if len(out) > 0 {
				out[len(out)-1].ends = true
			}
			continue
		}
		if strings.HasSuffix(word, "s'") {
			bare += "'s"
		}
		first := []rune(bare)[0]
		w := pointingWord{low: strings.ToLower(bare), name: unicode.IsUpper(first), ends: strings.ContainsAny(word[len(strings.TrimRight(word, marks)):], ",;:.!?–—…")}
		for _, end := range []string{"n't", "'s"} {
			if stem, ok := strings.CutSuffix(w.low, end); ok && stem != "" {
				out = append(out, pointingWord{low: stem, name: w.name})
				w = pointingWord{low: end, ends: w.ends}
				break
			}
		}
		out = append(out, w)
	}
	return out
}
