package resolve

import (
	"strings"

	"whosaid/graph"
)

// happening is one mention of something that happened.
type happening struct {
	from, to int // Tokens of the words that name it, without an article.
	head     int
	kind     string
	definite bool
	place    int // Actor cluster of the place; none if not told.
	by       int // Actor; none if not told.
	first    graph.Date
	last     graph.Date
	lasting  int // Months that it took, 0 if not told.
	name     string
	event    int
}

// eventWords tells the kind of happening of a noun, and of a verb or other word.
var eventNouns, eventWords = readEvents()

func readEvents() (nouns, all map[string]string) {
	nouns, all = map[string]string{}, map[string]string{}
	for line := range dataLines("data/events.txt") {
		cols := columns(line, 3)
		for i, col := range cols[1:] {
			for w := range strings.FieldsSeq(col) {
				w = strings.ReplaceAll(w, "_", " ")
				if _, ok := all[w]; !ok {
					all[w] = cols[0]
				}
				if i == 0 {
					if _, ok := nouns[w]; !ok {
						nouns[w] = cols[0]
					}
				}
			}
		}
	}
	return nouns, all
}

// findHappenings finds what the text tells of: single happenings by noun ("the assault on
// the city"), and dated ones by verb ("the fighters left the city in October 2017").
func (d *doc) findHappenings() {
	d.findPlaces()
	d.findPeriods()
	for _, s := range d.sents {
		if s.heading {
			continue
		}
		for i := s.from; i < s.to; i++ {
			if h, ok := d.happeningAt(i, s); ok {
				d.happenings = append(d.happenings, h)
				i = h.to - 1
			}
		}
	}
	d.findDeeds()
	d.datePeriods()
	d.clusterHappenings()
}

// happeningAt reads a noun phrase for one happening at its head i.
func (d *doc) happeningAt(i int, s sentence) (happening, bool) {
	t := d.toks[i]
	kind, from := eventNouns[t.low], i
	if i > s.from {
		if two := eventNouns[d.toks[i-1].low+" "+t.low]; two != "" {
			kind, from = two, i-1
		}
	}
	if kind == "" || t.cap || d.onlyQualifies(i, s) {
		return happening{}, false
	}
	if n := d.mentionCovering(i); n != none && d.mentions[n].form == byName {
		return happening{}, false
	}
	h := happening{from: from, to: i + 1, head: i, kind: kind, place: none, by: none, event: none}
	if !d.readFront(&h, s) {
		return happening{}, false
	}
	if !h.definite && d.isSupposed(h.from, s) {
		return happening{}, false // "It would have been a massacre."
	}
	d.hangsOn(&h, s)
	h.name = d.happeningName(h)
	return h, true
}

// onlyQualifies reports whether the noun at i only qualifies the one behind it: "campaign manager".
func (d *doc) onlyQualifies(i int, s sentence) bool {
	if i+1 >= s.to {
		return false
	}
	next := d.toks[i+1].low
	return eventNouns[next] != "" || words.is(next, classRole|classPeople|classOrg) && next != "by"
}

// readFront moves the beginning of a happening back to the words after its article, and reads how long it took
// and whether it is a definite one. It reports whether anything shows that it is a single one: an article, an
// owner, "another".
func (d *doc) readFront(h *happening, s sentence) bool {
	for h.from > s.from && h.head-h.from < 5 {
		p := d.toks[h.from-1]
		switch {
		case p.low == "another":
			return true
		case isArticle(p.low), p.low == "'s", p.low == "its", p.low == "their", p.low == "his", p.low == "her":
			h.definite = p.low != "a" && p.low != "an"
			return true
		}
		if !p.word || words.is(p.low, classFunction|classSaying) && !isNumberWord(p.low) {
			break
		}
		if n := countIn(p.low, "-month"); n > 0 {
			h.lasting = n
		}
		h.from--
	}
	if h.from < h.head && d.toks[h.from].low == "heavy" {
		return false // "heavy fighting"
	}
	return h.head > s.from && d.toks[h.head-1].low == "following"
}

// isSupposed reports whether what is told at i is only thought of, feared or asked for.
func (d *doc) isSupposed(i int, s sentence) bool {
	for k := i - 1; k >= s.from && k > i-9; k-- {
		if d.toks[k].text == ";" {
			return false
		}
		if supposing[d.toks[k].low] {
			return true
		}
	}
	return false
}

var supposing = wordSet("would would've could could've might might've should may if unless without avoid avert averting avoiding prevent preventing possible potential future any no never event")

// hangsOn reads what follows the noun: where, by whom.
func (d *doc) hangsOn(h *happening, s sentence) {
	for k := h.to; k+1 < s.to && k < h.head+9; k++ {
		low := d.toks[k].low
		if d.toks[k].text == "," || d.toks[k].text == ";" || eventNouns[low] != "" && k > h.to {
			return
		}
		switch low {
		case "on", "in", "of", "at", "near", "against", "take", "retake", "capture", "recapture", "seize":
			at := k + 1
			if at < s.to && isArticle(d.toks[at].low) {
				at++
			}
			if p := d.placeAt(at, s); p != none && h.place == none {
				h.place = p
				if k == h.to && (low == "on" || low == "of" || low == "in" || low == "at" || low == "near") {
					h.to = d.placeEnd(at)
				}
			}
		case "by":
			if n := d.bodyOrPersonAt(k+1, s.to); n != none && h.by == none {
				h.by = d.mentions[n].actor
			}
		}
	}
}

// happeningName is what an event is called: its noun and its place.
func (d *doc) happeningName(h happening) string {
	name := d.phrase(h.from, h.head+1)
	if h.place == none {
		return name
	}
	prep := "in"
	if h.head+1 < h.to && words.is(d.toks[h.head+1].low, classFunction) {
		prep = d.toks[h.head+1].low
	}
	return d.toks[h.head].low + " " + prep + " " + d.actors[h.place].name
}
