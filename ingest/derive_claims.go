package ingest

import (
	"context"
	"maps"
	"slices"

	"whosaid/graph"
	"whosaid/ingest/claim"
)

// ClaimStore is what the step claims needs of a store, beside the statements.
type ClaimStore interface {
	// Claims returns the claims of those ids.
	Claims(ctx context.Context, ids []string) ([]graph.Claim, error)
	// Claimants returns who says each claim in the words that it has.
	Claimants(ctx context.Context, ids []string) (map[string][]string, error)
}

// claimStep judges which claims are one: those of statements that share a block.
var claimStep = step{claim.Rule, claim.RuleVersion, perRound, perBlock, claimRound}

// claimRound judges the claims of some pending statements against those of the statements
// that share a block with them. Two claims are judged by their words, and by who says them
// where their words leave that open; so they are judged alike whichever statements bring them
// together.
func claimRound(ctx context.Context, store *remembering, s step) (round, error) {
	pending, err := store.Pending(ctx, s.rule, s.version, s.perRound)
	if err != nil || len(pending) == 0 {
		return round{}, err
	}
	g, err := gatherByWords(ctx, store, s, pending)
	if err != nil {
		return round{}, err
	}
	r := g.round()
	r.pairs = claimPairs(g)
	read, err := readClaims(ctx, store, r.pairs)
	if err != nil {
		return round{}, err
	}
	verdicts := make([]claim.Verdict, len(r.pairs))
	onAllCores(len(r.pairs), func(i int) {
		if p := r.pairs[i]; ctx.Err() == nil {
			verdicts[i] = read[p[0]].Judge(read[p[1]])
		}
	})
	for i, v := range verdicts {
		if v.Verdict != "" {
			r.found.Identities = append(r.found.Identities, graph.NewIdentity(graph.Identity{
				LeftID: r.pairs[i][0], RightID: r.pairs[i][1], Verdict: v.Verdict, Score: v.Score, Why: v.Why, By: claim.Rule, RuleVersion: claim.RuleVersion,
			}))
		}
	}
	return r, ctx.Err()
}

// claimPairs lists the pairs of different claims that pairs of statements express in their own
// words, each once, the lesser id first, in order. A statement inside another, or told by it,
// says nothing beside it.
func claimPairs(g gathering) [][2]string {
	own := make([][]string, len(g.all))
	for i, st := range g.all {
		own[i] = ownClaims(st)
	}
	var out [][2]string
	for _, p := range g.pairs {
		if nested(g.all[p[0]], g.all[p[1]]) {
			continue
		}
		for _, a := range own[p[0]] {
			for _, b := range own[p[1]] {
				if a != b {
					out = append(out, [2]string{min(a, b), max(a, b)})
				}
			}
		}
	}
	slices.SortFunc(out, func(a, b [2]string) int { return slices.Compare(a[:], b[:]) })
	return slices.Compact(out)
}

// ownClaims are the claims that a statement expresses in its own words.
func ownClaims(s graph.Statement) []string {
	var out []string
	for _, e := range s.Expresses {
		if e.IdentityID == "" {
			out = append(out, e.ClaimID)
		}
	}
	return out
}

// nested reports whether two statements are words of one passage.
func nested(a, b graph.Statement) bool {
	if a.RelayedBy == b.ID || b.RelayedBy == a.ID {
		return true
	}
	return a.CaptureID == b.CaptureID && slices.ContainsFunc(a.Spans, func(x graph.Span) bool {
		return slices.ContainsFunc(b.Spans, x.Overlaps)
	})
}

// readClaims reads the claims of the pairs, by id, with who says those that their words leave open.
func readClaims(ctx context.Context, store *remembering, pairs [][2]string) (map[string]claim.Reading, error) {
	out := map[string]claim.Reading{}
	var missing []string
	for _, p := range pairs {
		for _, id := range p {
			if _, here := out[id]; here {
				continue
			}
			r, known := store.claims.get(id)
			if out[id] = r; !known {
				missing = append(missing, id)
			}
		}
	}
	claims, err := store.Claims(ctx, missing)
	if err != nil {
		return nil, err
	}
	read := make([]claim.Reading, len(claims))
	onAllCores(len(claims), func(i int) { read[i] = claim.Read(claim.Side{Text: claims[i].Text}) })
	for i, c := range claims {
		out[c.ID] = read[i]
		store.claims.put(c.ID, read[i])
	}
	var open []string
	for id, r := range out {
		if r.Open() != claim.Closed {
			open = append(open, id)
		}
	}
	claimants, err := store.Claimants(ctx, open)
	if err != nil {
		return nil, err
	}
	same, err := store.SameActors(ctx, slices.Concat(slices.Collect(maps.Values(claimants))...))
	if err != nil {
		return nil, err
	}
	for _, id := range open {
		out[id] = out[id].SaidBy(claimants[id], sameAs(claimants[id], same))
	}
	return out, nil
}
