package queries

import (
	"cmp"
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
