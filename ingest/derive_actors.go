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
	// DifferentActors returns the actors that stand as others than each of those.
	DifferentActors(ctx context.Context, ids []string) (map[string][]string, error)
	// Names returns what the actors, events and places of those ids are called.
	Names(ctx context.Context, ids []string) (map[string]string, error)
}

// actorStep judges which actors are one.
var actorStep = step{resolve.ActorRule, resolve.ActorVersion, 200, 500, actorRound}

// actorRound judges some pending actors against those that share a key with them. It puts
// them into their blocks in the transaction of their judgements: of two new actors, whichever
// is judged later finds the other.
func actorRound(ctx context.Context, store *remembering, s step) (round, error) {
	pending, err := store.PendingActors(ctx, s.rule, s.version, s.perRound)
	if err != nil || len(pending) == 0 {
		return round{}, err
	}
	var filed round
	for i, a := range pending {
		pending[i].Blocks = resolve.Keys(a)
		filed.file(a.ID, a.Blocks, pending[i].Blocks)
	}
	m, err := meet(ctx, s, pending, func(a graph.Actor) []string { return a.Blocks }, store.ActorPeers)
	if err != nil {
		return round{}, err
	}
	var bodies []string
	for _, a := range m.all() {
		for _, in := range a.Memberships {
			bodies = append(bodies, in.ActorID)
		}
	}
	called, err := store.Names(ctx, bodies)
	if err != nil {
		return round{}, err
	}
	r := m.identities(func(a, b graph.Actor) (graph.Identity, bool) { return resolve.Identify(a, b, called) })
	r.filed = filed.filed
	return r, nil
}
