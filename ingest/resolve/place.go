package resolve

import "whosaid/graph"

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
