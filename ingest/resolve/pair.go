package resolve

import (
	"slices"
	"strings"

	"whosaid/graph"
)

// oneOfTwo finds whom "the former" and "the latter" mean: the first or the second of the two whom the
// last sentence that names several names, persons before others; none if it names more.
func (d *doc) oneOfTwo(i int) int {
	m := &d.mentions[i]
	var persons, all []int // The later first.
	sent := none
	for j := i - 1; j >= 0 && j >= i-mostLooked; j-- {
		d.look()
		o := &d.mentions[j]
		at := int(d.toks[o.from].sent)
		if int(d.toks[m.from].sent)-at > pronounWindow || at != sent && len(all) > 1 {
			break
		}
		if at != sent {
			persons, all, sent = nil, nil, at
		}
		if o.actor == none || o.form != byName || o.place || slices.Contains(all, o.actor) {
			continue
		}
		all = append(all, o.actor)
		if kind := d.actors[o.actor].kind; kind == graph.Person || kind == graph.AnyActor {
			persons = append(persons, o.actor)
		}
	}
	two := all
	if len(persons) > 1 {
		two = persons
	}
	if len(two) != 2 {
		return none
	}
	m.rule = oneOfThose
	if m.head == "former" {
		return two[1]
	}
	return two[0]
}

// isOneOfTwo reports whether a mention is "the former" or "the latter", with no noun behind it.
func isOneOfTwo(m *mention) bool {
	return m.form == byNoun && (m.head == "former" || m.head == "latter")
}

// bothOf finds whom "both ministers" and "the two sisters" mean: the only two of that noun whom
// the text has named not long before.
func (d *doc) bothOf(i int) []int {
	m := &d.mentions[i]
	one, ok := strings.CutSuffix(m.head, "s")
	if m.form != byNoun || !ok || m.from == 0 || d.toks[m.from-1].low != "both" && d.countOf(m.from-1) != 2 && d.countOf(m.from) != 2 {
		return nil
	}
	var two []int
	for j := i - 1; j >= 0 && j >= i-mostLooked && d.toks[m.from].sent-d.toks[d.mentions[j].from].sent <= nounWindow; j-- {
		d.look()
		n := d.mentions[j].actor
		if n != none && d.actors[n].kind == graph.Person && !d.actors[n].unnamed && hasHead(&d.actors[n], one) && !slices.Contains(two, n) {
			two = append(two, n)
		}
	}
	if len(two) != 2 {
		return nil
	}
	slices.Reverse(two)
	return two
}

// findCouples notes who are named together by one last name, "Ana and Bo Souza".
func (d *doc) findCouples() {
	d.couples = map[int]int{}
	for i := 0; i+1 < len(d.mentions); i++ {
		a, b := &d.mentions[i], &d.mentions[i+1]
		if a.to-a.from != 1 || b.to-b.from < 2 || b.from != a.to+1 || d.toks[a.to].low != "and" || b.kind != graph.Person || a.actor == none || b.actor == none || a.actor == b.actor {
			continue
		}
		x, y := d.actors[a.actor].toks, d.actors[b.actor].toks
		if len(x) > 1 && x[len(x)-1] == y[len(y)-1] {
			d.couples[a.actor], d.couples[b.actor] = b.actor, a.actor
		}
	}
}

// otherOfCouple finds whom "her husband" and "his sister" mean: the other of the two who are named
// together by one last name.
func (d *doc) otherOfCouple(i int) int {
	m := &d.mentions[i]
	if !ofCouple[m.head] || i == 0 || m.from == 0 {
		return none
	}
	owner := d.mentions[i-1].actor
	if d.mentions[i-1].to != m.from && !(d.mentions[i-1].to == m.from-1 && d.toks[m.from-1].low == "'s") {
		return none
	}
	n, ok := d.couples[owner]
	if owner == none || !ok || d.actors[n].gender != anyGender && d.actors[n].gender != m.gender {
		return none
	}
	m.rule = ofThePair
	return n
}

// ofCouple are nouns for one of two who may share a last name.
var ofCouple = wordSet("husband wife brother sister")
