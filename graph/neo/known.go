package neo

import (
	"context"
	"fmt"

	"whosaid/graph"
)

// Known returns those of the ids that are in the graph, in no order.
func (db *DB) Known(ctx context.Context, ids []string) ([]string, error) {
	byLabel := map[string][]string{}
	for _, id := range ids {
		if label := graph.LabelOf(graph.NounOf(id)); label != "" {
			byLabel[label] = append(byLabel[label], id)
		}
	}
	var known []string
	for label, some := range byLabel {
		err := db.each(ctx, textOf("known", node{Label: label}), map[string]any{"ids": some}, func(row map[string]any) error {
			known = append(known, text(row["id"]))
			return nil
		})
		if err != nil {
			return nil, fmt.Errorf("look up %d %s: %w", len(some), graph.PluralOf(graph.NounOf(some[0])), err)
		}
	}
	return known, nil
}

// Texts returns the texts of those of the captures that are in the graph, by id.
func (db *DB) Texts(ctx context.Context, captureIDs []string) (map[string]string, error) {
	texts := map[string]string{}
	const match = `
UNWIND $ids AS id
MATCH (c:Capture {id: id})
RETURN c.id AS id, c.text AS text`
	err := db.each(ctx, match, map[string]any{"ids": captureIDs}, func(row map[string]any) error {
		texts[text(row["id"])] = text(row["text"])
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read texts of captures: %w", err)
	}
	return texts, nil
}
