package resolve

import (
	"cmp"
	"slices"

	"whosaid/graph"
)

// doc is one text on the way from tokens to actors.
type doc struct {
	page
	in          Input
	lower       map[string]bool // Words that the text writes in lower case somewhere.
	solo        map[string]bool // Words that stand alone with a capital inside a sentence, in lower case.
	mentions    []mention
	actors      []actor
	alone       map[string]bool // Names that stand alone somewhere, in lower case.
	isPlace     []bool          // By actor.
	periods     []period
	happenings  []happening
	events      []event
	ends        map[string]bool // Last names of persons named in full, in lower case.
	ties        []tie
	left        map[int]bool // Actors who hold their office no longer.
	came        map[int]bool // Actors who succeed somebody.
	couples     map[int]int  // Actors named together by one last name.
	needed      map[int]bool // Actors that others belong to.
	works       []work
	named       []int           // The mentions by name, in order; while speakers are read.
	surnames    map[string]bool // Last names of persons, in lower case.
	extra       []mention       // Mentions found while speakers are read.
	voices      [][]int         // The tokens, later the mentions, that are each statement's speakers.
	authorKnown bool
	authorActor int              // Who wrote the text; none if no byline tells.
	quoted      []bool           // By token: it stands in somebody's direct words.
	turns       []turn           // The speeches of a transcript.
	direct      []int            // The statements in direct words, by where they begin.
	reported    []reported       // What is told in the reporter's words, by where it begins.
	guest       []int            // Where the one person is named who is named in full before them; empty if several are.
	says        []speech         // The statements of those mentions, by mention.
	byKey       map[string]int   // Actors by folded name or sure other name.
	bySur       map[string][]int // Persons by last name.
	byFirst     map[string][]int // Actors by the first word of their name.
	byHead      map[string][]int // Persons by the heads of their roles, alliances by their noun.
	byLast      map[string][]int // And by the last.
	byLetter    map[string][]int // Bodies by initials.
	looked      int              // By look: a test holds that it grows as the text does.
}

// look counts one more thing looked at, where what is looked through grows with the text.
func (d *doc) look() { d.looked++ }

// speech is a statement, and the mention that is one of its speakers.
type speech struct{ mention, statement int32 }

func (d *doc) span(i, j int) graph.Span {
	return graph.Span{Start: int(d.toks[i].start), End: d.toks[j-1].end()}
}

// add keeps a mention; its actor is found later.
func (d *doc) add(m mention) {
	m.actor = none
	if m.more().title == "" {
		m.titleFrom = m.from
	}
	if m.from > 0 {
		s := d.sents[d.toks[m.from].sent]
		before := m.from - 1
		for before >= s.from && (words.is(noStops(d.toks[before].low), classTitle) || isArticle(d.toks[before].low)) {
			before--
		}
		if before >= s.from {
			low := d.toks[before].low
			m.place = m.place || m.form == byName && words.is(low, classLocative) && (m.kind == graph.AnyActor || m.kind == graph.State)
		}
		m.subject = d.isSubject(m.titleFrom, s)
	} else {
		m.subject = true
	}
	d.mentions = append(d.mentions, m)
}

func (d *doc) sortMentions() {
	slices.SortStableFunc(d.mentions, func(a, b mention) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(b.to, a.to), cmp.Compare(a.form, b.form))
	})
	out := d.mentions[:0]
	end := 0
	for _, m := range d.mentions {
		if m.from < end {
			continue
		}
		out = append(out, m)
		end = m.to
	}
	d.mentions = out
}

// isSubject guesses whether the phrase at i is the subject of its clause: no preposition or
// verb stands right before it.
func (d *doc) isSubject(i int, s sentence) bool {
	for k := i - 1; k >= s.from; k-- {
		t := d.toks[k]
		switch {
		case !t.word:
			return true
		case isArticle(t.low) || t.cap || introducing[t.low]:
			continue
		case beginsClause[t.low]:
			return true
		default:
			return words.is(t.low, classSaying) || !words.is(t.low, classFunction) && k == s.from
		}
	}
	return true
}

// beginsClause are small words behind which a clause, and mostly its subject, begins.
var beginsClause = wordSet("and but that as while when because if though although where which")
