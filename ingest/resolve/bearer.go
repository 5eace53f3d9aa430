package resolve

import (
	"slices"

	"whosaid/graph"
)

// noun finds which actor the noun at mention i takes up again; none for a new one.
func (d *doc) noun(i int) int {
	m := &d.mentions[i]
	bare := m.kind == graph.Alliance && m.form == byNoun && !d.indefinite(m.from, d.sents[d.toks[m.from].sent])
	if !m.definite && !bare {
		return d.headlined(i)
	}
	var n int
	switch m.kind {
	case graph.Person:
		n = d.byRole(i)
	case graph.Group:
		n = d.sameHead(i)
	default:
		n = d.body(i)
	}
	if n != none {
		m.rule = tookUp
	}
	return n
}

// headlined finds whom a bare noun in the text's first line means, "Soprano walks out": the one
// person who soon has that role.
func (d *doc) headlined(i int) int {
	m := &d.mentions[i]
	s := d.sents[d.toks[m.from].sent]
	if s.from != 0 || endsSentence(d.toks[s.to-1].text) || m.kind != graph.Person || m.plural || m.from > s.from && d.indefinite(m.from, s) || len(d.byHead[m.head]) != 1 {
		return none
	}
	if n := d.byHead[m.head][0]; d.isNear(n, i) {
		m.rule = inHeadline
		return n
	}
	return none
}

// byRole finds "the governor": the one actor who has that role, or had it said of last.
func (d *doc) byRole(i int) int {
	m := &d.mentions[i]
	n := d.choose(i, nounWindow, func(o *mention, a *actor) (float64, bool) {
		if a.unnamed && !a.spoke {
			return silentMalus, a.kind == graph.Person && hasHead(a, m.head)
		}
		return 0, d.holds(o.actor, m)
	})
	if n != none || len(m.more().ambiguous) > 0 {
		return n
	}
	for _, k := range d.byHead[m.head] {
		d.look()
		if d.isNear(k, i) && d.holds(k, m) {
			if n != none {
				m.change().ambiguous = []int{n, k}
				return none
			}
			n = k
		}
	}
	return n
}

// isNear reports whether the actor is named before mention i, or soon after it, as where a
// text opens with "the mayor" and then names her.
func (d *doc) isNear(n, i int) bool {
	list := d.actors[n].mentions
	return len(list) > 0 && d.toks[d.mentions[list[0]].from].sent <= d.toks[d.mentions[i].from].sent+pronounWindow
}

func hasHead(a *actor, head string) bool {
	return slices.Contains(a.roles, head) || a.unnamed && slices.Contains(a.toks, head)
}

// sameHead finds an unnamed group called by the same noun before: "the witnesses".
func (d *doc) sameHead(i int) int {
	m := &d.mentions[i]
	return d.choose(i, nounWindow, func(_ *mention, a *actor) (float64, bool) {
		return 0, a.unnamed && a.kind == graph.Group && slices.Contains(a.toks, m.head)
	})
}

// indexHeads notes which persons have a role, and which bodies a word in their name.
func (d *doc) indexHeads() {
	d.byHead = map[string][]int{}
	for n := range d.actors {
		switch a := &d.actors[n]; a.kind {
		case graph.Person:
			for _, head := range a.roles {
				d.byHead[head] = append(d.byHead[head], n)
			}
		case graph.Alliance:
			for _, w := range a.toks {
				if words.is(w, classAlliance) {
					d.byHead[w] = append(d.byHead[w], n)
				}
			}
		case graph.Organisation, graph.Publisher:
			for _, w := range a.toks {
				if words.is(w, classOrg|classMinistry) && len(a.toks) > 1 && len(a.mentions) > 0 {
					d.byHead[w] = append(d.byHead[w], n)
				}
			}
		}
	}
}
