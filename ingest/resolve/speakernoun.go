package resolve

import (
	"strings"
	"unicode/utf8"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

// speakerNoun is the mention by the noun that ends a phrase, which begins at from and ends before end.
func (d *doc) speakerNoun(from, end int, low string) mention {
	head := end - 1
	start := from
	for k := from; k < head; k++ { // "the Amnesty | spokesman"
		if n := d.nameAt(k); n != none {
			start = d.mentions[n].to
			if d.toks[start].low == "'s" {
				start++
			}
			k = start - 1
		}
	}
	if possessive[d.toks[start].low] && start < head && words.is(low, classDocument) {
		start++ // "its | report": whose it is, is a mention of its own.
	}
	m := mention{from: min(start, head), to: end, form: byNoun, head: low, kind: kindOfNoun(low), gender: genderOfWord(low)}
	if t := d.toks[head]; end == from+1 && t.cap && m.kind == graph.AnyActor && !d.lower[low] && !attribute.IsWord(low) {
		m.form, m.name, m.weak = byName, t.text, true // It opens its sentence, but English has no such word.
	}
	m.plural = words.is(low, classPeople) || endsInPeople(low)
	if (low == "one" || low == "another") && d.ofPeople(end) {
		m.kind = graph.Person // "one of the drivers"
	}
	if m.kind == graph.AnyActor && (m.plural || strings.HasSuffix(low, "s")) {
		m.kind = graph.Group
	}
	return m
}

// ofPeople reads "of the drivers" and "of them" at i.
func (d *doc) ofPeople(i int) bool {
	if i+1 >= len(d.toks) || d.toks[i].low != "of" {
		return false
	}
	for k := i + 1; k < min(i+6, len(d.toks)) && d.toks[k].word; k++ {
		if low := d.toks[k].low; isPlural(low) || low == "them" || words.is(low, classPeople) && !words.is(low, classFunction) {
			return true
		}
	}
	return false
}

// somebody are the small words that can stand for people by themselves.
var somebody = wordSet("one another other everyone everybody someone somebody anyone anybody nobody all both either neither")

// isNobody reports whether the last word of a phrase, which may be its only one, stands for nobody whom the text
// tells of.
func isNobody(low string, alone bool) bool {
	if isFirstPerson(low) || utf8.RuneCountInString(low) == 1 || words.is(low, classCalendar) || isNumber(low) {
		return true // "I"; the "Q" and "A" of an interview; "Monday".
	}
	small := words.is(low, classFunction) && !words.is(low, classPeople)
	return alone && small && !isPronoun(low) && !isRelative(low) && !somebody[low] // "today", "no"
}

func isFirstPerson(low string) bool {
	switch low {
	case "i", "we", "me", "us", "myself", "ourselves", "you":
		return true
	}
	return false
}
