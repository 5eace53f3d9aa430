package resolve

import (
	"strings"

	"whosaid/graph"
)

// findInHeadings finds, in titles, the names that the running text or the tables know.
func (d *doc) findInHeadings() {
	keys := map[string]*mention{}
	for i := range d.mentions {
		m := &d.mentions[i]
		keys[strings.ToLower(d.phrase(m.from, m.to))] = m
		if m.kind == graph.Person {
			keys[d.toks[m.to-1].low] = m
		}
	}
	found := []mention{}
	for _, s := range d.sents {
		if !s.heading {
			continue
		}
		for i := s.from; i < s.to; {
			n, m := d.headingName(i, s, keys)
			if n == 0 {
				i++
				continue
			}
			found = append(found, m)
			i += n
		}
	}
	for _, m := range found {
		d.add(m)
	}
}

func (d *doc) headingName(i int, s sentence, keys map[string]*mention) (int, mention) {
	if !d.toks[i].cap || isModifier(d.toks[i]) {
		return 0, mention{}
	}
	for n := min(7, s.to-i); n > 0; n-- {
		phrase := d.phrase(i, i+n)
		if m := keys[strings.ToLower(phrase)]; m != nil && (n > 1 || d.toks[i].cap) {
			c := *m
			c.from, c.to, c.place = i, i+n, false
			if c.more().title != "" {
				c.change().title = ""
			}
			return n, c
		}
		if k := world.byName[phrase]; k != nil && (n > 1 || k.kind == graph.State || d.toks[i].upper && k.kind != graph.Publisher) && phrase != "US" {
			m := mention{from: i, to: i + n, form: byName, name: phrase, kind: k.kind, known: k}
			return n, m
		}
	}
	return 0, mention{}
}

// findAlliances finds "U.S.-led coalition" and its like, in headings too.
func (d *doc) findAlliances() {
	for i, t := range d.toks {
		if !t.word || !strings.HasSuffix(t.low, "-led") {
			continue
		}
		end := d.sents[t.sent].to
		for k := i + 1; k < min(i+4, end); k++ {
			if words.is(d.toks[k].low, classAlliance) {
				name := t.text + " " + strings.ToLower(d.phrase(i+1, k+1))
				d.add(mention{from: i, to: k + 1, form: byName, name: name, kind: graph.Alliance, rarely: &rare{leader: leaderOf(t.text)}})
				break
			}
			if !d.toks[k].word || words.is(d.toks[k].low, classFunction) {
				break
			}
		}
	}
}

// leaderOf is the state or body that "U.S.-led" and "NATO-led" name; nil if the tables know none.
func leaderOf(led string) *known {
	name := led[:len(led)-len("-led")]
	if k := world.byName[name]; k != nil {
		return k
	}
	return world.demonyms[name]
}

// findFamilies turns a name before "family" into that family: "the Aswad family".
func (d *doc) findFamilies() {
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.form != byName || m.to >= len(d.toks) || m.kind != graph.AnyActor && m.kind != graph.Person && m.kind != graph.Organisation {
			continue
		}
		if t := d.toks[m.to]; words.is(t.low, classFamily) && m.known == nil {
			m.name += " family"
			m.kind, m.weak, m.plural, m.place = graph.Group, false, false, false
			if m.more().title != "" {
				m.change().title = ""
			}
			m.to++
		}
	}
}

// findCredits reads the credit of a picture, "NAME/AGENCY": the name is a person's, a
// photographer of the agency.
func (d *doc) findCredits() {
	for i := 0; i+1 < len(d.mentions); i++ {
		m, agency := &d.mentions[i], d.mentions[i+1]
		if agency.kind != graph.Publisher || m.to+1 != agency.from || d.toks[m.to].text != "/" || m.to-m.from < 2 || m.form != byName || m.known != nil {
			continue
		}
		m.kind, m.weak = graph.Person, false
		d.ties = append(d.ties, tie{person: i, body: i + 1, role: "photographer", kind: graph.MemberOf})
	}
}

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

func isHead(low string) bool {
	return words.is(low, classOrg|classRole|classDocument|classMinistry|classAlliance|classPeople)
}

func kindOfHead(low string) graph.ActorKind {
	switch {
	case words.is(low, classAlliance):
		return graph.Alliance
	case words.is(low, classRole):
		return graph.Person
	case words.is(low, classPeople):
		return graph.Group
	case words.is(low, classOrg|classMinistry):
		return graph.Organisation
	case words.is(low, classDocument):
		return graph.Document
	}
	return graph.AnyActor
}

func genderOfWord(low string) gender {
	switch {
	case words.is(low, classFemale):
		return female
	case words.is(low, classMale):
		return male
	}
	return anyGender
}
