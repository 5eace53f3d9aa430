package conflict

import (
	"strings"

	"whosaid/ingest/conflict/lexicon"
)

// negate marks what the negator at token i reaches.
func (r *reading) negate(i int) {
	far := farthest
	switch low := r.ts[i].low; {
	case low == "no" && r.exists(i): // There is no drug that helps.
		far = nounPhraseLong
		if k := r.relativeAfter(i); k > 0 {
			r.reach(k, r.negated, farthest)
			far = min(far, k-i-1)
		}
	case low == "no" || low == "without":
		far = nounPhraseLong
	case low == "not" && i > 0 && nounHere(r.ts, i-1) && r.verbAfter(i) > 0:
		far = r.verbAfter(i) - i - 1 // "The data not open to all was released": it was.
	case nobodies[low] && i > 0 && r.ts[i-1].kind == word && strings.Contains(lexicon.Load().POS(r.ts[i-1].lemma), "v"):
		r.negated[i-1] = !r.negated[i-1] // It hurts nobody: it does not hurt.
	}
	r.reach(i, r.negated, far)
	switch {
	case r.cancelled(i):
		r.negs = r.negs[:len(r.negs)-1] // It did not fail to.
	case !r.negatesNegative(i):
		r.negs = append(r.negs, i)
	}
}

// exists reports whether "no" at token i says what there is not: "there are no", "there is currently no".
func (r *reading) exists(i int) bool {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		if r.ts[k].low == "there" {
			return true
		}
	}
	return false
}

// relativeAfter is the "that", "which" or "who" that begins a clause about the noun after token i; 0 if none does.
func (r *reading) relativeAfter(i int) int {
	for k := i + 1; k < len(r.ts) && k <= i+farthest && r.ts[k].kind == word; k++ {
		if relatives[r.ts[k].low] {
			return k
		}
	}
	return 0
}

// cancelled reports whether the negator at token i stands right after another that negates it.
func (r *reading) cancelled(i int) bool {
	if len(r.negs) == 0 {
		return false
	}
	last := r.negs[len(r.negs)-1]
	return i-last <= 2 && !negators[r.ts[i].low] && negators[r.ts[last].low]
}

// negatesNegative reports whether the first word of content after the negator at token i is negative
// itself: "not unlike", "cannot rule out".
func (r *reading) negatesNegative(i int) bool {
	for k := i + 1; k < len(r.ts) && k <= i+3 && r.ts[k].kind == word; k++ {
		if phraseAt(r.ts, k, "rule out") > 0 || lexicon.Load().Negative(r.ts[k].low) {
			return true
		}
		if !lexicon.Function(r.ts[k].low) && r.ts[k].pos != "r" {
			return false
		}
	}
	return false
}

// toVerb is the token "to" after "too" and a quality, "too small even to"; 0 if there is none.
func (r *reading) toVerb(i int) int {
	for k := i + 1; k+1 < len(r.ts) && k <= i+4 && r.ts[k].kind == word; k++ {
		next := r.ts[k+1]
		if r.ts[k].low == "to" && k > i+1 && (next.pos == "r" || strings.Contains(lexicon.Load().POS(next.lemma), "v")) {
			return k
		}
	}
	return 0
}

// verbAfter is the form of "be", "have", "do" or "will" that goes on with the sentence in which token i
// stands behind a noun; 0 if none does.
func (r *reading) verbAfter(i int) int {
	for k := i + 2; k < len(r.ts) && k <= i+farthest && !scopeBreaks[r.ts[k].low]; k++ {
		if finite[r.ts[k].low] {
			return k
		}
	}
	return 0
}

var finite = set("is are was were has have had does do did will would can could")
