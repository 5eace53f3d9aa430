package resolve

import (
	"strings"

	"whosaid/graph"
)

// isByline reports whether the name at i stands behind "By" or "Interview by" at the head of a
// paragraph.
func (d *doc) isByline(i int) bool {
	return i > 0 && d.toks[i-1].low == "by" && (d.atParagraphStart(i-1) || i > 1 && d.toks[i-2].cap && d.atParagraphStart(i-2))
}

// bylines returns where the one person is named whom a byline names; none if several are.
func (d *doc) bylines() []int {
	var out []int
	for _, n := range d.named {
		if m := &d.mentions[n]; m.to-m.from > 1 && d.isByline(m.from) {
			out = append(out, m.from)
		}
	}
	if len(out) > 1 {
		return nil
	}
	return out
}

// author returns the one person whom a byline names: "By Ana Souza" in a paragraph of its own.
func (d *doc) author() int {
	if !d.authorKnown {
		d.authorKnown, d.authorActor = true, d.findAuthor()
	}
	return d.authorActor
}

func (d *doc) findAuthor() int {
	found := none
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.form != byName || m.actor == none || d.actors[m.actor].kind != graph.Person || !d.isByline(m.from) {
			continue
		}
		if found != none && found != m.actor {
			return none
		}
		found = m.actor
	}
	return found
}

// speaksAsAuthor reports whether some statement is in the author's own "I".
func (d *doc) speaksAsAuthor() bool {
	for n, st := range d.in.Statements {
		if !st.Speaker.IsZero() && strings.EqualFold(d.in.Doc.Text.Cut(st.Speaker), "i") && d.around(n) == none {
			return true
		}
	}
	return false
}
