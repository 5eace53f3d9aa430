package web

import (
	"strings"
	"unicode"

	"whosaid/graph"
	"whosaid/queries"
)

// row is one row of an answer: values by column. A value that is absent, or of another shape
// than asked for, reads as the zero value, as a statement without a date has none.
type row map[string]any

func (r row) text(column string) string {
	s, _ := r[column].(string)
	return s
}

func (r row) count(column string) int {
	n, _ := r[column].(int64)
	return int(n)
}

func (r row) number(column string) float64 {
	switch n := r[column].(type) {
	case float64:
		return n
	case int64:
		return float64(n)
	}
	return 0
}

func (r row) texts(column string) []string {
	var out []string
	list, _ := r[column].([]any)
	for _, v := range list {
		if s, ok := v.(string); ok {
			out = append(out, s)
		}
	}
	return out
}

// spans reads the flat list of offsets; nil if there is none or if it is odd.
func (r row) spans(column string) graph.Spans {
	var flat []int
	list, _ := r[column].([]any)
	for _, v := range list {
		if n, ok := v.(int64); ok {
			flat = append(flat, int(n))
		}
	}
	spans, err := graph.SpansOf(flat)
	if err != nil {
		return nil
	}
	return spans
}

// span reads one span; zero if there is none.
func (r row) span(column string) graph.Span {
	if spans := r.spans(column); len(spans) == 1 {
		return spans[0]
	}
	return graph.Span{}
}

func (r row) support(column string) queries.Support {
	s, _ := r[column].(queries.Support)
	return s
}

// actors joins two columns of which one holds the names and the other the ids.
func (r row) actors(names, ids string) []Actor {
	name, id := r.texts(names), r.texts(ids)
	out := make([]Actor, min(len(name), len(id)))
	for i := range out {
		out[i] = Actor{ID: id[i], Name: name[i]}
	}
	return out
}

// under returns the columns whose names begin with prefix, without it: "quote" for
// "leftQuote".
func (r row) under(prefix string) row {
	out := row{}
	for name, v := range r {
		if rest, ok := strings.CutPrefix(name, prefix); ok && rest != "" {
			first := []rune(rest)
			first[0] = unicode.ToLower(first[0])
			out[string(first)] = v
		}
	}
	return out
}

// statement reads what every question that gives statements has columns for.
func (r row) statement() Statement {
	return Statement{
		ID: r.text("statementId"), Quote: r.text("quote"), TakesUp: r.text("takesUp"), Spans: r.spans("spans"),
		Cue: r.span("cueSpan"), Speaker: r.span("speakerSpan"),
		Speakers: r.actors("speakers", "speakerIds"), Way: r.texts("onWhoseWord"),
		Form: graph.Form(r.text("form")), Stance: graph.Stance(r.text("stance")),
		Polarity: graph.Polarity(r.text("polarity")), Hedges: r.texts("hedges"), Said: r.text("said"),
		Conflicts: r.count("conflicts"), SourceID: r.text("sourceId"), Source: r.text("source"),
		Published: r.text("published"),
	}
}

// pair reads a row of the question contradictions.
func (r row) pair() Pair {
	p := Pair{
		ID: r.text("conflictId"), Kind: graph.ConflictKind(r.text("kind")),
		Status: graph.ConflictStatus(r.text("status")), State: graph.ConflictState(r.text("state")),
		Score: r.number("score"), Why: r.text("why"), Rule: r.text("rule"), RuleVersion: r.count("ruleVersion"),
	}
	known, _ := r["comparability"].(map[string]any)
	for _, axis := range graph.Vocabulary("axis") {
		if agreement := row(known).text(axis); agreement != "" {
			p.Axes = append(p.Axes, Axis{axis, agreement})
		}
	}
	p.Left, p.Right = r.under("left").side(), r.under("right").side()
	return p
}

func (r row) side() Side {
	s := Side{Statement: r.statement()}
	s.Pieces = piecesOf(s.Quote, s.Spans, r.span("clash"))
	return s
}
