package conflict

import "whosaid/graph"

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
	return p.proposed() && (!p.apart() || graph.Common(p.short.stories, p.long.stories))
}

// tellOtherStories reports whether the two texts are known to tell of two stories, and the sides of no common event.
func (p *pair) tellOtherStories() bool {
	return p.unrelated() && len(p.short.stories) > 0 && len(p.long.stories) > 0
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
	case "negated", "negated-beside":
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
