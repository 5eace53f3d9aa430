package resolve

import (
	"cmp"
	"slices"
	"strings"

	"whosaid/graph"
)

// form is how a mention names its actor.
type form int

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

// mention is one place where the text names an actor.
type mention struct {
	from, to  int // Tokens of the words marked, half-open; without an article.
	form      form
	name      string // Of a name: its words, in the form compared and shown.
	kind      graph.ActorKind
	known     *known
	owner     *known // Of a state's body: the state.
	titleFrom int    // The token where the title begins; from, if there is none.
	phrase    string // Of a noun that no earlier actor bears: the whole phrase, for its local id.
	head      string // Of a noun or pronoun: the word, in lower case.
	title     string // What stands before a person's name: "President".
	titleOf   *known // The state that qualifies the title: "British Prime Minister".
	gender    gender
	plural    bool
	definite  bool // "the group", "its report".
	place     bool // "in Syria".
	subject   bool // First of its sentence, and after no preposition.
	listed    bool // "British" in "British and French militaries": short for the body.
	weak      bool // Nothing but a capital letter speaks for it.
	actor     int  // In doc.actors; none if nobody can tell.
	rule      string
	several   []int // Of "they": the actors, where they are more than one.
	ambiguous []int // The actors it could as well be.
}

const none = -1

// doc is one text on the way from tokens to actors.
type doc struct {
	page
	in         Input
	lower      map[string]bool // Words that the text writes in lower case somewhere.
	solo       map[string]bool // Words that stand alone with a capital inside a sentence, in lower case.
	mentions   []mention
	actors     []actor
	alone      map[string]bool // Names that stand alone somewhere, in lower case.
	isPlace    []bool          // By actor.
	periods    []period
	happenings []happening
	events     []event
	ends       map[string]bool // Last names of persons named in full, in lower case.
	ties       []tie
	needed     map[int]bool // Actors that others belong to.
	works      []work
	named      []int            // The mentions by name, in order; while speakers are read.
	surnames   map[string]bool  // Last names of persons, in lower case.
	extra      []mention        // Mentions found while speakers are read.
	voices     [][]int          // The tokens, later the mentions, that are each statement's speakers.
	spoken     map[int]bool     // Those mentions.
	says       map[int][]int    // The statements of each of those mentions.
	byKey      map[string]int   // Actors by folded name or sure other name.
	bySur      map[string][]int // Persons by last name.
	byFirst    map[string][]int // Actors by the first word of their name.
	byLast     map[string][]int // And by the last.
	byLetter   map[string][]int // Bodies by initials.
}

func (d *doc) span(i, j int) graph.Span {
	return graph.Span{Start: d.toks[i].start, End: d.toks[j-1].end}
}

// survey notes which words the text writes with and without a capital.
func (d *doc) survey() {
	d.lower, d.solo = map[string]bool{}, map[string]bool{}
	for _, s := range d.sents {
		if s.heading {
			continue
		}
		for i := s.from; i < s.to; i++ {
			t := d.toks[i]
			switch {
			case !t.word:
			case !t.cap:
				d.lower[t.low] = true
			case i > s.from && !d.capAt(i+1, s) && !d.toks[i-1].cap && !d.opens(i, s):
				d.solo[t.low] = true
			}
		}
	}
}

// findNames finds every mention by name: first in running text, then, by what that showed,
// in headings.
func (d *doc) findNames() {
	runs := d.runs()
	strong := map[string]bool{}
	starts := map[string]bool{}
	d.alone, d.ends = map[string]bool{}, map[string]bool{}
	for _, r := range runs {
		key := strings.ToLower(d.phrase(r.from, r.to))
		d.alone[key] = true
		if !r.first {
			strong[key] = true
		}
		if r.to-r.from > 1 {
			starts[d.toks[r.from].low] = true
			starts[d.toks[r.to-1].low] = true
			if d.personKind(r.from, r.to) != "" {
				d.ends[d.toks[r.to-1].low] = true
			}
		}
	}
	for _, r := range runs {
		if d.isDateline(r) {
			continue
		}
		if r, ok := d.trust(r, strong, starts); ok {
			d.parse(r)
		}
	}
	d.findInHeadings()
	d.findAlliances()
	d.sortMentions()
	d.findFamilies()
}

// trust decides whether a run at the head of a sentence is a name, and where it begins.
func (d *doc) trust(r run, strong, starts map[string]bool) (run, bool) {
	for r.from < r.to && words.is(d.toks[r.from].low, classFunction) && !(d.toks[r.from].upper && !r.first) && d.toks[r.from].low != "new" {
		if d.knownAt(r.from, r.to) > 1 {
			break
		}
		r.from++
	}
	if r.from == r.to {
		return r, false
	}
	t := d.toks[r.from]
	if !r.first {
		return r, true
	}
	single := r.to == r.from+1
	known := world.byName[d.phrase(r.from, r.to)] != nil || world.demonyms[t.text] != nil
	if !single {
		rest := strings.ToLower(d.phrase(r.from+1, r.to))
		common := d.lower[t.low] && !words.is(t.low, classTitle|classOrg|classMinistry|classNamesMale|classNamesFemale)
		if !known && !words.is(t.low, classTitle) && world.demonyms[t.text] == nil && world.byName[t.text] == nil &&
			(common || (strong[rest] || world.byName[d.phrase(r.from+1, r.to)] != nil) && !words.is(t.low, classNamesMale|classNamesFemale|classOrg)) {
			r.from++
			r.first = false
		}
		return r, true
	}
	if known || t.upper || strong[t.low] || starts[t.low] && !d.lower[t.low] {
		return r, !words.is(t.low, classFunction)
	}
	if d.lower[t.low] || words.is(t.low, classPeople|classRole|classOrg|classDocument|classAlliance|classFamily) || endsInPeople(t.low) {
		return r, false
	}
	next := token{}
	if r.to < len(d.toks) {
		next = d.toks[r.to]
	}
	return r, words.is(next.low, classSaying) || next.low == "'s" || words.is(t.low, classNamesMale|classNamesFemale) || next.text == ":" && d.atParagraphStart(r.from)
}

// isDateline reports whether a run only says where a report was filed: "PARIS —".
func (d *doc) isDateline(r run) bool {
	if !d.atParagraphStart(r.from) || r.to >= len(d.toks) || !d.toks[r.from].upper {
		return false
	}
	for k := r.to; k < min(len(d.toks), r.to+8); k++ {
		switch d.toks[k].text {
		case "—", "–", "-":
			return true
		case ":", ".", "/":
			return false
		}
	}
	return false
}

func endsInPeople(low string) bool {
	return slices.ContainsFunc(words.ends, func(end string) bool { return strings.HasSuffix(low, end) && len(low) > len(end)+2 })
}

func (d *doc) atParagraphStart(i int) bool {
	n := d.toks[i].sent
	return d.sents[n].from == i && (n == 0 || d.sents[n-1].para != d.sents[n].para)
}

// add keeps a mention; its actor is found later.
func (d *doc) add(m mention) {
	m.actor = none
	if m.title == "" {
		m.titleFrom = m.from
	}
	if m.from > 0 {
		s := d.sents[d.toks[m.from].sent]
		before := m.from - 1
		for before >= s.from && (words.is(d.toks[before].low, classTitle) || isArticle(d.toks[before].low)) {
			before--
		}
		if before >= s.from {
			low := d.toks[before].low
			m.place = m.place || m.form == byName && words.is(low, classLocative) && (m.kind == graph.AnyActor || m.kind == graph.State)
		}
		m.subject = d.isSubject(m.from, s)
	} else {
		m.subject = true
	}
	d.mentions = append(d.mentions, m)
}

func isArticle(low string) bool {
	switch low {
	case "the", "a", "an", "this", "that", "these", "those":
		return true
	}
	return false
}

// isSubject guesses whether the phrase at i is the subject of its clause: no preposition or
// verb stands right before it.
func (d *doc) isSubject(i int, s sentence) bool {
	for k := i - 1; k >= s.from; k-- {
		t := d.toks[k]
		switch {
		case !t.word:
			return true
		case isArticle(t.low) || t.cap:
			continue
		case t.low == "and" || t.low == "but" || t.low == "that" || t.low == "as" || t.low == "while" || t.low == "when" || t.low == "because" || t.low == "if" || t.low == "though" || t.low == "although" || t.low == "where" || t.low == "which":
			return true
		default:
			return words.is(t.low, classSaying) || !words.is(t.low, classFunction) && k == s.from
		}
	}
	return true
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
