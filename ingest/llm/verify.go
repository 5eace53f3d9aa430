package llm

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

// Refusal is a proposal that was not kept, and why.
type Refusal struct {
	Quote string `json:"quote"` // The model's words, pieces joined by graph.Ellipsis; empty if a whole window was refused.
	Field string `json:"field"` // "quote", "cue", "speaker", "hedges", "relayedBy" or "answer".
	Why   string `json:"why"`
}

const (
	// reach is how far, in code points, a cue or speaker may stand from the quotation's words:
	// about a long paragraph, enough for a speaker named in the sentence before.
	reach = 600
	// maxGap is how much of the text may interrupt a quotation: a cue and a long speaker.
	maxGap = 400
)

// window is a stretch of the text, folded for comparison, and where it starts.
type window struct {
	text   graph.Text
	folded []rune
	start  int // In the whole text, in code points.
}

// newWindow folds the text at s.
func newWindow(t graph.Text, s graph.Span) window {
	return window{text: t, folded: fold(t.Cut(s)), start: s.Start}
}

// fold makes marks that models write for one another equal, one code point for one, so that
// offsets stay: any quotation mark of a kind, any dash, any white space.
func fold(s string) []rune {
	out := []rune(s)
	for i, r := range out {
		switch {
		case strings.ContainsRune("“”„«»", r):
			out[i] = '"'
		case strings.ContainsRune("‘’", r):
			out[i] = '\''
		case r == '–' || r == '—':
			out[i] = '-'
		case unicode.IsSpace(r):
			out[i] = ' '
		}
	}
	return out
}

// find returns every place at which words stand in the window, in order.
func (w window) find(words string) []graph.Span {
	want := fold(words)
	var out []graph.Span
	if len(want) == 0 {
		return nil
	}
	for i := 0; i+len(want) <= len(w.folded); i++ {
		if w.folded[i] == want[0] && slices.Equal(w.folded[i:i+len(want)], want) {
			out = append(out, graph.Span{Start: w.start + i, End: w.start + i + len(want)})
		}
	}
	return out
}

// near returns the place of words nearest to span at, if one is within reach of it.
func (w window) near(words string, at graph.Span) (graph.Span, bool) {
	best, found := graph.Span{}, false
	for _, s := range w.find(words) {
		if d := distance(s, at); d <= reach && (!found || d < distance(best, at)) {
			best, found = s, true
		}
	}
	return best, found
}

// distance is how many code points lie between two spans; 0 if they touch or overlap.
func distance(a, b graph.Span) int { return max(a.Start-b.End, b.Start-a.End, 0) }

// place finds the pieces of a quotation: each after the one before, at most maxGap further.
// Of several places it takes the one nearest to its cue, or else its speaker.
func (w window) place(p proposal) (graph.Spans, *Refusal) {
	var candidates []graph.Spans
	for _, first := range w.find(p.Quote[0]) {
		if spans, ok := w.follow(graph.Spans{first}, p.Quote[1:]); ok {
			candidates = append(candidates, spans)
		}
	}
	if len(candidates) == 0 {
		return nil, w.missing(p)
	}
	anchor := p.Cue
	if anchor == "" {
		anchor = p.Speaker
	}
	best := candidates[0]
	for _, c := range candidates[1:] {
		if w.away(anchor, c) < w.away(anchor, best) {
			best = c
		}
	}
	return best, nil
}

func (w window) follow(spans graph.Spans, pieces []string) (graph.Spans, bool) {
	for _, piece := range pieces {
		last := spans[len(spans)-1].End
		places := w.find(piece)
		i := slices.IndexFunc(places, func(s graph.Span) bool { return s.Start >= last && s.Start-last <= maxGap })
		if i < 0 {
			return nil, false
		}
		spans = append(spans, places[i])
	}
	return spans, true
}

// away is the distance from spans to the nearest place of the anchor's words.
func (w window) away(anchor string, spans graph.Spans) int {
	if s, ok := w.near(anchor, spans.Hull()); ok {
		return distance(s, spans.Hull())
	}
	return reach + 1
}

// missing says whether a quotation that has no place was invented or only moved.
func (w window) missing(p proposal) *Refusal {
	for _, piece := range p.Quote {
		if len(w.find(piece)) == 0 {
			return refuse(p, "quote", "is not in the text: %q", piece)
		}
	}
	return refuse(p, "quote", "has pieces that do not stand in this order in the text")
}

func refuse(p proposal, field, format string, args ...any) *Refusal {
	return &Refusal{Quote: strings.Join(p.Quote, graph.Ellipsis), Field: field, Why: fmt.Sprintf(format, args...)}
}

// statement turns a proposal into a statement, every part of which is words of the text.
func (w window) statement(p proposal) (attribute.Statement, *Refusal) {
	spans, refused := w.place(p)
	if refused != nil {
		return attribute.Statement{}, refused
	}
	out := attribute.Statement{
		Spans: spans, Form: p.Form, Stance: p.Stance, Polarity: p.Polarity, RelayedBy: -1, Rule: Rule,
	}
	var ok bool
	if p.Cue != "" {
		if out.Cue, ok = w.near(p.Cue, spans.Hull()); !ok {
			return out, refuse(p, "cue", "is not in the text near the quotation: %q", p.Cue)
		}
	}
	if p.Speaker != "" {
		if out.Speaker, ok = w.near(p.Speaker, spans.Hull()); !ok {
			return out, refuse(p, "speaker", "is not in the text near the quotation: %q", p.Speaker)
		}
	}
	for _, h := range p.Hedges {
		span, ok := w.near(h, spans.Hull())
		if !ok || !slices.ContainsFunc(spans, func(s graph.Span) bool { return s.Contains(span) }) {
			return out, refuse(p, "hedges", "is not in the quotation: %q", h)
		}
		out.Hedges = append(out.Hedges, graph.Hedge{Text: w.text.Cut(span), Span: span})
	}
	return out, nil
}
