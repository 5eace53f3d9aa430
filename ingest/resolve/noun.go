package resolve

import (
	"strings"

	"whosaid/graph"
)

// pronouns by what they can stand for.
var pronouns = map[string]mention{
	"he": {gender: male, kind: graph.Person}, "him": {gender: male, kind: graph.Person},
	"his": {gender: male, kind: graph.Person}, "himself": {gender: male, kind: graph.Person},
	"she": {gender: female, kind: graph.Person}, "her": {gender: female, kind: graph.Person},
	"hers": {gender: female, kind: graph.Person}, "herself": {gender: female, kind: graph.Person},
	"they": {plural: true}, "them": {plural: true}, "their": {plural: true}, "themselves": {plural: true},
	"it": {kind: graph.Organisation}, "its": {kind: graph.Organisation}, "itself": {kind: graph.Organisation},
}

// findNouns finds the pronouns, and the nouns that take up a body or a person again: "the
// organization", "the governor", "the report".
func (d *doc) findNouns() {
	for _, s := range d.sents {
		if s.heading {
			continue
		}
		for i := s.from; i < s.to; i++ {
			t := d.toks[i]
			if !t.word {
				continue
			}
			if p, ok := pronouns[uncontracted(t.low)]; ok {
				p.from, p.to, p.form, p.head = i, i+1, byPronoun, uncontracted(t.low)
				d.add(p)
				if m, ok := d.definiteNoun(i, s); ok && possessive[t.low] && d.opensClause(i, s) && m.kind == graph.Person { // "Her coach disagreed."
					m.definite = false
					d.add(m)
				}
				continue
			}
			if words.is(t.low, classAlliance) {
				d.add(mention{from: i, to: i + 1 + d.forcesAfter(i+1, s), form: byNoun, head: t.low, kind: graph.Alliance, definite: !d.indefinite(i, s)})
				continue
			}
			switch {
			case t.low == "the" || t.low == "this" || t.low == "that":
				if m, ok := d.definiteNoun(i, s); ok {
					d.add(m)
				}
			case d.opensClause(i, s) && introducing[t.low]:
				if m, ok := d.definiteNoun(i, s); ok && m.kind == graph.Person { // "One critic."
					m.definite = false
					d.add(m)
				}
			}
		}
	}
}

// introducing are the words with which a subject tells of a person for the first time.
var introducing = wordSet("a an one another my our his her its their")

var possessive = wordSet("my our his her its their")

// opensClause reports whether token i is the first of its sentence, after "but" or a label.
func (d *doc) opensClause(i int, s sentence) bool {
	return i == s.from || d.toks[i-1].text == ":" || i == s.from+1 && (d.toks[i-1].low == "but" || d.toks[i-1].low == "and")
}

// uncontracted is a pronoun without what is left of a verb after it: "he'd", "they've".
func uncontracted(low string) string {
	if before, after, ok := strings.Cut(low, "'"); ok && (after == "d" || after == "ve" || after == "ll" || after == "re" || after == "m") {
		return before
	}
	return low
}

// forcesAfter lets "coalition forces" stand for the coalition.
func (d *doc) forcesAfter(i int, s sentence) int {
	if i < s.to && (d.toks[i].low == "forces" || d.toks[i].low == "troops") {
		return 1
	}
	return 0
}

func (d *doc) indefinite(i int, s sentence) bool {
	for k := i - 1; k >= s.from && k > i-4; k-- {
		switch low := d.toks[k].low; {
		case low == "a" || low == "an" || low == "another":
			return true
		case isArticle(low) || !d.toks[k].word:
			return false
		}
	}
	return false
}

// definiteNoun reads "the … HEAD" at i, for heads that can name an actor again.
func (d *doc) definiteNoun(i int, s sentence) (mention, bool) {
	head := -1
	for k := i + 1; k < s.to && k < i+6; k++ {
		t := d.toks[k]
		if !t.word || words.is(t.low, classFunction) && t.low != "former" || t.low == "'s" || t.cap && k > i+1 && !words.is(t.low, classOrg|classRole|classMinistry) {
			break
		}
		if (isHead(t.low) || isPersonNoun(t.low)) && !(words.is(t.low, classSaying) && head >= 0) {
			head = k
			continue
		}
		if head >= 0 {
			break
		}
	}
	if head < 0 {
		return mention{}, false
	}
	low := d.toks[head].low
	from := i + 1
	for k := i + 1; k < head; k++ {
		if d.toks[k].cap && !words.is(d.toks[k].low, classOrg|classRole|classMinistry) {
			if !introducing[d.toks[i].low] {
				return mention{}, false // "the Amnesty spokesman": read where it speaks.
			}
			from = k + 1 // "a Larkin | driver"
		}
	}
	m := mention{from: from, to: head + 1, form: byNoun, head: low, definite: true, kind: kindOfNoun(low), gender: genderOfWord(low)}
	if m.kind == graph.Person && i > s.from && (words.is(d.toks[i-1].low, classLocative) || d.toks[i-1].low == "to") && isRatherPlace(low) {
		return mention{}, false // "at the marsh"
	}
	age, _, ok := strings.Cut(low, "-")
	if !ok || !isNumber(age) {
		age = d.ageOf(m)
	}
	if age != "" {
		m.change().age = age
	}
	m.plural = words.is(low, classPeople) && !words.is(low, classRole|classOrg)
	return m, true
}
