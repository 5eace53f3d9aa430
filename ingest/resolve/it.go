package resolve

import (
	"slices"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

// bodyPronoun finds which body "it" or "its" at mention i stands for, where the words leave little doubt.
// Elsewhere it mostly stands for a thing, or for nothing: "it was too early to tell".
func (d *doc) bodyPronoun(i int) int {
	p := &d.mentions[i]
	switch {
	case p.head == "it" && p.to < len(d.toks) && impersonal[d.toks[p.to].low]:
		return none
	case p.speaks:
		if n := d.paperBefore(p); n != none {
			return n
		}
		return d.nearestBody(i)
	case p.head == "its" && d.ownsVoice(p):
		if n := d.nearestBody(i); n != none && d.actors[n].kind != graph.Document {
			return n
		}
		return none
	case d.quoted[p.from] || p.head == "it" && d.meansNobody(p):
		return none
	}
	return d.subjectAround(i, canBeIt)
}

// nearestBody returns the body that stands out most before mention i; none if whoever does may be a person.
func (d *doc) nearestBody(i int) int {
	acts := map[int]bool{} // Who does something, and is not only what something is done to.
	n := d.choose(i, pronounWindow, func(m *mention, a *actor) (float64, bool) {
		acts[m.actor] = acts[m.actor] || m.subject || m.speaks
		return 0, a.kind != graph.Person && a.kind != graph.Group && !a.plural
	})
	if n == none || !canBeIt(&d.actors[n]) || !acts[n] {
		return none
	}
	return n
}

// groupPronoun finds which group or body "they", "them" or "their" at mention i stands for, where it is not who
// speaks; as bodyPronoun does, for as often it stands for things.
func (d *doc) groupPronoun(i int) int {
	if d.quoted[d.mentions[i].from] {
		return none
	}
	return d.subjectAround(i, canBeThey)
}

// subjectAround returns whoever fits and tells the words in which the pronoun at mention i stands, or is the subject
// of its sentence; none if they tell of something else before it that the pronoun could mean.
func (d *doc) subjectAround(i int, fits func(*actor) bool) int {
	p := &d.mentions[i]
	subject, from := none, 0
	if t, ok := d.reportedAt(p.from); ok {
		if voices := d.voices[t.statement]; len(voices) == 1 {
			subject, from = voices[0], int(t.from)
		}
	} else if p.head != "it" {
		subject, from = d.opening(i)
	}
	if subject == none || d.mentions[subject].actor == none || !fits(&d.actors[d.mentions[subject].actor]) || d.otherBetween(from, p) {
		return none
	}
	return d.mentions[subject].actor
}

func canBeThey(a *actor) bool {
	switch a.kind {
	case graph.Organisation, graph.ArmedGroup, graph.Alliance, graph.Group:
		return true
	}
	return a.plural
}

func canBeIt(a *actor) bool {
	return a.kind != graph.Person && a.kind != graph.Group && !a.plural && !a.personal && a.gender == anyGender
}

// opening returns the mention that is the subject of the sentence in which the pronoun at mention i stands, and the
// token after it, what stands between commas behind it left out.
func (d *doc) opening(i int) (subject, after int) {
	s := d.sents[d.toks[d.mentions[i].from].sent]
	n := d.firstFrom(s.from)
	if n >= i || !d.mentions[n].subject || d.mentions[n].form == asQuality || d.owns(&d.mentions[n]) {
		return none, 0
	}
	m := &d.mentions[n]
	if before := m.titleFrom; before > s.from+1 || before == s.from+1 && !isArticle(d.toks[s.from].low) {
		return none, 0
	}
	after = m.to
	if d.toks[after].text == "," {
		end := slices.IndexFunc(d.toks[after+1:d.mentions[i].from], func(t token) bool { return t.text == "," })
		if end < 0 {
			return none, 0
		}
		after += end + 2
	}
	return n, after
}

// otherBetween reports whether the words from token from to the pronoun p may tell of something else that it could mean.
func (d *doc) otherBetween(from int, p *mention) bool {
	for k := from; k < p.from; k++ {
		t := d.toks[k]
		switch {
		case t.low == "that" && k == from:
		case isArticle(t.low), t.cap && k > from, isNumber(t.text), t.low == "his", t.low == "her", t.low == "'s", t.text == ";", t.text == ":":
			return true
		case p.plural && strings.HasSuffix(t.low, "s") && len(attribute.NounSorts(t.low)) > 0 && !words.is(t.low, classFunction|classSaying):
			return true
		}
	}
	return false
}
