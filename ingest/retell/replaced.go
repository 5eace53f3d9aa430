package retell

import (
	"slices"

	"whosaid/ingest/conflict/lexicon"
)

// replaced counts the places where one side has words of content and the other has words instead that mean
// something else. Who takes a quotation down changes a word; a sentence in which two things are
// others is another sentence.
func replaced(steps []step) (places int) {
	for len(steps) > 0 {
		n := 1
		for n < len(steps) && (steps[n].at == both) == (steps[0].at == both) {
			n++
		}
		if steps[0].at != both {
			here, there := contentAt(steps[:n], onlyShort), contentAt(steps[:n], onlyLong)
			if len(here) > 0 && len(there) > 0 && !slices.ContainsFunc(here, func(x string) bool {
				return slices.ContainsFunc(there, func(y string) bool { return related(x, y) })
			}) {
				places++
			}
		}
		steps = steps[n:]
	}
	return places
}

// contentAt lists the base forms of the words of content of one side.
func contentAt(steps []step, at place) []string {
	var out []string
	for _, s := range steps {
		if s.at == at && content(s.word) {
			base, _ := lexicon.Load().Lemma(s.word.Low)
			out = append(out, base)
		}
	}
	return out
}

// related reports whether two words are of one family, can mean one thing, or are spelt alike but for a
// letter, as one word is by two people.
func related(x, y string) bool {
	l := lexicon.Load()
	return l.Kin(x, y) || l.Synonyms(x, y) || l.Broader(x, y) || misspelt([]rune(x), []rune(y))
}

// misspelt reports whether two words of five letters or more differ by one letter at most.
func misspelt(x, y []rune) bool {
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) < 5 || len(y)-len(x) > 1 {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	return slices.Equal(x[min(len(x), i+1-(len(y)-len(x))):], y[min(len(y), i+1):])
}
