package neo

import (
	"context"
	"fmt"

	"whosaid/graph"
)

// Reviewed returns what the next review of a noun follows: the noun's state (empty for one
// that has none) and the hash of the last review of it (empty if there is none).
func (db *DB) Reviewed(ctx context.Context, id string) (state graph.ConflictState, hash string, err error) {
	label := graph.LabelOf(graph.NounOf(id))
	if label == "" {
		return "", "", fmt.Errorf("read reviews of %q: %w", id, graph.ErrInvalid)
	}
	found := false
	err = db.each(ctx, textOf("stored", node{Label: label}), map[string]any{"ids": []string{id}}, func(row map[string]any) error {
		m, _ := row["properties"].(map[string]any)
		state, hash, found = graph.ConflictState(text(m["state"])), text(m["reviewTip"]), true
		return nil
	})
	switch {
	case err != nil:
		return "", "", fmt.Errorf("read reviews of %s: %w", id, err)
	case !found:
		return "", "", fmt.Errorf("read reviews of %s: %w", id, graph.ErrNotFound)
	}
	return state, hash, nil
}

// ReviewedJoint returns what the next review of the retelling between two statements, or two
// captures, follows: its state, and the hash of the last review of the first of the two, which
// has the lesser id. It is ErrNotFound if there is no retelling.
func (db *DB) ReviewedJoint(ctx context.Context, id, other string) (state graph.ConflictState, hash string, err error) {
	_, hash, err = db.Reviewed(ctx, id)
	if err != nil {
		return "", "", err
	}
	rows := []any{map[string]any{"id": id, "other": other}}
	err = db.each(ctx, textOf("joints", node{Label: graph.LabelOf(graph.NounOf(id))}), map[string]any{"rows": rows}, func(row map[string]any) error {
		state = graph.ConflictState(text(row["state"]))
		return nil
	})
	if err == nil && state == "" {
		err = fmt.Errorf("neither retells the other: %w", graph.ErrNotFound)
	}
	if err != nil {
		return "", "", fmt.Errorf("read reviews of %s and %s: %w", id, other, err)
	}
	return state, hash, nil
}

func judgementsText(label string) string {
	return `
MATCH (l:` + label + ` {id: $left})<-[:LEFT]-(i)-[:RIGHT]->({id: $right})
USING INDEX SEEK l:` + label + `(id)
RETURN i.id AS id, i.verdict AS verdict, i.state AS state
ORDER BY id`
}

// Judgements returns the identities between two nouns, of which the first has the lesser id,
// with their verdicts and states, by id.
func (db *DB) Judgements(ctx context.Context, left, right string) ([]graph.Identity, error) {
	list, err := readAll(ctx, db, judgementsText(graph.LabelOf(graph.NounOf(left))), map[string]any{"left": left, "right": right}, func(row map[string]any) (graph.Identity, error) {
		return graph.Identity{
			ID: text(row["id"]), LeftID: left, RightID: right, Verdict: graph.Verdict(text(row["verdict"])), State: graph.ConflictState(text(row["state"])),
		}, nil
	})
	if err != nil {
		return nil, fmt.Errorf("read judgements on %s and %s: %w", left, right, err)
	}
	return list, nil
}
