package conflict

import "whosaid/graph"

// bearing says whether a clash of two statements of a graph is one of what both say, and not of
// words that both happen to hold. Nobody laid the two beside each other for being about one matter,
// so that the words around the clash must show it. Two given sentences were laid so by somebody.
type bearing struct {
	bears       graph.Agreement // Yes if the words show it, Unstated if they do so in part or something leaves it open; No if not.
	open        string          // What leaves it open; "" if nothing does.
	onlyInStory bool            // Whether it bears, if at all, only because both tell of one story.
}

func (p *pair) bearing(s signal) bearing {
	if !p.proposed() {
		return bearing{bears: graph.Yes}
	}
	anywhere, why := p.bearingAnywhere(s)
	switch {
	case anywhere == graph.Unstated && p.tellOtherStories():
		return bearing{bears: graph.No} // Many a bill was passed, and many a meeting refused.
	case anywhere != graph.No || !p.story:
		return bearing{anywhere, why, false}
	}
	inStory, why := p.bearingInStory(s)
	return bearing{inStory, why, true}
}

// bearingAnywhere is what bears, and what leaves it open, for two of which nothing more is known.
func (p *pair) bearingAnywhere(s signal) (graph.Agreement, string) {
	if p.littleShared() && !sided[s.name] {
		return graph.No, ""
	}
	switch s.name {
	case "rounding", "scope", "quotation":
		return graph.Yes, "" // They have conditions of their own.
	case "number":
		return p.oneFigure(s)
	case "roles", "converse":
		return p.ofMost(), ""
	case "compared", "way", "holder", "share", "sequence", "maker":
		return p.plainly(s)
	case "world-rule":
		return p.aboutOne(s), ""
	case "notion":
		switch {
		case s.phrases():
			return p.aboutOne(s), ""
		case s.kind == graph.Negation:
			return p.saidAndDenied(s)
		}
		return p.inOnePlace(s, leastBeside, mostBeside)
	case "antonym":
		return p.inOnePlace(s, leastBeside, mostBeside)
	case "negated":
		return p.saidAndDenied(s)
	case "doubt", "denial":
		return p.doubted(s)
	case "name", "place", "date", "ordinal", "sibling", "scale":
		if p.strangers() {
			return graph.No, "" // Many a door and many a gate has been left open.
		}
		return p.inOnePlace(s, leastSwapped, mostSwapped)
	}
	return graph.No, "" // A negation of something else, an "only", a "dubious": both can hold.
}

// sided are the signals in which both sides speak of one notion, figure or utterance, so that
// little else has to be in common.
var sided = set("notion world-rule number rounding scope quotation")

// littleShared reports whether two sides have too little in common for a clash between them to be
// one of what both say.
func (p *pair) littleShared() bool { return p.shared < leastShared || p.weightBoth < leastWeight }

// How much of the words around a clash must be met on the other side.
const (
	deniedWhole  = .8 // Of what a side denies, for the other to have said it.
	deniedPart   = .6
	leastBeside  = .5 // Of either side's words, where two opposite words clash.
	mostBeside   = .65
	leastSwapped = .7 // Where only one detail is another: two things of a sort seldom exclude each other.
	mostSwapped  = .85
	halfOfMost   = .35 // Of the shorter side, where two figures of one event clash.
	weightBeside = 2   // The weight of what is met, beside the clash.
	weightDenied = 2   // The same of what is denied.
	leastShared  = .2  // Of the shorter side, for anything to be weighed.
	leastWeight  = 1.5 // The same by weight.
)

// notAll is why a clash that most of the words do not share is left open.
const notAll = "the other says only a part of it"

// ofMost reports whether half of what the shorter side says, or a good third beside a common event,
// is in what the other says.
func (p *pair) ofMost() graph.Agreement {
	event := graph.Common(p.short.side.EventIDs, p.long.side.EventIDs)
	switch {
	case p.shared >= mostShared && p.weightBoth >= nameAndMore, p.shared >= halfOfMost && p.weightBoth >= enoughWeight && event:
		return graph.Yes
	case p.shared >= halfOfMost || event:
		return graph.Unstated
	}
	return graph.No
}

// plainly is ofMost for what grammar shows to be told of one thing, unless the words leave it open or two texts
// may mean two: most wells of one village, and few of another.
func (p *pair) plainly(s signal) (graph.Agreement, string) {
	if p.strangers() {
		return graph.No, ""
	}
	bears, open := p.ofMost(), p.leftOpen(s)
	if bears == graph.Yes && open != "" {
		return graph.Unstated, open
	}
	return bears, ""
}

// oneFigure reports whether two figures are of one thing. Whoever died or was hurt in what both are
// about tells; of anything else that is counted or measured the words around it must.
func (p *pair) oneFigure(s signal) (graph.Agreement, string) {
	a, b := p.short.figureAt(s.short), p.long.figureAt(s.long)
	switch {
	case p.countsGiven(s):
		return graph.No, ""
	case happenings[a.Measure] && happenings[b.Measure]:
		if p.strangers() {
			return graph.No, "" // The missing of a mine and those of a ship.
		}
		if p.shared >= nearlyAll || graph.Common(p.short.side.EventIDs, p.long.side.EventIDs) {
			return p.ofMost(), ""
		}
		return graph.No, ""
	}
	return p.inOnePlace(s, nearlyAll, nearlyAll) // Nine killed by a crane are not two killed by a ladder.
}

// countsGiven reports whether a number of a clash counts nothing, as in "the two towns".
func (p *pair) countsGiven(s signal) bool {
	return given(lowAt(p.short.ts, s.short.from-1)) || given(lowAt(p.long.ts, s.long.from-1))
}

// given reports whether the word before a number says that those it counts are known already.
func given(before string) bool { return before == "the" || before == "these" || before == "those" }

// happenings are the outcomes that people are counted by.
var happenings = func() map[string]bool {
	out := map[string]bool{}
	for _, named := range []map[string]string{outcomes, states} {
		for _, o := range named {
			out[o] = true
		}
	}
	return out
}()

// inOnePlace reports whether two clashing words stand among the same words: a share of least of
// either side's and of most of one side's.
func (p *pair) inOnePlace(s signal, least, most float64) (graph.Agreement, string) {
	ab, met := p.coverage(p.short.clause(s.short.from), s.short, p.long.around(s.long))
	ba, _ := p.coverage(p.long.clause(s.long.from), s.long, p.short.around(s.short))
	low, high := min(ab, ba), max(ab, ba)
	switch open := p.leftOpen(s); {
	case met < weightBeside || low < least/2 || high < least:
		return graph.No, ""
	case open != "":
		return graph.Unstated, open
	case low < least || high < most:
		return graph.Unstated, ""
	}
	return graph.Yes, ""
}

// aboutOne reports whether two phrases that take sides on a notion are said of one thing: some
// weight of the words near them is common, or both are of one event, or one speaks of every case.
func (p *pair) aboutOne(s signal) graph.Agreement {
	_, met := p.coverage(p.short.around(s.short), s.short, p.long.around(s.long))
	known := p.comparableSides(s)
	if met < enoughWeight && (s.kind != graph.World || known != graph.Yes) {
		return graph.No
	}
	return known
}

// saidAndDenied reports whether one side says all of what the other denies: a negated sentence
// denies the whole of what it says, so that it leaves open whatever says less.
func (p *pair) saidAndDenied(s signal) (graph.Agreement, string) {
	denying, w, said := p.short, s.short, s.long
	if p.long.denies || !p.short.denies && p.long.negatedIn(s.long.to-1, s.long.to) {
		denying, w, said = p.long, s.long, s.short
	}
	of, there := denying.clause(w.to-1), p.other(denying).around(said)
	if denying.denies {
		of = denying.deniedClause(w.from)
	}
	if !denying.denies && !denying.passive(w.to-1) && there.r.passive(said.from) && !there.r.clause(said.from).agent() {
		of.from = max(of.from, w.from) // Who did it is left out on the other side.
	}
	excepted := of.before(exceptions)
	share, met := p.coverage(of, nowhere, there)
	if met < weightDenied && !denying.denies {
		of.from, of.to = denying.sentence(w.from)
		share, met = p.coverage(of, nowhere, there)
	}
	switch open := p.leftOpen(s); {
	case share < deniedPart || met < weightDenied || denying.onlyLacks(w) || denying.refuses() || !p.moreThanNames(of, there) || denying.denies && !p.deedMet(of, there):
		return graph.No, ""
	case excepted:
		return graph.Unstated, "the denial leaves an exception"
	case of.has(alls) && !there.has(alls):
		return graph.Unstated, "not all is not none"
	case open != "":
		return graph.Unstated, open
	case share < deniedWhole:
		return graph.Unstated, notAll
	}
	return graph.Yes, ""
}

// doubted reports whether what a side calls untrue is what the other says, and tells what is done
// in it: "his claims were false" only names what it doubts.
func (p *pair) doubted(s signal) (graph.Agreement, string) {
	r, w := p.short, s.short
	if w.from < 0 {
		r, w = p.long, s.long
	}
	o := p.other(r)
	from, to := r.sentence(w.from)
	here, there := region{r, from, to}, region{o, 0, len(o.ts)}
	share, met := p.coverage(here, w, there)
	back, _ := p.coverage(there, nowhere, here)
	switch open := p.leftOpen(s); {
	case share < deniedPart || back < leastBeside || met < nameAndMore || !p.deedMet(here, there):
		return graph.No, ""
	case open != "":
		return graph.Unstated, open
	case share < deniedWhole:
		return graph.Unstated, notAll
	}
	return graph.Yes, ""
}
