package resolve

import (
	"slices"
	"strconv"
	"strings"

	"whosaid/graph"
)

// event is one cluster of happenings.
type event struct {
	happening
	aliases []string
}

// datePeriods gives each date to the happening it stands next to: before it, without another
// between; a period's sentence tells no more.
func (d *doc) datePeriods() {
	for _, p := range d.periods {
		best, far := none, 14
		s := d.sents[d.toks[p.from].sent]
		for k := firstHappening(d.happenings, s.from); k < len(d.happenings) && d.happenings[k].head < s.to; k++ {
			d.look()
			h := d.happenings[k]
			if !h.first.IsZero() {
				continue
			}
			away := p.from - h.to
			if h.from >= p.to {
				away = h.from - p.to + 4
				if p.birthday {
					away -= 4
				}
			}
			if away >= 0 && away < far {
				best, far = k, away
			}
		}
		if best == none || far >= 14 {
			continue
		}
		d.happenings[best].first, d.happenings[best].last = p.first, p.last
	}
}

// clusterHappenings makes events: a definite noun takes up the last happening of its kind
// whose place and date do not differ.
func (d *doc) clusterHappenings() {
	last := map[string][]int{}
	for k := range d.happenings {
		h := &d.happenings[k]
		found := none
		if h.definite {
			list := last[h.kind]
			for i := len(list) - 1; i >= 0 && i >= len(list)-6; i-- {
				if d.isWhole(k) && list[i] == d.happenings[k-1].event {
					continue
				}
				if d.agree(d.events[list[i]].happening, *h) {
					found = list[i]
					break
				}
			}
		}
		if found == none {
			d.events = append(d.events, event{happening: *h})
			found = len(d.events) - 1
			last[h.kind] = append(last[h.kind], found)
		} else {
			d.fillEvent(found, *h)
		}
		h.event = found
	}
	for n := range d.events {
		e := &d.events[n]
		if e.lasting > 0 && !e.first.IsZero() && e.last.IsZero() {
			e.last, _ = graph.ParseDate(e.first.From().AddDate(0, 0, 1-e.first.From().Day()).AddDate(0, e.lasting-1, 0).Format("2006-01"))
		}
	}
}

func (d *doc) agree(e, h happening) bool {
	if e.place != none && h.place != none && e.place != h.place {
		return false
	}
	return e.first.IsZero() || h.first.IsZero() || !h.first.From().Before(e.first.From()) && (e.last.IsZero() || h.first.Overlaps(e.last) || h.first.From().Before(e.last.To())) && e.first.Overlaps(h.first)
}

// fillEvent adds what another mention tells of an event.
func (d *doc) fillEvent(n int, h happening) {
	e := &d.events[n]
	if alias := d.aliasOfHappening(h); alias != "" && !slices.Contains(e.aliases, alias) && alias != e.name {
		e.aliases = append(e.aliases, alias)
	}
	if e.place == none && h.place != none {
		e.place, e.name = h.place, h.name
	}
	if e.by == none {
		e.by = h.by
	}
	if e.first.IsZero() {
		e.first, e.last = h.first, h.last
	}
	e.lasting = max(e.lasting, h.lasting)
}

func (d *doc) aliasOfHappening(h happening) string {
	words := d.in.Doc.Text.Cut(d.span(h.from, h.to))
	if h.from > 0 && d.toks[h.from-1].low == "the" {
		words = "the " + words
	}
	return words
}

// isLocal reports whether an event is told of too vaguely to be one in every text.
func (d *doc) isLocal(e event, places []string) bool {
	return e.first.IsZero() || e.place == none || places[e.place] == ""
}

// eventNoun turns a cluster into a noun of the graph. Only what is dated and placed is one
// event in every source; any other "explosion" is its own capture's.
func (d *doc) eventNoun(e event, places []string, named naming) graph.Event {
	out := graph.Event{Name: e.name, Kind: e.kind, From: e.first, To: e.last, Aliases: e.aliases}
	first := ""
	if e.place != none && places[e.place] != "" {
		first = places[e.place]
		out.PlaceIDs = []string{first}
	}
	if e.by != none && named.id(e.by) != "" {
		out.ActorIDs = []string{named.id(e.by)}
	}
	if !out.To.IsZero() && out.To.To().Before(out.From.From()) {
		out.To = graph.Date{}
	}
	out.ID = graph.EventID(e.name, e.first, first)
	if d.isLocal(e, places) {
		out.ID = graph.ID("event", "local", d.in.CaptureID, graph.FoldText(e.name), strconv.Itoa(int(d.toks[e.head].start)))
	}
	return out
}

// isWhole reports whether the happening before k is a part of it: "the raid during the siege",
// "an attack as part of the offensive".
func (d *doc) isWhole(k int) bool {
	if k == 0 {
		return false
	}
	part, whole := d.happenings[k-1], d.happenings[k]
	if d.toks[part.head].sent != d.toks[whole.head].sent || part.to >= whole.from {
		return false
	}
	between := strings.TrimPrefix(strings.ToLower(d.phrase(part.to, whole.from)), ", ")
	for _, article := range []string{" the", " a", " an", " its", " their"} {
		between = strings.TrimSuffix(between, article)
	}
	switch between {
	case "during", "as part of", "in the course of":
		return true
	}
	return false
}
