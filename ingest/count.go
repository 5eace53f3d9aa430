package ingest

import "whosaid/graph"

// count adds n records to the counts, as new or as present.
func (w *writer) count(rec Record, n int) {
	id := graph.IDOf(rec.Noun)
	if rec.known {
		w.run.Counts[CountPresent] += n
		return
	}
	w.run.Counts[CountAccepted] += n
	w.run.Counts[graph.NounOf(id)] += n
	if w.run.Counts[graph.NounOf(id)] == 0 {
		delete(w.run.Counts, graph.NounOf(id))
	}
}

// recount counts as new what was known by its id, but read otherwise, and so written under
// another; and what was superseded.
func (w *writer) recount(good []Record, written graph.Written) {
	fresh := map[string]int{}
	for _, rec := range good {
		if !rec.known {
			fresh[graph.NounOf(graph.IDOf(rec.Noun))]++
		}
	}
	for _, noun := range []string{"statement", "figure", "evidence"} {
		if n := written[noun].Created - fresh[noun]; n > 0 {
			w.run.Counts[CountPresent] -= n
			w.run.Counts[CountAccepted] += n
			w.run.Counts[noun] += n
		}
		if n := written[noun].Retired; n > 0 {
			w.run.Counts[CountSuperseded] += n
		}
	}
}
