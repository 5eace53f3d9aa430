package resolve

import "whosaid/graph"

// resolveNouns finds the actor of each noun and pronoun, in the text's order.
func (d *doc) resolveNouns() {
	d.findReported()
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.actor != none || m.form != byNoun && m.form != byPronoun || d.several(i) {
			continue
		}
		if isOneOfTwo(m) {
			if n := d.oneOfTwo(i); n != none {
				d.join(i, n)
			}
			continue
		}
		n := d.whom(i)
		if n == none || m.actor == n {
			continue
		}
		d.join(i, n)
		a := &d.actors[n]
		if a.personal && a.kind == graph.AnyActor && m.kind == graph.Person {
			a.kind, a.weak = graph.Person, false
		}
		if m.form == byPronoun && m.gender != anyGender && a.gender == anyGender && !d.inOwnWords(i, n) {
			a.gender = m.gender
		}
	}
}

// whom finds which actor a noun or pronoun means, or makes one of a noun that speaks; none if nobody can tell.
func (d *doc) whom(i int) int {
	m := &d.mentions[i]
	if m.form == byPronoun {
		return d.pronoun(i)
	}
	var n int
	if words.is(m.head, classDocument) {
		n = d.document(i)
	} else if n = d.otherOfCouple(i); n == none {
		n = d.noun(i)
	}
	if n == none && len(m.more().ambiguous) == 0 {
		n = d.described(i)
	}
	if n == none && (m.speaks || d.introduces(i)) {
		n = d.unnamed(i)
	}
	return n
}

// document finds which body "the Survey" names, its name cut short, or whose "the report" is. It speaks for its
// owner, of whom it tells nothing else, and so is not joined to the owner's other mentions.
func (d *doc) document(i int) int {
	m := &d.mentions[i]
	if d.toks[m.to-1].cap {
		if n := d.namedBody(i); n != none {
			return n
		}
	}
	n := d.workOwner(i)
	if n != none {
		m.actor, m.rule = n, ownsWork
		d.actors[n].mentions = append(d.actors[n].mentions, i)
	}
	return n
}
