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
		if m.known != nil || m.owner != nil || m.kind == graph.Alliance || m.to-m.from > 1 && !m.weak {
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
	a := actor{name: strings.TrimPrefix(name, "the "), kind: m.kind, known: m.known, owner: m.owner, leader: m.leader, weak: m.weak, toks: strings.Fields(key), gender: m.gender}
	a.personal = a.weak && a.kind == graph.AnyActor && !m.place && m.subject && d.looksPersonal(m) && !attribute.IsWord(a.toks[len(a.toks)-1])
	d.actors = append(d.actors, a)
	n := len(d.actors) - 1
	d.byKey[key] = n
	if m.known != nil {
		d.byKey[foldName(m.name)] = n
	}
	if len(a.toks) > 1 && a.weak && attribute.IsWord(a.toks[len(a.toks)-1]) && !attribute.IsWord(a.toks[0]) {
		d.byFirst[a.toks[0]] = append(d.byFirst[a.toks[0]], n) // "Corven Chemicals", later "Corven"
	}
	if len(a.toks) > 1 && !a.weak {
		d.byFirst[a.toks[0]] = append(d.byFirst[a.toks[0]], n)
		d.byLast[a.toks[len(a.toks)-1]] = append(d.byLast[a.toks[len(a.toks)-1]], n)
		if a.kind != graph.Person {
			d.byLetter[initials(a.toks)] = append(d.byLetter[initials(a.toks)], n)
		}
	}
	if a.kind == graph.Person && len(a.toks) > 1 {
		sur := a.toks[len(a.toks)-1]
		d.bySur[sur] = append(d.bySur[sur], n)
	}
	return n
}

// shortName finds the one actor that a shorter name can stand for: a person's last or given
// name, the beginning of a body's name. It returns none, true if several could be meant.
func (d *doc) shortName(m *mention) (int, bool) {
	key := foldName(m.name)
	if m.from > 1 && kin[d.toks[m.from-1].low] && len(d.bySur[key]) > 0 {
		m.ambiguous, m.kind = d.bySur[key], graph.Person // "the younger Souza": another of that name must be meant too.
		return none, true
	}
	if a, ok := d.byKey[key]; ok && (len(d.bySur[key]) == 0 || d.actors[a].titled) {
		return a, true
	}
	if (m.to-m.from == 1 || m.title != "") && !d.isThing(m) {
		toks := strings.Fields(key)
		if list := d.fitting(d.bySur[toks[len(toks)-1]], m); len(list) > 0 {
			list = d.metBefore(list, m)
			if len(list) > 1 {
				m.ambiguous, m.kind = list, graph.Person
				return none, true
			}
			return list[0], true
		}
	}
	var list []int
	first, _, _ := strings.Cut(key, " ")
	for _, n := range d.byFirst[first] {
		a := &d.actors[n]
		switch {
		case m.title != "" && a.kind != graph.Person:
		case a.kind == graph.Person && a.toks[0] == key && m.to-m.from == 1:
			list = append(list, n)
		case a.kind != graph.Person && a.kind != graph.Group && a.known == nil && a.owner == nil && strings.HasPrefix(strings.Join(a.toks, " ")+" ", key+" ") && m.title == "" && !words.is(key, classCalendar|classVague):
			list = append(list, n)
		}
	}
	if toks := strings.Fields(key); len(list) == 0 && len(toks) > 1 && m.title == "" && m.kind != graph.Person {
		for _, n := range d.byLast[toks[len(toks)-1]] { // "Intelligence Committee" of "House Intelligence Committee"
			if a := &d.actors[n]; a.kind != graph.Person && strings.HasSuffix(strings.Join(a.toks, " "), " "+key) {
				list = append(list, n)
			}
		}
	}
	if len(list) > 1 {
		m.ambiguous = list
		return none, true
	}
	if len(list) == 1 {
		return list[0], true
	}
	return none, false
}

// kin are the words that tell two of one last name apart.
var kin = wordSet("younger elder older")

// isThing reports whether "which" goes on about a name: no person's.
func (d *doc) isThing(m *mention) bool {
	return m.to+1 < len(d.toks) && d.toks[m.to].text == "," && d.toks[m.to+1].low == "which"
}

// metBefore keeps, of several actors, those whom the running text names before the mention; all if
// it names none.
func (d *doc) metBefore(list []int, m *mention) []int {
	if len(list) == 1 {
		return list
	}
	var met []int
	for _, n := range list {
		for _, i := range d.actors[n].mentions[:min(len(d.actors[n].mentions), mostLooked)] {
			if o := d.mentions[i]; o.from < m.from && !d.sents[d.toks[o.from].sent].heading {
				met = append(met, n)
				break
			}
		}
	}
	if len(met) == 0 {
		return list
	}
	return d.latest(met, m)
}

// latest keeps the one of several actors whom the text has just named in full, if it has not named
// any other for long.
func (d *doc) latest(list []int, m *mention) []int {
	near, between := none, false
	for _, n := range list {
		away := mostLooked
		ms := d.actors[n].mentions
		for k := len(ms) - 1; k >= max(0, len(ms)-mostLooked); k-- {
			if o := d.mentions[ms[k]]; o.from < m.from {
				away = min(away, d.toks[m.from].sent-d.toks[o.from].sent)
			}
		}
		switch {
		case away <= pronounWindow && near == none:
			near = n
		case away <= nounWindow:
			between = true
		}
	}
	if near == none || between {
		return list
	}
	return []int{near}
}

// isAnother reports whether "President Souza" is none of the Souzas named in full: all of
// them come later in the text, and none has that office.
func (d *doc) isAnother(m *mention) bool {
	list := d.bySur[foldName(m.name)]
	if len(list) == 0 || m.form != byName || m.to-m.from > 1 || !words.is(officeOf(m.title), classFewHold) {
		return false
	}
	return !slices.ContainsFunc(list, func(n int) bool {
		a := &d.actors[n]
		return slices.Contains(a.roles, roleHead(m.title)) || d.mentions[slices.Min(a.mentions)].from < m.from
	})
}

// fitting keeps the persons whom the mention's title, gender or given name does not exclude.
func (d *doc) fitting(list []int, m *mention) []int {
	var out, titled []int
	for _, n := range list {
		a := d.actors[n]
		if m.gender != anyGender && a.gender != anyGender && m.gender != a.gender {
			continue
		}
		out = append(out, n)
		if head := roleHead(m.title); head != "" && slices.Contains(a.roles, head) {
			titled = append(titled, n)
		}
	}
	if len(titled) > 0 {
		return titled
	}
	return out
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
	head := roleHead(m.title)
	if last := m.title[strings.LastIndexByte(m.title, ' ')+1:]; head == "" && isPersonNoun(last) {
		head = last // "the soprano Ana Souza"
	}
	if head != "" && !slices.Contains(a.roles, head) {
		a.roles = append(a.roles, head)
	}
	if office := officeOf(m.title); office != "" && len(a.offices) < mostOffices && !slices.Contains(a.offices, office) {
		a.offices = append(a.offices, office)
	}
	for w := range strings.FieldsSeq(noStops(strings.ToLower(m.title))) {
		if long := longTitles[w]; words.is(long, classRole) && !slices.Contains(a.roles, long) {
			a.roles = append(a.roles, long) // "Det Insp": both.
		}
	}
	d.alias(n, d.aliasOf(*m))
	if m.form == byName && !m.listed {
		if _, rest := titledName(m.title + " " + m.name); rest == m.name {
			d.alias(n, m.title+" "+m.name) // "President Souza": the office tells who is meant in other texts.
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

// aliasOf is how a mention's words name the actor: of a noun or name, with its article.
func (d *doc) aliasOf(m mention) string {
	if m.form == byPronoun || m.listed {
		return ""
	}
	words := d.in.Doc.Text.Cut(d.span(m.from, m.to))
	if m.from > 0 && d.toks[m.from].sent == d.toks[m.from-1].sent && d.toks[m.from-1].low == "the" && m.form == byNoun {
		words = "the " + words
	}
	return words
}

func (d *doc) alias(n int, words string) {
	a := &d.actors[n]
	if words == "" || words == a.name || a.unnamed {
		return
	}
	for _, have := range a.aliases {
		if strings.EqualFold(have, words) {
			return
		}
	}
	a.aliases = append(a.aliases, words)
}

// acronyms joins "SDF" to "Syrian Democratic Forces (SDF)", and to any one name of the text
// that has those initials.
func (d *doc) acronyms() {
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.actor != none || m.form != byName || m.to != m.from+1 || !d.toks[m.from].upper {
			continue
		}
		if i > 0 && m.from >= 2 && d.toks[m.from-1].text == "(" {
			prev := d.mentions[i-1]
			if prev.to == m.from-1 && prev.actor != none && prev.form == byName {
				d.byKey[foldName(m.name)] = prev.actor
				d.join(i, prev.actor)
				continue
			}
		}
		if hit := d.byLetter[strings.ToLower(strings.ReplaceAll(m.name, ".", ""))]; len(hit) == 1 {
			d.byKey[foldName(m.name)] = hit[0]
			d.join(i, hit[0])
		}
	}
}
