package neo

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
)

// create makes the nodes that are new, label by label, so that the ends of their
// relationships are there before them; only those between two of one label wait for link.
func (w *writer) create() error {
	var blocks []string
	for _, rows := range w.fresh {
		for _, r := range rows {
			for _, l := range r.links {
				if l.To == "Block" {
					blocks = append(blocks, l.to)
				}
			}
		}
	}
	if err := w.makeBlocks(sorted(blocks)); err != nil {
		return err
	}
	for _, label := range labels() {
		for part := range slices.Chunk(w.fresh[label], rowsAText) {
			if err := w.createPart(label, part); err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *writer) createPart(label string, part []*row) error {
	kind := node{Label: label, Run: w.plan.run != "" && label != "Run", Ends: endsOf(part)}
	rows := make([]map[string]any, len(part))
	want := 0
	for i, r := range part {
		links := make([][]any, len(kind.Ends))
		for _, l := range r.uniqueLinks() {
			if at := slices.Index(kind.Ends, l.shape); at >= 0 {
				links[at] = append(links[at], l.parameter(r.id))
				want++
			}
		}
		rows[i] = map[string]any{"properties": r.properties, "links": links}
	}
	if kind.Run {
		want += len(part)
	}
	_, counters, err := w.tx.rows(textOf("create", kind), map[string]any{"rows": rows, "run": w.plan.run})
	if err != nil {
		return err
	}
	if n, m := counters.NodesCreated(), counters.RelationshipsCreated(); n != len(part) || m != want {
		return fmt.Errorf("write batch: the server made %d of %d %s nodes and %d of their %d relationships", n, len(part), label, m, want)
	}
	return nil
}

// endsOf lists, in order, the shapes of the rows' relationships to nodes of other labels.
func endsOf(rows []*row) []shape {
	found := map[shape]bool{}
	for _, r := range rows {
		for _, l := range r.links {
			if l.From != l.To {
				found[l.shape] = true
			}
		}
	}
	return slices.SortedFunc(maps.Keys(found), shape.order)
}

// uniqueLinks is the row's links in order, each once.
func (r *row) uniqueLinks() []link {
	slices.SortFunc(r.links, func(a, b link) int { return cmp.Or(a.shape.order(b.shape), a.order(b)) })
	r.links = slices.CompactFunc(r.links, func(a, b link) bool { return a.shape == b.shape && a.order(b) == 0 })
	return r.links
}

// parameter is the link as create.cypher takes it.
func (l link) parameter(owner string) any {
	if l.Bare {
		return l.end(owner)
	}
	return map[string]any{"to": l.end(owner), "properties": l.properties}
}

// link makes the relationships between new nodes and others of the same label.
func (w *writer) link() error {
	byShape := map[shape][]link{}
	for _, rows := range w.fresh {
		for _, r := range rows {
			for _, l := range r.links {
				if l.From == l.To && !l.proposed {
					byShape[l.shape] = append(byShape[l.shape], l)
				}
			}
		}
	}
	return w.sendLinks("link", byShape)
}

func (w *writer) makeBlocks(keys []string) error {
	for part := range slices.Chunk(keys, rowsAText) {
		if _, _, err := w.tx.rows(textOf("blocks", nil), map[string]any{"keys": part}); err != nil {
			return err
		}
	}
	return nil
}

// sendLinks writes relationships shape by shape, each with its own text, sorted.
func (w *writer) sendLinks(file string, byShape map[shape][]link) error {
	for _, s := range slices.SortedFunc(maps.Keys(byShape), shape.order) {
		links := byShape[s]
		slices.SortFunc(links, link.order)
		links = slices.CompactFunc(links, func(a, b link) bool { return a.order(b) == 0 })
		for part := range slices.Chunk(links, rowsAText) {
			rows := make([]map[string]any, len(part))
			for i, l := range part {
				rows[i] = map[string]any{"from": l.from, "to": l.to, "properties": l.propertiesOrNone()}
			}
			_, counters, err := w.tx.rows(textOf(file, s), map[string]any{"rows": rows})
			if err != nil {
				return err
			}
			if n := counters.RelationshipsCreated(); n != len(part) && file == "link" {
				return fmt.Errorf("write batch: the server made %d of %d %s relationships", n, len(part), s.Type)
			}
		}
	}
	return nil
}

// propertiesOrNone is never nil: the server takes no null for a map.
func (l link) propertiesOrNone() map[string]any {
	if l.properties == nil {
		return map[string]any{}
	}
	return l.properties
}
