package neo

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"whosaid/graph"
)

// Every noun that derive judges holds in judged which rule sets have judged it, as one string:
// "" at first, then "actors@1", "claims@2 conflict@1". There are few such strings, and an index
// over them, so that pending nouns are found by going from one string to the next and reading
// those nouns whose string lacks the rule: a round costs what it takes in, however large the
// graph is.

// neverJudged is what the property judged holds at first.
const neverJudged = ""

// isJudged reports whether derive judges such a noun. An unnamed actor is its own capture's
// and nobody else's.
func isJudged(n graph.Noun) bool {
	switch n := n.(type) {
	case graph.Statement, graph.Capture, graph.Event, graph.Claim:
		return true
	case graph.Actor:
		return n.Named
	}
	return false
}

// pending reads up to limit nouns of a label that the rule set, in that version or a later one,
// has not judged. The text goes on from n.
func pending[T any](ctx context.Context, db *DB, label, rule string, version, limit int, cypher string, of func(map[string]any) (T, error)) ([]T, error) {
	var list []T
	states, err := db.judgedStates(ctx, label)
	for _, state := range states {
		if err != nil || len(list) >= limit {
			break
		}
		if covers(state, rule, version) {
			continue
		}
		var more []T
		more, err = readAll(ctx, db, pendingText(label)+cypher, map[string]any{"judged": state, "limit": limit - len(list)}, of)
		list = append(list, more...)
	}
	if err != nil {
		return nil, fmt.Errorf("read %ss pending for %s: %w", strings.ToLower(label), graph.Derived{Rule: rule, Version: version}.Mark(), err)
	}
	return list, nil
}

// pendingText binds some nodes with one string to n.
func pendingText(label string) string {
	return "MATCH (n:" + label + " {judged: $judged})\nWITH n LIMIT $limit\n"
}

// statesAtOnce is how many strings one text steps to: mostly there are fewer.
const statesAtOnce = 8

// statesText steps in the index from one string to the next, a column each.
func statesText(label, relation string) string {
	var text strings.Builder
	var all []string
	before, after := "", "$after"
	for i := range statesAtOnce {
		at := fmt.Sprintf("s%d", i)
		all = append(all, at)
		fmt.Fprintf(&text, "OPTIONAL CALL (%s) { MATCH (n:%s) WHERE n.judged %s %s RETURN n.judged AS %s ORDER BY n.judged LIMIT 1 }\n", before, label, relation, after, at)
		before, after, relation = at, at, ">"
	}
	return text.String() + "UNWIND [" + strings.Join(all, ", ") + "] AS judged\nWITH judged WHERE judged IS NOT NULL\nRETURN judged"
}

// judgedStates lists the strings that judged holds on nodes of a label, in order. Each is found by one
// step in the index.
func (db *DB) judgedStates(ctx context.Context, label string) ([]string, error) {
	var states []string
	for relation, after := ">=", neverJudged; ; relation, after = ">", states[len(states)-1] {
		found, err := readAll(ctx, db, statesText(label, relation), map[string]any{"after": after}, func(row map[string]any) (string, error) {
			return text(row["judged"]), nil
		})
		states = append(states, found...)
		if err != nil || len(found) < statesAtOnce {
			return states, err
		}
	}
}

// covers reports whether one of the marks in a string is of the rule set in that version or a
// later one.
func covers(judged, rule string, version int) bool {
	return slices.ContainsFunc(strings.Fields(judged), func(mark string) bool {
		name, number, _ := strings.Cut(mark, "@")
		v, err := strconv.Atoi(number)
		return err == nil && name == rule && v >= version
	})
}
