package resolve

import (
	"slices"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

// clusterNames gathers the mentions by name into actors: full names first, so that what is
// shorter finds them, wherever in the text they stand.
func (d *doc) clusterNames() {
	d.byKey, d.bySur = map[string]int{}, map[string][]int{}
	d.byFirst, d.byLast, d.byLetter = map[string][]int{}, map[string][]int{}, map[string][]int{}
	order := make([]int, 0, len(d.mentions))
	for i := range d.mentions {
		if d.mentions[i].form == byName || d.mentions[i].form == asQuality {
			order = append(order, i)
		}
	}
	for _, i := range order {
		m := &d.mentions[i]
		if k := d.otherNameOf(i); k != none {
			before := &d.mentions[k]
			before.kind, before.weak = graph.Organisation, false
			n := d.fullName(before)
			if before.actor == none {
				d.join(k, n)
			}
			d.byKey[foldName(m.name)] = n
			d.actors[n].toks = append(d.actors[n].toks, wordsOf(m.name)...) // "the ministry"
			d.join(i, n)
			continue
		}
		if m.known != nil || m.more().owner != nil || m.kind == graph.Alliance || m.to-m.from > 1 && !m.weak {
			d.join(i, d.fullName(m))
		}
	}
	d.acronyms()
	for _, i := range order {
		if m := &d.mentions[i]; m.actor == none && d.isAnother(m) {
			n := d.fullName(m)
			d.actors[n].titled = true
			d.join(i, n)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { // Longer names first, of those whose kind nothing shows too.
		return min(d.mentions[b].to-d.mentions[b].from, 2) - min(d.mentions[a].to-d.mentions[a].from, 2)
	})
	for _, i := range order {
		m := &d.mentions[i]
		if m.actor != none {
			continue
		}
		if a, ok := d.shortName(m); ok {
			if a == none {
				continue // Two could bear it.
			}
			d.join(i, a)
			continue
		}
		d.join(i, d.fullName(m))
	}
}

// fullName finds or makes the actor that a mention names in full.
func (d *doc) fullName(m *mention) int {
	name := m.name
	if m.known != nil {
		name = m.known.name
	}
	key := foldName(name)
	if m.kind == graph.Person {
		key = personKey(key)
	}
	if a, ok := d.byKey[key]; ok {
		return a
	}
	if m.kind == graph.Person && m.to-m.from > 1 && !m.weak {
		name = unshout(name)
	}
	a := actor{name: strings.TrimPrefix(name, "the "), kind: m.kind, known: m.known, owner: m.more().owner, leader: m.more().leader, weak: m.weak, toks: strings.Fields(key), gender: m.gender}
	a.personal = a.weak && a.kind == graph.AnyActor && !m.place && m.subject && d.looksPersonal(m) && !attribute.IsWord(a.toks[len(a.toks)-1])
	d.actors = append(d.actors, a)
	n := len(d.actors) - 1
	d.byKey[key] = n
	if m.known != nil {
		d.byKey[foldName(m.name)] = n
	}
	if len(a.toks) < 2 {
		return n
	}
	first, last := a.toks[0], a.toks[len(a.toks)-1]
	if !a.weak || attribute.IsWord(last) && !attribute.IsWord(first) { // "Corven Chemicals", later "Corven"
		bear(d.byFirst, first, n)
	}
	if !a.weak {
		bear(d.byLast, last, n)
		if a.kind != graph.Person {
			bear(d.byLetter, initials(a.toks), n)
		}
	}
	if a.kind == graph.Person {
		bear(d.bySur, last, n)
	}
	return n
}

// bear notes that an actor bears a short name. One that very many bear says nobody's name, so that no more
// than are looked at are kept.
func bear(index map[string][]int, name string, n int) {
	if len(index[name]) < mostLooked {
		index[name] = append(index[name], n)
	}
}

// shortName finds the one actor that a shorter name can stand for: a person's last or given
// name, the beginning of a body's name. It returns none, true if several could be meant.
func (d *doc) shortName(m *mention) (int, bool) {
	key := foldName(m.name)
	if m.from > 1 && kin[d.toks[m.from-1].low] && len(d.bySur[key]) > 0 {
		m.change().ambiguous, m.kind = d.bySur[key], graph.Person // "the younger Souza": another of that name must be meant too.
		return none, true
	}
	if a, ok := d.byKey[key]; ok && (len(d.bySur[key]) == 0 || d.actors[a].titled) {
		return a, true
	}
	if list := d.ofLastName(key, m); len(list) > 0 {
		if len(list) > 1 {
			m.change().ambiguous, m.kind = list, graph.Person
			return none, true
		}
		return list[0], true
	}
	list := d.beginning(key, m)
	if len(list) == 0 {
		list = d.ending(key, m)
	}
	if len(list) > 1 {
		m.change().ambiguous = list
		return none, true
	}
	if len(list) == 1 {
		return list[0], true
	}
	return none, false
}

// ofLastName lists the persons whom a last name alone, or behind a title, can mean.
func (d *doc) ofLastName(key string, m *mention) []int {
	if m.to-m.from > 1 && m.more().title == "" || d.isThing(m) {
		return nil
	}
	toks := strings.Fields(key)
	list := d.fitting(d.bySur[toks[len(toks)-1]], m)
	if len(list) == 0 {
		return nil
	}
	return d.metBefore(list, m)
}

// beginning lists the actors whose name begins as a shorter one: by a person's given name, or by words of a body's.
func (d *doc) beginning(key string, m *mention) []int {
	titled := m.more().title != ""
	saysMuch := !words.is(key, classCalendar|classVague)
	var list []int
	first, _, _ := strings.Cut(key, " ")
	for _, n := range d.byFirst[first] {
		d.look()
		a := &d.actors[n]
		switch {
		case a.kind == graph.Person:
			if a.toks[0] == key && m.to-m.from == 1 {
				list = append(list, n)
			}
		case !titled && saysMuch && a.kind != graph.Group && a.known == nil && a.owner == nil && strings.HasPrefix(strings.Join(a.toks, " ")+" ", key+" "):
			list = append(list, n)
		}
	}
	return list
}

// ending lists the bodies whose name ends in a shorter one of several words: "Intelligence Committee" of "House
// Intelligence Committee".
func (d *doc) ending(key string, m *mention) []int {
	toks := strings.Fields(key)
	if len(toks) < 2 || m.more().title != "" || m.kind == graph.Person {
		return nil
	}
	var list []int
	for _, n := range d.byLast[toks[len(toks)-1]] {
		d.look()
		if a := &d.actors[n]; a.kind != graph.Person && strings.HasSuffix(strings.Join(a.toks, " "), " "+key) {
			list = append(list, n)
		}
	}
	return list
}
