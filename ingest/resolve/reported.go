package resolve

import (
	"slices"
	"sort"

	"whosaid/graph"
)

// reported is where a statement in the reporter's words stands, in tokens.
type reported struct{ from, to, statement int32 }

// findReported lists what is told in the reporter's words, by where it begins.
func (d *doc) findReported() {
	for n, st := range d.in.Statements {
		if st.Form == graph.Direct {
			continue
		}
		for _, span := range st.Spans {
			from, to := d.tokensIn(span)
			d.reported = append(d.reported, reported{int32(from), int32(to), int32(n)})
		}
	}
	slices.SortStableFunc(d.reported, func(a, b reported) int { return int(a.from - b.from) })
}

// reportedAt returns the innermost piece told in the reporter's words in which token i stands.
func (d *doc) reportedAt(i int) (reported, bool) {
	last := sort.Search(len(d.reported), func(k int) bool { return int(d.reported[k].from) > i })
	for k := last - 1; k >= max(0, last-mostLooked); k-- {
		d.look()
		if t := d.reported[k]; i < int(t.to) {
			return t, true
		}
	}
	return reported{}, false
}
