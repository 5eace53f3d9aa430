package retell

import "slices"

// place is where a word of an alignment stands.
type place int

const (
	both      place = iota
	onlyShort       // In the shorter run alone.
	onlyLong        // In the longer run alone, between words that both have.
)

// step is one word of an alignment.
type step struct {
	at   place
	word Word
}

// fit lays all of the shorter run of words beside the best stretch of the longer one, with as
// few words dropped and added as can be. Words that the shorter has before the longer begins,
// or after it ends, are left out: there the longer is the one that was cut.
func fit(short, long []Word) []step {
	cost := costs(short, long)
	n := len(short)
	end := 0
	for j := range cost[n] {
		if cost[n][j] < cost[n][end] {
			end = j
		}
	}
	var steps []step // From the last to the first.
	i, j := n, end
	for i > 0 {
		switch {
		case j > 0 && short[i-1].Low == long[j-1].Low:
			i, j = i-1, j-1
			steps = append(steps, step{both, short[i]})
		case cost[i][j] == cost[i-1][j]+1:
			i--
			steps = append(steps, step{onlyShort, short[i]})
		default:
			j--
			steps = append(steps, step{onlyLong, long[j]})
		}
	}
	steps = instead(steps, long[:j], true)
	slices.Reverse(steps)
	return instead(steps, long[end:], false)
}

// instead sees to the words at the end of an alignment that only the shorter has: it leaves
// them out where the longer has none there, and else sets those that it has against them.
func instead(steps []step, rest []Word, before bool) []step {
	n := 0
	for n < len(steps) && steps[len(steps)-1-n].at == onlyShort {
		n++
	}
	if len(rest) == 0 {
		return steps[:len(steps)-n]
	}
	for i := range min(n, len(rest)) {
		if before {
			i = len(rest) - 1 - i
		}
		steps = append(steps, step{onlyLong, rest[i]})
	}
	return steps
}

// costs is how many words must be dropped or added at least to make the first i words of the
// shorter run into words of the longer that end with its j-th.
func costs(short, long []Word) [][]int {
	cost := make([][]int, len(short)+1)
	for i := range cost {
		cost[i] = make([]int, len(long)+1)
		cost[i][0] = i
		for j := 1; i > 0 && j <= len(long); j++ {
			if short[i-1].Low == long[j-1].Low {
				cost[i][j] = cost[i-1][j-1]
			} else {
				cost[i][j] = 1 + min(cost[i-1][j], cost[i][j-1])
			}
		}
	}
	return cost
}

// match counts an alignment's words: those that are the same, of these those of content and those that tell
// one occasion from another; those that differ, and the places where words of content stand instead of others.
type match struct{ same, other, content, telling, replaced int }

func matchOf(steps []step) match {
	var m match
	for _, s := range steps {
		switch {
		case s.at != both:
			m.other++
		default:
			m.same++
			if content(s.word) {
				m.content++
			}
			if tells(s.word) {
				m.telling++
			}
		}
	}
	m.replaced = replaced(steps)
	return m
}

func (m match) plus(o match) match {
	return match{m.same + o.same, m.other + o.other, m.content + o.content, m.telling + o.telling, m.replaced + o.replaced}
}

// similarity is the part of all words, those of both counted twice, that are the same.
func (m match) similarity() float64 {
	return 2 * float64(m.same) / float64(2*m.same+m.other)
}

// diff writes an alignment as a reader of one side sees it: "= words in both", "+ only here",
// "- only there", in order, what the other has before what this one has instead.
func diff(steps []step, hereIsShort bool) []string {
	var out []string
	for len(steps) > 0 {
		n := 1
		for n < len(steps) && (steps[n].at == both) == (steps[0].at == both) {
			n++
		}
		for _, sign := range []string{"= ", "- ", "+ "} {
			line := ""
			for _, s := range steps[:n] {
				if signOf(s.at, hereIsShort) == sign {
					line += " " + s.word.Text
				}
			}
			if line != "" {
				out = append(out, sign+line[1:])
			}
		}
		steps = steps[n:]
	}
	return out
}

func signOf(at place, hereIsShort bool) string {
	switch {
	case at == both:
		return "= "
	case (at == onlyShort) == hereIsShort:
		return "+ "
	}
	return "- "
}
