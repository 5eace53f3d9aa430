package conflict

import (
	"fmt"

	"whosaid/graph"
)

type portion struct{ low, high float64 }

// How much of a whole a word means, in percent: "most" is more than half.
var portions = map[string]portion{
	"all": {100, 100}, "every": {100, 100}, "each": {100, 100}, "both": {100, 100}, "most": {50.1, 100}, "majority": {50.1, 100}, "half": {45, 55},
	"minority": {.1, 49.9}, "few": {0, 35}, "none": {0, 0}, "neither": {0, 0}, "always": {100, 100}, "usually": {50.1, 100}, "mostly": {50.1, 100},
	"sometimes": {.1, 99.9}, "occasionally": {.1, 49.9}, "seldom": {0, 35}, "rarely": {0, 35}, "never": {0, 0}, "only one": {.1, 99.9},
}

// oftens are the words among them that tell how often.
var oftens = set("always usually mostly sometimes occasionally seldom rarely never")

// portionAt is how much of a whole the word or words at token i mean, if they tell.
func portionAt(ts []token, i int) (portion, bool) {
	words := ts[i].low
	if words == "only" && lowAt(ts, i+1) == "one" {
		words = "only one"
	}
	meant, ok := portions[words]
	return meant, ok
}

// part is how much of a whole a side says something of: "most voters", "a minority of voters".
type part struct {
	portion
	at   int
	whom int // The token of the noun that it is a part of; the verb for how often. -1 if it is not told.
}

// parts lists the words of a side that tell how much of a whole is meant.
func (r *reading) parts() []part {
	var out []part
	for i, t := range r.ts {
		meant, ok := portionAt(r.ts, i)
		if !ok || lowAt(r.ts, i-1) == "not" || lowAt(r.ts, i-1) == "at" || r.modal[i] || t.low == "few" && lowAt(r.ts, i-1) == "a" ||
			t.low == "most" && at(r.ts, i+1).pos == "a" || t.low == "minority" && lowAt(r.ts, i+1) != "of" || t.low == "majority" && lowAt(r.ts, i+1) != "of" {
			continue
		}
		out = append(out, part{meant, i, r.wholeAfter(i)})
	}
	return out
}

// wholeAfter is the last word of the noun phrase after token i, or for how often the next verb.
func (r *reading) wholeAfter(i int) int {
	k := i + 1
	for lowAt(r.ts, k) == "of" || articles[lowAt(r.ts, k)] || at(r.ts, k).kind == number || isNumberWord(lowAt(r.ts, k)) {
		k++
	}
	whom := -1
	for ; k < len(r.ts); k++ {
		if oftens[r.ts[i].low] && r.ts[k].pos == "v" {
			return k
		}
		if !nominal(r.ts, k) {
			break
		}
		if r.ts[k].pos == "n" {
			whom = k
		}
	}
	return whom
}

// leastOfWhole is how much of either clause must be in the other for two words to tell how much of one whole is meant.
const leastOfWhole = .75

// otherShares finds two words for how much of one whole does the same, which cannot both hold: "most voters", "a minority
// of voters". What one side denies and the other does not is of two groups: "few came", "most did not come".
func (p *pair) otherShares() []signal {
	for _, a := range p.short.told.parts {
		for _, b := range p.long.told.parts {
			if a.low <= b.high && b.low <= a.high || oftens[p.short.ts[a.at].low] != oftens[p.long.ts[b.at].low] || a.whom < 0 || b.whom < 0 ||
				p.short.ts[a.whom].lemma != p.long.ts[b.whom].lemma || p.short.deniesBeside(a.at) || p.long.deniesBeside(b.at) || p.otherDays() {
				continue
			}
			ab, ba, met := p.clausesCover(a.at, b.at)
			if min(ab, ba) < leastOfWhole || met < weightBeside {
				continue
			}
			return []signal{{name: "share", kind: graph.Lexical, value: 1, short: words{a.at, a.at + 1}, long: words{b.at, b.at + 1},
				why: fmt.Sprintf("%q is not %q", p.short.ts[a.at].text, p.long.ts[b.at].text)}}
		}
	}
	return nil
}

// deniesBeside reports whether a word other than the one at token i negates something in its clause.
func (r *reading) deniesBeside(i int) bool {
	c := r.clause(i)
	for _, n := range r.negs {
		if n != i && n >= c.from && n < c.to {
			return true
		}
	}
	return false
}
