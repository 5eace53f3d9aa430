package ingest

import (
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
	for _, h := range st.Hedges {
		side.Hedges = append(side.Hedges, h.Text)
	}
	return side
}

// at is the i-th list, nil if there are not so many.
func at(lists [][]string, i int) []string {
	if i < len(lists) {
		return lists[i]
	}
	return nil
}
