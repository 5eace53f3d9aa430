package queries

import (
	"context"
	"fmt"

	"whosaid/graph"
)

// Page is some nouns of one kind, in the order of their ids.
type Page struct {
	Noun string           `json:"noun"`
	Rows []map[string]any `json:"rows"`           // The properties of each as stored, without a capture's text; never nil.
	Next string           `json:"next,omitempty"` // Give it as after to get the page that follows; empty on the last page.
}

// pageCypher has a text for each noun, since a label cannot be a parameter.
func pageCypher(noun string) string {
	without := ""
	if noun == "capture" {
		without = ", text: NULL"
	}
	return "MATCH (n:" + graph.LabelOf(noun) + ")\nWHERE n.id > $after\nRETURN n{.*" + without + "} AS properties, n.id AS id\nORDER BY id\nLIMIT $limit"
}

// Nouns returns the page of a noun's kind after the id given, from the beginning if it is
// empty. It returns ErrInvalid for what is no noun, and for a limit outside 1 to 1000.
func Nouns(ctx context.Context, r Reader, noun string, limit int, after string) (Page, error) {
	if graph.LabelOf(noun) == "" {
		return Page{}, &graph.FieldError{Field: "noun", Why: fmt.Sprintf("is %q, which is no noun", noun)}
	}
	if limit < 1 || limit > 1000 {
		return Page{}, &graph.FieldError{Field: "limit", Why: fmt.Sprintf("is %d, want 1 to 1000", limit)}
	}
	if !validText(after) || len(after) > maxArgument {
		return Page{}, &graph.FieldError{Field: "after", Why: "is not the next of a page"}
	}
	table, err := r.Read(ctx, pageCypher(noun), map[string]any{"after": after, "limit": limit + 1})
	if err != nil {
		return Page{}, fmt.Errorf("list %s: %w", graph.PluralOf(noun), err)
	}
	page := Page{Noun: noun, Rows: []map[string]any{}}
	for _, row := range table.Rows[:min(len(table.Rows), limit)] {
		page.Rows = append(page.Rows, row[0].(map[string]any))
	}
	if len(table.Rows) > limit {
		page.Next = str(table.Rows[limit-1][1])
	}
	return page, nil
}
