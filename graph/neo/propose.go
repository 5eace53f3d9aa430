package neo

import (
	"cmp"
	"maps"
	"slices"

	"whosaid/graph"
)

// proposal makes the link one that rules propose and reviews judge: between two nouns of one
// label there is at most one of its type, whichever way it leads.
func (l *link) proposal(rule string, version int, why string, state graph.ConflictState) {
	l.proposed = true
	put(l.properties, "rule", rule)
	put(l.properties, "ruleVersion", version)
	put(l.properties, "why", why)
	l.properties["state"] = string(cmp.Or(state, graph.Proposed))
}

// propose writes the proposed links of new and changed nouns.
func (w *writer) propose() error {
	byShape := map[shape]map[[2]string]link{}
	for _, group := range []map[string][]*row{w.fresh, w.changed} {
		for _, rows := range group {
			for _, r := range rows {
				for _, l := range r.links {
					if l.proposed {
						l.keepOne(byShape)
					}
				}
			}
		}
	}
	for _, s := range slices.SortedFunc(maps.Keys(byShape), shape.order) {
		links := slices.SortedFunc(maps.Values(byShape[s]), link.order)
		for part := range slices.Chunk(links, rowsAText) {
			if err := w.proposeAll(s, part); err != nil {
				return err
			}
		}
	}
	return nil
}

// keepOne puts the link among the others of its shape, unless the batch has a better one
// between the same two nouns: what a record gives, and of two rules' the first in order.
func (l link) keepOne(byShape map[shape]map[[2]string]link) {
	if byShape[l.shape] == nil {
		byShape[l.shape] = map[[2]string]link{}
	}
	pair := [2]string{min(l.from, l.to), max(l.from, l.to)}
	other, there := byShape[l.shape][pair]
	given, otherGiven := l.properties["rule"] == nil, other.properties["rule"] == nil
	if !there || given && !otherGiven || given == otherGiven && l.order(other) < 0 {
		byShape[l.shape][pair] = l
	}
}

// proposeAll writes some links of one shape, behind the locks of both their ends.
func (w *writer) proposeAll(s shape, links []link) error {
	var ends []string
	rows := make([]map[string]any, len(links))
	for i, l := range links {
		ends = append(ends, l.from, l.to)
		rows[i] = map[string]any{"from": l.from, "to": l.to, "properties": l.properties}
	}
	if _, _, err := w.tx.rows(textOf("lock", node{Label: s.From}), map[string]any{"ids": sorted(ends)}); err != nil {
		return err
	}
	found, _, err := w.tx.rows(textOf("propose", s), map[string]any{"rows": rows})
	if err != nil {
		return err
	}
	fresh := map[string]bool{}
	for _, r := range w.fresh[s.From] {
		fresh[r.id] = true
	}
	for _, f := range found {
		if id := text(f.AsMap()["id"]); !fresh[id] {
			w.gained(id)
		}
	}
	return nil
}
