package resolve

import (
	"strings"

	"whosaid/graph"
)

// unnamed makes the local actor of a noun that takes up none.
func (d *doc) unnamed(i int) int {
	m := &d.mentions[i]
	if len(m.more().ambiguous) > 0 {
		return none
	}
	if n := d.calledBehind(i); n != none {
		return n
	}
	if n := d.namedLater(i); n != none {
		m.rule = isLater
		return n
	}
	name := m.more().phrase
	if name == "" {
		name = d.phrase(m.from, m.to)
		if m.from > 0 && possessive[d.toks[m.from-1].low] {
			name = d.toks[m.from-1].low + " " + name
		}
	}
	name = d.withOwner(i, name)
	key := "local " + graph.FoldText(name)
	if n, ok := d.byKey[key]; ok {
		return n
	}
	d.actors = append(d.actors, actor{name: name, phrase: name, kind: m.kind, unnamed: true, gender: m.gender, plural: m.plural, toks: append(wordsOf(name), m.head)})
	n := len(d.actors) - 1
	d.byKey[key] = n
	if m.kind == graph.Person {
		d.byHead[m.head] = append(d.byHead[m.head], n)
	}
	return n
}

// calledBehind is who is named between commas behind a person's noun and what hangs on it: "a spokeswoman for the
// port, Maria Holt, declined". It is none if nobody is.
func (d *doc) calledBehind(i int) int {
	m := &d.mentions[i]
	if m.kind != graph.Person || m.plural {
		return none
	}
	s := d.sents[d.toks[m.from].sent]
	k := m.to
	for ; k < min(s.to, m.to+8) && d.toks[k].text != ","; k++ {
		if low := d.toks[k].low; k == m.to && !joinsBody(low) || words.is(low, classSaying) {
			return none
		}
	}
	n := d.mentionAt(min(k+1, s.to-1))
	if k >= s.to || d.toks[k].text != "," || n == none {
		return none
	}
	name := &d.mentions[n]
	if name.titleFrom != k+1 || name.form != byName || name.kind != graph.Person || name.to >= s.to || d.toks[name.to].text != "," {
		return none
	}
	return name.actor
}

// namedLater finds whom "a foreman" is, if the text soon calls somebody "the foreman, Mr. Souza".
func (d *doc) namedLater(i int) int {
	m := &d.mentions[i]
	if m.plural || m.kind != graph.Person {
		return none
	}
	window := int32(pronounWindow)
	if m.definite {
		window = nounWindow // "The trainer of a runner": who that is must be told.
	}
	found := none
	for k := i + 1; k < min(len(d.mentions), i+mostLooked) && d.toks[d.mentions[k].from].sent <= d.toks[m.from].sent+window; k++ {
		d.look()
		n := d.mentions[k].actor
		if n == none || d.actors[n].first != k || d.actors[n].taken != m.head {
			continue
		}
		if found != none {
			return none
		}
		found = n
	}
	return found
}

// withOwner writes the person into a phrase who is its owner: "his agent" is "Ana Souza's agent",
// and so is "Souza's agent". It is the phrase itself where nobody can tell.
func (d *doc) withOwner(i int, name string) string {
	m := d.mentions[i]
	rest, owner := "", none
	first, after, _ := strings.Cut(name, " ")
	switch low := strings.ToLower(first); {
	case (low == "his" || low == "her") && i > 0 && m.from > 0 && d.toks[m.from-1].low == "and" && d.mentions[i-1].to == m.from-1:
		owner, rest = d.mentions[i-1].actor, after // "Souza and his aides"
	case low == "his" || low == "her":
		d.mentions[i].gender, d.mentions[i].form, d.mentions[i].owns = pronouns[low].gender, byPronoun, true
		owner, rest = d.personPronoun(i), after
		could := d.mentions[i].more().ambiguous
		d.mentions[i] = m
		if owner == none && len(could) > 0 {
			return name
		}
	case low == "my":
		if owner, rest = d.whoseTurn(m.from), after; len(d.turns) == 0 && !d.quoted[m.from] {
			owner = d.author()
		}
	default:
		before, after, ok := strings.Cut(name, "'s ")
		n := i - 1
		if n >= 0 && d.mentions[n].to > m.to {
			n = none
		}
		if ok && n >= 0 && d.mentions[n].form == byName && d.mentions[n].actor != none && strings.HasSuffix(" "+foldName(before), " "+foldName(d.phrase(d.mentions[n].from, d.mentions[n].to))) {
			owner, rest = d.mentions[n].actor, after
		}
	}
	if owner == none || rest == "" || d.actors[owner].kind != graph.Person || d.actors[owner].unnamed {
		return name
	}
	return d.actors[owner].name + "'s " + rest
}

// whoseTurn returns the one actor whose speech in a transcript token i stands in.
func (d *doc) whoseTurn(i int) int {
	if k := d.turnAt(i); k != none {
		if voice := d.voices[d.turns[k].statement]; len(voice) == 1 {
			return d.mentions[voice[0]].actor
		}
	}
	return none
}
