package resolve

import (
	"cmp"
	"slices"

	"whosaid/graph"
)

// How much each thing counts for a mention as what a pronoun or noun takes up.
const (
	perSentence    = 4.0  // For each sentence between.
	paragraphMalus = -2.0 // Where the paragraph is another.
	subjectBonus   = 5.0
	sameSentence   = 1.0 // Of a subject.
	topicBonus     = 2.5 // Of a subject by name with which the paragraph begins.
	speakerBonus   = 6.0
	unsureGender   = -2.5
	unsureKind     = -2.0
	quotedMalus    = -3.0 // Named in another's direct words.
	unnamedMalus   = -1.5
	silentMalus    = -1.0 // Not named, and says nothing.
	needsMargin    = 2.5  // By how much the best must lead.
	pronounWindow  = 3    // Sentences that a pronoun looks back.
	nounWindow     = 12
	mostLooked     = 80 // Mentions looked at for one, so that time stays linear.
)

// undecided less a mention's index stands, among candidates, for whomever that mention means.
const undecided = -2

// choose returns the actor that scores best among those mentioned before i, or none if
// none fits or the best does not lead clearly. fit adds to a mention's score, or rules it out.
func (d *doc) choose(i, window int, fit func(m *mention, a *actor) (float64, bool)) int {
	best := map[int]float64{}
	p := &d.mentions[i]
	at := d.toks[p.from]
	self := none
	if p.form == byPronoun {
		self = d.whoseTurn(p.from) // Nobody calls himself "he" in a transcript.
	}
	for j := i - 1; j >= 0 && j >= i-mostLooked; j-- {
		d.look()
		m := &d.mentions[j]
		if int(at.sent-d.toks[m.from].sent) > window {
			break
		}
		if m.form == asQuality || m.actor != none && m.actor == self || d.isLabel(m) && p.form == byPronoun && d.turnAt(p.from) != none {
			continue
		}
		who, more := undecided-j, 0.0 // Whoever that is: a pronoun may take it up, and nobody can tell whom.
		if m.actor == none {
			if m.place || !d.isOpen(m, p) {
				continue
			}
		} else {
			a := &d.actors[m.actor]
			if m.place && !(p.form == byNoun && slices.Contains(a.toks, p.head)) {
				continue
			}
			var ok bool
			if more, ok = fit(m, a); !ok {
				continue
			}
			who = m.actor
		}
		score := more + d.standsOut(j, p)
		if have, ok := best[who]; !ok || score > have {
			best[who] = score
		}
	}
	return d.leader(i, best)
}

// isOpen reports whether nobody can tell whom a person's name m means, and the pronoun p may take up whoever it is.
func (d *doc) isOpen(m, p *mention) bool {
	return m.kind == graph.Person && m.form == byName && p.form == byPronoun && p.kind == graph.Person && d.anyCanBe(m.more().ambiguous, p.gender)
}

// standsOut scores how much mention j stands out for p, which may take it up, by where and how it is.
func (d *doc) standsOut(j int, p *mention) float64 {
	m := &d.mentions[j]
	in, from := d.toks[p.from].sent, d.toks[m.from].sent
	sameParagraph := d.sents[in].para == d.sents[from].para
	unnamed := m.actor != none && d.actors[m.actor].unnamed
	score := -perSentence * float64(in-from)
	if !sameParagraph {
		score += paragraphMalus
	}
	switch {
	case d.quoted[m.from] && !d.quoted[p.from]:
		score += quotedMalus
	case m.subject && !d.owns(m):
		score += subjectBonus
		if in == from {
			score += sameSentence
		}
		if sameParagraph && d.opensParagraph(j) && (m.form == byName || m.form != byPronoun && m.actor != none && !unnamed) {
			score += topicBonus
		}
	}
	if m.speaks {
		score += speakerBonus
	}
	if unnamed {
		score += unnamedMalus
		if !d.actors[m.actor].spoke {
			score += silentMalus
		}
	}
	return score
}

// opensParagraph reports whether a paragraph begins with a mention, or with the noun that it stands behind:
// "The pilot, Bo Lind, said".
func (d *doc) opensParagraph(j int) bool {
	m := &d.mentions[j]
	from := m.titleFrom
	if m.form == byName && j > 0 && m.from > 1 && d.toks[m.from-1].text == "," && d.mentions[j-1].form == byNoun && d.mentions[j-1].actor == m.actor {
		m, from = &d.mentions[j-1], d.mentions[j-1].from
	}
	if m.form == byNoun && from > 0 && isArticle(d.toks[from-1].low) {
		from--
	}
	return d.atParagraphStart(from)
}

// anyCanBe reports whether some of several actors can be of a gender.
func (d *doc) anyCanBe(list []int, g gender) bool {
	return slices.ContainsFunc(list, func(n int) bool { return d.actors[n].gender == anyGender || d.actors[n].gender == g })
}

// mayBePerson reports whether an actor whose kind nothing shows can be a person.
func (d *doc) mayBePerson(a *actor) bool {
	return a.weak && a.kind == graph.AnyActor && !a.noPerson
}

// isLabel reports whether a mention is the label of a speech in a transcript.
func (d *doc) isLabel(m *mention) bool {
	to := m.to
	if to < len(d.toks) && d.toks[to].text == ")" {
		return to+1 < len(d.toks) && d.toks[to+1].text == ":"
	}
	return to < len(d.toks) && d.toks[to].text == ":" && d.atParagraphStart(m.titleFrom)
}

// leader returns the best scored actor if it leads by the margin needed.
func (d *doc) leader(i int, best map[int]float64) int {
	order := make([]int, 0, len(best))
	for n := range best {
		order = append(order, n)
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(best[b], best[a]), cmp.Compare(a, b))
	})
	if len(order) == 0 {
		return none
	}
	if order[0] < 0 {
		d.mentions[i].change().ambiguous = d.mentions[undecided-order[0]].more().ambiguous
		return none
	}
	if len(order) > 1 && best[order[0]]-best[order[1]] < needsMargin {
		could := slices.Clone(order[:2])
		if order[1] < 0 {
			could = slices.Concat(order[:1], d.mentions[undecided-order[1]].more().ambiguous)
		}
		d.mentions[i].change().ambiguous = could
		return none
	}
	return order[0]
}
