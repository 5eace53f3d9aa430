package conflict

import (
	"fmt"
	"slices"
	"strings"

	"whosaid/graph"
)

// Words that exclude each other where they are said of one thing, by what they tell; each with the words of its like
// after it. WordNet has colours, days and sexes as siblings or opposites, and not these.
var scales = func() map[string]scaleWord {
	out := map[string]scaleWord{}
	for scale, words := range map[string]string{
		"what it is made of": `wood=wooden,timber,oak,pine stone=granite,limestone,sandstone brick concrete=cement marble bronze iron steel glass plastic paper=cardboard
 cotton wool=woollen,woolen silk=silken leather clay=earthenware copper ivory`,
		"which of two sides": "left right=right-hand",
		"whether married":    "married single",
	} {
		for w := range strings.FieldsSeq(words) {
			value, like, _ := strings.Cut(w, "=")
			for _, word := range append(strings.Split(like, ","), value) {
				out[word] = scaleWord{scale, value}
			}
		}
	}
	delete(out, "")
	return out
}()

type scaleWord struct{ scale, value string }

// attribute is a word of a scale, and the things that a side says it of, by term.
type attribute struct {
	scaleWord
	at int
	of []int
}

// madeWords are words after which "of" or "from" tells what something is made of.
var madeWords = set("made built constructed carved cast")

// attributes lists the words of scales before the noun that they describe, or said of what stands before the verb.
func (r *reading) attributes() []attribute {
	var out []attribute
	for i, t := range r.ts {
		w, ok := scales[t.low]
		if !ok || r.negated[i] || r.modal[i] {
			continue
		}
		a := attribute{scaleWord: w, at: i}
		if !r.tellsApart(i) {
			if head := r.headAt(i + 1); head >= 0 {
				a.of = []int{head}
			}
		}
		if len(a.of) == 0 {
			a.of = r.saidOf(i)
		}
		if len(a.of) > 0 {
			out = append(out, a)
		}
	}
	return out
}

// tellsApart reports whether the word at token i may tell which of several things is meant, and not what one is like:
// before the verb, after "the", and a side of anything but somebody's body ("his left knee").
func (r *reading) tellsApart(i int) bool {
	before := lowAt(r.ts, i-1)
	someones := possessors[before] || before == "'s"
	return r.verbBefore(i) < 0 || before == "the" || before == "these" || before == "those" || !someones && scales[r.ts[i].low].scale == "which of two sides"
}

var possessors = set("his her my your")

// saidOf is the names and nouns before "is" or "made of", where nothing but that and adverbs stands before token i.
func (r *reading) saidOf(i int) []int {
	from := r.clause(i).from
	for k := i - 1; k >= from && k >= i-6; k-- {
		switch low := r.ts[k].low; {
		case (r.ts[k].lemma == "be") || madeWords[low] && (lowAt(r.ts, k+1) == "of" || lowAt(r.ts, k+1) == "from" || at(r.ts, k+1).pos == "r"):
			head := from
			for head < k && !prepositions[r.ts[head].low] {
				head++ // "The tower at Lervik" is a tower.
			}
			return r.thingsIn(from, head)
		}
	}
	return nil
}

// leastOfOne is how much of the shorter clause is in the other where both tell of one thing.
const leastOfOne = .6

// otherAttributes finds words of one scale that the two sides say of one thing, and none of which both say.
func (p *pair) otherAttributes() []signal {
	ours, theirs := p.short.told.attributes, p.long.told.attributes
	for _, a := range ours {
		for _, b := range theirs {
			same := func(x attribute) bool { return x.scale == a.scale && (x.value == a.value || x.value == b.value) }
			if a.scale != b.scale || a.value == b.value || !p.meet(a.of, b.of) || countOf(ours, same) > 1 || countOf(theirs, same) > 1 || p.otherDays() {
				continue
			}
			ab, ba, met := p.clausesCover(a.at, b.at)
			if max(ab, ba) < leastOfOne || met < enoughWeight || p.short.has(b.value) || p.long.has(a.value) {
				continue
			}
			return []signal{{name: "scale", kind: graph.Lexical, value: 1, short: words{a.at, a.at + 1}, long: words{b.at, b.at + 1},
				why: fmt.Sprintf("%s: %q is not %q", a.scale, p.short.ts[a.at].text, p.long.ts[b.at].text)}}
		}
	}
	return nil
}

func countOf(as []attribute, ok func(attribute) bool) int {
	return len(slices.DeleteFunc(slices.Clone(as), func(a attribute) bool { return !ok(a) }))
}
