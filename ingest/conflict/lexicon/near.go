package lexicon

import "slices"

// Far is the distance of two words that no near kind joins.
const Far = 99

// farthestKind is how many steps above a word a kind may stand for Distance to see it.
const farthestKind = 4

// Distance is the number of steps from the first sense of one word up to a kind of both and
// down to the other's; Far if there is none.
func (l *Lexicon) Distance(a, b string) int {
	best := Far
	l.anySense(a, b, 1, func(x, y string) bool {
		var above [farthestKind + 1]string
		for n := range above {
			above[n], x = x, l.parents[x]
		}
		for n := 0; n <= farthestKind && y != ""; n, y = n+1, l.parents[y] {
			if m := slices.Index(above[:], y); m >= 0 {
				best = min(best, m+n)
				break
			}
		}
		return false
	})
	return best
}

// NearlyOpposite reports whether two words, or words that mean the same as they do, are
// antonyms: "wealthy" and "poor".
func (l *Lexicon) NearlyOpposite(a, b string) bool {
	return slices.Contains(l.against[a], b) || slices.Contains(l.against[b], a)
}

// againstOf finds, for every adjective, verb and adverb, the words that it is nearly opposite to.
func (l *Lexicon) againstOf() map[string][]string {
	bySense := map[string][]string{}
	for word, e := range l.words {
		e.eachUsual(func(sense string) { bySense[sense] = append(bySense[sense], word) })
	}
	out := map[string][]string{}
	for word, e := range l.words {
		alike := []string{word}
		e.eachUsual(func(sense string) {
			alike = append(alike, bySense[sense]...)
			alike = append(alike, bySense[l.parents[sense]]...)
		})
		for _, x := range alike {
			for _, y := range l.opposite[x] {
				out[word] = append(out[word], y)
				l.words[y].eachUsual(func(sense string) { out[word] = append(out[word], bySense[sense]...) })
			}
		}
		if len(out[word]) > 0 {
			slices.Sort(out[word])
			out[word] = slices.Compact(out[word])
		}
	}
	return out
}

// eachUsual calls f with the first two senses of every part of speech but the noun.
func (e entry) eachUsual(f func(sense string)) {
	for i, pos := range e.pos {
		if pos == 'n' {
			continue
		}
		for _, sense := range e.senses[i][:min(2, len(e.senses[i]))] {
			f(sense)
		}
	}
}
