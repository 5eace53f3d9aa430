package resolve

import (
	"slices"
	"strings"
	"time"

	"whosaid/graph"
)

// likeTexts is how much the texts that tell of two events are about the same.
type likeTexts int

// texts compares the names that the texts are most about.
func (m *meeting) texts() likeTexts {
	x, y := namesIn(m.a), namesIn(m.b)
	var shared []string
	for _, n := range x {
		if slices.Contains(y, n) {
			shared = append(shared, n)
		}
	}
	share := float64(len(shared)) / float64(max(1, min(len(x), len(y))))
	if len(shared) < fewNames {
		return farTexts
	}
	gap, known := m.published()
	if known && gap > sameWeek && len(shared) < manyNames {
		return farTexts
	}
	m.say("their texts are both about %s", strings.Join(shared[:min(len(shared), 4)], ", "))
	if known && gap <= sameWeek && (len(shared) >= manyNames || len(shared) > fewNames && share >= 0.5) {
		return sameTexts
	}
	return nearTexts
}

// namesIn are the names in an event's keys.
func namesIn(e graph.Event) []string {
	var out []string
	for _, key := range e.Blocks {
		if _, name, ok := strings.Cut(key, aboutKey); ok {
			out = append(out, name)
		}
	}
	return out
}

// published is the least time between the publications of two texts that tell of the events;
// known is false if the dates of no two are.
func (m *meeting) published() (gap time.Duration, known bool) {
	for _, t := range m.a.Told {
		for _, o := range m.b.Told {
			x, y := m.about.Published[t.CaptureID], m.about.Published[o.CaptureID]
			if x.IsZero() || y.IsZero() {
				continue
			}
			d := max(x.From().Sub(y.To()), y.From().Sub(x.To()), 0)
			if !known || d < gap {
				gap, known = d, true
			}
		}
	}
	return gap, known
}

const (
	farTexts  likeTexts = iota
	nearTexts           // They share names.
	sameTexts           // They share most names, and were published within days.
)

const (
	fewNames  = 2
	manyNames = 5
	sameWeek  = 7 * 24 * time.Hour
)
