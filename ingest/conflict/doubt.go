package conflict

import "slices"

// doubt is a word that calls a claim untrue without saying what is true.
type doubt struct {
	at   int
	sort doubtSort
}

type doubtSort int

const (
	weak   doubtSort = iota // It may not be so.
	strong                  // It is not so.
	denied                  // Somebody says that it is not so.
)

// doubtNames are the signals that the sorts give.
var doubtNames = []string{weak: "doubt-weak", strong: "doubt", denied: "denial"}

// strongDoubts say that it is not so, denials that somebody says so, weakDoubts that it may
// not be. By lemma or as written.
var (
	strongDoubts = set(`hoax fake false bogus untrue myth debunk disprove fabricate fabrication falsehood falsely
 wrongly incorrect inaccurate misidentify photoshop photoshopped satire satirical parody spoof prank dupe fool retract retraction
 misleading baseless unfounded groundless discredit hoaxer misinformation disinformation scam sham swindle charade erroneous erroneously hoaxed`)
	denials    = set("deny denial denies refute disavow rebut disown repudiate")
	rejections = set("reject dismiss") // Of a claim; of other things, not what is said in them.
	weakDoubts = set(`rumor rumour dubious doubt dispute question skeptical sceptical unverified unconfirmed unlikely suspicious claim alleged purported supposed
 reject dismiss mistake mistaken wrong exaggerate viral believe so-called`)
	doubtPhrases = []string{"made up", "make up", "not true", "not real", "no truth", "no evidence", "snake oil", "n't true", "n't real", "no proof", "fall for", "fell for",
		"falling for", "no basis", "without evidence", "nothing to do", "shoot down report", "shoots down report", "shot down report"}
	innocentPhrases = []string{"made up of", "make up of"}
	declinePhrases  = []string{"confirm or deny", "confirm nor deny", "confirmed nor denied", "confirms nor denies"}
)

func (r *reading) readDoubts() {
	for i, t := range r.ts {
		if t.kind == mark {
			continue
		}
		says := (strongDoubts[t.lemma] || strongDoubts[t.low]) && !r.wrongDeed(i)
		switch {
		case happens[t.lemma] && r.negated[i] && r.closes(i):
			r.doubts = append(r.doubts, doubt{i, strong}) // "It is not going to happen."
		case phraseOf(r.ts, i, doubtPhrases) && !phraseOf(r.ts, i, innocentPhrases) && !r.amountsTo(i), t.low == "no" && i == 0 && lowAt(r.ts, 1) == ",", says && !r.negated[i]:
			r.doubts = append(r.doubts, doubt{i, strong})
		case denials[t.lemma] || denials[t.low] || rejections[t.lemma] && r.tellsSoon(i):
			if !phraseOf(r.ts, i-2, declinePhrases) {
				r.doubts = append(r.doubts, doubt{i, denied})
			}
		case !says && (weakDoubts[t.lemma] || weakDoubts[t.low] || phraseAt(r.ts, i, "no sign") > 0):
			r.doubts = append(r.doubts, doubt{i, weak})
		}
	}
}

// wrongDeed reports whether the word at token i says that a deed was wrong, and of no words that they
// are: "wrongly convicted", but not "wrongly reported".
func (r *reading) wrongDeed(i int) bool {
	next := at(r.ts, i+1)
	return wrongAdverbs[r.ts[i].low] && next.pos == "v" && deedsDone[next.lemma]
}

var (
	wrongAdverbs = set("wrongly falsely erroneously mistakenly")
	deedsDone    = set("convict accuse imprison jail arrest detain execute charge sentence kill shoot dismiss expel deport diagnose treat")
)

// tellsSoon reports whether a noun for somebody's words stands behind token i: "rejected the new claim".
func (r *reading) tellsSoon(i int) bool {
	for k := i + 1; k < len(r.ts) && k <= i+3; k++ {
		if toldNouns[r.ts[k].lemma] {
			return true
		}
	}
	return false
}

// amountsTo reports whether "made up" at token i says how much something is of a whole: "made up a third of it".
func (r *reading) amountsTo(i int) bool {
	if r.ts[i].lemma != "make" || lowAt(r.ts, i+1) != "up" {
		return false
	}
	for k := i + 2; k < len(r.ts) && k <= i+5; k++ {
		if t := r.ts[k]; t.kind == number || isNumberWord(t.low) || wholes[t.low] {
			return true
		}
	}
	return false
}

var wholes = set("most half third quarter part majority bulk share percent")

// happens are verbs that say of what is told no more than that it is so.
var happens = set("happen exist occur materialize materialise")

// closes reports whether token i ends its clause.
func (r *reading) closes(i int) bool {
	return i+1 >= len(r.ts) || r.ts[i+1].kind == mark || lowAt(r.ts, i+1) == "and"
}

func phraseOf(ts []token, i int, phrases []string) bool {
	return i >= 0 && slices.ContainsFunc(phrases, func(p string) bool { return phraseAt(ts, i, p) > 0 })
}

// ofElse reports whether "no evidence of" at token i is of something that the other side says nothing of.
func (p *pair) ofElse(r *reading, i int) bool {
	if r.ts[i].low != "no" || i+1 >= len(r.ts) || !traces[r.ts[i+1].lemma] || lowAt(r.ts, i+2) != "of" && lowAt(r.ts, i+2) != "for" {
		return false
	}
	of := region{r, i + 3, i + 3}
	for of.to < len(r.ts) && !clauseEnds[r.ts[of.to].low] && !prepositions[r.ts[of.to].low] {
		of.to++
	}
	o := p.other(r)
	return of.to > of.from && !p.anyMet(of, region{o, 0, len(o.ts)}, func(t, o term) bool { return true })
}

var traces = set("evidence proof sign")
