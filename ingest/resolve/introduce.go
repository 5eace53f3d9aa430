package resolve

import (
	"strings"

	"whosaid/graph"
)

// introduced gives names that nothing shows the kind of the kind of what introduces them: "her
// daughter, Kelly", "the operator, Northline"; of what they own, "Larkin's chief executive"; or a
// person's, where the text later calls them by their last word alone.
func (d *doc) introduced() {
	d.cutRanks()
	last, bodies := map[string]bool{}, map[string]bool{}
	for i := range d.mentions {
		if m := &d.mentions[i]; m.form == byName && d.hasOfficers(m.to) {
			bodies[d.toks[m.from].low] = true
		}
	}
	for i := range d.mentions {
		if m := &d.mentions[i]; m.form == byName && !m.weak && m.kind != graph.Person && m.to-m.from > 1 {
			delete(bodies, d.toks[m.from].low) // "Larkin Mills Inc.": what is shorter is taken for it.
		}
	}
	for i := range d.mentions {
		if m := &d.mentions[i]; m.form == byName && m.to-m.from == 1 && !m.place && !d.afterArticle(m.from) && !d.toks[m.from].upper {
			last[d.toks[m.from].low] = true
		}
	}
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.form != byName || !m.weak || m.known != nil || m.kind != graph.AnyActor || m.place {
			continue
		}
		head, gender := d.introducedBy(m)
		switch kind := kindOfNoun(head); {
		case kind == graph.Person && !words.is(head, classEither) && (m.to-m.from == 1 || d.looksPersonal(m)):
			m.kind, m.weak = graph.Person, false
			if m.gender = d.genderOf(m.from, m.to, ""); m.gender == anyGender {
				m.gender = gender
			}
		case head != "" && (kind == graph.Organisation || kind == graph.Publisher):
			m.kind, m.weak = kind, false
		case bodies[d.toks[m.from].low]:
			m.kind, m.weak = graph.Organisation, false
		case m.to-m.from > 1 && m.to-m.from < 4 && last[d.toks[m.to-1].low] && d.looksPersonal(m):
			m.kind, m.weak, m.gender = graph.Person, false, d.genderOf(m.from, m.to, "")
		}
		if m.kind == graph.Person && m.to-m.from > 1 {
			d.surnames[d.toks[m.to-1].low] = true
		}
	}
}

// cutRanks takes a rank that the tables do not know off the last name of a person whom the text
// names in full: "DI Souza".
func (d *doc) cutRanks() {
	full := map[string]bool{}
	for i := range d.mentions {
		if m := &d.mentions[i]; m.kind == graph.Person && m.to-m.from > 1 && !d.toks[m.from].upper {
			full[d.toks[m.to-1].low] = true
		}
	}
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.form == byName && m.to-m.from == 2 && m.title == "" && m.known == nil && d.toks[m.from].upper && !d.toks[m.from+1].upper && full[d.toks[m.from+1].low] {
			m.title, m.titleFrom, m.kind, m.weak = d.toks[m.from].text, m.from, graph.Person, false
			m.from++
			m.name = d.toks[m.from].text
		}
	}
}

// introducedBy returns the noun that the name stands in apposition to, "her daughter, Kelly,", and
// the gender that it tells.
func (d *doc) introducedBy(m *mention) (string, gender) {
	s := d.sents[d.toks[m.from].sent]
	k := m.from - 2
	if k <= s.from || d.toks[m.from-1].text != "," || d.nameAt(k) != none {
		return "", anyGender
	}
	head := d.toks[k].low
	for ; k >= s.from && k > m.from-8 && d.toks[k].word; k-- {
		low := d.toks[k].low
		if _, own := pronouns[low]; own || low == "my" || low == "our" || low == "the" || low == "'s" {
			return head, genderOfWord(head)
		}
		if words.is(low, classFunction) {
			break
		}
	}
	return "", anyGender
}

// hasOfficers reads "'s chief executive" and "'s shares" at i: only a body has them.
func (d *doc) hasOfficers(i int) bool {
	if i+1 >= len(d.toks) || d.toks[i].low != "'s" {
		return false
	}
	for _, n := range []int{1, 2} {
		if i+1+n <= len(d.toks) && words.is(strings.ToLower(d.phrase(i+1, i+1+n)), classOfBodies) {
			return true
		}
	}
	return false
}

func (d *doc) afterArticle(i int) bool { return i > 0 && isArticle(d.toks[i-1].low) }
