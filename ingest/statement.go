package ingest

import (
	"fmt"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/attribute"
	"whosaid/ingest/conflict"
)

// statementOf makes a noun of what was found in the body, which begins at skip in the capture.
func statementOf(captureID string, body graph.Text, f attribute.Statement, skip int) graph.Statement {
	st := graph.Statement{
		CaptureID: captureID,
		Quote:     body.Quote(f.Spans),
		CueSpan:   shift(f.Cue, skip), SpeakerSpan: shift(f.Speaker, skip),
		Form: f.Form, Stance: f.Stance, Polarity: f.Polarity,
		Medium: f.Medium, Addressee: f.Addressee, Said: f.Said,
		Rule: f.Rule, Score: f.Score,
	}
	for _, s := range f.Spans {
		st.Spans = append(st.Spans, shift(s, skip))
	}
	for _, h := range f.Hedges {
		st.Hedges = append(st.Hedges, graph.Hedge{Text: h.Text, Span: shift(h.Span, skip)})
	}
	st.ID = graph.StatementID(captureID, st.Spans, st.CueSpan, st.SpeakerSpan)
	return st
}

// sideOf is a statement as the judge of conflicts sees it.
func sideOf(st graph.Statement) conflict.Side {
	side := conflict.Side{
		Text: st.Quote, ID: st.ID, CaptureID: st.CaptureID, Spans: st.Spans, RelayedBy: st.RelayedBy,
		SpeakerIDs: st.SpeakerIDs, Stance: st.Stance, Polarity: st.Polarity, Said: st.Said, EventIDs: st.EventIDs, Topics: st.Topics,
	}
	if up, ok := onlyTakesUp(st); ok {
		side.Text, side.Polarity, side.Stance = up.Words, up.Polarity, graph.Asserts
	}
	for _, h := range st.Hedges {
		side.Hedges = append(side.Hedges, h.Text)
	}
	return side
}

// pointed is the words of a statement that points back, for a reason to quote.
func pointed(st graph.Statement) string { return strings.Trim(bareClaim(st), "\"“” ,.") }

// onlyTakesUp is what a statement says that only takes up another; false if it says anything of its own, or takes up
// several.
func onlyTakesUp(st graph.Statement) (graph.Expresses, bool) {
	if len(st.Expresses) != 1 || st.Expresses[0].Rule != graph.TakenUp {
		return graph.Expresses{}, false
	}
	return st.Expresses[0], true
}

// opposed reports whether one statement takes up what the other says and says otherwise of it, with the reason.
func opposed(a, b graph.Statement) (why string, ok bool) {
	for _, pair := range [][2]graph.Statement{{a, b}, {b, a}} {
		for _, up := range pair[0].Expresses {
			for _, e := range pair[1].Expresses {
				if up.Rule != graph.TakenUp || e.ClaimID != up.ClaimID || e.Polarity == up.Polarity {
					continue
				}
				not := ""
				if up.Polarity == graph.Denied {
					not = " not"
				}
				return fmt.Sprintf("“%s” takes up what the other side says, and says that it is%s so: “%s”", pointed(pair[0]), not, up.Words), true
			}
		}
	}
	return "", false
}

// inCapture is where words of a statement as the judge sees it stand: those of another that it takes up are in its own
// words "this".
func inCapture(st graph.Statement, words graph.Span) graph.Span {
	if _, ok := onlyTakesUp(st); ok && !words.IsZero() {
		return st.Spans[0]
	}
	return conflict.InCapture(st.Spans, words)
}

// at is the i-th list, nil if there are not so many.
func at(lists [][]string, i int) []string {
	if i < len(lists) {
		return lists[i]
	}
	return nil
}
