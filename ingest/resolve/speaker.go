package resolve

import (
	"sort"
	"strings"
	"unicode/utf8"

	"whosaid/graph"
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
	i = sort.Search(len(d.toks), func(k int) bool { return d.toks[k].end > s.Start })
	j = i
	for j < len(d.toks) && d.toks[j].start < s.End {
		j++
	}
	for i < j && !d.toks[i].word {
		i++
	}
	for j > i && (!d.toks[j-1].word || d.toks[j-1].low == "'s") {
		j--
	}
	return i, j
}

// wholeList moves the beginning of a speaker phrase back over the states that share its
// body: "The U.S., | British and French militaries".
func (d *doc) wholeList(i, j int) int {
	for i < j && i >= 2 {
		n, m := d.nameAt(i), d.nameAt(i-2)
		low := d.toks[i-1].low
		if n == none || m == none || low != "," && low != "and" || !d.mentions[m].listed || d.mentions[m].to != i-1 {
			break
		}
		i = d.mentions[m].from
	}
	return i
}

// nameAt returns the mention by name that covers token i; none if none does.
func (d *doc) nameAt(i int) int {
	k := sort.Search(len(d.named), func(k int) bool { return d.mentions[d.named[k]].to > i })
	if k < len(d.named) && d.mentions[d.named[k]].from <= i {
		return d.named[k]
	}
	return none
}

// coordinates cuts a speaker phrase into the phrases of its several speakers, and leaves
// out what only describes one of them.
func (d *doc) coordinates(i, j int) [][2]int {
	type piece struct {
		from, to int
		joint    string
	}
	var pieces []piece
	from, joint := i, ""
	for k := i; k < j; k++ {
		if n := d.nameAt(k); n != none {
			k = d.mentions[n].to - 1
			continue
		}
		low := d.toks[k].low
		if low != "," && low != "and" && low != "or" && low != "&" && low != "(" {
			continue
		}
		if k > from {
			pieces = append(pieces, piece{from, k, joint})
			joint = low
		} else if low == "and" || low == "or" {
			joint = low
		}
		from = k + 1
	}
	if from < j {
		pieces = append(pieces, piece{from, j, joint})
	}
	if len(pieces) == 0 {
		return nil
	}
	last := pieces[len(pieces)-1].joint
	list := last == "and" || last == "or" || last == "&"
	out := [][2]int{{pieces[0].from, pieces[0].to}}
	described := false
	for _, p := range pieces[1:] {
		names := d.startsWithName(p.from, p.to)
		switch {
		case p.joint == "," && names && len(out) == 1 && d.isDescription(out[0]) && (!list || d.isDefinite(out[0])): // "a spokesman, John Smith"
			out[0] = [2]int{p.from, p.to}
		case p.joint == "," && (!list || described || !names && !d.startsGroup(p.from, p.to)), p.joint == "(":
			described = true
		case names, d.startsGroup(p.from, p.to), p.joint != "," && isArticle(d.toks[p.from].low) && !described,
			p.joint != "," && pronouns[d.toks[p.from].low].form == byName && isPronoun(d.toks[p.from].low):
			out = append(out, [2]int{p.from, p.to})
			described = false
		default:
			described = true
		}
	}
	return out
}

func isPronoun(low string) bool { _, ok := pronouns[low]; return ok }

// startsWithName reports whether the phrase from i to j is a name, after a title or article.
func (d *doc) startsWithName(i, j int) bool {
	for k := i; k < j && k < i+4; k++ {
		if n := d.nameAt(k); n != none {
			end := d.mentions[n].to
			return d.mentions[n].form == byName && (end >= j || !d.toks[end].word || joinsBody(d.toks[end].low) || d.toks[end].low == "who")
		}
		if !words.is(d.stopless(k, k+1), classTitle|classRole) && d.toks[k].low != "the" {
			return false
		}
	}
	return false
}

// startsGroup reports whether the phrase from i to j begins with a plural that needs no article.
func (d *doc) startsGroup(i, j int) bool {
	for k := i; k < j && k < i+4; k++ {
		low := d.toks[k].low
		if words.is(low, classPeople) || endsInPeople(low) {
			return true
		}
		if !d.toks[k].word || words.is(low, classFunction) && low != "other" && low != "some" {
			return false
		}
	}
	return false
}

// isDescription reports whether a phrase is a common noun for one person.
func (d *doc) isDescription(p [2]int) bool {
	end, _ := d.core(p[0], p[1])
	return end > p[0] && d.nameAt(end-1) == none && words.is(d.toks[end-1].low, classRole)
}

// isDefinite reports whether a phrase says which one it means: "the", "Keane's", "his".
func (d *doc) isDefinite(p [2]int) bool {
	for k := p[0]; k < p[1]; k++ {
		if low := d.toks[k].low; low == "the" || low == "'s" || isPronoun(low) {
			return true
		}
	}
	return false
}

// core returns the end of the noun phrase at i before what hangs on it ("officials | at the
// Pentagon"), and where its own words begin, after an article.
func (d *doc) core(i, j int) (end, from int) {
	from = i
	for from < j-1 && (isArticle(d.toks[from].low) || d.toks[from].low == "both" || d.toks[from].low == "even") {
		from++
	}
	for end = from; end < j; end++ {
		if n := d.nameAt(end); n != none {
			end = d.mentions[n].to - 1
			continue
		}
		t := d.toks[end]
		if !t.word || end > from && (words.is(t.low, classFunction) && !words.is(t.low, classPeople) && !isNumberWord(t.low) || strings.HasSuffix(t.low, "ing") && !words.is(t.low, classDocument)) && t.low != "'s" {
			break
		}
	}
	return end, from
}

func isNumberWord(low string) bool {
	switch low {
	case "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "other", "first", "second", "third", "last", "new", "former", "own", "same":
		return true
	}
	return false
}

// headOf returns the token at which the mention begins that the phrase from i to j is one of.
func (d *doc) headOf(i, j int) int {
	end, from := d.core(i, j)
	for k := from; k < min(j, from+8); k++ { // "Secretary of State | John Kerry"
		if n := d.nameAt(k); n != none {
			if m := d.mentions[n]; m.titleFrom < m.from && m.titleFrom <= from {
				return m.from
			}
			break
		}
	}
	if end <= from {
		return none
	}
	if n := d.nameAt(end - 1); n != none {
		m := &d.mentions[n]
		m.form, m.place = byName, false
		if m.weak && m.kind == graph.AnyActor && d.looksPersonal(m) {
			m.kind, m.weak, m.gender = graph.Person, false, d.genderOf(m.from, m.to, "")
		}
		if state := world.capitals[m.name]; state != nil && m.known == nil && m.kind == graph.AnyActor && !d.surnames[strings.ToLower(m.name)] {
			m.owner, m.name, m.kind, m.weak = state, bodyName(state, "government"), graph.Organisation, false
		}
		return m.from
	}
	head := end - 1
	low := d.toks[head].low
	if isFirstPerson(low) || utf8.RuneCountInString(low) == 1 {
		return none // "I"; the "Q" and "A" of an interview.
	}
	if low == "'s" || low == "who" || low == "which" || low == "that" {
		return d.antecedent(from)
	}
	if n := d.nounAt(head); n != none {
		d.mentions[n].phrase = d.wholePhrase(from, j)
		d.mentions[n].head = low
		return d.mentions[n].from
	}
	if !isHead(low) && !endsInPeople(low) && end-from > 5 {
		return none // No phrase for somebody.
	}
	start := from
	for k := from; k < head; k++ { // "the Amnesty | spokesman"
		if n := d.nameAt(k); n != none {
			start = d.mentions[n].to
			if d.toks[start].low == "'s" {
				start++
			}
			k = start - 1
		}
	}
	m := mention{from: min(start, head), to: end, form: byNoun, head: low, phrase: d.wholePhrase(from, j), kind: kindOfHead(low), gender: genderOfWord(low)}
	m.definite = from > i && (d.toks[from-1].low == "the" || d.toks[from-1].low == "that" || d.toks[from-1].low == "this")
	m.plural = words.is(low, classPeople) || endsInPeople(low)
	if m.kind == graph.AnyActor && (m.plural || strings.HasSuffix(low, "s")) {
		m.kind = graph.Group
	}
	d.extra = append(d.extra, m)
	return m.from
}

func isFirstPerson(low string) bool {
	switch low {
	case "i", "we", "me", "us", "myself", "ourselves", "you":
		return true
	}
	return false
}

// looksPersonal reports whether a speaker's name of several words, whose kind nothing shows,
// is rather a person's.
func (d *doc) looksPersonal(m *mention) bool {
	if m.to-m.from < 2 || m.to-m.from > 4 || m.from > 0 && isArticle(d.toks[m.from-1].low) {
		return false
	}
	for _, t := range d.toks[m.from:m.to] {
		if !t.cap || t.upper || words.is(t.low, classOrg|classOrgName|classPlaceName|classVague|classMinistry) {
			return false
		}
		for _, end := range words.noPerson {
			if strings.HasSuffix(t.low, end) {
				return false
			}
		}
	}
	return true
}

// antecedent returns where the mention begins that ends right before a relative "who" at i.
func (d *doc) antecedent(i int) int {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if n := d.nameAt(k); n != none {
			return d.mentions[n].from
		}
	}
	return none
}

// nounAt returns the mention by noun or pronoun whose head is token i; none if none is.
func (d *doc) nounAt(i int) int {
	k := sort.Search(len(d.mentions), func(k int) bool { return d.mentions[k].to > i })
	if k < len(d.mentions) && d.mentions[k].from <= i && d.mentions[k].form != byName && d.mentions[k].form != asQuality {
		return k
	}
	return none
}

// wholePhrase is an unnamed speaker in the text's words, at most to the first comma.
func (d *doc) wholePhrase(i, j int) string {
	for k := i; k < j; k++ {
		if !d.toks[k].word || d.toks[k].low == "who" || d.toks[k].low == "which" || k > i+12 {
			j = k
		}
	}
	phrase := d.in.Doc.Text.Cut(d.span(i, max(j, i+1)))
	if t := d.toks[i]; t.cap && !t.upper && d.nameAt(i) == none && d.opens(i, d.sents[t.sent]) {
		phrase = strings.ToLower(phrase[:1]) + phrase[1:]
	} else if i > 0 && isArticle(d.toks[i-1].low) && t.cap && !t.upper && d.nameAt(i) == none {
		phrase = strings.ToLower(phrase[:1]) + phrase[1:]
	}
	return strings.Join(strings.Fields(phrase), " ")
}
