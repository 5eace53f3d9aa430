package queries

import (
	"context"
	"slices"

	"whosaid/graph"
)

const (
	mostHops = 5   // Identities followed in a row.
	mostSame = 500 // Actors or events taken for one.
)

// circle is an actor or event with all that are judged to be the same.
type circle struct {
	ids     []string // The first is the one asked for.
	taken   []Taken
	between map[[2]string][]identity // Known so far, by the two ids, the lesser first.
	near    map[string][]string      // By id: those that some identity joins to it, in order.
	names   map[string]string
}

// circleOf follows the judgements "same" from an actor or event. What is judged different from
// any that is in the circle stays outside, however it could be reached, and so does what a
// person refused to take for the same. Of two that are different and equally likely neither is
// taken: nobody can tell which it is.
func circleOf(ctx context.Context, r Reader, id string) (*circle, error) {
	c := newCircle(id)
	asked := map[string]bool{}
	for range mostHops {
		if err := c.read(ctx, r, c.ids, asked); err != nil {
			return nil, err
		}
		near := c.candidates(graph.Same)
		if len(near) == 0 || len(c.ids) >= mostSame {
			break
		}
		var ids []string
		for _, n := range near {
			ids = append(ids, n.ID)
		}
		if err := c.read(ctx, r, ids, asked); err != nil {
			return nil, err
		}
		if !c.take(near) {
			break
		}
	}
	c.taken = append(c.taken, c.candidates(graph.Unsure)...)
	return c, nil
}

func newCircle(id string) *circle {
	return &circle{ids: []string{id}, between: map[[2]string][]identity{}, near: map[string][]string{}, names: map[string]string{}}
}

// read fetches the judgements on those ids that were not asked for before.
func (c *circle) read(ctx context.Context, r Reader, ids []string, asked map[string]bool) error {
	var list []any
	for _, id := range ids {
		if !asked[id] {
			asked[id] = true
			list = append(list, id)
		}
	}
	if len(list) == 0 {
		return nil
	}
	table, err := r.Read(ctx, mustPart("identities"), map[string]any{"ids": list})
	if err != nil {
		return err
	}
	for _, row := range table.Rows {
		i := identity{
			id: str(row[0]), left: str(row[1]), leftName: str(row[2]), right: str(row[3]), rightName: str(row[4]),
			verdict: str(row[5]), state: str(row[6]), by: str(row[8]), why: str(row[9]),
		}
		i.score, _ = row[7].(float64)
		i.byRule, _ = row[10].(bool)
		c.know(i)
	}
	return nil
}

func (c *circle) know(i identity) {
	pair := [2]string{min(i.left, i.right), max(i.left, i.right)}
	if slices.ContainsFunc(c.between[pair], func(o identity) bool { return o.id == i.id }) {
		return
	}
	if c.between[pair] == nil {
		c.near[i.left] = append(c.near[i.left], i.right)
		c.near[i.right] = append(c.near[i.right], i.left)
	}
	c.between[pair] = append(c.between[pair], i)
	c.names[i.left], c.names[i.right] = i.leftName, i.rightName
}

// verdict is what stands between two: a person's word, or a rule's that a person confirmed,
// before a rule's; unsure if they disagree. A refused "same" is as good as "different".
func (c *circle) verdict(a, b string) (graph.Verdict, identity) {
	var best identity
	verdict, rank := graph.Verdict(""), 0
	for _, i := range c.between[[2]string{min(a, b), max(a, b)}] {
		v, weight := graph.Verdict(i.verdict), 1
		if !i.byRule || i.state != string(graph.Proposed) {
			weight = 2
		}
		if i.state == string(graph.Rejected) {
			if v != graph.Same {
				continue
			}
			v = graph.Different
		}
		switch {
		case weight > rank, weight == rank && v == verdict && (i.score > best.score || i.score == best.score && i.id < best.id):
			verdict, rank, best = v, weight, i
		case weight == rank && v != verdict:
			verdict = graph.Unsure
		}
	}
	return verdict, best
}
