package resolve

import (
	"slices"
	"strings"

	"whosaid/graph"
)

// findPlaces decides which names are places: those that "in" or "at" stands before
// somewhere, or "the city of", and that nothing shows to act.
func (d *doc) findPlaces() {
	d.isPlace = make([]bool, len(d.actors))
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.actor == none || m.form != byName {
			continue
		}
		a := &d.actors[m.actor]
		if a.spoke || a.kind != graph.AnyActor && a.kind != graph.State || a.kind == graph.AnyActor && !a.weak {
			continue
		}
		if m.place || d.isAfterPlaceHead(m.from) {
			d.isPlace[m.actor] = true
		}
	}
}

// isAfterPlaceHead reads "the city of" before i.
func (d *doc) isAfterPlaceHead(i int) bool {
	return i >= 2 && d.toks[i-1].low == "of" && words.is(d.toks[i-2].low, classPlaceHead)
}

// placeAt returns the place named at token i, or that "city" at i takes up; none if none is.
func (d *doc) placeAt(i int, s sentence) int {
	if i >= s.to {
		return none
	}
	if n := d.mentionAt(i); n != none && d.mentions[n].actor != none && d.mentions[n].form == byName && d.actsAsPlace(d.mentions[n].actor) {
		return d.mentions[n].actor
	}
	if d.toks[i].cap || !words.is(d.toks[i].low, classPlaceHead) {
		return none
	}
	if i+2 < s.to && d.toks[i+1].low == "of" {
		return d.placeAt(i+2, s)
	}
	from := d.firstFrom(i)
	for n := from - 1; n >= 0 && n > from-mostLooked; n-- {
		d.look()
		if m := d.mentions[n]; m.actor != none && m.form == byName && d.actsAsPlace(m.actor) && d.actors[m.actor].kind != graph.State {
			return m.actor
		}
	}
	return none
}

func (d *doc) actsAsPlace(actor int) bool { return actor < len(d.isPlace) && d.isPlace[actor] }

// placeEnd returns the token after the place at i.
func (d *doc) placeEnd(i int) int {
	if n := d.mentionAt(i); n != none && d.mentions[n].form == byName {
		return d.mentions[n].to
	}
	return i + 1
}

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
				if id := ids[d.happenings[k].event]; id != "" && !strings.Contains(strings.Join(list, " "), id) {
					list = append(list, id)
				}
			}
		}
		out.EventsOf[n] = list
	}
}

func firstHappening(list []happening, tok int) int {
	lo, hi := 0, len(list)
	for lo < hi {
		if mid := (lo + hi) / 2; list[mid].head < tok {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
