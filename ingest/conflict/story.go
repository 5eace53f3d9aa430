package conflict

import (
	"slices"

	"whosaid/graph"
)

// foremostTopics is how many of the names that a text is most about it is foremost about.
const foremostTopics = 3

// storyKeys are the keys of the stories that a text may tell: two of the names that it is most about,
// the first of which come first, and one at least of those that it is foremost about.
func storyKeys(topics []string) []string {
	var keys []string
	for i, a := range topics[:min(foremostTopics, len(topics))] {
		for _, b := range topics[i+1:] {
			keys = append(keys, "story:"+min(a, b)+"+"+max(a, b))
		}
	}
	return keys
}

// tellsOneStory reports whether both sides are known to tell of one story: they stand in one text, or in
// two that are most about two of the same names.
func (p *pair) tellsOneStory() bool {
	return p.proposed() && (!p.apart() || common(p.short.stories, p.long.stories))
}

// tellOtherStories reports whether the two texts are known to tell of two stories, and the sides of no common event.
func (p *pair) tellOtherStories() bool {
	return p.apart() && !p.story && len(p.short.stories) > 0 && len(p.long.stories) > 0 && !common(p.short.side.EventIDs, p.long.side.EventIDs)
}

// someInStory is how much of a clause must be met in another of the same story for the two to be of
// one thing, perhaps.
const someInStory = .45

// otherWords is why a clash within one story is left open where the words are not the same.
const otherWords = "it is told in other words"

// bearingInStory is bearing for two opposite words or two figures in one story: what both tell of is
// known, so that the deed and a thing it is done to are enough for a possible conflict. They are too
// little for more, and for a negation, which denies the whole of its clause.
func (p *pair) bearingInStory(s signal) (graph.Agreement, string) {
	switch s.name {
	case "antonym", "notion":
	case "number":
		if p.countsGiven(s) || p.short.yearGiven(s.short) != p.long.yearGiven(s.long) {
			return graph.No, "" // "the two boats"; the dead of today and those of 1998.
		}
		if p.noneAndSome(s) && p.leftOpen(s) == "" {
			return graph.Unstated, otherWords
		}
	case "negated":
		if p.flatlyDenied(s) && p.leftOpen(s) == "" {
			return graph.Unstated, otherWords
		}
		return graph.No, ""
	default:
		return graph.No, ""
	}
	if !p.sameInStory(s) || p.leftOpen(s) != "" {
		return graph.No, ""
	}
	return graph.Unstated, otherWords
}

// noneAndSome reports whether one side says that nobody died, was hurt or the like, where the other counts some.
func (p *pair) noneAndSome(s signal) bool {
	a, b := p.short.figureAt(s.short), p.long.figureAt(s.long)
	return a.Measure == b.Measure && happenings[a.Measure] && (a.High != nil && *a.High == 0) != (b.High != nil && *b.High == 0)
}

// sameInStory reports whether the clauses of two clashing words tell of one thing.
func (p *pair) sameInStory(s signal) bool {
	here, there := p.short.thought(s.short.from), p.long.thought(s.long.from)
	a, b := p.meeting(here, s.short, there), p.meeting(there, s.long, here)
	if !a.thing && !b.thing && !(s.name == "number" && (a.deed || a.name)) {
		return false
	}
	return max(a.share, b.share) >= someInStory && min(a.share, b.share) >= someInStory/2
}

// thought is the clause of token i, without a clause of time before or behind it.
func (r *reading) thought(i int) region {
	c := r.clause(i)
	for k := i; k > c.from; k-- {
		if times[r.ts[k-1].low] && r.verbIn(k, c.to) {
			c.from = k
			break
		}
	}
	for k := i + 1; k < c.to; k++ {
		if times[r.ts[k].low] && r.verbIn(k+1, c.to) {
			c.to = k
		}
	}
	return c
}

// times are words that tell when, if a clause follows.
var times = set("when before after until till since while as once")

// verbIn reports whether a verb stands in [from, to).
func (r *reading) verbIn(from, to int) bool {
	return slices.ContainsFunc(r.ts[from:to], func(t token) bool { return t.pos == "v" })
}

// met is what of a clause is told in another.
type met struct {
	share       float64 // By weight.
	deed, thing bool    // Whether a verb, or a noun that is no name, is among it.
	name        bool    // Whether a name is.
}

// meeting lays a clause, tokens of w and dates aside, beside one of the other side.
func (p *pair) meeting(of region, w words, in region) met {
	var m met
	var total, found float64
	for i, t := range of.r.terms {
		if t.inner || negators[t.key] || !of.holds(t) || t.at >= w.from && t.at < w.to || of.r.dated(t) {
			continue
		}
		whole, verb := weight(t), of.r.deedAt(t)
		like, other := p.best(of.r, i, in)
		switch {
		case like >= alikeEnough:
		case like >= broaderDeed && (verb && min(whole, other) < 1 || t.pos == "n" && min(whole, other) >= 1):
			like = alikeEnough // "took" may be said for "snatched", "fire" for "blaze"; "people" tells of nobody in particular.
		default:
			like = 0
		}
		if like > 0 {
			m.name = m.name || t.name
			m.deed = m.deed || verb && max(whole, other) >= 1
			m.thing = m.thing || !verb && (t.pos == "n" || t.pos == "v") && !t.name && whole >= 1
		}
		total, found = total+whole, found+whole*like
	}
	if of.r.sameDay(of.from, in.r, in.from) {
		total, found = total+1, found+1
	}
	m.share = ratio(found, total)
	return m
}

// sameDay reports whether the sentences of token i here and token j on the other side give one date.
func (r *reading) sameDay(i int, o *reading, j int) bool {
	for _, a := range r.datesAround(i) {
		if slices.ContainsFunc(o.datesAround(j), func(b DateMention) bool { return sameDate(a, b) }) {
			return true
		}
	}
	return false
}

// datesAround are the dates in the sentence of token i.
func (r *reading) datesAround(i int) []DateMention {
	from, to := r.sentence(i)
	var ds []DateMention
	for _, d := range r.dates {
		if at := r.tokensAt(d.Span); at.from >= from && at.from < to {
			ds = append(ds, d)
		}
	}
	return ds
}

// deedAt reports whether a term is a verb, and no noun that looks like one, "the crane".
func (r *reading) deedAt(t term) bool {
	return t.pos == "v" && !t.name && !beforeNouns[lowAt(r.ts, t.at-1)]
}

var beforeNouns = set("the a an this these those no any every each some my our your his her its their 's")

// best is how alike term i of a side and its best partner in a region of the other are, and the
// partner's weight.
func (p *pair) best(r *reading, i int, in region) (like, weightThere float64) {
	for j, o := range in.r.terms {
		if v := p.likeOf(r, i, j); in.holds(o) && v > like {
			like, weightThere = v, weight(o)
		}
	}
	return like, weightThere
}

// yearGiven reports whether the sentence of the words at w tells of which year: "in 2023", "last year".
func (r *reading) yearGiven(w words) bool {
	from, to := r.sentence(w.from)
	for k := from; k+1 < to; k++ {
		if r.ts[k+1].low == "year" && (r.ts[k].low == "last" || r.ts[k].low == "this" || r.ts[k].low == "next") {
			return true
		}
	}
	return slices.ContainsFunc(r.datesAround(w.from), func(d DateMention) bool { return d.Year > 0 })
}

// dated reports whether a term is part of a date.
func (r *reading) dated(t term) bool {
	for _, d := range r.dates {
		if w := r.tokensAt(d.Span); t.at >= w.from && t.at < w.to {
			return true
		}
	}
	return false
}

// flatlyDenied reports whether one side denies outright ("never", "no", "nobody", "not one") what the other says in
// other words: all that stands between the negator and the word that both share is met there, and beside it a
// name or a thing of the same clause, if it tells of more.
func (p *pair) flatlyDenied(s signal) bool {
	denying, w, said := p.short, s.short, s.long
	if p.long.negatedIn(s.long.to-1, s.long.to) {
		denying, w, said = p.long, s.long, s.short
	}
	first := denying.ts[w.from].low
	if p.short.denies || p.long.denies || !flat[first] && (first != "not" || !counting[lowAt(denying.ts, w.from+1)]) {
		return false
	}
	here, there := denying.clause(w.to-1), p.other(denying).thought(said.from)
	if there.has(negators) {
		return false
	}
	denied, beside, more := false, false, false
	for i, t := range denying.terms {
		if t.inner || !here.holds(t) || weight(t) < 1 || negators[t.key] {
			continue
		}
		like, whole := p.best(denying, i, there)
		met := like >= alikeEnough && whole >= 1
		switch {
		case t.at < w.from || t.at >= w.to:
			beside, more = beside || met, more || !met && !slight[t.key]
		case !met || t.name:
			return false
		default:
			denied = true
		}
	}
	return denied && (beside || !more && p.wholeDenied(denying, w))
}

// wholeDenied reports whether what is denied outright at w is all of it: not under a condition, and not "no longer" or
// "nothing of the sort".
func (p *pair) wholeDenied(r *reading, w words) bool {
	next, last := lowAt(r.ts, w.from+1), r.ts[w.to-1].lemma
	if r.ts[w.from].low == "nothing" || next == "longer" || next == "more" || anyOther[last] {
		return false
	}
	from, to := r.sentence(w.from)
	return !slices.ContainsFunc(r.ts[from:to], func(t token) bool { return conditions[t.low] })
}

var (
	conditions = set("if unless whether")
	anyOther   = set("case place matter fact reason doubt question need point way chance idea problem") // Nouns that tell of nothing by themselves.
)

// slight are words for the least there is, "not a cent", and verbs that say no more than that something is there.
var slight = set("cent penny dime word inch thing shred receive get have")

// flat are negators that leave no exception.
var flat = set("never no nobody none nothing neither")
