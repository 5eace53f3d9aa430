package web

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"whosaid/graph"
)

// mostEvidence is how many pieces of evidence a claim's page shows.
const mostEvidence = 1000

// Offered is what is offered for a claim, or what against it.
type Offered struct {
	Direction graph.Direction
	Pieces    []Evidence
	Origins   int // How many of them are independent of each other.
}

// Evidence is a piece of what is offered.
type Evidence struct {
	Number               int // On the page, from 1.
	Kind                 graph.EvidenceKind
	Before, Words, After string // The reason in plain words, cut where the text's own words stand in it.
	OfferedBy            []Actor
	RestsOn              []Rest
	Strength             float64
	Same                 []int // The numbers of the pieces that have an origin in common with it.
	id                   string
	sameIDs              []string
}

// Rest is something that evidence rests on.
type Rest struct {
	Words string
	Href  string // Empty if it has no page.
}

// offered reads what is offered for and against a claim, the sides that have none left out,
// and whether there is more than the page shows.
func (s *site) offered(ctx context.Context, claimID string) ([]Offered, bool, error) {
	rows, next, err := s.ask(ctx, "evidence-for", map[string]string{"claim": claimID, "limit": fmt.Sprint(mostEvidence)})
	if err != nil {
		return nil, false, err
	}
	sides := []Offered{{Direction: graph.For}, {Direction: graph.Against}}
	numbers := map[string]int{}
	for i, r := range rows {
		piece := r.evidence()
		piece.Number = i + 1
		numbers[piece.id] = piece.Number
		side := slices.IndexFunc(sides, func(o Offered) bool { return string(o.Direction) == r.text("direction") })
		sides[side].Pieces = append(sides[side].Pieces, piece)
	}
	for i := range sides {
		for k := range sides[i].Pieces {
			piece := &sides[i].Pieces[k]
			for _, id := range piece.sameIDs {
				if n := numbers[id]; n > 0 {
					piece.Same = append(piece.Same, n)
				}
			}
			slices.Sort(piece.Same)
		}
		sides[i].Origins = origins(sides[i].Pieces)
	}
	sides = slices.DeleteFunc(sides, func(o Offered) bool { return len(o.Pieces) == 0 })
	return sides, next != "", nil
}

// origins counts the pieces that are independent of each other: those of one origin, and what
// has one with them, count once.
func origins(pieces []Evidence) int {
	at := map[int]int{}
	for i, p := range pieces {
		at[p.Number] = i
	}
	seen, n := make([]bool, len(pieces)), 0
	var visit func(i int)
	visit = func(i int) {
		seen[i] = true
		for _, number := range pieces[i].Same {
			if k, here := at[number]; here && !seen[k] {
				visit(k)
			}
		}
	}
	for i := range pieces {
		if !seen[i] {
			n++
			visit(i)
		}
	}
	return n
}

// evidence reads a row of the question evidence-for.
func (r row) evidence() Evidence {
	e := Evidence{
		Kind: graph.EvidenceKind(r.text("kind")), Strength: r.number("strength"), Before: r.text("why"),
		OfferedBy: r.actors("offeredBy", "offeredByIds"), id: r.text("evidenceId"), sameIDs: r.texts("sameOriginAs"),
	}
	if words := r.text("words"); words != "" && strings.Contains(e.Before, words) {
		e.Before, e.After, _ = strings.Cut(e.Before, words)
		e.Words = words
	}
	sources := r.texts("sourceIds")
	words := r.texts("restsOn")
	for i, id := range r.texts("restsOnIds") {
		rest := Rest{Words: words[i]}
		switch graph.NounOf(id) {
		case "statement":
			rest.Href = hrefOf(id)
		case "capture":
			if len(sources) == 1 {
				rest.Href = hrefOf(sources[0])
			}
		}
		e.RestsOn = append(e.RestsOn, rest)
	}
	return e
}
