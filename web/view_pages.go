package web

import (
	"fmt"
	"strings"

	"whosaid/graph"
	"whosaid/queries"
)

// Source is a work as the pages list it.
type Source struct {
	ID         string
	Title      string // Its title, or its address if it has none.
	Kind       graph.SourceKind
	URL        string
	Lang       string
	Published  string
	Publisher  *Actor // Nil if not known.
	Authors    []string
	Statements int
	Speakers   int
	Conflicts  int
}

// homeView is the first page.
type homeView struct {
	Page
	Sources []Source
	Next    string
}

// searchView is who said some words.
type searchView struct {
	Page
	Statements []Statement
	Next       string
	Empty      string // What to say when nothing was asked for.
}

// sourceView is an article with its statements marked.
type sourceView struct {
	Page
	Source     Source
	Conflicts  bool // Some statement of it conflicts with another.
	Cut        bool // There are more statements than the page marks.
	Text       Marked
	Statements []numbered
	Voices     []*Voice
	Retellings []Retelling // Texts that have passages from the same place.
}

// numbered is a statement of an article with its number in the text and its voice.
type numbered struct {
	Statement
	Number int
	Voice  *Voice
}

// newSourceView marks the statements, which come in the order of the text, in the words of
// the capture that they were found in.
func newSourceView(s Source, text string, statements []Statement) sourceView {
	v := sourceView{Source: s}
	v.Page = Page{Title: s.Title, Body: "source", Scripts: []string{"article.js"}}
	words := graph.NewText(text)
	voices, of := voicesOf(statements)
	at := map[*Voice]int{}
	for i, voice := range voices {
		at[voice] = i
	}
	marks := make([]Mark, len(statements))
	for i, s := range statements {
		v.Conflicts = v.Conflicts || s.Conflicts > 0
		n := numbered{Statement: s, Number: i + 1, Voice: of[i]}
		v.Statements = append(v.Statements, n)
		marks[i] = Mark{
			ID: s.ID, Number: n.Number, Spans: s.Spans, Cue: s.Cue, Speaker: s.Speaker,
			Voice: at[n.Voice], Look: n.Voice.Look, Sign: n.sign(), Label: n.label(), Href: hrefOf(s.ID),
		}
	}
	v.Voices = voices
	v.Text = MarkText(words, s.Title, marks)
	return v
}

// sign is what stands in the text after the statement: its speaker's initials, and a sign
// that somebody says otherwise.
func (n numbered) sign() string {
	if n.Conflicts > 0 {
		return n.Voice.Initials + " ≠"
	}
	return n.Voice.Initials
}

// label is what a screen reader says of the statement.
func (n numbered) label() string {
	words := []string{fmt.Sprintf("Statement %d: %s %s", n.Number, n.Voice.Names, stanceWords[n.Stance])}
	switch {
	case n.Conflicts == 1:
		words = append(words, "1 conflict")
	case n.Conflicts > 1:
		words = append(words, fmt.Sprintf("%d conflicts", n.Conflicts))
	}
	return strings.Join(words, ", ")
}

// statementView is one statement with its chain and what contradicts it.
type statementView struct {
	Page
	Statement  Statement
	Chain      []Hop // From the speaker outwards to the publisher.
	Pairs      []Pair
	Next       string      // Where the pairs go on.
	Retellings []Retelling // Statements of other texts that record the same utterance.
}

// contradictionsView is pairs of statements side by side.
type contradictionsView struct {
	Page
	Pairs    []Pair
	Next     string
	Status   string // As asked for; empty for contradictions and possible conflicts.
	Kind     string
	Statuses []graph.ConflictStatus
	Kinds    []graph.ConflictKind
	Meaning  string // Of the status.
	Only     []Only // What else narrows the pairs down.
}

// Only is a condition on the pairs that the page came with: that a side is of one source,
// actor, statement or claim.
type Only struct {
	Name string // Of the question's parameter, which is the noun.
	ID   string
}

// claimView is who says that something is so and who denies it.
type claimView struct {
	Page
	Claim        Claim
	About        []Actor // Whom its words mean; no address for places and events, which have no page.
	Affirm, Deny []Statement
	Support      queries.Support // Of all that affirm it, on whatever page.
	Opposition   queries.Support // Of all that deny it.
	Outlets      []string        // Who published the works that it is said in.
	Same, Alike  []Match         // Claims judged to be the same, and those that may be.
	Against      []Rival
	Offered      []Offered // For, then against.
	MoreOffered  bool      // There is more than the page shows.
	Next         string
}

// Match is a claim that says the same as another, or nearly, and why.
type Match struct {
	Claim
	Outlets     []string // Who published it in these words.
	IdentityID  string   // Of the judgement.
	Score       float64
	Why, By     string
	RuleVersion int // 0 for a person.
	State       graph.ConflictState
}

// Rival is a claim that contradicts another.
type Rival struct {
	Claim
	Kind graph.ConflictKind
}

// actorView is the record of an actor.
type actorView struct {
	Page
	Actor      Actor
	Kind       graph.ActorKind
	Named      bool
	Aliases    []string
	Ties       []Tie
	Judged     []queries.Judgement
	Published  []Source
	Conflicts  bool // Some statement of it conflicts with another.
	Statements []Statement
	Next       string
	About      []Told // What is said of it.
	MoreAbout  bool   // There is more than the page shows.
}

// Told is a claim, and the names of those who make it and who deny it.
type Told struct {
	Claim
	Affirm, Deny []string
}

// Tie is how an actor belongs to another.
type Tie struct {
	Words string // "member of", "has as a part".
	Actor Actor
	Role  string // In the text's words; empty if not told.
	From  string // When it began, or is first known to have held; empty if not told.
	To    string // When it ended, or is last known to have held.
}

// errorView is the page of what went wrong.
type errorView struct {
	Page
	Code int
	Why  string
}
