package queries

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"whosaid/graph"
)

// identity is a standing judgement, as parts/identities.cypher gives it.
type identity struct {
	id, left, leftName, right, rightName string
	verdict, state, by, why              string
	score                                float64
	byRule                               bool
}

// Judgement is a standing judgement on an actor or event and another.
type Judgement struct {
	ID      string // Of the identity.
	OtherID string
	Other   string // What the other is called.
	Verdict graph.Verdict
	State   graph.ConflictState // What people made of it.
	Score   float64
	By, Why string
}

// Judgements lists what is judged of an actor or event and others: the same, unsure, different,
// the surest first.
func Judgements(ctx context.Context, r Reader, id string) ([]Judgement, error) {
	c := newCircle(id)
	if err := c.read(ctx, r, c.ids, map[string]bool{}); err != nil {
		return nil, fmt.Errorf("list identities of %s: %w", id, err)
	}
	var out []Judgement
	for pair, list := range c.between {
		other := pair[0]
		if other == id {
			other = pair[1]
		}
		for _, i := range list {
			out = append(out, Judgement{i.id, other, c.names[other], graph.Verdict(i.verdict), graph.ConflictState(i.state), i.score, i.by, i.why})
		}
	}
	rank := map[graph.Verdict]int{graph.Same: 0, graph.Unsure: 1, graph.Different: 2}
	slices.SortFunc(out, func(a, b Judgement) int {
		return cmp.Or(rank[a.Verdict]-rank[b.Verdict], cmp.Compare(b.Score, a.Score), cmp.Compare(a.ID, b.ID))
	})
	return out, nil
}
