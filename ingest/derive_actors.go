package ingest

import (
	"context"

	"whosaid/graph"
	"whosaid/ingest/resolve"
)

// ActorStore is what the step actors needs of a store.
type ActorStore interface {
	// PendingActors returns named actors that this version of the rule has not judged, by id.
	PendingActors(ctx context.Context, rule string, version, limit int) ([]graph.Actor, error)
	// ActorPeers returns the actors in any of the blocks, and the blocks that hold too many.
	ActorPeers(ctx context.Context, blocks []string, perBlock int) ([]graph.Actor, []string, error)
	// SameActors returns the actors that stand as the same as each of those.
	SameActors(ctx context.Context, ids []string) (map[string][]string, error)
	// Names returns what the actors, events and places of those ids are called.
	Names(ctx context.Context, ids []string) (map[string]string, error)
}

const (
	actorsPerRound = 200 // Actors judged in one transaction.
	actorsPerBlock = 500 // Actors that a block may hold to be looked into.
)

// actorStep judges which actors are one.
var actorStep = step{resolve.ActorRule, resolve.ActorVersion, actorRound}

// actorRound judges some pending actors against those that share a key with them. It puts
// them into their blocks in the transaction of their judgements: of two new actors, whichever
// is judged later finds the other.
func actorRound(ctx context.Context, store Deriver) (round, error) {
	pending, err := store.PendingActors(ctx, resolve.ActorRule, resolve.ActorVersion, actorsPerRound)
	if err != nil || len(pending) == 0 {
		return round{}, err
	}
	var bodies []string
	for i := range pending {
		pending[i].Blocks = resolve.Keys(pending[i])
		for _, m := range pending[i].Memberships {
			bodies = append(bodies, m.ActorID)
		}
	}
	blocksOf := func(a graph.Actor) []string { return a.Blocks }
	peers, crowded, err := store.ActorPeers(ctx, keysOf(pending, blocksOf), actorsPerBlock)
	if err != nil {
		return round{}, err
	}
	called, err := store.Names(ctx, bodies)
	if err != nil {
		return round{}, err
	}
	r := round{ids: idsOf(pending), found: &graph.Batch{Actors: pending}, crowded: crowded}
	for pair := range pairsIn(pending, peers, crowded, blocksOf) {
		r.compared(pair[0].ID, pair[1].ID)
		if id, ok := resolve.Identify(pair[0], pair[1], called); ok {
			r.found.Identities = append(r.found.Identities, id)
		}
	}
	return r, nil
}
