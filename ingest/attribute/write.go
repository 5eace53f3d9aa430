package attribute

import "whosaid/graph"

// writer turns found statements, in tokens, into Statements, in code points.
type writer struct {
	*page
	doc Document
}

func newWriter(p *page, d Document) *writer { return &writer{page: p, doc: d} }

// statements writes all that can be written, with who relays whom; before is how many
// statements of earlier parts there are.
func (w *writer) statements(all []found, before int) []Statement {
	relays := w.relays(all)
	at := make([]int, len(all)) // Index in out, -1 if it could not be written.
	var out []Statement
	for i := range all {
		at[i] = -1
		if s, ok := w.statement(&all[i]); ok {
			at[i] = len(out)
			s.RelayedBy = relays[i]
			out = append(out, s)
		}
	}
	for i := range out {
		if r := out[i].RelayedBy; r >= 0 {
			if out[i].RelayedBy = at[r]; at[r] >= 0 {
				out[i].RelayedBy += before
			}
		}
	}
	return out
}

// OwnVoice is the rule of a statement that a text makes itself, as a press release does.
const OwnVoice = "own/voice"

func (w *writer) statement(f *found) (Statement, bool) {
	s := Statement{RelayedBy: -1, Score: f.sure}
	for _, piece := range f.pieces {
		if piece = w.trim(piece); piece.start < piece.end {
			s.Spans = append(s.Spans, w.span(piece))
		}
	}
	if len(s.Spans) == 0 || s.Spans.Validate(w.doc.Text.Len()) != nil {
		return s, false
	}
	if !f.alone {
		s.Cue = w.span(f.cue)
	}
	if !f.speaker.none() {
		s.Speaker = w.span(span{f.speaker.from, f.speaker.to})
	}
	s.Form = w.form(f)
	s.Stance, s.Polarity = w.stance(f)
	for _, h := range w.hedges(f.pieces) {
		at := w.span(h)
		s.Hedges = append(s.Hedges, graph.Hedge{Text: w.doc.Text.Cut(at), Span: at})
	}
	s.Medium, s.Addressee, s.Said = w.medium(f), w.addressee(f), w.said(f, w.doc.Published)
	if f.alone {
		s.Rule, s.Addressee = "quote/alone", ""
		if f.ownVoice {
			s.Form, s.Rule = graph.Direct, OwnVoice
		}
		return s, true
	}
	s.Rule = string(f.head.kind) + "/" + f.head.class() + "/" + string(f.place.kind)
	return s, true
}

func (w *writer) span(s span) graph.Span {
	return graph.Span{Start: w.tokens[s.start].start, End: w.tokens[s.end-1].end}
}

// trim leaves out commas, dashes and colons at either end of a piece.
func (w *writer) trim(s span) span {
	loose := func(t *token) bool {
		return t.mark == noMark && (t.tag == "," || t.tag == "--" || t.text == ":" || t.text == ";")
	}
	for s.start < s.end && (loose(&w.tokens[s.start]) || w.tokens[s.start].mark == closes) {
		s.start++
	}
	for s.start < s.end && (loose(&w.tokens[s.end-1]) || w.tokens[s.end-1].mark == opens) {
		s.end--
	}
	return s
}

// form tells the speaker's own words from the reporter's.
func (w *writer) form(f *found) graph.Form {
	if f.head.kind == labelHead || f.alone {
		return graph.Direct
	}
	quoted, plain := 0, 0
	own := w.tokens[f.head.at].quote
	for _, s := range f.pieces {
		for i := s.start; i < s.end; i++ {
			if !w.tokens[i].isWord() {
				continue
			}
			if q := w.tokens[i].quote; q >= 0 && (q != own || !w.quotes[q].closed) {
				quoted++
			} else {
				plain++
			}
		}
	}
	switch {
	case plain == 0:
		return graph.Direct
	case quoted > 0:
		return graph.Mixed
	}
	return graph.Indirect
}
