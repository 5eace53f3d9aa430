package ingest

import (
	"context"
	"iter"
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
func claimRound(ctx context.Context, store Deriver, s step) (round, error) {
	pending, err := store.Pending(ctx, s.rule, s.version, s.perRound)
	if err != nil || len(pending) == 0 {
		return round{}, err
	}
	m, err := meet(ctx, s, pending, blocksOfStatement, store.Peers)
	if err != nil {
		return round{}, err
	}
	pairs := claimPairs(m.pairs())
	read, err := readClaims(ctx, store, pairs)
	if err != nil {
		return round{}, err
	}
	r := m.round()
	r.pairs = pairs
	for _, pair := range pairs {
		if err := ctx.Err(); err != nil {
			return round{}, err
		}
		v := read[pair[0]].Judge(read[pair[1]])
		if v.Verdict == "" {
			continue
		}
		r.found.Identities = append(r.found.Identities, graph.NewIdentity(graph.Identity{
			LeftID: pair[0], RightID: pair[1], Verdict: v.Verdict, Score: v.Score, Why: v.Why, By: claim.Rule, RuleVersion: claim.RuleVersion,
		}))
	}
	return r, nil
}

// claimPairs lists the pairs of different claims that pairs of statements express in their own
// words, each once, the lesser id first, in order. A statement inside another, or told by it,
// says nothing beside it.
func claimPairs(pairs iter.Seq[[2]graph.Statement]) [][2]string {
	var out [][2]string
	for p := range pairs {
		if nested(p[0], p[1]) {
			continue
		}
		for _, a := range ownClaims(p[0]) {
			for _, b := range ownClaims(p[1]) {
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

// readClaims reads the claims of the pairs, by id.
func readClaims(ctx context.Context, store Deriver, pairs [][2]string) (map[string]claim.Reading, error) {
	var ids, open []string
	for _, p := range pairs {
		ids = append(ids, p[0], p[1])
	}
	slices.Sort(ids)
	claims, err := store.Claims(ctx, slices.Compact(ids))
	if err != nil {
		return nil, err
	}
	for _, c := range claims {
		if claim.OpennessOf(c.Text) != claim.Closed {
			open = append(open, c.ID)
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
	out := make(map[string]claim.Reading, len(claims))
	for _, c := range claims {
		out[c.ID] = claim.Read(claim.Side{Text: c.Text, SpeakerIDs: claimants[c.ID], SameIDs: sameAs(claimants[c.ID], same)})
	}
	return out, nil
}
