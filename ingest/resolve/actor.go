package resolve

import (
	"slices"
	"strings"

	"whosaid/graph"
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
	if m.more().title != "" {
		a.takeTitle(m.more().title)
	}
	d.alias(n, d.aliasOf(*m))
	if m.form == byName && !m.listed {
		if _, rest := titledName(m.more().title + " " + m.name); rest == m.name {
			d.alias(n, m.more().title+" "+m.name) // "President Souza": the office tells who is meant in other texts.
		}
	}
}

// takeTitle notes the roles and the office that a title in front of the name gives.
func (a *actor) takeTitle(title string) {
	head := roleHead(title)
	if last := strings.ToLower(title[strings.LastIndexByte(title, ' ')+1:]); head == "" && isPersonNoun(last) {
		head = last // "the soprano Ana Souza"
	}
	a.addRole(head)
	if office := officeOf(title); office != "" && len(a.offices) < mostOffices && !slices.Contains(a.offices, office) {
		a.offices = append(a.offices, office)
	}
	for w := range strings.FieldsSeq(noStops(strings.ToLower(title))) {
		if long := longTitles[w]; words.is(long, classRole) {
			a.addRole(long) // "Det Insp": both.
		}
	}
}

func (a *actor) addRole(role string) {
	if role != "" && !slices.Contains(a.roles, role) {
		a.roles = append(a.roles, role)
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
