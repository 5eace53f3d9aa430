package lexicon

import (
	"cmp"
	"hash/maphash"
	"slices"
)

// Mark is a trace that a word leaves: two words that share a stem, or that KinOf, Synonyms, Within
// or Broader join, share one. Sharing one proves nothing; to share none proves that nothing joins them.
type Mark struct {
	hash uint64
	word int // Which of the words that were marked.
}

var markSeed = maphash.MakeSeed()

// Marked lists the marks of words in the order in which Meet takes them. Each word is given by
// all that it is known by: its base form, and its stem.
func Marked(words [][]string) []Mark {
	var out []Mark
	for i, names := range words {
		for k, name := range names {
			out = append(out, Mark{maphash.String(markSeed, name), i})
			if k == 0 {
				for _, hash := range traces.get(name, tracesOf) {
					out = append(out, Mark{hash, i})
				}
			}
		}
	}
	slices.SortFunc(out, func(a, b Mark) int { return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.word, b.word)) })
	return slices.Compact(out)
}

var traces memo[[]uint64]

// tracesOf are the hashes of what eachTrace tells.
func tracesOf(word string) []uint64 {
	var out []uint64
	Load().eachTrace(word, func(name string) { out = append(out, maphash.String(markSeed, name)) })
	return out
}

// eachTrace tells the family of a word, and its first senses with what stands above them, as far
// as KinOf, Synonyms, Within and Broader look.
func (l *Lexicon) eachTrace(word string, add func(string)) {
	for _, k := range l.kin[word] {
		add(k)
	}
	for _, senses := range l.words[word].senses {
		for _, sense := range senses[:min(2, len(senses))] {
			add(sense)
			if up := l.parents[sense]; up != "" {
				add(up)
				if over := l.parents[up]; over != "" {
					add(over)
				}
			}
			for place := l.wholes[sense]; place != ""; place = l.wholes[place] {
				add(place)
			}
		}
	}
}

// Meet calls yield with every pair of words that share a mark, some of them more than once.
func Meet(a, b []Mark, yield func(a, b int)) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].hash < b[j].hash:
			i++
		case a[i].hash > b[j].hash:
			j++
		default:
			for k := j; k < len(b) && b[k].hash == a[i].hash; k++ {
				yield(a[i].word, b[k].word)
			}
			i++
		}
	}
}
