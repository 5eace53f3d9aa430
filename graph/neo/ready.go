package neo

import (
	"context"
	"fmt"

	"whosaid/graph"
)

// constraints reads which labels have a uniqueness constraint whose index is ONLINE.
const constraintsText = `
SHOW CONSTRAINTS YIELD name AS constraint, labelsOrTypes, properties, type
WHERE type = 'UNIQUENESS'
RETURN constraint, labelsOrTypes[0] AS label, properties AS properties`

const onlineText = `SHOW INDEXES YIELD name, state, owningConstraint RETURN name, state, owningConstraint`

// checkConstraints makes sure that every noun's id is unique in the graph before anything is
// written: without that, writers at once make one noun twice and no error tells.
func (db *DB) checkConstraints(ctx context.Context) error {
	online := map[string]bool{}
	err := db.each(ctx, onlineText, nil, func(row map[string]any) error {
		online[text(row["owningConstraint"])] = row["state"] == "ONLINE"
		return nil
	})
	if err != nil {
		return err
	}
	found := map[string]bool{}
	err = db.each(ctx, constraintsText, nil, func(row map[string]any) error {
		found[text(row["label"])+fmt.Sprint(row["properties"])] = online[text(row["constraint"])]
		return nil
	})
	if err != nil {
		return err
	}
	want := []string{"Block[key]", "Migration[name]"}
	for _, noun := range graph.Nouns() {
		want = append(want, graph.LabelOf(noun)+"[id]")
	}
	for _, constraint := range want {
		if up, there := found[constraint]; !there {
			return fmt.Errorf("the uniqueness constraint on %s is missing: %w", constraint, graph.ErrConflict)
		} else if !up {
			return fmt.Errorf("the uniqueness constraint on %s is not ONLINE: %w", constraint, graph.ErrUnavailable)
		}
	}
	return nil
}

// needReady refuses to write to a graph that was not migrated; it asks the server once.
func (db *DB) needReady(ctx context.Context) error {
	if db.ready.Load() {
		return nil
	}
	if err := db.checkConstraints(ctx); err != nil {
		return fmt.Errorf("the graph is not migrated: %w", err)
	}
	db.ready.Store(true)
	return nil
}

// text is v if it is a string, and else "".
func text(v any) string {
	s, _ := v.(string)
	return s
}
