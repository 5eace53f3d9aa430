package resolve

import (
	"slices"
	"sort"

	"whosaid/graph"
)

// How much each thing counts for a mention as what a pronoun or noun takes up.
const (
	perSentence   = 4.0 // For each sentence between.
	subjectBonus  = 5.0
	sameSentence  = 1.0 // Of a subject.
	speakerBonus  = 6.0
	unsureGender  = -2.5
	unsureKind    = -2.0
	quotedMalus   = -3.0 // Named in another's direct words.
	unnamedMalus  = -1.5
	silentMalus   = -2.5 // Not named, and says nothing.
	needsMargin   = 2.5  // By how much the best must lead.
	pronounWindow = 3    // Sentences that a pronoun looks back.
	nounWindow    = 12
	mostLooked    = 80 // Mentions looked at for one, so that time stays linear.
)

// resolveNouns finds the actor of each noun and pronoun, in the text's order.
func (d *doc) resolveNouns() {
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.actor != none || m.form != byNoun && m.form != byPronoun {
			continue
		}
		if d.several(i) {
			continue
		}
		var n int
		switch {
		case m.form == byPronoun:
			n = d.pronoun(i)
		case words.is(m.head, classDocument):
			if n = d.workOwner(i); n != none {
				m.actor, m.rule = n, "owner of the "+m.head
				d.actors[n].mentions = append(d.actors[n].mentions, i)
				continue
			}
		default:
			n = d.noun(i)
		}
		if n == none && m.form == byNoun && len(m.ambiguous) == 0 {
			n = d.described(i)
		}
		if n == none && m.form == byNoun && (d.spoken[i] || d.introduces(i)) {
			n = d.unnamed(i)
		}
		if n == none {
			continue
		}
		d.join(i, n)
		if m.form == byPronoun && m.gender != anyGender && d.actors[n].gender == anyGender {
			d.actors[n].gender = m.gender
		}
	}
}

// choose returns the actor that scores best among those mentioned before i, or none if
// none fits or the best does not lead clearly. fit adds to a mention's score, or rules it out.
func (d *doc) choose(i, window int, fit func(m *mention, a *actor) (float64, bool)) int {
	best := map[int]float64{}
	p := &d.mentions[i]
	at := d.toks[p.from]
	for j := i - 1; j >= 0 && j >= i-mostLooked; j-- {
		m := &d.mentions[j]
		away := at.sent - d.toks[m.from].sent
		if away > window {
			break
		}
		if m.actor == none || m.form == asQuality || m.place || d.isLabel(m) && p.form == byPronoun && d.inTurn(p.from) {
			continue
		}
		more, ok := fit(m, &d.actors[m.actor])
		if !ok {
			continue
		}
		score := more - perSentence*float64(away)
		if d.sents[at.sent].para != d.sents[d.toks[m.from].sent].para {
			score -= 1
		}
		switch {
		case d.quoted[m.from] && !d.quoted[d.mentions[i].from]:
			score += quotedMalus
		case m.subject:
			score += subjectBonus
			if away == 0 {
				score += sameSentence
			}
		}
		if d.spoken[j] {
			score += speakerBonus
		}
		switch a := &d.actors[m.actor]; {
		case a.unnamed && !a.spoke:
			score += silentMalus
		case a.unnamed:
			score += unnamedMalus
		}
		if have, ok := best[m.actor]; !ok || score > have {
			best[m.actor] = score
		}
	}
	return d.leader(i, best)
}

// isLabel reports whether a mention is the label of a speech in a transcript.
func (d *doc) isLabel(m *mention) bool {
	return m.to < len(d.toks) && d.toks[m.to].text == ":" && d.atParagraphStart(m.titleFrom)
}

// inTurn reports whether token i stands in a speech of a transcript.
func (d *doc) inTurn(i int) bool {
	k := sort.Search(len(d.turns), func(k int) bool { return d.turns[k].to > i })
	return k < len(d.turns) && d.turns[k].from <= i
}

// leader returns the best scored actor if it leads by the margin needed.
func (d *doc) leader(i int, best map[int]float64) int {
	order := make([]int, 0, len(best))
	for n := range best {
		order = append(order, n)
	}
	slices.SortFunc(order, func(a, b int) int {
		if best[a] != best[b] {
			if best[a] > best[b] {
				return -1
			}
			return 1
		}
		return a - b
	})
	if len(order) == 0 {
		return none
	}
	if len(order) > 1 && best[order[0]]-best[order[1]] < needsMargin {
		d.mentions[i].ambiguous = order[:2]
		return none
	}
	return order[0]
}

// pronoun finds whom the pronoun at mention i stands for.
func (d *doc) pronoun(i int) int {
	p := &d.mentions[i]
	inside := d.namedInside(i)
	n := d.choose(i, pronounWindow, func(m *mention, a *actor) (float64, bool) {
		if inside[m.actor] && d.spoken[i] {
			return 0, false
		}
		switch {
		case p.gender != anyGender:
			if a.kind != graph.Person && !(a.weak && a.kind == graph.AnyActor && a.spoke && !a.noPerson) || a.plural {
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
			}
			return 0, false
		}
		return 0, a.kind != graph.Person && a.kind != graph.Group && !a.plural
	})
	if n != none {
		p.rule = "pronoun"
	}
	return n
}

// namedInside returns the actors named in the words of the statements that mention i speaks:
// a speaker hardly calls himself by name.
func (d *doc) namedInside(i int) map[int]bool {
	if !d.spoken[i] || d.mentions[i].gender == anyGender || d.mentions[i].owns {
		return nil
	}
	in := map[int]bool{}
	for _, n := range d.says[i] {
		st := d.in.Statements[n]
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
