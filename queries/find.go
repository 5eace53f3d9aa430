package queries

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/hbollon/go-edlib"

	"whosaid/graph"
)

// Find returns the question of that name, or an ErrNotFound that names the nearest one.
func Find(name string) (Question, error) {
	var names []string
	for _, q := range List() {
		if q.Name == name {
			return q, nil
		}
		names = append(names, q.Name)
	}
	return Question{}, fmt.Errorf("question %q: %w; the nearest is %s", name, graph.ErrNotFound, nearest(name, names))
}

// nearest is the name that differs from the given one in the fewest letters.
func nearest(name string, names []string) string {
	best, least := "", int(^uint(0)>>1)
	for _, n := range names {
		if d := edlib.OSADamerauLevenshteinDistance(strings.ToLower(name), strings.ToLower(n)); d < least {
			best, least = n, d
		}
	}
	return best
}

// findIDCypher has a text for each noun, since a label cannot be a parameter. The least id
// that begins with the prefix is the prefix itself if the graph holds it.
func findIDCypher(noun string) string {
	return "MATCH (n:" + graph.LabelOf(noun) + ")\nWHERE n.id STARTS WITH $prefix\nRETURN n.id AS id\nORDER BY id\nLIMIT 2"
}

// findID resolves an id or its unique beginning. A claim may be given by its words.
func findID(ctx context.Context, r Reader, p Parameter, s string) (string, error) {
	if noun, _, ok := strings.Cut(s, ":"); p.Noun == "claim" && (!ok || noun != "claim") {
		s = graph.ClaimID(s)
	}
	if graph.NounOf(s) != p.Noun {
		return "", &graph.FieldError{Field: p.Name, Why: fmt.Sprintf("is %q, want the id of %s, %s:…", s, article(p.Noun), p.Noun)}
	}
	id, err := wholeID(ctx, r, s)
	if err != nil {
		return "", fmt.Errorf("%s: %w", p.Name, err)
	}
	return id, nil
}

// wholeID finds the one id that begins with the given one, whose noun is known.
func wholeID(ctx context.Context, r Reader, prefix string) (string, error) {
	table, err := r.Read(ctx, findIDCypher(graph.NounOf(prefix)), map[string]any{"prefix": prefix})
	if err != nil {
		return "", err
	}
	switch {
	case len(table.Rows) == 0:
		return "", fmt.Errorf("%s: %w", prefix, graph.ErrNotFound)
	case len(table.Rows) > 1 && table.Rows[0][0] != prefix:
		return "", &graph.FieldError{Why: fmt.Sprintf("%s is the beginning of several ids, among them %s and %s", prefix, table.Rows[0][0], table.Rows[1][0])}
	}
	return table.Rows[0][0].(string), nil
}

// findActor resolves an actor to the ids of all who are judged the same as it, itself first.
// By name it takes the one actor that is so called, or the ones judged the same.
func findActor(ctx context.Context, r Reader, p Parameter, s string) (*circle, error) {
	params := map[string]any{"id": nil, "name": nil}
	if graph.NounOf(s) == "actor" {
		id, err := wholeID(ctx, r, s)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p.Name, err)
		}
		params["id"] = id
	} else {
		params["name"] = s
	}
	table, err := r.Read(ctx, mustPart("named"), params)
	if err != nil {
		return nil, err
	}
	if len(table.Rows) == 0 {
		return nil, fmt.Errorf("%s: actor %q: %w", p.Name, s, graph.ErrNotFound)
	}
	// Several may be so called; they are one actor if the circle of one holds all the others.
	var found []string
	for _, row := range table.Rows {
		found = append(found, str(row[0]))
	}
	for _, id := range found {
		c, err := circleOf(ctx, r, id)
		if err != nil {
			return nil, err
		}
		if !slices.ContainsFunc(found, func(id string) bool { return !slices.Contains(c.ids, id) }) {
			return c, nil
		}
		if len(c.ids) == 1 {
			break // It is nobody else, so no circle holds all.
		}
	}
	var several []string
	for _, row := range table.Rows {
		several = append(several, fmt.Sprintf("%s (%s, %s)", row[0], row[1], row[2]))
	}
	return nil, &graph.FieldError{Field: p.Name, Why: fmt.Sprintf("%q names several actors; give the id of one: %s", s, strings.Join(several, ", "))}
}

// findEvent resolves an event's id to the ids of all that are judged the same, itself first.
func findEvent(ctx context.Context, r Reader, p Parameter, s string) (*circle, error) {
	id, err := findID(ctx, r, Parameter{Name: p.Name, Noun: "event"}, s)
	if err != nil {
		return nil, err
	}
	return circleOf(ctx, r, id)
}
