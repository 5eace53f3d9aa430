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

// file puts nouns under the keys that derive works out, and takes them from those that an earlier
// version of it had worked out.
func (w *writer) file() error {
	if w.derived == nil {
		return nil
	}
	var blocks []string
	add, drop := map[shape][]link{}, map[shape][]link{}
	for _, f := range w.derived.Filed {
		s := shape{From: graph.LabelOf(graph.NounOf(f.ID)), Type: "IN_BLOCK", To: "Block", Bare: true}
		for _, key := range f.Add {
			add[s] = append(add[s], link{shape: s, from: f.ID, to: key})
		}
		for _, key := range f.Drop {
			drop[s] = append(drop[s], link{shape: s, from: f.ID, to: key})
		}
		blocks = append(blocks, f.Add...)
	}
	if err := w.makeBlocks(sorted(blocks)); err != nil {
		return err
	}
	if err := w.sendLinks("grow", add); err != nil {
		return err
	}
	return w.sendLinks("unfile", drop)
}

// mark remembers which nouns derive has judged.
func (w *writer) mark() error {
	d := w.derived
	if d == nil {
		return nil
	}
	byLabel := byLabelOf(d.IDs)
	for _, label := range labels() {
		if err := w.markAll(label, byLabel[label], d); err != nil {
			return err
		}
	}
	return nil
}

// byLabelOf sorts ids by the labels of their nouns.
func byLabelOf(ids []string) map[string][]string {
	out := map[string][]string{}
	for _, id := range sorted(ids) {
		label := graph.LabelOf(graph.NounOf(id))
		out[label] = append(out[label], id)
	}
	return out
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
