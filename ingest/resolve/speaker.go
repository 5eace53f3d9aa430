package resolve

import (
	"sort"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

// findSpeakers reads the words that name each statement's speakers, "The U.S., British and
// French militaries", "witnesses and a senior official", and adds a mention for each that
// has none. d.voices holds, by statement, the token at which each speaker's mention begins.
func (d *doc) findSpeakers() {
	d.voices = make([][]int, len(d.in.Statements))
	read := map[graph.Span][]int{}
	for n, st := range d.in.Statements {
		if st.Speaker.IsZero() {
			continue
		}
		heads, ok := read[st.Speaker]
		if !ok {
			from, to := d.tokensIn(st.Speaker)
			from = d.wholeSubject(d.pastTime(from, to), to, st)
			for _, part := range d.coordinates(d.wholeList(from, to), to) {
				if at := d.headOf(part[0], part[1]); at != none {
					heads = append(heads, at)
				}
			}
			read[st.Speaker] = heads
		}
		d.voices[n] = heads
	}
}

// tokensIn returns the tokens that a span covers, without marks at its ends.
func (d *doc) tokensIn(s graph.Span) (i, j int) {
	i = sort.Search(len(d.toks), func(k int) bool { return d.toks[k].end() > s.Start })
	j = i
	for j < len(d.toks) && int(d.toks[j].start) < s.End {
		j++
	}
	for i < j && (!d.toks[i].word || i+2 < j && d.toks[i+1].text == ":" && isNumber(d.toks[i].text) && isNumber(d.toks[i+2].text)) {
		if d.toks[i].word {
			i += 2 // "13:40": when an entry was posted.
		}
		i++
	}
	for j > i && (!d.toks[j-1].word || d.toks[j-1].low == "'s") {
		j--
	}
	return i, j
}

// headOf returns the token at which the mention begins that the phrase from i to j is one of; none if the phrase
// is none for somebody. What has no mention gets one.
func (d *doc) headOf(i, j int) int {
	end, from := d.core(i, j)
	if at := d.titledIn(from, j); at != none {
		return at
	}
	if end <= from {
		return none
	}
	if n := d.nameAt(end - 1); n != none {
		d.speaksByName(&d.mentions[n])
		return d.mentions[n].from
	}
	if at := d.calledAt(end); at != none && (from == i || d.indefinite(from, d.sents[d.toks[from].sent])) {
		return at
	}
	head := end - 1
	low := uncontracted(d.toks[head].low)
	if isNobody(low, end == from+1) {
		return none
	}
	if isPartyTag(d.toks[head].text) || low == "'s" || isRelative(low) {
		return d.antecedent(from, low == "who")
	}
	if n := d.nounAt(head); n != none {
		d.mentions[n].change().phrase = d.wholePhrase(from, j)
		d.mentions[n].head = low
		return d.mentions[n].from
	}
	if !isHead(low) && !endsInPeople(low) && end-from > 5 {
		return none // No phrase for somebody.
	}
	m := d.speakerNoun(from, end, low)
	m.rarely = &rare{phrase: d.wholePhrase(from, j)}
	m.definite = from > i && (d.toks[from-1].low == "the" || d.toks[from-1].low == "that" || d.toks[from-1].low == "this")
	d.extra = append(d.extra, m)
	return m.from
}

// titledIn returns where the name begins of the titles with which the phrase from i to j does: "Secretary of
// State | John Kerry"; none if it begins otherwise.
func (d *doc) titledIn(i, j int) int {
	for k := i; k < min(j, i+8); k++ {
		if n := d.nameAt(k); n != none {
			if m := &d.mentions[n]; m.titleFrom < m.from && m.titleFrom <= i && !d.owns(m) {
				return m.from
			}
			break
		}
	}
	return none
}

// speaksByName notes what a name is that speaks: no place, but a person, or the government of the state whose
// capital it is.
func (d *doc) speaksByName(m *mention) {
	m.form, m.place = byName, false
	if m.weak && m.kind == graph.AnyActor && d.looksPersonal(m) {
		m.kind, m.weak, m.gender = graph.Person, false, d.genderOf(m.from, m.to, "")
	}
	if state := world.capitals[m.name]; state != nil && m.known == nil && m.kind == graph.AnyActor && !d.surnames[strings.ToLower(m.name)] {
		m.change().owner, m.name, m.kind, m.weak = state, bodyName(state, "government"), graph.Organisation, false
	}
}

// calledAt returns where the name begins that "called" or "named" at token i gives to the noun
// before it, "a man called Stan"; none if neither stands there.
func (d *doc) calledAt(i int) int {
	if i+1 >= len(d.toks) || d.toks[i].low != "called" && d.toks[i].low != "named" {
		return none
	}
	if n := d.nameAt(i + 1); n != none && d.mentions[n].from == i+1 && !d.owns(&d.mentions[n]) && !(d.mentions[n].to < len(d.toks) && isArticle(d.toks[d.mentions[n].to].low)) {
		d.mentions[n].form, d.mentions[n].place = byName, false
		return i + 1
	}
	return none
}

// looksPersonal reports whether a speaker's name of several words, whose kind nothing shows,
// is rather a person's.
func (d *doc) looksPersonal(m *mention) bool {
	if m.to-m.from < 2 || m.to-m.from > 4 || m.from > 0 && isArticle(d.toks[m.from-1].low) {
		return false
	}
	for _, t := range d.toks[m.from:m.to] {
		if !t.cap || t.upper || words.is(t.low, classFunction) || words.is(t.low, classOrg|classOrgName|classPlaceName|classVague|classMinistry) {
			return false
		}
		if isNoPerson(t.low) {
			return false
		}
	}
	last := d.toks[m.to-1].low // "Skerrow Zoo", of which the text says "the zoo" too.
	sorts := attribute.NounSorts(last)
	return !d.lower[last] || len(sorts) == 0 || sorts[0] != "group" && sorts[0] != "artifact" || words.is(d.toks[m.from].low, classNamesMale|classNamesFemale|classNamesBoth)
}
