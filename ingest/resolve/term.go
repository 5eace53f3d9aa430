package resolve

import (
	"strings"

	"whosaid/graph"
)

// termAt reads "since 2015", "from 2011 to 2014" and "until 2014" at token i.
func (d *doc) termAt(i int, s sentence) term {
	var t term
	if i+1 >= s.to {
		return t
	}
	date, end := d.dayAt(i+1, s)
	switch d.toks[i].low {
	case "since":
		t.from = date
	case "until", "till":
		t.to, t.former = date, !date.IsZero()
	case "from", "between":
		if t.from = date; date.IsZero() || end+1 >= s.to {
			return t
		}
		switch d.toks[end].low {
		case "to", "until", "till", "and":
			t.to, _ = d.dayAt(end+1, s)
			t.former = !t.to.IsZero()
		}
	}
	return t
}

// dayAt reads a date, or a year alone, at token i; zero if none stands there.
func (d *doc) dayAt(i int, s sentence) (graph.Date, int) {
	if date, end, ok := d.dateAt(i, s); ok {
		return date, end
	}
	if isYear(d.toks[i].text) {
		date, _ := graph.ParseDate(d.toks[i].text)
		return date, i + 1
	}
	return graph.Date{}, i
}

// termOfTitle tells whether "former" stands before a title and the names that qualify it.
func (d *doc) termOfTitle(m *mention, s sentence) term {
	for k := m.from - 1; k >= s.from && k > m.from-8; k-- {
		low := d.toks[k].low
		if isFormer(low) {
			return term{former: true}
		}
		if k < m.titleFrom && !d.toks[k].cap && low != "'s" {
			break
		}
	}
	return term{}
}

// isFormer reports whether a role is one that somebody had.
func isFormer(role string) bool {
	first, _, _ := strings.Cut(strings.ToLower(role), " ")
	return first == "former" || first == "ex" || strings.HasPrefix(first, "ex-")
}

// known is the term as a membership keeps it: what has ended had ended by the day of
// publication, and an office in which a text sees somebody held on that day. More is not told.
func (d *doc) known(a actor, m member) (from, to graph.Date) {
	from, to = m.from, m.term.to
	published := d.in.Doc.Published
	switch {
	case published.IsZero():
	case m.former && to.IsZero():
		to = published
	case !m.former && from.IsZero() && to.IsZero() && m.role != "" && a.kind == graph.Person && !a.unnamed:
		from, to = published, published
	}
	if !from.IsZero() && !to.IsZero() && to.To().Before(from.From()) {
		return graph.Date{}, graph.Date{}
	}
	return from, to
}

// term is when somebody belongs to a body, as far as the text tells.
type term struct {
	from, to graph.Date
	former   bool // It has ended.
}
