package resolve

import "whosaid/graph"

// parse reads a capitalised run: what in it is a title, a state that qualifies, a body and
// its officer, and what is the name; and adds the mentions.
func (d *doc) parse(r run) {
	if r.to-r.from > 1 && d.toks[r.from].low == "former" {
		r.from++ // "Former Prime Minister": it opens a sentence, and is no part of a name.
	}
	if r.from >= r.to {
		return
	}
	if d.parseStateBody(r) {
		return
	}
	if k := world.byName[d.phrase(r.from, r.to)]; k != nil {
		d.addKnown(r.from, r.to, k)
		return
	}
	if d.parseTitled(r) || d.parseOfficer(r) {
		return
	}
	if r.first && r.to-r.from > 2 && !words.is(d.toks[r.from].low, classNamesMale|classNamesFemale|classNamesBoth) && standsBefore(d.toks[r.from].low) && d.restIsPerson(r.from+1, r.to) {
		d.addName(r.from+1, r.to, r.from, nil) // "Hydrologist Ana Souza"
		return
	}
	first := d.toks[r.from]
	if state := world.demonyms[first.text]; state != nil {
		if r.to == r.from+1 {
			d.addDemonym(r.from, state)
			return
		}
		if kind := d.bodyKind(r.from, r.to); kind == "" {
			d.add(mention{from: r.from, to: r.from + 1, form: asQuality, kind: graph.State, known: state})
			d.parse(run{r.from + 1, r.to, false})
			return
		}
	}
	if n := d.knownAt(r.from, r.to); n > 0 && d.bodyKind(r.from, r.to) == "" && d.personKind(r.from, r.to) == "" {
		d.addKnown(r.from, r.from+n, world.byName[d.phrase(r.from, r.from+n)])
		if r.from+n < r.to {
			d.parse(run{r.from + n, r.to, false})
		}
		return
	}
	d.addName(r.from, r.to, r.from, nil)
}

// addName adds a mention by the name from i to j. Its title begins at titleFrom, which is i
// if it has none, and is qualified by a state if one is given.
func (d *doc) addName(i, j, titleFrom int, titleOf *known) {
	for j-i > 2 && d.toks[j-1].upper && words.is(d.toks[j-1].low, classAfter) {
		j-- // "Ana Souza MP"
	}
	if before := d.roleBefore(i); titleFrom == i && before < i && d.restIsPerson(i, j) && !(j == i+1 && d.toks[i].upper) {
		titleFrom = before
	}
	title := ""
	if titleFrom < i {
		title = d.phrase(titleFrom, i)
	}
	if title == "" && j == i+1 && d.isNounWithCapital(i) || d.behindPerson(i) {
		return
	}
	if j-i > mostWords || j == i+1 && d.toks[i].size == 1 {
		return // Too long for a name, or one letter: the "Q" of an interview.
	}
	m := mention{from: i, to: j, form: byName, name: d.phrase(i, j), titleFrom: titleFrom}
	if title != "" {
		m.rarely = &rare{title: title, titleOf: titleOf}
	}
	if k := world.byName[m.name]; k != nil && title == "" {
		d.addKnown(i, j, k)
		return
	}
	switch {
	case title != "":
		m.kind = graph.Person
	default:
		m.kind = d.bodyKind(i, j)
		if m.kind == "" {
			m.kind = d.personKind(i, j)
		}
	}
	if m.kind == graph.Person {
		m.gender = d.genderOf(i, j, title)
	}
	if m.kind == "" {
		m.kind, m.weak = d.kindByContext(i, j)
	}
	if m.weak && m.kind == graph.AnyActor && d.isOfficeName(i, j) {
		return
	}
	d.add(m)
}

// isNounWithCapital reports whether a word by itself is a noun: "the Senate", "President", or "INTERVIEWER:", the
// label of a transcript.
func (d *doc) isNounWithCapital(i int) bool {
	t := d.toks[i]
	if d.ends[t.low] {
		return false // Somebody's last name.
	}
	if t.upper {
		label := i+1 < len(d.toks) && d.toks[i+1].text == ":"
		return label && (asking[t.low] || words.is(t.low, classRole))
	}
	return words.is(t.low, classOrg|classRole|classPeople|classDocument|classAlliance|classFamily|classTitle|classPlaceHead) && !abbreviations[t.low]
}

// behindPerson reports whether a bracket opens between the word at i and a person's name: "(R-Utah)".
func (d *doc) behindPerson(i int) bool {
	if i == 0 || d.toks[i-1].text != "(" || len(d.mentions) == 0 {
		return false
	}
	last := d.mentions[len(d.mentions)-1]
	return last.to == i-1 && last.kind == graph.Person
}

// isOfficeName reports whether a name is that of an office: "Secretary of State for Trade".
func (d *doc) isOfficeName(i, j int) bool {
	return j-i > 2 && words.is(d.toks[i].low, classRole) && (d.toks[i+1].low == "of" || d.toks[i+1].low == "for")
}

func (d *doc) addKnown(i, j int, k *known) {
	m := mention{from: i, to: j, form: byName, name: d.phrase(i, j), kind: k.kind, known: k}
	if k.kind == graph.State && d.qualifies(j) {
		m.form = asQuality
	}
	d.add(m)
}

func (d *doc) addDemonym(i int, state *known) {
	m := mention{from: i, to: i + 1, form: asQuality, kind: graph.State, known: state, name: d.toks[i].text}
	d.add(m)
}

// qualifies reports whether the token at j is a noun that a state's name before it only
// qualifies: "U.S. strikes". A verb of saying or any mark or small word is none.
func (d *doc) qualifies(j int) bool {
	if j >= len(d.toks) {
		return false
	}
	t := d.toks[j]
	return t.word && !t.cap && words.is(t.low, classPeople|classRole|classOrg|classStateBody|classDocument) && !words.is(t.low, classSaying)
}
