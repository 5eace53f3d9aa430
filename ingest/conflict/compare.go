package conflict

import (
	"fmt"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/conflict/lexicon"
)

// comparison is what a side says of two things, of which one has more of a quality than the other: "the Orr is longer
// than the Tamm".
type comparison struct {
	by         string // The base form of what is compared, "long".
	less       bool   // The first has less of it.
	at, to     int    // The tokens from the comparative to "than".
	deed       string // The verb of it, "be".
	here, over []int  // Names and nouns before and after, by term.
}

// farthestThan is how many words may stand between a comparative and its "than".
const farthestThan = 5

// phraseJoins are prepositions that tell more of a noun: "exports to Norland".
var phraseJoins = set("of to from")

// comparisons lists what a side compares, if it neither denies it nor only supposes it.
func (r *reading) comparisons() []comparison {
	var out []comparison
	for i, t := range r.ts {
		if t.low != "than" || at(r.ts, i+1).kind == number || isNumberWord(lowAt(r.ts, i+1)) || isCurrency(lowAt(r.ts, i+1)) {
			continue
		}
		c, ok := r.comparative(i)
		if !ok || r.deniesBeside(c.at) || anyTrue(r.modal, c.at, i) {
			continue
		}
		clause := r.clause(c.at)
		subject := clause.from
		for subject < c.at && (r.ts[subject].pos != "v" || r.ts[subject].capital()) && r.ts[subject].lemma != "be" && r.ts[subject].lemma != "have" {
			subject++
		}
		c.deed = r.ts[subject].lemma
		end := i + 1
		for end < len(r.ts) && !clauseEnds[r.ts[end].low] && (!prepositions[r.ts[end].low] || phraseJoins[r.ts[end].low]) && (r.ts[end].pos != "v" || nominal(r.ts, end)) {
			end++
		}
		c.here, c.over = r.thingsIn(clause.from, subject), r.thingsIn(i+1, end)
		if len(c.here) > 0 && len(c.over) > 0 {
			out = append(out, c)
		}
	}
	return out
}

// comparative reads the words before "than" at token than: "older", "more expensive", "fewer inhabitants".
func (r *reading) comparative(than int) (comparison, bool) {
	for k := than - 1; k >= 0 && k >= than-farthestThan && !clauseEnds[r.ts[k].low]; k-- {
		switch low := r.ts[k].low; {
		case low == "more" || low == "less" || low == "fewer":
			by := ""
			if k+1 < than {
				by = r.ts[than-1].lemma
			} else if k > 0 && r.ts[k-1].pos == "v" {
				by = r.ts[k-1].lemma // "weighs more than".
			}
			return comparison{by: by, less: low != "more", at: k, to: than}, by != ""
		case comparativeBase(low) != "":
			by := comparativeBase(low)
			if k+1 < than {
				by += " " + r.ts[than-1].lemma // "has a larger harbour than".
			}
			return comparison{by: by, at: k, to: than}, true
		}
	}
	return comparison{}, false
}

// comparativeBase is the adjective or adverb that a word in -er compares by; "" if it is none.
func comparativeBase(low string) string {
	if low == "better" || low == "worse" {
		return map[string]string{"better": "good", "worse": "bad"}[low]
	}
	stem, ok := strings.CutSuffix(low, "er")
	if !ok || len(stem) < 3 {
		return ""
	}
	bases := []string{stem + "e", stem}
	if y, ok := strings.CutSuffix(stem, "i"); ok {
		bases = append(bases, y+"y")
	}
	if n := len(stem); stem[n-1] == stem[n-2] {
		bases = append(bases, stem[:n-1])
	}
	for _, b := range bases {
		if strings.ContainsAny(lexicon.Load().POS(b), "ar") {
			return b
		}
	}
	return ""
}

// turnedComparisons finds two things that both sides compare by one quality, each with the other ahead: "the Orr is
// longer than the Tamm", "the Tamm is longer than the Orr", "the Orr is shorter than the Tamm".
func (p *pair) turnedComparisons() []signal {
	for _, a := range p.short.told.comparisons {
		for _, b := range p.long.told.comparisons {
			same := a.by == b.by
			if !same && !lexicon.Load().Opposite(a.by, b.by) || a.deed != b.deed && !lexicon.Load().Synonyms(a.deed, b.deed) || p.otherDays() {
				continue
			}
			turned := p.inOrder(a.here, a.over, b.over, b.here) // The first of one is the second of the other.
			if !turned && !p.inOrder(a.here, a.over, b.here, b.over) {
				continue
			}
			if agree := (a.less == b.less) == same; agree != turned {
				continue
			}
			return []signal{{name: "compared", kind: graph.Structure, value: 1, short: words{a.at, a.to}, long: words{b.at, b.to},
				why: fmt.Sprintf("%q and %q put the other first", p.short.quote(a.at, a.to), p.long.quote(b.at, b.to))}}
		}
	}
	return nil
}
