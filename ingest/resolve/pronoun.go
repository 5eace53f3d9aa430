package resolve

import (
	"slices"

	"whosaid/graph"
)

// pronoun finds whom the pronoun at mention i stands for.
func (d *doc) pronoun(i int) int {
	p := &d.mentions[i]
	var n int
	switch {
	case p.kind == graph.Organisation:
		n = d.bodyPronoun(i)
	case p.plural && !p.speaks && !(p.head == "their" && d.ownsVoice(p)):
		n = d.groupPronoun(i)
	default:
		n = d.personPronoun(i)
	}
	if n != none {
		p.rule = stoodFor
	}
	return n
}

// personPronoun finds whom "he", "she" or a "they" that speaks at mention i stands for.
func (d *doc) personPronoun(i int) int {
	p := &d.mentions[i]
	inside := d.namedInside(i)
	return d.choose(i, pronounWindow, func(m *mention, a *actor) (float64, bool) {
		if inside[m.actor] && d.mentions[i].speaks {
			return 0, false
		}
		if d.acts(m, p) {
			return 0, false // "She gave her a drug": another.
		}
		if d.asksInFront(m, p) {
			return 0, false // "Asked by Souza why, he replied": another.
		}
		switch {
		case p.gender != anyGender:
			if a.kind != graph.Person && !(a.spoke && d.mayBePerson(a) || a.personal) || a.plural {
				return 0, false
			}
			if a.kind == graph.AnyActor {
				return unsureGender + unsureKind, true
			}
			if a.gender == anyGender {
				return unsureGender, true
			}
			return 0, a.gender == p.gender
		case p.plural:
			switch {
			case a.plural || a.kind == graph.Group:
				return 1, true
			case a.kind == graph.Organisation, a.kind == graph.ArmedGroup, a.kind == graph.Alliance:
				return -1, true
			case a.kind == graph.Person && a.unnamed && a.gender == anyGender && p.speaks && m.speaks && words.is(m.head, classSpoke):
				return 2, true // "A spokesperson said … They added"
			}
			return 0, false
		}
		return 0, false
	})
}

// acts reports whether a mention is the subject of the clause in which the pronoun p is an object, which
// then means somebody else.
func (d *doc) acts(m, p *mention) bool {
	if !m.subject || m.to > p.from || d.toks[m.from].sent != d.toks[p.from].sent || p.head != "him" && !(p.head == "her" && d.isObject(p)) {
		return false
	}
	k := m.to
	if m.from > 0 && d.toks[k].text == "," && d.toks[m.from-1].text == "," {
		k++ // "the trainer, Bo Lind, was"
	}
	for ; k < p.from; k++ {
		if d.toks[k].text == "," {
			end := slices.IndexFunc(d.toks[k+1:p.from], func(t token) bool { return t.text == "," })
			if k += 1 + end; end < 0 {
				return false
			}
		} else if t := d.toks[k]; !t.word || clausal[t.low] || words.is(t.low, classSaying) {
			return false
		}
	}
	return true
}

// isObject reports whether "her" stands alone, and does not own what follows.
func (d *doc) isObject(p *mention) bool {
	return p.to >= len(d.toks) || !d.toks[p.to].word || words.is(d.toks[p.to].low, classFunction)
}

// clausal are words that begin a clause of its own.
var clausal = wordSet("that who which whom whose and but or if because when while as before after since than whether what how why where")

// inOwnWords reports whether the pronoun at mention i stands inside what an unnamed actor is said to say: "his
// lawyer said that he would sue" tells nothing of the lawyer.
func (d *doc) inOwnWords(i, n int) bool {
	if !d.actors[n].unnamed || d.mentions[i].speaks {
		return false
	}
	for k := i - 1; k >= 0 && d.toks[d.mentions[k].from].sent == d.toks[d.mentions[i].from].sent; k-- {
		if d.mentions[k].actor == n && d.mentions[k].speaks {
			return true
		}
	}
	return false
}

// asksInFront reports whether a mention is who asks, in front of the sentence in which p answers.
func (d *doc) asksInFront(m, p *mention) bool {
	s := d.sents[d.toks[p.from].sent]
	return m.from >= s.from+2 && m.from < p.from && d.toks[m.from-1].low == "by" && asksFirst[d.toks[s.from].low]
}

var asksFirst = wordSet("asked pressed questioned challenged")

// namedInside returns the actors named in the words of the statements that mention i speaks:
// a speaker hardly calls himself by name.
func (d *doc) namedInside(i int) map[int]bool {
	if !d.mentions[i].speaks || d.mentions[i].gender == anyGender || d.mentions[i].owns {
		return nil
	}
	in := map[int]bool{}
	for _, said := range d.saysOf(i) {
		st := d.in.Statements[said.statement]
		if st.Form == graph.Indirect {
			continue
		}
		for _, span := range st.Spans {
			from, to := d.tokensIn(span)
			for k := d.firstFrom(from); k < len(d.mentions) && d.mentions[k].from < to; k++ {
				if m := d.mentions[k]; m.form == byName && m.actor != none {
					in[m.actor] = true
				}
			}
		}
	}
	return in
}
