package resolve

import (
	"slices"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

// actor is one cluster of mentions on its way to a graph.Actor.
type actor struct {
	name     string
	kind     graph.ActorKind
	known    *known
	owner    *known
	leader   *known
	unnamed  bool   // "witnesses".
	phrase   string // Of an unnamed actor, or a person by one name: what its local id is made of.
	aliases  []string
	gender   gender
	plural   bool
	roles    []string // Heads of roles and titles, in lower case: "governor".
	offices  []string // Its titles in whole, in lower case: "foreign minister".
	weak     bool
	titled   bool     // A person known by a last name and an office only.
	toks     []string // The name's words, folded.
	mentions []int
	first    int    // The first of them.
	age      string // In years, as the text gives it.
	taken    string // "foreman" of "the foreman, Mr. Souza": a noun that had told of him before.
	personal bool   // Nothing shows its kind, but its two or three words look like a person's name.
	noPerson bool   // The text writes it as no person is: "the Treasury", "@ferries".
	spoke    bool   // It says something in the text.
	members  []member
}

type member struct {
	kind graph.MemberKind
	body int
	role string
	term
}

// clusterNames gathers the mentions by name into actors: full names first, so that what is
// shorter finds them, wherever in the text they stand.
func (d *doc) clusterNames() {
	d.byKey, d.bySur = map[string]int{}, map[string][]int{}
	d.byFirst, d.byLast, d.byLetter = map[string][]int{}, map[string][]int{}, map[string][]int{}
	order := make([]int, 0, len(d.mentions))
	for i := range d.mentions {
		if d.mentions[i].form == byName || d.mentions[i].form == asQuality {
			order = append(order, i)
		}
	}
	for _, i := range order {
		m := &d.mentions[i]
		if k := d.otherNameOf(i); k != none {
			before := &d.mentions[k]
			before.kind, before.weak = graph.Organisation, false
			n := d.fullName(before)
			if before.actor == none {
				d.join(k, n)
			}
			d.byKey[foldName(m.name)] = n
			d.actors[n].toks = append(d.actors[n].toks, wordsOf(m.name)...) // "the ministry"
			d.join(i, n)
			continue
		}
		if m.known != nil || m.more().owner != nil || m.kind == graph.Alliance || m.to-m.from > 1 && !m.weak {
			d.join(i, d.fullName(m))
		}
	}
	d.acronyms()
	for _, i := range order {
		if m := &d.mentions[i]; m.actor == none && d.isAnother(m) {
			n := d.fullName(m)
			d.actors[n].titled = true
			d.join(i, n)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { // Longer names first, of those whose kind nothing shows too.
		return min(d.mentions[b].to-d.mentions[b].from, 2) - min(d.mentions[a].to-d.mentions[a].from, 2)
	})
	for _, i := range order {
		m := &d.mentions[i]
		if m.actor != none {
			continue
		}
		if a, ok := d.shortName(m); ok {
			if a == none {
				continue // Two could bear it.
			}
			d.join(i, a)
			continue
		}
		d.join(i, d.fullName(m))
	}
}

// fullName finds or makes the actor that a mention names in full.
func (d *doc) fullName(m *mention) int {
	name := m.name
	if m.known != nil {
		name = m.known.name
	}
	key := foldName(name)
	if m.kind == graph.Person {
		key = personKey(key)
	}
	if a, ok := d.byKey[key]; ok {
		return a
	}
	if m.kind == graph.Person && m.to-m.from > 1 && !m.weak {
		name = unshout(name)
	}
	a := actor{name: strings.TrimPrefix(name, "the "), kind: m.kind, known: m.known, owner: m.more().owner, leader: m.more().leader, weak: m.weak, toks: strings.Fields(key), gender: m.gender}
	a.personal = a.weak && a.kind == graph.AnyActor && !m.place && m.subject && d.looksPersonal(m) && !attribute.IsWord(a.toks[len(a.toks)-1])
	d.actors = append(d.actors, a)
	n := len(d.actors) - 1
	d.byKey[key] = n
	if m.known != nil {
		d.byKey[foldName(m.name)] = n
	}
	if len(a.toks) < 2 {
		return n
	}
	first, last := a.toks[0], a.toks[len(a.toks)-1]
	if !a.weak || attribute.IsWord(last) && !attribute.IsWord(first) { // "Corven Chemicals", later "Corven"
		bear(d.byFirst, first, n)
	}
	if !a.weak {
		bear(d.byLast, last, n)
		if a.kind != graph.Person {
			bear(d.byLetter, initials(a.toks), n)
		}
	}
	if a.kind == graph.Person {
		bear(d.bySur, last, n)
	}
	return n
}

// bear notes that an actor bears a short name. One that very many bear says nobody's name, so that no more
// than are looked at are kept.
func bear(index map[string][]int, name string, n int) {
	if len(index[name]) < mostLooked {
		index[name] = append(index[name], n)
	}
}

// shortName finds the one actor that a shorter name can stand for: a person's last or given
// name, the beginning of a body's name. It returns none, true if several could be meant.
func (d *doc) shortName(m *mention) (int, bool) {
	key := foldName(m.name)
	if m.from > 1 && kin[d.toks[m.from-1].low] && len(d.bySur[key]) > 0 {
		m.change().ambiguous, m.kind = d.bySur[key], graph.Person // "the younger Souza": another of that name must be meant too.
		return none, true
	}
	if a, ok := d.byKey[key]; ok && (len(d.bySur[key]) == 0 || d.actors[a].titled) {
		return a, true
	}
	if (m.to-m.from == 1 || m.more().title != "") && !d.isThing(m) {
		toks := strings.Fields(key)
		if list := d.fitting(d.bySur[toks[len(toks)-1]], m); len(list) > 0 {
			list = d.metBefore(list, m)
			if len(list) > 1 {
				m.change().ambiguous, m.kind = list, graph.Person
				return none, true
			}
			return list[0], true
		}
	}
	var list []int
	first, _, _ := strings.Cut(key, " ")
	for _, n := range d.byFirst[first] {
		d.look()
		a := &d.actors[n]
		switch {
		case m.more().title != "" && a.kind != graph.Person:
		case a.kind == graph.Person && a.toks[0] == key && m.to-m.from == 1:
			list = append(list, n)
		case a.kind != graph.Person && a.kind != graph.Group && a.known == nil && a.owner == nil && strings.HasPrefix(strings.Join(a.toks, " ")+" ", key+" ") && m.more().title == "" && !words.is(key, classCalendar|classVague):
			list = append(list, n)
		}
	}
	if toks := strings.Fields(key); len(list) == 0 && len(toks) > 1 && m.more().title == "" && m.kind != graph.Person {
		for _, n := range d.byLast[toks[len(toks)-1]] { // "Intelligence Committee" of "House Intelligence Committee"
			d.look()
			if a := &d.actors[n]; a.kind != graph.Person && strings.HasSuffix(strings.Join(a.toks, " "), " "+key) {
				list = append(list, n)
			}
		}
	}
	if len(list) > 1 {
		m.change().ambiguous = list
		return none, true
	}
	if len(list) == 1 {
		return list[0], true
	}
	return none, false
}

// join makes a mention one of an actor's.
func (d *doc) join(i, n int) {
	m, a := &d.mentions[i], &d.actors[n]
	m.actor = n
	if len(a.mentions) == 0 || i < a.first {
		a.first = i
	}
	a.mentions = append(a.mentions, i)
	if m.form == asQuality {
		return
	}
	if a.gender == anyGender {
		a.gender = m.gender
	}
	if age := d.ageOf(*m); age != "" && m.form == byName {
		a.age = age
	}
	if m.form == byName && m.from > 0 && (isArticle(d.toks[m.from-1].low) || d.toks[m.from-1].text == "@") {
		a.noPerson = true
	}
	if a.weak && !m.weak && m.form == byName {
		a.kind, a.weak = m.kind, false
	}
	head := roleHead(m.more().title)
	if last := strings.ToLower(m.more().title[strings.LastIndexByte(m.more().title, ' ')+1:]); head == "" && isPersonNoun(last) {
		head = last // "the soprano Ana Souza"
	}
	if head != "" && !slices.Contains(a.roles, head) {
		a.roles = append(a.roles, head)
	}
	if office := officeOf(m.more().title); office != "" && len(a.offices) < mostOffices && !slices.Contains(a.offices, office) {
		a.offices = append(a.offices, office)
	}
	for w := range strings.FieldsSeq(noStops(strings.ToLower(m.more().title))) {
		if long := longTitles[w]; words.is(long, classRole) && !slices.Contains(a.roles, long) {
			a.roles = append(a.roles, long) // "Det Insp": both.
		}
	}
	d.alias(n, d.aliasOf(*m))
	if m.form == byName && !m.listed {
		if _, rest := titledName(m.more().title + " " + m.name); rest == m.name {
			d.alias(n, m.more().title+" "+m.name) // "President Souza": the office tells who is meant in other texts.
		}
	}
}

const mostOffices = 8 // Kept of one person.

// ageOf reads the age in years that stands behind a mention, "Ana Souza, 41,".
func (d *doc) ageOf(m mention) string {
	if m.to+1 < len(d.toks) && d.toks[m.to].text == "," && isNumber(d.toks[m.to+1].text) && len(d.toks[m.to+1].text) < 3 {
		return d.toks[m.to+1].text
	}
	return ""
}
