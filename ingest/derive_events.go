package ingest

import (
	"context"
	"iter"

	"whosaid/graph"
	"whosaid/ingest/resolve"
)

// EventStore is what the step events needs of a store.
type EventStore interface {
	// PendingEvents returns events that this version of the rule has not judged.
	PendingEvents(ctx context.Context, rule string, version, limit int) ([]graph.Event, error)
	// EventPeers returns the events in any of the blocks, and the blocks that hold too many.
	EventPeers(ctx context.Context, blocks []string, perBlock int) ([]graph.Event, []string, error)
	// Published returns when the works of those captures were published, where it is known.
	Published(ctx context.Context, captureIDs []string) (map[string]graph.Date, error)
}

const (
	eventsPerRound = 200 // Events judged in one transaction.
	eventsPerBlock = 300 // Events that a block may hold to be looked into.
)

// eventStep judges which mentions are of one event.
var eventStep = step{resolve.EventRule, resolve.EventVersion, eventRound}

// eventRound judges some pending events against those of one kind that share a place or a
// name that their texts are about.
func eventRound(ctx context.Context, store Deriver) (round, error) {
	pending, err := store.PendingEvents(ctx, resolve.EventRule, resolve.EventVersion, eventsPerRound)
	if err != nil || len(pending) == 0 {
		return round{}, err
	}
	blocksOf := func(e graph.Event) []string { return e.Blocks }
	peers, crowded, err := store.EventPeers(ctx, keysOf(pending, blocksOf), eventsPerBlock)
	if err != nil {
		return round{}, err
	}
	r := round{ids: idsOf(pending), found: &graph.Batch{}, crowded: crowded}
	pairs := pairsIn(pending, peers, crowded, blocksOf)
	about, err := backgroundOf(ctx, store, pairs)
	if err != nil {
		return round{}, err
	}
	for pair := range pairs {
		r.compared(pair[0].ID, pair[1].ID)
		if id, ok := resolve.OneEvent(pair[0], pair[1], about); ok {
			r.found.Identities = append(r.found.Identities, id)
		}
	}
	return r, nil
}

// backgroundOf fetches what the judge of events must know of those in the pairs.
func backgroundOf(ctx context.Context, store Deriver, pairs iter.Seq[[2]graph.Event]) (resolve.Background, error) {
	seen := map[string]bool{}
	var named, captures []string
	for pair := range pairs {
		for _, e := range pair {
			if seen[e.ID] {
				continue
			}
			seen[e.ID] = true
			named = append(append(named, e.PlaceIDs...), e.ActorIDs...)
			for _, t := range e.Told {
				captures = append(captures, t.CaptureID)
			}
		}
	}
	called, err := store.Names(ctx, named)
	if err != nil {
		return resolve.Background{}, err
	}
	published, err := store.Published(ctx, captures)
	return resolve.Background{Published: published, Called: called}, err
}
