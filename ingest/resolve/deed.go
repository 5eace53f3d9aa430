package resolve

import (
	"slices"
	"strings"
)

// findDeeds finds dated happenings told by a verb with somebody before it and a place after:
// "fighters were allowed to leave the city in October 2017".
func (d *doc) findDeeds() {
	for _, p := range d.periods {
		s := d.sents[d.toks[p.from].sent]
		for k := p.from - 1; k > s.from && k > p.from-8; k-- {
			t := d.toks[k]
			kind := eventWords[t.low]
			if kind == "" || eventNouns[t.low] != "" || t.cap || strings.HasSuffix(t.low, "ing") {
				continue
			}
			at := k + 1
			if at < s.to && isArticle(d.toks[at].low) {
				at++
			}
			place := d.placeAt(at, s)
			who, from, ok := d.doer(k, s)
			if place == none || !ok {
				break
			}
			h := happening{from: k, to: d.placeEnd(at), head: k, kind: kind, place: place, by: who, first: p.first, last: p.last, event: none}
			h.name = from + " " + presentOf(t.low) + " " + d.actors[place].name
			d.happenings = append(d.happenings, h)
			break
		}
	}
	slices.SortStableFunc(d.happenings, func(a, b happening) int { return a.from - b.from })
}

// doer finds who does what the verb at k tells: the nearest actor before it in its clause,
// with the noun after its name ("ISIS fighters").
func (d *doc) doer(k int, s sentence) (actor int, words string, ok bool) {
	for n := d.firstFrom(k) - 1; n >= 0 && d.mentions[n].from >= s.from && d.mentions[n].from > k-8; n-- {
		m := d.mentions[n]
		if d.commaBetween(m.to, k) {
			return none, "", false
		}
		if m.actor == none || m.place || m.form == byPronoun {
			continue
		}
		end := m.to
		if end < k && isPeopleNoun(d.toks[end].low) {
			end++
		}
		return m.actor, d.phrase(m.from, end), true
	}
	return none, "", false
}

func isPeopleNoun(low string) bool { return words.is(low, classPeople|classFighters) }

// presentOf is a past verb as a headline has it, for the few that are irregular.
func presentOf(low string) string {
	switch low {
	case "left", "leaves":
		return "leave"
	case "fled", "flees":
		return "flee"
	case "withdrew":
		return "withdraw"
	case "met":
		return "meet"
	case "fell", "falls":
		return "fall"
	case "won", "wins":
		return "win"
	}
	return low
}
