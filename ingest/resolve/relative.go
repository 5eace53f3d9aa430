package resolve

import (
	"slices"

	"whosaid/graph"
)

func isRelative(low string) bool { return low == "who" || low == "which" || low == "that" }

// antecedent returns where the mention begins that a relative word at i takes up: for "who",
// the nearest person before it in its sentence; else what stands right before it.
func (d *doc) antecedent(i int, who bool) int {
	least := i - 8 // "the Trust, a charity, which"
	if who {
		least = i - 16
	}
	for k := i - 1; k >= max(least, d.sents[d.toks[min(i, len(d.toks)-1)].sent].from); k-- {
		n := d.nameAt(k)
		low := d.toks[k].low
		person := who && (words.is(low, classRole|classPeople) || k == i-1 && isPersonNoun(low) && d.opensAt(k))
		body := !who && k >= i-2 && kindOfHead(low) != graph.AnyActor // "the union, which"
		if n == none && (person || body) && !words.is(low, classFunction) && !d.describes(k, i) {
			from := k // "the two nurses who"
			for from > 0 && k-from < 5 && d.toks[from-1].word && d.toks[from-1].sent == d.toks[k].sent && !words.is(d.toks[from-1].low, classFunction|classSaying) {
				from--
			}
			if from > 0 && isArticle(d.toks[from-1].low) {
				from--
			}
			return d.headOf(from, k+1)
		}
		if n == none || who && d.mentions[n].kind != graph.Person && d.mentions[n].kind != graph.Group {
			continue
		}
		return d.mentions[n].from
	}
	return none
}

// opensAt reports whether nothing but an article and adjectives stand before the noun at k in its sentence.
func (d *doc) opensAt(k int) bool {
	from := d.sents[d.toks[k].sent].from
	return k-from < 4 && isArticle(d.toks[from].low) && !slices.ContainsFunc(d.toks[from+1:k], func(t token) bool { return !t.word || words.is(t.low, classFunction|classSaying) })
}

// describes reports whether the noun at k, before a relative word at i, only tells more of the
// name before it: "the Trust, a charity, which".
func (d *doc) describes(k, i int) bool {
	for from := k - 1; from > 1 && from > i-8 && d.toks[from].word; from-- {
		if isArticle(d.toks[from].low) {
			return d.toks[from-1].low == "," && d.nameAt(from-2) != none
		}
	}
	return false
}
