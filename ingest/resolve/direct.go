package resolve

import (
	"slices"
	"sort"
	"strings"

	"whosaid/graph"
)

// ownWords gives "I", "we" and "you" their speakers: inside another's direct words, that
// statement's speaker, or whom he speaks to; else, for "I", who wrote the text.
func (d *doc) ownWords(out *Output, ids []string) {
	for n, st := range d.in.Statements {
		if len(out.Speakers[n]) > 0 || st.Speaker.IsZero() {
			continue
		}
		who := uncontracted(typewriter.Replace(strings.ToLower(d.in.Doc.Text.Cut(st.Speaker))))
		if !isFirstPerson(who) {
			continue
		}
		around := d.around(n)
		switch {
		case around == none && who == "i":
			if a := d.author(); a != none {
				out.Speakers[n], out.Why[n] = []string{ids[a]}, "who wrote the text"
			}
		case around == none:
		case who != "you":
			out.Speakers[n], out.Why[n] = out.Speakers[around], "the speaker of the words around it"
		default:
			if to := d.spokenTo(around); to != none && len(out.Speakers[to]) == 1 && !slices.Equal(out.Speakers[to], out.Speakers[around]) {
				out.Speakers[n], out.Why[n] = out.Speakers[to], "whom the words around it are said to"
			}
		}
	}
}

// around returns the shortest statement in direct words, or speech of a transcript, in which
// statement n's speaker is named; none if there is none.
func (d *doc) around(n int) int {
	at := d.in.Statements[n].Speaker
	best, size := none, 0
	last := sort.Search(len(d.direct), func(k int) bool { return d.in.Statements[d.direct[k]].Spans[0].Start > at.Start })
	for i := last - 1; i >= max(0, last-mostLooked); i-- {
		d.look()
		k := d.direct[i]
		long := 0
		inside := false
		for _, s := range d.in.Statements[k].Spans {
			long += s.End - s.Start
			inside = inside || s.Start <= at.Start && at.End <= s.End
		}
		if k != n && inside && (best == none || long < size) {
			best, size = k, long
		}
	}
	return best
}

// findDirect lists the statements in direct words and the speeches of transcripts, by where they begin.
func (d *doc) findDirect() {
	for n, st := range d.in.Statements {
		if len(st.Spans) > 0 && (st.Form == graph.Direct || strings.HasPrefix(st.Rule, "label/")) {
			d.direct = append(d.direct, n)
		}
	}
	slices.SortStableFunc(d.direct, func(a, b int) int {
		return d.in.Statements[a].Spans[0].Start - d.in.Statements[b].Spans[0].Start
	})
}

// markQuoted marks the tokens that stand in somebody's direct words.
func (d *doc) markQuoted() {
	d.quoted = make([]bool, len(d.toks))
	for _, st := range d.in.Statements {
		if st.Form != graph.Direct || strings.HasPrefix(st.Rule, "label") {
			continue
		}
		for _, span := range st.Spans {
			from, to := d.tokensIn(span)
			for k := from; k < to; k++ {
				d.quoted[k] = true
			}
		}
	}
}
