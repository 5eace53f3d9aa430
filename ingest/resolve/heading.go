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
