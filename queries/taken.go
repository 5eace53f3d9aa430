package queries

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"whosaid/graph"
)

// Taken is an actor or event beside the one that an argument names, which the question took
// for the same one, or which might be it and was left out.
type Taken struct {
	Parameter  string        `json:"parameter"`  // Of the argument: "actor".
	ID         string        `json:"id"`         // The other actor or event.
	Name       string        `json:"name"`       // What its text calls it.
	As         string        `json:"as"`         // The one that it is judged to be the same as: the one asked for, or another that was taken for it.
	AsName     string        `json:"asName"`     // What that one is called.
	IdentityID string        `json:"identityId"` // The judgement.
	Verdict    graph.Verdict `json:"verdict"`    // same; or unsure, of one that was left out.
	Score      float64       `json:"score"`
	By         string        `json:"by"`
	Why        string        `json:"why,omitempty"`
	Followed   bool          `json:"followed"` // Whether the answer holds what was said by it, or of it.
}

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

// candidates are those outside the circle that the verdict joins to one inside and that are
// different from none inside; the likeliest first.
func (c *circle) candidates(want graph.Verdict) []Taken {
	found := map[string]Taken{}
	for _, inside := range c.ids {
		for _, o := range c.near[inside] {
			v, by := c.verdict(inside, o)
			if v != want || slices.Contains(c.ids, o) || c.isDifferent(o, c.ids) {
				continue
			}
			t := Taken{ID: o, Name: c.names[o], As: inside, AsName: c.names[inside], IdentityID: by.id, Verdict: v, Score: by.score, By: by.by, Why: by.why}
			if have, ok := found[o]; !ok || t.order(have) < 0 {
				found[o] = t
			}
		}
	}
	out := make([]Taken, 0, len(found))
	for _, t := range found {
		out = append(out, t)
	}
	slices.SortFunc(out, Taken.order)
	return out
}

// order puts the likelier first; its ties are broken by ids, so that an answer is the same each time.
func (t Taken) order(o Taken) int {
	return cmp.Or(cmp.Compare(o.Score, t.Score), cmp.Compare(t.ID, o.ID), cmp.Compare(t.IdentityID, o.IdentityID))
}

func (c *circle) isDifferent(id string, from []string) bool {
	return slices.ContainsFunc(from, func(o string) bool {
		v, _ := c.verdict(id, o)
		return v == graph.Different
	})
}

// take puts the candidates into the circle, one after the other, and reports whether any came in.
func (c *circle) take(near []Taken) bool {
	came := false
	for n, t := range near {
		rivals := slices.ContainsFunc(near, func(o Taken) bool {
			return o.ID != t.ID && o.Score == t.Score && c.isDifferent(t.ID, []string{o.ID})
		})
		if rivals || c.isDifferent(t.ID, c.ids) || len(c.ids) >= mostSame {
			continue
		}
		near[n].Followed = true
		c.ids = append(c.ids, t.ID)
		c.taken = append(c.taken, near[n])
		came = true
	}
	return came
}
