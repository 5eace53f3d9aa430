package neo

import (
	"fmt"
	"maps"
	"slices"

	"whosaid/graph"
)

// grow gives stored nouns what the batch adds to them. It looks first and takes locks only
// if there is something to add, so that an unchanged noun costs no write; then it looks again
// behind the locks, because another writer may have been quicker.
func (w *writer) grow() error {
	for _, label := range append(labels()[1:], "Run") { // The run is last: its lock is the one all workers share.
		rows := w.changed[label]
		if len(rows) == 0 {
			continue
		}
		gain, links, err := w.gainsOf(label, rows)
		if err != nil {
			return err
		}
		rows = slices.DeleteFunc(slices.Clone(rows), func(r *row) bool { return len(gain[r.id]) == 0 && len(links[r.id]) == 0 })
		if len(rows) == 0 {
			continue
		}
		if _, _, err := w.tx.rows(textOf("lock", node{Label: label}), map[string]any{"ids": idsOf(rows)}); err != nil {
			return err
		}
		if gain, links, err = w.gainsOf(label, rows); err != nil {
			return err
		}
		if err := w.update(label, rows, gain, links); err != nil {
			return err
		}
	}
	return nil
}

// gainsOf finds, by id, what each row adds to the properties and relationships that are stored.
func (w *writer) gainsOf(label string, rows []*row) (map[string]map[string]any, map[string][]link, error) {
	stored, err := w.stored(label, rows)
	if err != nil {
		return nil, nil, err
	}
	gain := map[string]map[string]any{}
	for _, r := range rows {
		if gain[r.id], err = gainOf(*r, stored[r.id], r.properties); err != nil {
			return nil, nil, err
		}
	}
	links, err := w.newLinks(rows)
	return gain, links, err
}

// newLinks finds the growing relationships of stored nouns that are not there yet, by owner.
func (w *writer) newLinks(rows []*row) (map[string][]link, error) {
	given := map[shape][]link{}
	for _, r := range rows {
		for _, l := range r.links {
			if l.grows {
				given[l.shape] = append(given[l.shape], l)
			}
		}
	}
	out := map[string][]link{}
	for s, links := range given {
		held, err := w.held(s, links)
		if err != nil {
			return nil, err
		}
		for _, l := range links {
			there := held[l.from]
			if there[l.to+"\x00"+l.key()] {
				continue
			}
			if other := l.contradicted(there); other != "" {
				return nil, fmt.Errorf("write %s: %s is %s, but the graph holds %s: %w",
					l.from, l.field, l.to, other, graph.ErrConflict)
			}
			out[l.from] = append(out[l.from], l)
		}
	}
	return out, nil
}

// contradicted tells what stored relationship of the same type rules this one out: any other
// publisher or larger whole, or the same claim expressed with the other polarity.
func (l link) contradicted(there map[string]bool) string {
	for key := range there {
		if l.single {
			return key[:len(key)-1]
		}
		if l.Type == "EXPRESSES" && len(key) > len(l.to) && key[:len(l.to)] == l.to {
			return "the claim with the other polarity"
		}
	}
	return ""
}

// held reads the relationships of a shape that the links' owners have: owner, then end and key.
func (w *writer) held(s shape, links []link) (map[string]map[string]bool, error) {
	owners := map[string]bool{}
	for _, l := range links {
		owners[l.from] = true
	}
	out := map[string]map[string]bool{}
	for part := range slices.Chunk(slices.Sorted(maps.Keys(owners)), rowsAText) {
		found, _, err := w.tx.rows(textOf("held", s), map[string]any{"ids": part})
		if err != nil {
			return nil, err
		}
		for _, f := range found {
			m := f.AsMap()
			from := text(m["from"])
			if out[from] == nil {
				out[from] = map[string]bool{}
			}
			properties, _ := m["properties"].(map[string]any)
			if properties["identity"] != nil {
				continue // It stands for another relationship; see sameClaims.
			}
			out[from][text(m["to"])+"\x00"+keyOf(s, properties)] = true
		}
	}
	return out, nil
}

// judgedAnew reports whether derive must judge a noun anew for what it gains: an actor or event for
// more than keys of blocks, a statement for what it is about and what it says.
func judgedAnew(label string, gain map[string]any, links []link) bool {
	switch label {
	case "Actor", "Event":
		return len(gain) > 0 || slices.ContainsFunc(links, func(l link) bool { return l.To != "Block" })
	case "Statement":
		return slices.ContainsFunc(links, func(l link) bool { return l.Type == "CONCERNS" || l.Type == "EXPRESSES" })
	}
	return false
}

// gained counts a stored noun, once, as one that gained something.
func (w *writer) gained(id string) {
	if w.counted[id] {
		return
	}
	w.counted[id] = true
	noun := graph.NounOf(id)
	tally := w.written[noun]
	tally.Present, tally.Updated = tally.Present-1, tally.Updated+1
	w.written[noun] = tally
}

// update writes what the rows gain, and counts the nouns that gained anything.
func (w *writer) update(label string, rows []*row, gain map[string]map[string]any, links map[string][]link) error {
	var nodes []map[string]any
	byShape := map[shape][]link{}
	var blocks []string
	var sides []link
	var dated []string // Works of which the day or the publisher has become known.
	for _, r := range rows {
		if len(gain[r.id]) == 0 && len(links[r.id]) == 0 {
			continue
		}
		if label == "Source" && (gain[r.id]["published"] != nil || slices.ContainsFunc(links[r.id], func(l link) bool { return l.Type == "PUBLISHED_BY" })) {
			dated = append(dated, r.id)
		}
		w.gained(r.id)
		if judgedAnew(label, gain[r.id], links[r.id]) {
			gain[r.id]["judged"] = neverJudged
		}
		if len(gain[r.id]) > 0 {
			nodes = append(nodes, map[string]any{"id": r.id, "properties": gain[r.id]})
		}
		for _, l := range links[r.id] {
			byShape[l.shape] = append(byShape[l.shape], l)
			switch {
			case l.To == "Block":
				blocks = append(blocks, l.to)
			case l.Type == "EXPRESSES":
				w.expressing = append(w.expressing, r.id)
			}
		}
		switch label {
		case "Conflict":
			w.conflicts = append(w.conflicts, r.id)
			sides = append(sides, r.links...)
		case "Claim":
			if gain[r.id]["text"] != nil {
				w.respelt = append(w.respelt, r.id)
			}
		case "Identity":
			w.identities = append(w.identities, r.id)
		}
	}
	if len(nodes) > 0 {
		if _, _, err := w.tx.rows(textOf("update", node{Label: label}), map[string]any{"rows": nodes}); err != nil {
			return err
		}
	}
	if len(dated) > 0 {
		if _, _, err := w.tx.rows(textOf("redate", nil), map[string]any{"ids": dated}); err != nil {
			return err
		}
	}
	if err := w.makeBlocks(sorted(blocks)); err != nil {
		return err
	}
	if err := w.moveSides(sides); err != nil {
		return err
	}
	expressed := map[shape][]link{}
	for s, links := range byShape {
		if s.Type == "EXPRESSES" { // Beside one that a judgement made, which the shortcuts take away.
			expressed[s] = links
			delete(byShape, s)
		}
	}
	if err := w.sendLinks("link", expressed); err != nil {
		return err
	}
	return w.sendLinks("grow", byShape)
}
