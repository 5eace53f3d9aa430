package queries

import (
	"context"
	"fmt"

	"whosaid/graph"
)

// Reader is what the package needs of the database: one read, in the order asked for.
type Reader interface {
	Read(ctx context.Context, cypher string, params map[string]any) (graph.Table, error)
}

// Answer is the rows of a question.
type Answer struct {
	Question string           `json:"question"`
	Columns  []string         `json:"columns"`         // Names, in the order of the header.
	Rows     []map[string]any `json:"rows"`            // One value a column; never nil.
	Taken    []Taken          `json:"taken,omitempty"` // Who else the actors or events asked for were taken for, and who might be them.
	Next     string           `json:"next,omitempty"`  // Give it as after to get the page that follows; empty on the last page.
}

// Ask answers a question with the arguments given as words. An unknown question is an
// ErrNotFound that names the nearest one; an argument that is unknown, missing or not what
// the header says is an ErrInvalid that names it; an id or name that the graph does not hold
// is an ErrNotFound.
func Ask(ctx context.Context, r Reader, name string, args map[string]string) (Answer, error) {
	q, err := Find(name)
	if err != nil {
		return Answer{}, err
	}
	a, err := q.ask(ctx, r, args)
	if err != nil {
		return Answer{}, fmt.Errorf("ask %s: %w", name, err)
	}
	return a, nil
}

func (q Question) ask(ctx context.Context, r Reader, args map[string]string) (Answer, error) {
	params, taken, err := q.bind(ctx, r, args)
	if err != nil {
		return Answer{}, err
	}
	limit := params["limit"].(int64)
	params["limit"] = limit + 1 // One more, to know whether a page follows.
	table, err := r.Read(ctx, q.cypher, params)
	if err != nil {
		return Answer{}, err
	}
	keyAt := len(q.Columns)
	if len(table.Columns) != keyAt+1 {
		return Answer{}, fmt.Errorf("gave %d columns, want %d and the key", len(table.Columns), keyAt)
	}
	answer := Answer{Question: q.Name, Taken: taken, Rows: []map[string]any{}}
	for _, c := range q.Columns {
		answer.Columns = append(answer.Columns, c.Name)
	}
	more := len(table.Rows) > int(limit) || table.Truncated
	for _, row := range table.Rows[:min(len(table.Rows), int(limit))] {
		named := make(map[string]any, keyAt)
		for i, c := range table.Columns[:keyAt] {
			named[c] = row[i]
			if q.Columns[i].Kind == KindSupport {
				rows, _ := row[i].([]any)
				named[c] = SupportOf(rows)
			}
		}
		answer.Rows = append(answer.Rows, named)
	}
	if more && len(answer.Rows) > 0 {
		answer.Next, err = q.cursor(args, table.Rows[len(answer.Rows)-1][keyAt])
	}
	return answer, err
}
