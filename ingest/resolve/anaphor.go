package resolve

import (
	"strings"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

// described finds whom a definite noun that speaks, "the 58-year-old", "the biologist", takes up
// though nobody has that role: who stands out most, where the noun only tells more of a person;
// else whoever spoke right before, where the words show that the same person goes on.
func (d *doc) described(i int) int {
	m := &d.mentions[i]
	if !m.definite || m.plural || m.kind != graph.Person || words.is(m.head, classSpoke) || m.head == "other" {
		return none
	}
	if len(d.guest) > 0 && m.from < d.turns[0].from && m.from <= d.sents[d.toks[m.from].sent].from+1 && !words.is(m.head, classFewHold|classOffice) {
		if n := d.mentionAt(d.guest[0]); n != none && d.mentions[n].actor != none {
			m.rule = answers
			d.hasRole(d.mentions[n].actor, m.head)
			return d.mentions[n].actor
		}
	}
	if d.tellsMore(i) {
		n := d.choose(i, pronounWindow, func(o *mention, a *actor) (float64, bool) {
			if a.kind != graph.Person && !a.personal || a.plural || m.gender != anyGender && a.gender != anyGender && m.gender != a.gender {
				return 0, false
			}
			if m.more().age != "" && a.age != "" {
				return ageBonus, m.more().age == a.age
			}
			score := 0.0
			if a.kind != graph.Person {
				score += unsureKind
			}
			if m.gender != a.gender {
				score += unsureGender
			}
			if d.sents[d.toks[o.from].sent].para != d.sents[d.toks[m.from].sent].para {
				score += otherParagraph
			}
			return score, true
		})
		if n != none {
			m.rule = toldMore
		}
		return n
	}
	if !d.mentions[i].speaks || d.isOwned(m) || words.is(m.head, classFewHold) || len(d.byHead[m.head]) > 0 || words.is(m.head, classOffice) && !d.alonePerson(i) {
		return none
	}
	if n := d.spokeBefore(i); n != none {
		m.rule = wentOn
		return n
	}
	return none
}

const (
	ageBonus       = 12.0
	otherParagraph = -3.0
)

// tellsMore reports whether a noun gives a person's age, origin or family, which nobody is
// called by when first told of: "the 33-year-old", "the midfielder, 33,", "the mother of two".
func (d *doc) tellsMore(i int) bool {
	m := &d.mentions[i]
	at := m.to
	switch {
	case strings.HasSuffix(m.head, "-old"), world.demonyms[d.toks[at-1].text] != nil && !d.qualifies(at) && !d.nounAfter(at):
		return true
	case at+1 < len(d.toks) && d.toks[at].text == "," && isNumber(d.toks[at+1].text):
		return true
	case strings.Contains(m.head, "-of-"):
		return true
	}
	return at+1 < len(d.toks) && d.toks[at].low == "of" && (isNumberWord(d.toks[at+1].low) || isNumber(d.toks[at+1].low)) && genderOfWord(m.head) != anyGender
}

// nounAfter reports whether a noun stands at token i: "the Swiss | road office" is no Swiss.
func (d *doc) nounAfter(i int) bool {
	return i < len(d.toks) && d.toks[i].word && !d.toks[i].cap && !words.is(d.toks[i].low, classFunction|classSaying) && len(attribute.NounSorts(d.toks[i].low)) > 0
}

// spokeBefore returns the one person who spoke right before mention i does, in its paragraph,
// where i stands behind direct words or with a verb of going on; none if somebody else did.
func (d *doc) spokeBefore(i int) int {
	n := d.saysFirst(i)
	st := d.in.Statements[n]
	goes := words.is(strings.ToLower(d.in.Doc.Text.Cut(st.Cue)), classGoingOn)
	if !goes && st.Form != graph.Direct && !(d.alonePerson(i) && d.spokenInParagraph(i) > 1) {
		return none
	}
	para := d.sents[d.toks[d.mentions[i].from].sent].para
	for k := i - 1; k >= max(0, i-mostLooked); k-- {
		d.look()
		o := &d.mentions[k]
		away := para - d.sents[d.toks[o.from].sent].para
		if away > 1 || away == 1 && !goes {
			return none
		}
		if o.actor == none || !d.mentions[k].speaks && !(o.form == byName && o.subject && !d.owns(o) && !d.quoted[o.from] && d.actors[o.actor].kind == graph.Person) {
			continue
		}
		if d.actors[o.actor].kind != graph.Person || d.actors[o.actor].plural || d.mentions[k].speaks && len(d.voices[d.saysFirst(k)]) > 1 {
			return none
		}
		if a := &d.actors[o.actor]; a.gender != anyGender && d.mentions[i].gender != anyGender && a.gender != d.mentions[i].gender {
			return none
		}
		return o.actor
	}
	return none
}

// spokenInParagraph counts the statements made in the paragraph before mention i.
func (d *doc) spokenInParagraph(i int) int {
	para := d.sents[d.toks[d.mentions[i].from].sent].para
	count := 0
	for k := i - 1; k >= max(0, i-mostLooked) && d.sents[d.toks[d.mentions[k].from].sent].para == para; k-- {
		d.look()
		if d.mentions[k].speaks {
			count++
		}
	}
	return count
}

// isOwned reports whether a noun is told by what it belongs to: "the company's secretary", "the
// secretary of the company".
func (d *doc) isOwned(m *mention) bool {
	for k := m.from; k < m.to; k++ {
		if d.toks[k].low == "'s" {
			return true
		}
	}
	return m.to < len(d.toks) && joinsBody(d.toks[m.to].low)
}

// owns reports whether a mention only says whose something is: "Souza's neighbour".
func (d *doc) owns(m *mention) bool { return m.to < len(d.toks) && d.toks[m.to].low == "'s" }

// alonePerson reports whether the paragraph names one person before mention i, and no other.
func (d *doc) alonePerson(i int) bool {
	para := d.sents[d.toks[d.mentions[i].from].sent].para
	one := none
	for k := i - 1; k >= max(0, i-mostLooked) && d.sents[d.toks[d.mentions[k].from].sent].para == para; k-- {
		d.look()
		n := d.mentions[k].actor
		if n == none || d.actors[n].kind != graph.Person {
			continue
		}
		if one != none && one != n {
			return false
		}
		one = n
	}
	return one != none
}

// introduces reports whether the noun at mention i tells of a person whom a pronoun can take up,
// though he says nothing: one that neither a name beside it names nor only describes another.
func (d *doc) introduces(i int) bool {
	m := &d.mentions[i]
	if m.kind == graph.Organisation && m.definite && m.subject && !m.plural && m.form == byNoun {
		return m.to < len(d.toks) && d.toks[m.to].low != "'s" // "The council has put out a statement. It says"
	}
	if m.kind != graph.Person || m.plural || !m.definite && !m.subject {
		return false
	}
	after, before := m.to, m.from-1
	if after < len(d.toks) && (d.toks[after].text == "," || d.toks[after].text == "(") {
		after++
	}
	if n := i + 1; n < len(d.mentions) && d.mentions[n].form == byName && (d.mentions[n].from == after || d.mentions[n].titleFrom <= after) {
		return false
	}
	for before >= 0 && isArticle(d.toks[before].low) {
		before--
	}
	if before < 0 {
		return true
	}
	switch d.toks[before].low {
	case "is", "was", "are", "were", "as", "be", "been", "became", "become", "like":
		return false
	case ",":
		return i == 0 || d.mentions[i-1].to != before
	}
	return true
}
