package resolve

import (
	"strings"

	"whosaid/graph"
)

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
