package conflict

import "strings"

// negators reach over the words after them, to the end of their clause.
var negators = set("not n't never neither nor without cannot hardly scarcely rarely seldom no none nobody nothing nowhere")

// negativeVerbs deny what follows them by their meaning, by lemma.
var negativeVerbs = set("fail refuse deny lack decline refute stop cease quit")

// negativeQualities deny what follows them, as written.
var negativeQualities = set("unable incapable impossible")

// nobodies negate the verb that they are the object of.
var nobodies = set("nobody nothing none")

// modals say that what follows them is possible only.
var modals = set("may might could possibly perhaps potentially apparently likely probably allegedly reportedly suspected supposedly")

// scopeBreaks end a negation's reach.
var scopeBreaks = set(". , ; : ! ? but because although though while despite who which whom whose if unless how why whether ( ) – — …")

// How many words a negation reaches: that of a verb to the end of a clause, "no guards on the
// wall" little more than the noun.
const (
	farthest       = 10
	nounPhraseLong = 4
)

// readScopes marks what is negated and what is only possible. Two negations cancel.
func (r *reading) readScopes() {
	r.negated, r.modal = make([]bool, len(r.ts)), make([]bool, len(r.ts))
	for i, t := range r.ts {
		switch {
		case (negators[t.low] || negativeVerbs[t.lemma] && t.pos == "v" || negativeQualities[t.low]) && !idle(r.ts, i):
			r.negate(i)
		case t.low == "non" && lowAt(r.ts, i+1) == "-": // A non-problem.
			r.negs = append(r.negs, i)
			r.reach(i, r.negated, 1)
		case t.low == "too" && r.toVerb(i) > 0:
			r.negs = append(r.negs, i) // Too small to matter: it does not.
			r.reach(r.toVerb(i), r.negated, farthest)
		case modals[t.low]:
			r.reach(i, r.modal, farthest)
		}
	}
}

// idle reports whether a negator negates nothing here: "not only", "no longer than", "no
// doubt", "nothing but", "No, he did not".
func idle(ts []token, i int) bool {
	next := lowAt(ts, i+1)
	if supposed(ts, i) {
		return true // "if there had been no warning" says nothing of whether there was one.
	}
	if declinesBoth(ts, i) || onlyDescribes(ts, i) {
		return true
	}
	switch ts[i].low {
	case "without":
		return wouldFollow(ts, i) // Without it the house would have burnt: it did not.
	case "not", "n't":
		return next == "only" || next == "just" || next == "merely" || next == "least" || counting[next] && butFollows(ts, i)
	case "no":
		return next == "doubt" || next == "matter" || next == "wonder" || next == "," || next == "." || next == "more" || next == "fewer" || next == "less"
	case "nothing":
		return next == "but" || next == "less" || next == "short" || next == "to" && lowAt(ts, i+2) == "do" // "nothing to do with it" denies a tie alone.
	}
	switch ts[i].lemma {
	case "stop", "cease", "quit":
		return !strings.HasSuffix(next, "ing")
	case "fail", "refuse", "decline":
		return next != "to"
	}
	return false
}

// onlyDescribes reports whether a negator belongs to a clause that tells which ones are meant: "families who have
// not moved" says of nobody in particular that he has not.
func onlyDescribes(ts []token, i int) bool {
	if i < 3 || ts[i].low != "not" && ts[i].low != "n't" {
		return false
	}
	k := i - 1
	if finite[ts[k].low] || ts[k].low == "ca" || ts[k].low == "wo" {
		k--
	}
	return k > 0 && (ts[k].low == "who" || ts[k].low == "that" && k == i-2) && ts[k-1].kind == word && nounHere(ts, k-1) && plural(ts[k-1]) && !toldNouns[ts[k-1].lemma]
}

// wouldFollow reports whether "would" stands in the sentence after token i, or shortly before it.
func wouldFollow(ts []token, i int) bool {
	for k := max(0, i-farthest); k < len(ts) && (k < i || !sentenceEnds[ts[k].low]); k++ {
		if ts[k].low == "would" {
			return true
		}
	}
	return false
}

// declinesBoth reports whether a negator belongs to somebody's neither confirming nor denying.
func declinesBoth(ts []token, i int) bool {
	for k := i - 2; k <= i+3; k++ {
		if phraseOf(ts, k, declinePhrases) {
			return true
		}
	}
	return false
}

// supposed reports whether token i stands in the beginning of a clause with "if" or "unless".
func supposed(ts []token, i int) bool {
	for k := i - 1; k >= 0 && k >= i-5 && ts[k].kind != mark; k-- {
		if ts[k].low == "if" || ts[k].low == "unless" {
			return lowAt(ts, k-1) != "as" && lowAt(ts, k-1) != "even"
		}
	}
	return false
}

var counting = set("one a single")

// butFollows reports whether "but" goes on with the sentence after a negation: "not one strike
// but several" denies how many, not what.
func butFollows(ts []token, i int) bool {
	for k := i + 1; k < len(ts) && k <= i+farthest && !sentenceEnds[ts[k].low]; k++ {
		if ts[k].low == "but" {
			return true
		}
	}
	return false
}

// readAnswers turns a question that the next sentence answers into what it says: "Can dogs
// fly? No." negates the question's words.
func (r *reading) readAnswers() {
	from := 0
	for i, t := range r.ts {
		switch t.low {
		case ".", "!":
			from = i + 1
		case "?":
			if sign, end := r.answer(i + 1); sign != 0 {
				if r.answered = true; sign < 0 {
					r.negs = append(r.negs, end)
					for k := from; k < i; k++ {
						r.negated[k] = !r.negated[k]
					}
				}
			}
			from = i + 1
		}
	}
}

// longestAnswer is how many words after a question mark are searched for the answer.
const longestAnswer = 6

// answer looks for yes (+1) or no (-1) in the sentence that starts at token i, and where.
func (r *reading) answer(i int) (sign, at int) {
	for k := i; k < len(r.ts) && k < i+longestAnswer; k++ {
		switch r.ts[k].low {
		case "no", "none", "never", "not", "nope", "false", "wrong":
			return -1, k
		case "yes", "yep", "indeed", "true":
			return 1, k
		case ".", "!", "?":
			if k > i {
				return 0, 0
			}
		}
	}
	return 0, 0
}

func (r *reading) reach(cue int, marks []bool, farthest int) {
	for n, i := 0, cue+1; i < len(r.ts) && n < farthest && !scopeBreaks[r.ts[i].low] && !newSubject(r.ts, i); i++ {
		if r.ts[i].kind != mark {
			marks[i] = !marks[i]
			n++
		}
	}
}

// newSubject reports whether another sentence begins at token i: "and I", "or they".
func newSubject(ts []token, i int) bool {
	return joins[ts[i].low] && nominatives[lowAt(ts, i+1)]
}

var (
	joins       = set("and or nor yet so")
	nominatives = set("i we he she they")
)

// negatedIn reports whether the words [from, to) are negated from outside: by their first
// word, so that "do enough" in "did not do enough" is and "no effect" is not.
func (r *reading) negatedIn(from, to int) bool {
	for i := from; i < to; i++ {
		if r.ts[i].kind == word {
			return r.negated[i]
		}
	}
	return false
}

func anyTrue(marks []bool, from, to int) bool {
	for i := from; i < to && i < len(marks); i++ {
		if marks[i] {
			return true
		}
	}
	return false
}
