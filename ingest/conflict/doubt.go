package conflict

// doubt is a word that calls a claim untrue without saying what is true.
type doubt struct {
	at     int
	strong bool
}

// strongDoubts say that it is not so; weakDoubts that it may not be. By lemma.
var (
	strongDoubts = set(`hoax fake false bogus untrue myth debunk deny denial denies refute disprove fabricate fabrication falsehood falsely
 wrongly incorrect inaccurate misidentify photoshop photoshopped satire satirical parody spoof prank dupe fool lie disavow retract retraction rebut
 misleading baseless unfounded groundless discredit invent hoaxer misinformation disinformation`)
	weakDoubts = set(`rumor rumour dubious doubt dispute question skeptical sceptical unverified unconfirmed unlikely suspicious claim alleged purported supposed
 reject dismiss mistake mistaken wrong exaggerate viral believe so-called`)
	doubtPhrases = []string{"made up", "make up", "not true", "not real", "no truth", "no evidence", "n't true", "n't real", "no proof", "fall for", "fell for",
		"falling for", "no basis", "without evidence", "no sign", "nothing to do"}
)

func (r *reading) readDoubts() {
	for i, t := range r.ts {
		if t.kind == mark {
			continue
		}
		phrased := false
		for _, p := range doubtPhrases {
			phrased = phrased || phraseAt(r.ts, i, p) > 0
		}
		strong := strongDoubts[t.lemma] || strongDoubts[t.low]
		switch {
		case phrased:
			r.doubts = append(r.doubts, doubt{i, true})
		case strong && (!r.negated[i] || negativeVerbs[t.lemma]):
			r.doubts = append(r.doubts, doubt{i, true})
		case !strong && (weakDoubts[t.lemma] || weakDoubts[t.low]):
			r.doubts = append(r.doubts, doubt{i, false})
		case t.low == "no" && i == 0 && lowAt(r.ts, 1) == ",":
			r.doubts = append(r.doubts, doubt{i, true})
		}
	}
}
