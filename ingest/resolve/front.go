package resolve

import "whosaid/graph"

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
		if m.form != byName || m.to-m.from < 3 || m.more().title != "" || m.kind != graph.Person && !(m.weak && m.kind == graph.AnyActor) {
			continue
		}
		given := words.is(d.toks[m.from].low, classNamesMale|classNamesFemale|classNamesBoth)
		if !given && whole[foldName(d.phrase(m.from+1, m.to))] {
			m.from++
			m.titleFrom, m.name, m.kind, m.weak = m.from, d.phrase(m.from, m.to), graph.Person, false
			m.gender = d.genderOf(m.from, m.to, "")
		}
	}
}
