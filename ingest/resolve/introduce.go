package resolve

import (
	"slices"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

// introduced gives names that nothing shows the kind of the kind of what introduces them: "her
// daughter, Kelly", "the operator, Northline"; of what they own, "Larkin's chief executive"; or a
// person's, where they stand in a byline or the text also calls them by one of their words alone.
func (d *doc) introduced() {
	d.cutRanks()
	last, bodies, first := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for i := range d.mentions {
		if m := &d.mentions[i]; m.form == byName && (d.hasOfficers(m.to) || d.isThing(m) || d.isListed(m.to) || d.officersOf(m.from) || d.calledBody(m)) && world.capitals[m.name] == nil {
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
			first[d.toks[m.from].low] = first[d.toks[m.from].low] || m.subject
		}
	}
	goods := map[string]bool{}
	for i := range d.mentions {
		if m := &d.mentions[i]; d.namesGoods(m) && m.subject && !last[d.toks[m.to-1].low] && !(m.to < len(d.toks) && d.toks[m.to].cap) {
			goods[foldName(m.name)] = true
		}
	}
	for i := range d.mentions {
		m := &d.mentions[i]
		if bodies[d.toks[m.from].low] && m.form == byName && m.kind == graph.Person && m.more().title == "" && m.to-m.from > 1 && d.personKind(m.from, m.to) == "" {
			m.kind, m.gender = graph.Organisation, anyGender // That it says something made it a person.
			continue
		}
		if goods[foldName(m.name)] {
			m.kind, m.gender, m.weak = graph.Organisation, anyGender, false
			continue
		}
		if m.form != byName || !m.weak || m.known != nil || m.kind != graph.AnyActor {
			continue
		}
		if bodies[d.toks[m.from].low] {
			m.kind, m.weak, m.place = graph.Organisation, false, false
			continue
		}
		if m.place {
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
		case m.to-m.from > 1 && m.to-m.from < 4 && d.looksPersonal(m) &&
			(last[d.toks[m.to-1].low] || d.isByline(m.from) || first[d.toks[m.from].low] && !strings.HasSuffix(d.toks[m.to-1].low, "s") && !attribute.IsWord(d.toks[m.from].low) && !attribute.IsWord(d.toks[m.to-1].low)):
			m.kind, m.weak, m.gender = graph.Person, false, d.genderOf(m.from, m.to, "")
		}
		if m.kind == graph.Person && m.to-m.from > 1 {
			d.surnames[d.toks[m.to-1].low] = true
		}
	}
}

// cutRanks takes a rank that the tables do not know off a person's name, "DI Souza", "DS Ana
// Souza": capitals before a last name that the text also writes without them.
func (d *doc) cutRanks() {
	full, alone := map[string]bool{}, map[string]bool{}
	for i := range d.mentions {
		switch m := &d.mentions[i]; {
		case m.form != byName || d.toks[m.from].upper:
		case m.kind == graph.Person && m.to-m.from > 1:
			full[d.toks[m.to-1].low] = true
		case m.to-m.from == 1 && !m.place && !d.afterArticle(m.from):
			alone[d.toks[m.from].low] = true
		}
	}
	d.cutFronts()
	for i := range d.mentions {
		m := &d.mentions[i]
		last := d.toks[m.to-1]
		if m.form != byName || m.more().title != "" || m.known != nil || !d.toks[m.from].upper || last.upper || m.to-m.from < 2 || m.to-m.from > 3 {
			continue
		}
		if m.to-m.from == 2 && full[last.low] || m.to-m.from == 3 && alone[last.low] && d.restIsPerson(m.from+1, m.to) && !d.toks[m.from+1].upper {
			m.change().title, m.titleFrom, m.kind, m.weak = d.toks[m.from].text, m.from, graph.Person, false
			m.from++
			m.name = d.phrase(m.from, m.to)
		}
	}
}

// cutFronts takes a word in front off a person's name that the text also writes without it, where
// it is no given name: "Democrat Ana Souza".
func (d *doc) cutFronts() {
	whole := map[string]bool{}
	for i := range d.mentions {
		if m := &d.mentions[i]; m.form == byName && m.kind == graph.Person && m.to-m.from > 1 {
			whole[foldName(m.name)] = true
		}
	}
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.form == byName && (m.kind == graph.Person || m.weak && m.kind == graph.AnyActor) && m.to-m.from > 2 && m.more().title == "" && !words.is(d.toks[m.from].low, classNamesMale|classNamesFemale|classNamesBoth) && whole[foldName(d.phrase(m.from+1, m.to))] {
			m.from++
			m.titleFrom, m.name, m.kind, m.weak = m.from, d.phrase(m.from, m.to), graph.Person, false
			m.gender = d.genderOf(m.from, m.to, "")
		}
	}
}

// introducedBy returns the noun that the name stands in apposition to, "her daughter, Kelly,", and
// the gender that it tells.
func (d *doc) introducedBy(m *mention) (string, gender) {
	s := d.sents[d.toks[m.from].sent]
	k := m.from - 2
	if k > s.from && (d.toks[k+1].low == "named" || d.toks[k+1].low == "called") && d.toks[k].word {
		return d.toks[k].low, genderOfWord(d.toks[k].low) // "a waiter named Bo Lind"
	}
	if k <= s.from || d.toks[m.from-1].text != "," || d.nameAt(k) != none {
		return "", anyGender
	}
	head, hangs := d.toks[k].low, false
	for ; k >= s.from && k > m.from-10 && d.toks[k].word; k-- {
		low := d.toks[k].low
		_, own := pronouns[low]
		switch {
		case low == "the" && k-1 > s.from && joinsBody(d.toks[k-1].low): // "a spokesman for the company, Ana Souza"
			k -= 2
			head, hangs = d.toks[k].low, true
		case own, low == "my", low == "our", low == "the", low == "'s", hangs && isArticle(low):
			return head, genderOfWord(head)
		case words.is(low, classFunction):
			return "", anyGender
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

// isListed reads where a company's shares are traded at i: "(TSX: HLDB)".
func (d *doc) isListed(i int) bool {
	return i+4 < len(d.toks) && d.toks[i].text == "(" && d.toks[i+1].upper && d.toks[i+2].text == ":" && d.toks[i+3].upper && d.toks[i+4].text == ")"
}

// officersOf reads "chief executive of" and "shares in" before i: only a body has them.
func (d *doc) officersOf(i int) bool {
	if i < 3 || d.toks[i-1].low != "of" && d.toks[i-1].low != "in" {
		return false
	}
	k := i - 1
	if d.toks[k-1].low == "officer" {
		k--
	}
	return words.is(strings.ToLower(d.phrase(k-2, k)), classOfBodies) || words.is(d.toks[k-1].low, classOfBodies) && d.toks[k-1].low != "board"
}

// calledBody reports whether a noun for a body stands right before a name, "the shipping group Norrlink",
// or tells what it is, "Norrlink is a company that".
func (d *doc) calledBody(m *mention) bool {
	s := d.sents[d.toks[m.from].sent]
	if k := m.from - 1; k > s.from && !d.toks[k].cap && words.is(d.toks[k].low, classOrg) && !words.is(d.toks[k].low, classRole|classPeople) && m.more().title == "" {
		for j := k - 1; j >= s.from && j > k-5 && d.toks[j].word; j-- {
			opens := j == s.from || strings.Contains("-–—", d.toks[j-1].text) // "KALVA (AP) - Ferry company Norline said"
			if low := d.toks[j].low; isArticle(low) || opens && !words.is(low, classFunction) && low != "'s" {
				return true
			} else if words.is(low, classFunction) || low == "'s" {
				break
			}
		}
	}
	if k := m.to; k+2 < s.to && (d.toks[k].low == "is" || d.toks[k].low == "was") {
		kind := d.describedAs(k+1, s)
		return kind == graph.Organisation || kind == graph.Publisher
	}
	return false
}

// namesGoods reports whether a name that nothing shows the kind of, or that only speaking made a person's, ends in
// the plural of a common noun, "Halvor Textiles": it is a firm's.
func (d *doc) namesGoods(m *mention) bool {
	if m.form != byName || m.known != nil || m.place || m.to-m.from < 2 || m.more().title != "" || m.kind != graph.Person && m.kind != graph.AnyActor || d.personKind(m.from, m.to) != "" {
		return false
	}
	last := d.toks[m.to-1]
	sorts := attribute.NounSorts(last.low)
	if !last.cap || !strings.HasSuffix(last.low, "s") || strings.HasSuffix(last.low, "ss") || len(sorts) == 0 {
		return false
	}
	made := slices.Contains(sorts, "artifact") || slices.Contains(sorts, "substance")
	return sorts[0] == "animal" || made && !slices.Contains(sorts, "person") // "Corven Lions"; nobody is a firm for being called Mills.
}

func (d *doc) afterArticle(i int) bool { return i > 0 && isArticle(d.toks[i-1].low) }
