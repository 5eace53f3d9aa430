package resolve

import (
	"strings"

	"whosaid/graph"
)

// parseTitled reads "British Prime Minister Theresa May", "Microsoft CEO Satya Nadella":
// what qualifies the title, the title, and the person.
func (d *doc) parseTitled(r run) bool {
	if d.isCraft(r.from) {
		return false
	}
	for p := r.to - 2; p >= r.from; p-- {
		n := d.titleAt(p, r.to-1)
		if n == 0 && words.is(d.toks[p].low, classRole) && r.to-p > 2 && words.is(d.toks[p+1].low, classNamesMale|classNamesFemale|classNamesBoth) {
			n = 1 // "House Minority Leader Nancy Pelosi"
		}
		if n == 0 || !d.restIsPerson(p+n, r.to) {
			continue
		}
		from := p
		for from > r.from && words.is(d.stopless(from-1, p+n), classTitle) {
			from-- // "Defence Secretary": the longer title.
		}
		for from > r.from && d.titleEndsAt(r.from, from) > 0 { // "Lt. Gov.", "Deputy Prime Minister"
			from -= d.titleEndsAt(r.from, from)
		}
		titleOf, at := d.readQualifier(r.from, from)
		d.addName(p+n, r.to, min(at, p), titleOf)
		return true
	}
	return false
}

// isCraft reports whether the "Saint" at i begins the name of a ship or another made thing: "the ferry Saint
// Brendan", "the Saint Brendan".
func (d *doc) isCraft(i int) bool {
	if i == 0 || d.toks[i].low != "saint" {
		return false
	}
	before := d.toks[i-1].low
	return isArticle(before) || i > 1 && isArticle(d.toks[i-2].low) && !isHead(before) && !isPersonNoun(before)
}

// readQualifier reads what stands before a title, from i to j: a state, or a body, which it
// adds as a mention. It returns the state and where the words begin that belong to the title.
func (d *doc) readQualifier(i, j int) (*known, int) {
	if i >= j {
		return nil, j
	}
	first := d.toks[i].text
	state := world.demonyms[first]
	if state == nil && world.byName[first] != nil && world.byName[first].kind == graph.State {
		state = world.byName[first]
	}
	if state != nil {
		d.add(mention{from: i, to: i + 1, form: asQuality, kind: graph.State, known: state, name: first})
		return state, i + 1
	}
	if n := d.bodyPrefix(i, j); n > 0 {
		d.addName(i, i+n, i, nil)
		return nil, i + n
	}
	return nil, i
}

// bodyPrefix returns how many tokens from i on, and before j, name a body.
func (d *doc) bodyPrefix(i, j int) int {
	if n := d.knownAt(i, j); n > 0 {
		return n
	}
	for k := j; k > i; k-- {
		if d.bodyKind(i, k) != "" || d.solo[d.toks[i].low] && k == i+1 {
			return k - i
		}
	}
	return 0
}

// titleAt returns how many tokens from i on are the longest title; j bounds it.
func (d *doc) titleAt(i, j int) int {
	for n := min(3, j-i+1); n > 0; n-- {
		if words.is(d.stopless(i, i+n), classTitle) {
			return n
		}
	}
	return 0
}

func (d *doc) titleEndsAt(floor, j int) int {
	for n := 3; n > 0; n-- {
		if j-n >= floor && words.is(d.stopless(j-n, j), classTitle) {
			return n
		}
	}
	return 0
}

// stopless is the phrase in lower case without the full stops of abbreviations.
func (d *doc) stopless(i, j int) string {
	return noStops(strings.ToLower(d.phrase(i, j)))
}

func noStops(low string) string { return strings.ReplaceAll(low, ".", "") }

// restIsPerson reports whether the words from i to j, after a title, can name a person.
func (d *doc) restIsPerson(i, j int) bool {
	if j-i < 1 || j-i > 5 || !d.toks[i].cap || words.is(d.toks[j-1].low, classOrgName|classPlaceName|classTitle) && longTitles[d.toks[j-1].low] == "" && !words.is(d.toks[i].low, classNamesMale|classNamesFemale) || d.bodyKind(i, j) != "" {
		return false
	}
	if k := world.byName[d.phrase(i, j)]; k != nil && k.kind != graph.State {
		return false
	}
	for k := i; k < j; k++ {
		if low := d.toks[k].low; low == "of" || low == "for" || low == "and" || low == "&" {
			return false
		}
	}
	return true
}

// parseOfficer reads a run that ends in a role, "Amnesty International Middle East
// Researcher": the body is a mention, the role is none.
func (d *doc) parseOfficer(r run) bool {
	last := d.toks[r.to-1].low
	if r.to-r.from < 2 || !words.is(last, classRole|classTitle) || abbreviations[last] || words.is(d.toks[r.from].low, classNamesMale|classNamesFemale) {
		return false
	}
	_, at := d.readQualifier(r.from, r.to-1)
	if at == r.from && d.titleEndsAt(r.from, r.to) != r.to-r.from {
		// Longer bodies are tried first: one that the text names elsewhere by itself.
		for k := r.to - 1; k > r.from; k-- {
			if d.alone[strings.ToLower(d.phrase(r.from, k))] {
				d.addName(r.from, k, r.from, nil)
				break
			}
		}
	}
	return true
}

// roleBefore returns where the role begins that stands right before the name at i in lower
// case ("spokesman", "chief executive"), or i if none does.
func (d *doc) roleBefore(i int) int {
	s := d.sents[d.toks[i].sent]
	if i == s.from || !standsBefore(d.toks[i-1].low) || d.toks[i-1].cap || !d.toks[i-1].word {
		return i
	}
	k := i - 1
	for k > s.from && i-k < 6 {
		t := d.toks[k-1]
		if !t.word || t.cap || t.low == "'s" || isArticle(t.low) || words.is(t.low, classFunction|classSaying) && !words.is(t.low, classRole) || isNumber(t.text) {
			break
		}
		k--
	}
	return k
}

// roleAt reads a role that begins at i, as in an apposition: "a senior crisis response
// adviser", "Amnesty's director". It returns the token after it and that of its head.
func (d *doc) roleAt(i int, s sentence) (end, head int) {
	if i >= s.to {
		return 0, 0
	}
	if d.toks[i].low == "now" || d.toks[i].low == "then" || isArticle(d.toks[i].low) {
		i++
	}
	last := 0
	k := i
	for ; k < s.to && k < i+10; k++ {
		t := d.toks[k]
		if !t.word || words.is(t.low, classFunction) && t.low != "and" && t.low != "former" && !t.upper {
			break
		}
		if words.is(t.low, classSaying) && !words.is(t.low, classRole) {
			break
		}
		if isPersonNoun(t.low) && !words.is(t.low, classEither) && !t.cap || words.is(t.low, classRole) || d.titleEndsAt(i, k+1) > 0 && !t.cap {
			last = k + 1
		}
	}
	if last == 0 || k-last > 1 {
		return 0, 0
	}
	return last, last - 1
}
