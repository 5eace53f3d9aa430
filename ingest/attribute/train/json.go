package main

import (
	"encoding/json"
	"io"
	"strconv"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

// line is a statement in the form that score.py reads.
type line struct {
	File      string         `json:"file"`
	ID        string         `json:"id"`
	Quote     string         `json:"quote"`
	Spans     graph.Spans    `json:"spans"`
	Cue       graph.Span     `json:"cueSpan"`
	Speaker   graph.Span     `json:"speakerSpan"`
	Name      string         `json:"speaker"`
	Form      graph.Form     `json:"form"`
	Stance    graph.Stance   `json:"stance"`
	Polarity  graph.Polarity `json:"polarity"`
	Hedges    []string       `json:"hedges"`
	Medium    string         `json:"medium,omitempty"`
	Addressee string         `json:"addressee,omitempty"`
	Said      graph.Date     `json:"said,omitzero"`
	RelayedBy *string        `json:"relayedBy"`
	Rule      string         `json:"rule"`
	Score     float64        `json:"score"`
}

// writeJSON prints statements as JSON lines, one a statement.
func writeJSON(w io.Writer, file string, text graph.Text, all []attribute.Statement) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for i, s := range all {
		l := line{File: file, ID: strconv.Itoa(i), Quote: text.Quote(s.Spans), Spans: s.Spans, Cue: s.Cue, Speaker: s.Speaker,
			Form: s.Form, Stance: s.Stance, Polarity: s.Polarity, Hedges: []string{}, Medium: s.Medium, Addressee: s.Addressee,
			Said: s.Said, Rule: s.Rule, Score: s.Score}
		if !s.Speaker.IsZero() {
			l.Name = text.Cut(s.Speaker)
		}
		for _, h := range s.Hedges {
			l.Hedges = append(l.Hedges, h.Text)
		}
		if s.RelayedBy >= 0 {
			id := strconv.Itoa(s.RelayedBy)
			l.RelayedBy = &id
		}
		if err := enc.Encode(l); err != nil {
			return err
		}
	}
	return nil
}
