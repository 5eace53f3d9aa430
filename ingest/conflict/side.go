package conflict

import "whosaid/graph"

// Side is one of two statements to compare: its words, and what else is known of it. Only
// Text is needed; every field that is empty is taken as not known.
type Side struct {
	Text       string
	ID         string         // The statement's id.
	CaptureID  string         // Where it was found.
	Spans      graph.Spans    // Where in the capture; Text is the words there, joined by graph.Ellipsis.
	RelayedBy  string         // The id of the statement on whose word it stands.
	SpeakerIDs []string       // Who said it.
	SameIDs    []string       // Actors that are judged to be one of them, under other ids.
	Stance     graph.Stance   // How it was said.
	Polarity   graph.Polarity // Denied if the statement denies what Text says.
	Hedges     []string       // Words outside Text that weaken it.
	Said       graph.Date     // When it was said.
	Happened   graph.Date     // When what it is about happened.
	EventIDs   []string       // What it is about.
	PlaceIDs   []string       // Where that happened.
	Topics     []string       // Names that the text it was found in is most about, the foremost first.
	Figures    []graph.Figure // Its numbers, spans counting from the start of Text; nil to read them from Text.
}

// oneSpeaker reports whether somebody said both.
func (s Side) oneSpeaker(o Side) bool {
	return graph.Common(s.SpeakerIDs, o.SpeakerIDs) || graph.Common(s.SpeakerIDs, o.SameIDs) || graph.Common(s.SameIDs, o.SpeakerIDs)
}

// Relation is how two statements relate.
type Relation string

const (
	Contradicts Relation = "contradicts" // They cannot both hold, and are about the same.
	Possible    Relation = "possible"    // They could not both hold if they are about the same, which is not known.
	Supports    Relation = "supports"    // One says what the other says.
	None        Relation = "none"        // Neither; Kind may still name a look-alike.
)

// Verdict is what Judge says of two sides.
type Verdict struct {
	Relation    Relation
	Kind        graph.ConflictKind // Empty for supports and for none without a look-alike.
	Score       float64            // How sure, 0 to 1; for none, how near to a conflict the pair came.
	Why         string             // A sentence in plain words that quotes both sides.
	Axes        map[graph.Axis]graph.Agreement
	Rule        string
	RuleVersion int
	Left, Right graph.Span // The words of a and of b that clash, in their Text; zero if there are none.
}

// Status is the verdict as a conflict's status, and whether it is a conflict to keep at all.
func (v Verdict) Status() (graph.ConflictStatus, bool) {
	switch {
	case v.Relation == Contradicts:
		return graph.Contradiction, true
	case v.Relation == Possible:
		return graph.Possible, true
	case v.Kind != "":
		return graph.LookAlike, true
	}
	return "", false
}

// Rule and RuleVersion name the rule set that Judge is; a new version judges everything anew.
const (
	Rule        = graph.ConflictRule
	RuleVersion = 17
)

// InCapture turns a span of a statement's Text into one of its capture: the piece that the
// span starts in, from there to the span's end or the piece's. A zero span stays zero.
func InCapture(spans graph.Spans, s graph.Span) graph.Span {
	if s.IsZero() {
		return s
	}
	at := 0
	for _, piece := range spans {
		if s.Start < at+piece.Len() {
			start := piece.Start + max(0, s.Start-at)
			return graph.Span{Start: start, End: min(piece.End, max(start+1, piece.Start+s.End-at))}
		}
		at += piece.Len() + len([]rune(graph.Ellipsis))
	}
	return graph.Span{}
}
