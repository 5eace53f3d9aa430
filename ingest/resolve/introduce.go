package resolve

import (
	"slices"

	"whosaid/graph"
)

// introduced gives names that nothing shows the kind of the kind of what introduces them: "her
// daughter, Kelly", "the operator, Northline"; of what they own, "Larkin's chief executive"; or a
// person's, where they stand in a byline or the text also calls them by one of their words alone.
func (d *doc) introduced() {
	d.cutRanks()
	use := d.namesInUse()
	for i := range d.mentions {
		d.introduce(&d.mentions[i], use)
	}
}

// introduce gives a name the kind that its use or what introduces it shows.
func (d *doc) introduce(m *mention, use usage) {
	isBody := use.bodies[d.toks[m.from].low]
	switch {
	case d.isVoice(m):
		m.name, m.kind, m.gender, m.weak, m.place = d.in.Doc.Publisher, graph.Organisation, anyGender, false, false
		return
	case isBody && d.personForSaying(m):
		m.kind, m.gender = graph.Organisation, anyGender
		return
	case use.goods[foldName(m.name)]:
		m.kind, m.gender, m.weak = graph.Organisation, anyGender, false
		return
	case m.form != byName || !m.weak || m.known != nil || m.kind != graph.AnyActor:
		return
	case isBody:
		m.kind, m.weak, m.place = graph.Organisation, false, false
		return
	case m.place:
		return
	}
	head, gender := d.introducedBy(m)
	switch kind := kindOfNoun(head); {
	case kind == graph.Person && !words.is(head, classEither) && (m.to-m.from == 1 || d.looksPersonal(m)):
		m.kind, m.weak = graph.Person, false
		if m.gender = d.genderOf(m.from, m.to, ""); m.gender == anyGender {
			m.gender = gender
		}
	case head != "" && (kind == graph.Organisation || kind == graph.Publisher):
		m.kind, m.weak = kind, false
	case d.usedAsPerson(m, use):
		m.kind, m.weak, m.gender = graph.Person, false, d.genderOf(m.from, m.to, "")
	}
	if m.kind == graph.Person && m.to-m.from > 1 {
		d.surnames[d.toks[m.to-1].low] = true
	}
}

// isVoice reports whether a name is that of the body which speaks in a release, whole or by some of its words: "Corven",
// "the Dairy".
func (d *doc) isVoice(m *mention) bool {
	if !d.in.Doc.OwnVoice || m.form != byName || m.known != nil || m.kind != graph.AnyActor && m.kind != graph.Organisation {
		return false
	}
	whole := wordsOf(d.in.Doc.Publisher)
	return len(whole) > 0 && !slices.ContainsFunc(wordsOf(m.name), func(word string) bool { return !slices.Contains(whole, word) })
}

// introducedBy returns the noun that the name stands in apposition to, "her daughter, Kelly,", and
// the gender that it tells.
func (d *doc) introducedBy(m *mention) (string, gender) {
	s := d.sents[d.toks[m.from].sent]
	k := m.from - 2
	if k > s.from && (d.toks[k+1].low == "named" || d.toks[k+1].low == "called") && d.toks[k].word {
		return d.toks[k].low, genderOfWord(d.toks[k].low) // "a waiter named Bo Lind"
	}
	if k <= s.from || d.toks[m.from-1].text != "," || d.nameAt(k) != none {
		return "", anyGender
	}
	head, hangs := d.toks[k].low, false
	for ; k >= s.from && k > m.from-10 && d.toks[k].word; k-- {
		low := d.toks[k].low
		_, own := pronouns[low]
		switch {
		case low == "the" && k-1 > s.from && joinsBody(d.toks[k-1].low): // "a spokesman for the company, Ana Souza"
			k -= 2
			head, hangs = d.toks[k].low, true
		case own, low == "my", low == "our", low == "the", low == "'s", hangs && isArticle(low):
			return head, genderOfWord(head)
		case words.is(low, classFunction):
			return "", anyGender
		}
	}
	return "", anyGender
}
