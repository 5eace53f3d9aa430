package web

import (
	"whosaid/graph"
)

// Actor is somebody named on a page.
type Actor struct {
	ID   string
	Name string
}

// Hop is one step of the way that words came: somebody who said them, passed them on or, as
// the last hop, published them.
type Hop struct {
	Publishes bool
	Actors    []Actor
	Stance    graph.Stance
	Cue       string // The word of saying, as it stands in the text.
	Hedges    []string
	Medium    string // In the text's words; of the last hop the kind of work.
	On        string // The day of saying or publishing, if it is given.
}

// Statement is an act of saying as the pages show it.
type Statement struct {
	ID        string
	Quote     string
	TakesUp   string // What its words stand for if they only point back: the words of another's statement.
	Spans     graph.Spans
	Cue       graph.Span
	Speaker   graph.Span
	Speakers  []Actor
	Form      graph.Form
	Stance    graph.Stance
	Polarity  graph.Polarity
	Hedges    []string
	Medium    string
	Addressee string
	Said      string
	Rule      string
	Score     float64
	Conflicts int // How many contradictions and possible conflicts it stands in.
	Claims    []Claim
	Way       []string // The names of those on whose word it is, nearest first, the publisher last.
	SourceID  string
	Source    string // The source's title.
	Published string // When the source was, as precise as it is known.
}

// Claim is what is said to be so.
type Claim struct {
	ID       string
	Text     string
	Polarity graph.Polarity // Of the statement or claim that it is shown beside.
}

// Side is one of two statements that conflict.
type Side struct {
	Statement
	Pieces []Piece // The quote, with the words that clash marked.
	Own    bool    // It is the statement whose page this is.
}

// Piece is a run of a quote.
type Piece struct {
	Words  string
	Clash  bool
	Joiner bool // It stands for words left out between two pieces of a quotation.
}

// Pair is two statements that cannot both hold, or look so.
type Pair struct {
	ID          string
	Kind        graph.ConflictKind
	Status      graph.ConflictStatus
	State       graph.ConflictState
	Score       float64
	Why         string
	Rule        string
	RuleVersion int
	Axes        []Axis
	Left, Right Side
}

// Axis is one way in which two statements must be about the same thing, and whether they are.
type Axis struct {
	Name      string
	Agreement string
}

// piecesOf cuts the quote of a statement at the words that clash, given as a span of the
// capture's text. The whole quote is one plain piece if the span touches none of its words.
func piecesOf(quote string, spans graph.Spans, clash graph.Span) []Piece {
	words := []rune(quote)
	joiner := len([]rune(graph.Ellipsis))
	var out []Piece
	add := func(from, to int, clash bool) {
		if from, to = max(from, 0), min(to, len(words)); from < to {
			out = append(out, Piece{Words: string(words[from:to]), Clash: clash})
		}
	}
	at := 0
	for i, s := range spans {
		if i > 0 {
			out = append(out, Piece{Words: graph.Ellipsis, Joiner: true})
			at += joiner
		}
		from, to := max(clash.Start, s.Start)-s.Start, min(clash.End, s.End)-s.Start
		if from >= to {
			add(at, at+s.Len(), false)
		} else {
			add(at, at+from, false)
			add(at+from, at+to, true)
			add(at+to, at+s.Len(), false)
		}
		at += s.Len()
	}
	if len(out) == 0 {
		return []Piece{{Words: quote}}
	}
	return out
}
