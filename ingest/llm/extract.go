package llm

import (
	"context"
	"errors"
	"slices"
	"strconv"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

// Rule is the rule name that every statement of this extractor carries.
const Rule = "llm"

// windowLen is how much text goes into one request, in code points: some 1,500 tokens, so
// that an answer with every sentence quoted stays within common answer limits.
const windowLen = 6000

// Result is what a model's reading of one text came to.
type Result struct {
	Statements []attribute.Statement // Sorted by where they stand; RelayedBy counts in this list.
	Refusals   []Refusal
	Usage      Usage
}

// Extract asks the model about the text, a window of whole paragraphs at a time. An answer
// that cannot be used refuses its window and the rest goes on; an endpoint that cannot be
// reached is ErrUnavailable, with what was found until then.
func Extract(ctx context.Context, config Config, doc attribute.Document) (Result, error) {
	var out Result
	c, err := newClient(config)
	if err != nil {
		return out, err
	}
	for _, span := range windows(doc.Text) {
		w := newWindow(doc.Text, span)
		answer, err := c.complete(ctx, "statements", schemaJSON, message{"system", prompt}, message{"user", doc.Text.Cut(span)})
		var proposals []proposal
		if err == nil {
			proposals, err = parse(answer)
		}
		if errors.Is(err, errBadAnswer) {
			out.Refusals = append(out.Refusals, Refusal{Field: "answer", Why: err.Error()})
			continue
		}
		if err != nil {
			out.Usage = c.usage
			return out, err
		}
		out.add(w, proposals)
	}
	out.Usage = c.usage
	out.sort()
	return out, nil
}

// add verifies one window's proposals and appends what holds.
func (r *Result) add(w window, proposals []proposal) {
	at := make([]int, len(proposals)) // Where each proposal went in Statements; -1 if refused.
	seen := map[string]bool{}
	for i, p := range proposals {
		at[i] = -1
		s, refused := w.statement(p)
		if key := placeKey(s); refused == nil && seen[key] {
			refused = refuse(p, "quote", "is given twice")
		} else if refused == nil {
			seen[key] = true
		}
		if refused != nil {
			r.Refusals = append(r.Refusals, *refused)
			continue
		}
		at[i] = len(r.Statements)
		r.Statements = append(r.Statements, s)
	}
	for i, p := range proposals {
		if at[i] < 0 || p.RelayedBy == nil {
			continue
		}
		if why := relayFault(proposals, at, i); why != "" {
			r.Refusals = append(r.Refusals, *refuse(p, "relayedBy", "%s; the statement is kept without it", why))
			continue
		}
		r.Statements[at[i]].RelayedBy = at[*p.RelayedBy]
	}
}

func placeKey(s attribute.Statement) string {
	key := ""
	for _, n := range append(s.Spans.Flat(), s.Cue.Start, s.Speaker.Start) {
		key += strconv.Itoa(n) + " "
	}
	return key
}

// relayFault says what is wrong with proposal i's relayedBy, "" if nothing is.
func relayFault(proposals []proposal, at []int, i int) string {
	outer := *proposals[i].RelayedBy
	switch {
	case outer >= len(proposals):
		return "names a statement that is not in the answer"
	case at[outer] < 0:
		return "names a statement that was refused"
	}
	for steps, j := 0, outer; ; steps++ {
		if j == i || steps > len(proposals) {
			return "goes round in a circle"
		}
		next := proposals[j].RelayedBy
		if next == nil || *next >= len(proposals) {
			return ""
		}
		j = *next
	}
}

// sort puts the statements in the order of the text and renumbers RelayedBy.
func (r *Result) sort() {
	order := make([]int, len(r.Statements))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return r.Statements[a].Spans[0].Start - r.Statements[b].Spans[0].Start
	})
	place, sorted := make([]int, len(order)), make([]attribute.Statement, len(order))
	for to, from := range order {
		place[from], sorted[to] = to, r.Statements[from]
	}
	for i := range sorted {
		if sorted[i].RelayedBy >= 0 {
			sorted[i].RelayedBy = place[sorted[i].RelayedBy]
		}
	}
	r.Statements = sorted
}

// windows cuts the text at ends of paragraphs into spans of at most windowLen code points; a
// longer paragraph is cut at its last blank before the limit.
func windows(t graph.Text) []graph.Span {
	text := []rune(t.String())
	var out []graph.Span
	for start := 0; start < len(text); {
		end := min(start+windowLen, len(text))
		if end < len(text) {
			end = cutAt(text, start, end)
		}
		out = append(out, graph.Span{Start: start, End: end})
		start = end
	}
	return out
}

// cutAt returns the best place to end a window that starts at start and must end by limit.
func cutAt(text []rune, start, limit int) int {
	blank := limit
	for i := limit; i > start+windowLen/2; i-- {
		if text[i-1] == '\n' {
			return i
		}
		if blank == limit && text[i-1] == ' ' {
			blank = i
		}
	}
	return blank
}
