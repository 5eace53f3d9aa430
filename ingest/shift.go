package ingest

import (
	"slices"

	"whosaid/graph"
	"whosaid/ingest/resolve"
)

// shift moves a span by n code points; the zero span means "not in the text" and stays.
func shift(s graph.Span, n int) graph.Span {
	if s.IsZero() {
		return s
	}
	return graph.Span{Start: s.Start + n, End: s.End + n}
}

// shiftAll moves mentions by n code points.
func shiftAll(mentions []resolve.Mention, n int) []resolve.Mention {
	out := slices.Clone(mentions)
	for i := range out {
		out[i].Span = shift(out[i].Span, n)
	}
	return out
}

// shiftTold moves the words in which events are told by n code points, in place.
func shiftTold(events []graph.Event, n int) {
	for _, e := range events {
		for _, told := range e.Told {
			for i, s := range told.Spans {
				told.Spans[i] = shift(s, n)
			}
		}
	}
}
