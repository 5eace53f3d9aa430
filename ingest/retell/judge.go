package retell

import (
	"fmt"

	"whosaid/graph"
)

// QuotesRule and QuotesVersion name the rule that Compare is; a new version judges all anew.
const (
	QuotesRule    = graph.QuotesRule
	QuotesVersion = 6
)

// What two sayings must have in common. docs/retelling.md has the figures that set these.
const (
	leastSame       = 4   // Words in a row or nearly, of one speaker,
	leastContent    = 2   // of which so many mean something.
	leastAltered    = 6   // The same where the words differ,
	alteredFrom     = .75 // and how like they must be.
	openSame        = 8   // All of it again where nobody knows whether the speaker is one.
	openContent     = 4
	openAltered     = 10
	openAlteredFrom = .85
	leastReported   = 8 // Words the same in two reports that quote nothing: the report itself was copied.
	leastTelling    = 2 // Words the same, or stems, that tell one occasion from another, unless the day is one;
	longTelling     = 5 // so many where texts are more than a month apart, for most that is said again then is said anew.
	perReplaced     = 6 // Words of content the same for each that another stands instead of, if that is so in two places.
)

// Compare says whether two sayings of different texts record one utterance: the relationship
// with the id that it leads from, and to. It does not matter which is given first.
func Compare(a, b Utterance) (from string, q graph.Quotes, found bool) {
	if a.CaptureID == b.CaptureID {
		return "", q, false
	}
	v := voiceOf(a, b)
	if v == otherVoice {
		return "", q, false
	}
	when := occasionOf(a.Saying, b.Saying)
	if when == otherDay {
		return "", q, false
	}
	order, swapped := orderOf(a.Published, b.Published)
	if order == graph.OrderUnknown {
		swapped = a.ID < b.ID
	}
	if swapped {
		a, b = b, a
	}
	if a.mayRepeat(b, v) {
		q, found = a.wordForWord(b, v, when)
	}
	if !found && v == sameVoice && a.mayMean(b) {
		q, found = a.meaning(b, when)
	}
	q.StatementID, q.Order, q.Rule, q.RuleVersion = b.ID, order, QuotesRule, QuotesVersion
	return a.ID, q, found
}

// orderOf says how it is known which of two days came first, and whether it was the first.
func orderOf(a, b graph.Date) (order graph.Order, firstIsEarlier bool) {
	switch {
	case a.IsZero() || b.IsZero():
		return graph.OrderUnknown, false
	case a.To().Before(b.From()):
		return graph.Dated, true
	case b.To().Before(a.From()):
		return graph.Dated, false
	}
	return graph.OrderUnknown, false
}

// wordForWord compares two sayings word by word.
func (u Utterance) wordForWord(o Utterance, v voice, when occasion) (graph.Quotes, bool) {
	quoted := len(u.pieces) > 0 && len(o.pieces) > 0
	if !quoted && len(u.pieces)+len(o.pieces) > 0 {
		return graph.Quotes{}, false
	}
	var all match
	var lines []string
	for _, p := range u.runs() {
		m, steps, hereIsShort := best(p, o.runs())
		if !enough(m, len(p)) {
			continue
		}
		all = all.plus(m)
		if len(lines) > 0 {
			lines = append(lines, "= …")
		}
		lines = append(lines, diff(steps, hereIsShort)...)
	}
	q := graph.Quotes{Kind: graph.Verbatim, Similarity: 1}
	who := u.whoWith(o, v)
	open := v == openVoice || when == longAfter
	switch {
	case all.same < leastSame || all.content < leastContent:
		return q, false
	case open && (all.same < openSame || all.content < openContent):
		return q, false
	case when != oneDay && all.telling < leastTelling || when == longAfter && all.telling < longTelling:
		return q, false
	case all.replaced > 1 && all.content < perReplaced*all.replaced:
		return q, false
	case !quoted && (all.other > 0 || all.same < leastReported):
		return q, false
	case all.other == 0:
		q.Why = fmt.Sprintf("both give the same %d words, %s", all.same, who)
		return q, true
	}
	q.Kind, q.Similarity, q.Diff = graph.Altered, all.similarity(), lines
	least, from := leastAltered, alteredFrom
	if open {
		least, from = openAltered, openAlteredFrom
	}
	q.Why = fmt.Sprintf("%d words are the same, %s, but %s", all.same, who, changes(lines))
	return q, all.same >= least && q.Similarity >= from
}

// best lays a run of words beside the one of others that it has most in common with.
func best(p []Word, others [][]Word) (m match, steps []step, hereIsShort bool) {
	for _, q := range others {
		short, long, here := p, q, true
		if len(q) < len(p) {
			short, long, here = q, p, false
		}
		s := fit(short, long)
		if n := matchOf(s); n.same-n.other > m.same-m.other || steps == nil {
			m, steps, hereIsShort = n, s, here
		}
	}
	return m, steps, hereIsShort
}

// enough reports whether an alignment is of one sentence, and not of words that any two share.
func enough(m match, length int) bool {
	return m.content > 0 && m.same >= min(length, leastSame) && m.similarity() >= .6
}

// changes names the first words that differ.
func changes(lines []string) string {
	for i, l := range lines {
		switch {
		case l[0] == '-' && i+1 < len(lines) && lines[i+1][0] == '+':
			return fmt.Sprintf("it is %q here and %q there", lines[i+1][2:], l[2:])
		case l[0] == '-':
			return fmt.Sprintf("%q stands only there", l[2:])
		case l[0] == '+':
			return fmt.Sprintf("%q stands only here", l[2:])
		}
	}
	return "nothing differs"
}

// whoWith says as whose words they are given.
func (u Utterance) whoWith(o Utterance, v voice) string {
	here, there := nameOf(u.Speakers), nameOf(o.Speakers)
	if here == there || v == sameVoice {
		return "as those of " + here
	}
	return "here as those of " + here + ", there of " + there
}
