package resolve

import (
	"slices"
	"sort"

	"whosaid/graph"
)

// tellPlaces adds the places and events of the text, and the events of each statement.
func (d *doc) tellPlaces(out *Output, named naming) {
	places := make([]string, len(d.actors))
	seen := map[string]bool{}
	for n := range d.isPlace {
		if !d.isPlace[n] {
			continue
		}
		places[n] = graph.PlaceID(d.actors[n].name)
		if !seen[places[n]] {
			seen[places[n]] = true
			out.Places = append(out.Places, graph.Place{ID: places[n], Name: d.actors[n].name})
		}
	}
	d.placesOf(out, places)
	told := d.toldAt()
	ids, at := make([]string, len(d.events)), map[string]int{}
	for n, e := range d.events {
		if e.place == none && e.first.IsZero() && len(e.aliases) == 0 {
			continue // Nothing but its noun is told of it.
		}
		noun := d.eventNoun(e, places, named)
		noun.Told = []graph.Told{{CaptureID: d.in.CaptureID, Spans: told[n]}}
		if !seen[noun.ID] {
			seen[noun.ID] = true
			at[noun.ID] = len(out.Events)
			out.Events = append(out.Events, noun)
		}
		ids[n] = noun.ID
	}
	for n, whole := range d.wholes() {
		// An event that other texts may tell of too is left out: they need not see it in the same whole.
		if i, ok := at[ids[n]]; ok && ids[whole] != "" && ids[whole] != ids[n] && d.isLocal(d.events[n], places) {
			out.Events[i].PartOf = ids[whole]
		}
	}
	out.EventsOf = make([][]string, len(d.in.Statements))
	d.eventsOf(out, ids)
}

// placesOf links each statement to the places that its own words name.
func (d *doc) placesOf(out *Output, ids []string) {
	out.PlacesOf = make([][]string, len(d.in.Statements))
	for n, st := range d.in.Statements {
		for _, span := range st.Spans {
			from, to := d.tokensIn(span)
			for k := d.firstFrom(from); k < len(d.mentions) && d.mentions[k].from < to; k++ {
				d.look()
				if a := d.mentions[k].actor; a != none && a < len(d.isPlace) && ids[a] != "" && d.mentions[k].form == byName && !slices.Contains(out.PlacesOf[n], ids[a]) {
					out.PlacesOf[n] = append(out.PlacesOf[n], ids[a])
				}
			}
		}
	}
}

// wholes tells which event is a part of which larger one, by number.
func (d *doc) wholes() map[int]int {
	out := map[int]int{}
	for k := 1; k < len(d.happenings); k++ {
		part, whole := d.happenings[k-1].event, d.happenings[k].event
		if _, turned := out[whole]; part != whole && !turned && d.isWhole(k) {
			out[part] = whole
		}
	}
	return out
}

// toldAt is where the text names each event.
func (d *doc) toldAt() []graph.Spans {
	out := make([]graph.Spans, len(d.events))
	for _, h := range d.happenings {
		d.look()
		spans := out[h.event]
		if span := d.span(h.from, h.to); len(spans) == 0 || span.Start >= spans[len(spans)-1].End {
			out[h.event] = append(spans, span)
		}
	}
	return out
}

// eventsOf links each statement to the events that its own words name.
func (d *doc) eventsOf(out *Output, ids []string) {
	for n, st := range d.in.Statements {
		list := []string{}
		for _, span := range st.Spans {
			from, to := d.tokensIn(span)
			for k := firstHappening(d.happenings, from); k < len(d.happenings) && d.happenings[k].head < to; k++ {
				d.look()
				if id := ids[d.happenings[k].event]; id != "" && !slices.Contains(list, id) {
					list = append(list, id)
				}
			}
		}
		out.EventsOf[n] = list
	}
}

// firstHappening returns the first happening whose noun or verb stands at or after token tok.
func firstHappening(list []happening, tok int) int {
	return sort.Search(len(list), func(k int) bool { return list[k].head >= tok })
}
