package resolve

import "whosaid/graph"

// form is how a mention names its actor.
type form byte

const (
	byName    form = iota // "Amnesty International"
	byNoun                // "the organization"
	byPronoun             // "it"
	asQuality             // "American" in "American strikes": a state qualifies, and does nothing itself.
)

type gender byte

const (
	anyGender gender = iota
	male
	female
)

// mention is one place where the text names an actor. A long text has a tenth as many as tokens,
// so that what few of them have stands apart.
type mention struct {
	from, to  int    // Tokens of the words marked, half-open; without an article.
	titleFrom int    // The token where the title begins; from, if there is none.
	actor     int    // In doc.actors; none if nobody can tell.
	name      string // Of a name: its words, in the form compared and shown.
	head      string // Of a noun or pronoun: the word, in lower case.
	kind      graph.ActorKind
	known     *known
	rarely    *rare // Nil for most: read it by more, write it by change.
	form      form
	gender    gender
	rule      reason
	plural    bool
	definite  bool // "the group", "its report".
	place     bool // "in Syria".
	subject   bool // First of its sentence, and after no preposition.
	listed    bool // "British" in "British and French militaries": short for the body.
	owns      bool // "his" in "his agent", while it is looked for whose.
	speaks    bool // It names the speaker of some statement.
	weak      bool // Nothing but a capital letter speaks for it.
}

// rare is what few mentions have.
type rare struct {
	owner     *known // Of a state's body: the state.
	leader    *known // Of an alliance: who leads it.
	title     string // What stands before a person's name: "President".
	titleOf   *known // The state that qualifies the title: "British Prime Minister".
	phrase    string // Of a noun that no earlier actor bears: the whole phrase, for its local id.
	age       string // "58" of "the 58-year-old" or "the midfielder, 33,".
	several   []int  // Of "they": the actors, where they are more than one.
	ambiguous []int  // The actors it could as well be.
}

var nothingRare = &rare{}

// more is what few mentions have, to be read.
func (m *mention) more() *rare {
	if m.rarely == nil {
		return nothingRare
	}
	return m.rarely
}

// change is the same, to be written: a copy, since a mention copied from another shares it.
func (m *mention) change() *rare {
	r := *m.more()
	m.rarely = &r
	return m.rarely
}

const none = -1
