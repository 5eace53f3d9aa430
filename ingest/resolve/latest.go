package resolve

import "slices"

// kin are the words that tell two of one last name apart.
var kin = wordSet("younger elder older")

// isThing reports whether "which" goes on about a name: no person's.
func (d *doc) isThing(m *mention) bool {
	return m.to+1 < len(d.toks) && d.toks[m.to].text == "," && d.toks[m.to+1].low == "which"
}

// metBefore keeps, of several actors, those whom the running text names before the mention; all if
// it names none.
func (d *doc) metBefore(list []int, m *mention) []int {
	if len(list) == 1 {
		return list
	}
	var met []int
	for _, n := range list {
		for _, i := range d.actors[n].mentions[:min(len(d.actors[n].mentions), mostLooked)] {
			d.look()
			if o := d.mentions[i]; o.from < m.from && !d.sents[d.toks[o.from].sent].heading {
				met = append(met, n)
				break
			}
		}
	}
	if len(met) == 0 {
		return list
	}
	return d.latest(met, m)
}

// latest keeps the one of several actors whom the text has just named in full, if it has not named
// any other for long.
func (d *doc) latest(list []int, m *mention) []int {
	near, between := none, false
	for _, n := range list {
		away := mostLooked
		ms := d.actors[n].mentions
		for k := len(ms) - 1; k >= max(0, len(ms)-mostLooked); k-- {
			d.look()
			if o := d.mentions[ms[k]]; o.from < m.from {
				away = min(away, int(d.toks[m.from].sent-d.toks[o.from].sent))
			}
		}
		switch {
		case away <= pronounWindow && near == none:
			near = n
		case away <= nounWindow:
			between = true
		}
	}
	if near == none || between {
		return list
	}
	return []int{near}
}

// isAnother reports whether "President Souza" is none of the Souzas named in full: all of
// them come later in the text, and none has that office.
func (d *doc) isAnother(m *mention) bool {
	list := d.bySur[foldName(m.name)]
	if len(list) == 0 || m.form != byName || m.to-m.from > 1 || !words.is(officeOf(m.more().title), classFewHold) {
		return false
	}
	return !slices.ContainsFunc(list, func(n int) bool {
		d.look()
		a := &d.actors[n]
		return slices.Contains(a.roles, roleHead(m.more().title)) || d.mentions[a.first].from < m.from
	})
}

// fitting keeps the persons whom the mention's title, gender or given name does not exclude.
func (d *doc) fitting(list []int, m *mention) []int {
	var out, titled []int
	for _, n := range list {
		d.look()
		a := &d.actors[n]
		if m.gender != anyGender && a.gender != anyGender && m.gender != a.gender {
			continue
		}
		out = append(out, n)
		if head := roleHead(m.more().title); head != "" && slices.Contains(a.roles, head) {
			titled = append(titled, n)
		}
	}
	if len(titled) > 0 {
		return titled
	}
	return out
}
