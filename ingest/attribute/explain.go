package attribute

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"whosaid/graph"
)

// Explanation says how a statement was found.
type Explanation struct {
	Statement Statement
	Marked    string   // The sentences it stands in, with [speaker …], [cue …] and [content …] marked.
	Why       []string // One line a choice: how sure, and the features that weighed most.
}

// Explain is Extract with the reasons for every statement, in the same order.
func Explain(d Document) []Explanation {
	var out []Explanation
	for _, t := range parts(d.Text.String()) {
		p := readPage(t)
		p.ownVoice = d.OwnVoice
		w := newWriter(p, d)
		all := findAll(p, openModel(), true)
		statements := w.statements(all, len(out))
		for i := range all {
			if _, ok := w.statement(&all[i]); ok {
				s := statements[0]
				statements = statements[1:]
				out = append(out, Explanation{Statement: s, Marked: Mark(d.Text, s), Why: all[i].why})
			}
		}
	}
	return out
}

// String prints the marked sentence, the rule, and what decided.
func (e Explanation) String() string {
	return fmt.Sprintf("%s\n  rule %s, score %.2f\n  %s\n", e.Marked, e.Statement.Rule, e.Statement.Score, strings.Join(e.Why, "\n  "))
}

// Mark returns the words from the first to the last role of a statement with the roles in
// square brackets.
func Mark(text graph.Text, s Statement) string {
	type edge struct {
		at, order int
		mark      string
	}
	var edges []edge
	add := func(name string, sp graph.Span) {
		if !sp.IsZero() {
			edges = append(edges, edge{sp.Start, 1, "[" + name + " "}, edge{sp.End, 0, "]"})
		}
	}
	for _, sp := range s.Spans {
		add("content", sp)
	}
	add("cue", s.Cue)
	add("speaker", s.Speaker)
	slices.SortStableFunc(edges, func(a, b edge) int { return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.order, b.order)) })
	var sb strings.Builder
	last := edges[0].at
	for _, e := range edges {
		sb.WriteString(text.Cut(graph.Span{Start: last, End: e.at}))
		sb.WriteString(e.mark)
		last = e.at
	}
	return sb.String()
}

// reasons names the features of the answer just described that weigh most for it.
func (c *chooser) reasons(pr float64) string {
	order := make([]int, len(c.f.idx))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(c.model.weights[c.f.idx[b]], c.model.weights[c.f.idx[a]])
	})
	var parts []string
	for _, i := range order[:min(3, len(order))] {
		name := strings.TrimPrefix(c.f.names[i], c.f.stage+"|")
		parts = append(parts, fmt.Sprintf("%s %+.2f", strings.ReplaceAll(name, "|", " "), c.model.weights[c.f.idx[i]]))
	}
	return fmt.Sprintf("%s %.2f: %s", c.f.stage, pr, strings.Join(parts, "; "))
}
