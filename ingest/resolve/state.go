package resolve

import (
	"strings"

	"whosaid/graph"
)

// parseStateBody reads a body of a state: "U.S. military", "Chinese Foreign Ministry",
// "Britain's Ministry of Defence", and of several: "The U.S., British and French militaries".
func (d *doc) parseStateBody(r run) bool {
	s := d.sents[d.toks[r.from].sent]
	if state, n := d.stateAt(r.from, r.to); state != nil {
		at := r.from + n
		if at == r.to {
			body, end, listed := d.sharedBody(at, s)
			if body == "" {
				return false
			}
			if listed {
				end = r.to
			}
			d.addBody(r.from, end, state, body)
			d.mentions[len(d.mentions)-1].listed = listed
			return true
		}
		if body, n := d.bodyWord(at, s.to); n > 0 && at+n >= r.to {
			d.addBody(r.from, at+n, state, body)
			return true
		}
		if d.isMinistry(at, r.to) {
			d.addBody(r.from, r.to, state, ministryName(d.phrase(at, r.to)))
			return true
		}
		return false
	}
	if !d.isMinistry(r.from, r.to) {
		return false
	}
	name := ministryName(d.phrase(r.from, r.to))
	if state, from := d.ownerBefore(r.from, s); state != nil {
		d.addBody(from, r.to, state, name)
		return true
	}
	if r.to+1 < s.to && (d.toks[r.to].low == "of" || d.toks[r.to].low == "in") {
		if state, n := d.stateAt(r.to+1, s.to); state != nil && d.toks[r.to+1].cap {
			d.addBody(r.from, r.to+1+n, state, name)
			return true
		}
	}
	return false
}

// stateAt reads a state's name or adjective at i.
func (d *doc) stateAt(i, end int) (*known, int) {
	for n := min(5, end-i); n > 0; n-- {
		phrase := d.phrase(i, i+n)
		if k := world.byName[phrase]; k != nil && k.kind == graph.State {
			return k, n
		}
		if k := world.demonyms[phrase]; k != nil {
			return k, n
		}
	}
	return nil, 0
}

// sharedBody finds the body that a state's adjective before i stands before, across other
// states that share it. listed is true if others stand between.
func (d *doc) sharedBody(i int, s sentence) (body string, end int, listed bool) {
	for k := i; k < s.to; {
		if body, n := d.bodyWord(k, s.to); n > 0 && !d.toks[k].cap {
			return body, k + n, listed
		}
		switch low := d.toks[k].low; low {
		case ",", "and":
			k++
			if k < s.to && low == "," && d.toks[k].low == "and" {
				k++
			}
		default:
			return "", 0, false
		}
		state, n := d.stateAt(k, s.to)
		if state == nil {
			return "", 0, false
		}
		k += n
		listed = true
	}
	return "", 0, false
}

// bodyWord reads a common noun for a state's body at i and returns its standing name.
func (d *doc) bodyWord(i, end int) (string, int) {
	for n := min(4, end-i); n > 0; n-- {
		low := strings.ToLower(d.phrase(i, i+n))
		if words.is(low, classStateBody) {
			return words.standing[low], n
		}
	}
	return "", 0
}

func (d *doc) isMinistry(i, j int) bool {
	first, last := d.toks[i].low, d.toks[j-1].low
	if j-i >= 3 && (d.toks[i+1].low == "of" || d.toks[i+1].low == "for") {
		return words.is(first, classMinistry)
	}
	return j-i >= 2 && words.is(last, classMinistry)
}

// ministryName is the standing form of a ministry's name: "Foreign Ministry" and "Ministry
// of Foreign Affairs" are one.
func ministryName(name string) string {
	if s, ok := words.standing[strings.ToLower(name)]; ok {
		return s
	}
	if rest, ok := strings.CutSuffix(name, " Ministry"); ok {
		return "Ministry of " + rest
	}
	return name
}

// ownerBefore reads "Britain's" before i.
func (d *doc) ownerBefore(i int, s sentence) (*known, int) {
	if i-2 < s.from || d.toks[i-1].low != "'s" {
		return nil, 0
	}
	for n := 4; n > 0; n-- {
		if i-1-n < s.from {
			continue
		}
		if k := world.byName[d.phrase(i-1-n, i-1)]; k != nil && k.kind == graph.State {
			return k, i - 1 - n
		}
	}
	return nil, 0
}

// bodyName is how a state's body is called among those of all states.
func bodyName(state *known, body string) string {
	last := body[strings.LastIndexByte(body, ' ')+1:]
	first, _, _ := strings.Cut(body, " ")
	if strings.Contains(body, " ") && (words.is(strings.ToLower(first), classMinistry) || words.is(strings.ToLower(last), classMinistry)) {
		return body + " (" + state.name + ")"
	}
	return state.adjective + " " + body
}

func (d *doc) addBody(i, j int, state *known, body string) {
	// The mention of the state inside it, if one was made, gives way.
	for len(d.mentions) > 0 && d.mentions[len(d.mentions)-1].from >= i {
		d.mentions = d.mentions[:len(d.mentions)-1]
	}
	name := bodyName(state, body)
	m := mention{from: i, to: j, form: byName, name: name, kind: graph.Organisation, rarely: &rare{owner: state}}
	if k := world.byName[name]; k != nil {
		m.known, m.kind = k, k.kind
	}
	d.add(m)
}
