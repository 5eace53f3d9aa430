package lexicon

import "strings"

// rule turns an ending into the base form's, for one part of speech.
type rule struct{ pos, ending, base string }

// The detachment rules of WordNet's morphology, longest ending first.
var rules = []rule{
	{"n", "shes", "sh"}, {"n", "ches", "ch"}, {"n", "sses", "ss"}, {"n", "xes", "x"},
	{"n", "zes", "z"}, {"n", "ves", "f"}, {"n", "ies", "y"}, {"n", "men", "man"}, {"n", "s", ""},
	{"v", "ies", "y"}, {"v", "ied", "y"}, {"v", "es", "e"}, {"v", "es", ""}, {"v", "s", ""},
	{"v", "ed", "e"}, {"v", "ed", ""}, {"v", "ing", "e"}, {"v", "ing", ""},
	{"a", "iest", "y"}, {"a", "ier", "y"}, {"a", "est", "e"}, {"a", "est", ""}, {"a", "er", "e"}, {"a", "er", ""},
}

// auxiliaries are the forms of be, have, do and the modals; the tables' exception lists give
// some of them other readings ("was", the plural of "wa").
var auxiliaries = map[string]string{
	"is": "be", "am": "be", "are": "be", "was": "be", "were": "be", "been": "be", "being": "be", "'s": "be", "'re": "be", "'m": "be",
	"has": "have", "had": "have", "having": "have", "'ve": "have", "does": "do", "did": "do", "doing": "do", "done": "do",
	"'ll": "will", "wo": "will", "would": "would", "ca": "can", "could": "could", "'d": "would", "left": "leave",
	"better": "good", "best": "good", "worse": "bad", "worst": "bad", "more": "more", "most": "most", "less": "less", "least": "least",
	"men": "man", "women": "woman", "people": "person", "found": "find", "lay": "lie", "saw": "see", "born": "bear", "data": "data", "media": "media",
	"us": "us", "as": "as", "his": "his", "its": "its", "this": "this", "has-been": "has-been", "lead": "lead", "felt": "feel",
}

// Lemma returns the base form of a word in lower case, and the part of speech that it has in
// that form ("n", "v", "a", "r"; "" if the word is not known). A word known as written
// keeps its form unless it is also a form of a more usual verb ("dies", "killed").
func (l *Lexicon) Lemma(word string) (base, pos string) {
	found := lemmas.get(word, func(word string) [2]string {
		base, pos := l.lemma(word)
		return [2]string{base, pos}
	})
	return found[0], found[1]
}

var lemmas memo[[2]string] // There is one lexicon.

func (l *Lexicon) lemma(word string) (base, pos string) {
	if base, ok := auxiliaries[word]; ok {
		return base, first(l.POS(base))
	}
	if forms := l.irregular[word]; len(forms) > 0 {
		best := forms[0]
		for _, f := range forms {
			if f.pos == "v" {
				best = f
			}
		}
		return best.base, best.pos
	}
	for _, r := range rules {
		if !strings.HasSuffix(word, r.ending) || len(word) < len(r.ending)+2 || l.keepsForm(word, r) {
			continue
		}
		stem := word[:len(word)-len(r.ending)]
		if base := stem + r.base; strings.Contains(l.POS(base), r.pos) {
			return base, r.pos
		}
		if base, ok := undouble(stem); ok && r.base == "" && strings.Contains(l.POS(base), r.pos) {
			return base, r.pos
		}
	}
	return word, first(l.POS(word))
}

// keepsForm reports whether a word that is a base form itself should not be taken for an
// inflected form: comparatives and plurals keep it, verb forms in -ed and -ing do not.
func (l *Lexicon) keepsForm(word string, r rule) bool {
	return l.Known(word) && r.pos != "v"
}

// undouble turns "stopp" into "stop".
func undouble(stem string) (string, bool) {
	n := len(stem)
	if n > 2 && stem[n-1] == stem[n-2] && !strings.ContainsRune("aeiou", rune(stem[n-1])) {
		return stem[:n-1], true
	}
	return "", false
}

func first(s string) string {
	if s == "" {
		return ""
	}
	return s[:1]
}
