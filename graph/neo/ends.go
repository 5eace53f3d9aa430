package neo

import (
	"cmp"
	"slices"

	"whosaid/graph"
)

// checkEnds makes sure that each relationship to be made leads to a noun that is in the batch
// or in the graph. MATCH would drop the others without a word.
func (w *writer) checkEnds() error {
	wanted := map[string][]*row{} // By label: ends that the batch does not have.
	var owners []*row
	for _, group := range []map[string][]*row{w.fresh, w.changed} {
		for _, rows := range group {
			owners = append(owners, rows...)
		}
	}
	outside, some := map[string]bool{}, false
	for _, r := range owners {
		for _, l := range r.links {
			end := l.end(r.id)
			if w.plan.byID[end] != nil || l.To == "Block" || outside[end] {
				continue
			}
			outside[end] = true
			label := graph.LabelOf(graph.NounOf(end))
			wanted[label] = append(wanted[label], &row{id: end})
		}
	}
	for label, ends := range wanted {
		missing, err := w.missing(label, ends)
		if err != nil {
			return err
		}
		for _, r := range ends {
			_, outside[r.id] = slices.BinarySearch(missing, r.id)
		}
		some = some || len(missing) > 0
	}
	if !some {
		return nil
	}
	slices.SortFunc(owners, func(a, b *row) int { return cmp.Compare(a.id, b.id) })
	for _, r := range owners {
		for _, l := range r.links {
			if end := l.end(r.id); outside[end] {
				return invalidField(r.id, l.field, end+" is neither in the batch nor in the graph")
			}
		}
	}
	return nil
}

// missing lists, in order, the nodes that the graph does not have.
func (w *writer) missing(label string, ends []*row) ([]string, error) {
	there := map[string]bool{}
	for part := range slices.Chunk(ends, rowsAText) {
		found, _, err := w.tx.rows(textOf("known", node{Label: label}), map[string]any{"ids": idsOf(part)})
		if err != nil {
			return nil, err
		}
		for _, f := range found {
			there[text(f.AsMap()["id"])] = true
		}
	}
	var out []string
	for _, id := range sorted(idsOf(ends)) {
		if !there[id] {
			out = append(out, id)
		}
	}
	return out, nil
}

// end is the other end of a link, seen from its owner.
func (l link) end(owner string) string {
	if l.from == owner {
		return l.to
	}
	return l.from
}
