package resolve

import (
	"slices"

	"whosaid/graph"
)

// belong turns ties and states' bodies into memberships, making the actors they need.
func (d *doc) belong() {
	for _, t := range d.ties {
		person := d.mentions[t.person].actor
		var body int
		if t.state != nil {
			body = d.knownActor(t.state)
		} else {
			body = d.mentions[t.body].actor
		}
		if person == none || body == none || person == body || d.actors[body].kind == graph.Person {
			continue
		}
		d.member(person, member{kind: t.kind, body: body, role: t.role, term: t.term})
	}
	for n := 0; n < len(d.actors); n++ {
		if !d.used(n) {
			continue
		}
		if k := d.actors[n].leader; k != nil {
			d.member(d.knownActor(k), member{kind: graph.MemberOf, body: n, role: "leader"})
		}
		if s := d.actors[n].owner; s != nil {
			d.member(n, member{kind: graph.PartOf, body: d.knownActor(s)})
		} else if k := d.actors[n].known; k != nil && k.partOf != "" {
			d.member(n, member{kind: graph.PartOf, body: d.knownActor(world.byName[k.partOf])})
		}
	}
}

func (d *doc) member(n int, m member) {
	a := &d.actors[n]
	for i, have := range a.members {
		if have.kind != m.kind || have.body != m.body {
			continue
		}
		switch {
		case (have.role == m.role || m.role == "") && (have.term == m.term || m.term == term{}):
			return
		case (have.role == m.role || have.role == "") && (have.term == m.term || have.term == term{}):
			a.members[i].role, a.members[i].term = m.role, m.term
			return
		}
	}
	a.members = append(a.members, m)
}

// knownActor finds or makes the actor of a state or body that the tables know.
func (d *doc) knownActor(k *known) int {
	key := foldName(k.name)
	if n, ok := d.byKey[key]; ok {
		d.needed[n] = true
		return n
	}
	d.actors = append(d.actors, actor{name: k.name, kind: k.kind, known: k, toks: wordsOf(k.name)})
	n := len(d.actors) - 1
	d.byKey[key] = n
	d.needed[n] = true
	return n
}

func (d *doc) nounOf(n int, named naming) graph.Actor {
	a := d.actors[n]
	out := graph.Actor{ID: named.ids[n], Name: a.name, Aliases: a.aliases, Kind: a.kind, Named: !a.unnamed}
	for _, m := range a.members {
		if named.keep[m.body] && named.ids[m.body] != named.ids[n] {
			from, to := d.known(a, m)
			out.Memberships = append(out.Memberships, graph.Membership{Kind: m.kind, ActorID: named.ids[m.body], Role: m.role, From: from, To: to})
		}
	}
	return out
}

// mergeActor joins what two clusters with one id know.
func mergeActor(a, b graph.Actor) graph.Actor {
	for _, x := range b.Aliases {
		if !slices.Contains(a.Aliases, x) {
			a.Aliases = append(a.Aliases, x)
		}
	}
	for _, m := range b.Memberships {
		if !slices.Contains(a.Memberships, m) {
			a.Memberships = append(a.Memberships, m)
		}
	}
	return a
}
