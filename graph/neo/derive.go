package neo

import (
	"fmt"
	"slices"

	"whosaid/graph"
)

// moveSides writes the spans of conflicts that a later version of their rule has judged anew.
func (w *writer) moveSides(sides []link) error {
	rows := make([]map[string]any, len(sides))
	for i, l := range sides {
		rows[i] = map[string]any{"from": l.from, "to": l.to, "properties": l.properties}
	}
	for part := range slices.Chunk(rows, rowsAText) {
		if _, _, err := w.tx.rows(textOf("sides", nil), map[string]any{"rows": part}); err != nil {
			return err
		}
	}
	return nil
}

// judged stores what else a round of derive came to.
func (w *writer) judged(d *graph.Derived) error {
	if d == nil {
		return nil
	}
	if err := w.withdraw(d); err != nil {
		return err
	}
	return w.mark(d)
}

// withdraw takes back what only crowded blocks had led to.
func (w *writer) withdraw(d *graph.Derived) error {
	for part := range slices.Chunk(sorted(d.Crowded), rowsAText) {
		for _, file := range []string{"withdraw_retellings", "withdraw"} { // The last notes what is crowded.
			found, _, err := w.tx.rows(textOf(file, nil), map[string]any{"keys": part, "rule": d.Rule})
			if err != nil {
				return err
			}
			for _, f := range found {
				noun := graph.NounOf(text(f.AsMap()["id"]))
				tally := w.written[noun]
				tally.Removed++
				w.written[noun] = tally
			}
		}
	}
	return nil
}

// mark remembers which nouns derive has judged.
func (w *writer) mark(d *graph.Derived) error {
	byLabel := map[string][]string{}
	for _, id := range sorted(d.IDs) {
		label := graph.LabelOf(graph.NounOf(id))
		byLabel[label] = append(byLabel[label], id)
	}
	for _, label := range labels() {
		if err := w.markAll(label, byLabel[label], d); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) markAll(label string, ids []string, d *graph.Derived) error {
	var ends []*row
	for _, id := range ids {
		if w.plan.byID[id] == nil {
			ends = append(ends, &row{id: id})
		}
	}
	missing, err := w.missing(label, ends)
	if err != nil {
		return err
	}
	if len(missing) > 0 {
		return fmt.Errorf("write derived %s: %s: %w", d.Mark(), missing[0], graph.ErrNotFound)
	}
	for part := range slices.Chunk(ids, rowsAText) {
		if _, _, err := w.tx.rows(textOf("mark", node{Label: label}), map[string]any{"ids": part, "mark": d.Mark(), "rule": d.Rule + "@"}); err != nil {
			return err
		}
	}
	return nil
}
