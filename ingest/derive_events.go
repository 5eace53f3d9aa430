package ingest

import (
	"context"

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

// eventStep judges which mentions are of one event.
var eventStep = step{resolve.EventRule, resolve.EventVersion, 200, 300, eventRound}

// eventRound judges some pending events against those of one kind that share a place or a
// name that their texts are about.
func eventRound(ctx context.Context, store *remembering, s step) (round, error) {
	pending, err := store.PendingEvents(ctx, s.rule, s.version, s.perRound)
	if err != nil || len(pending) == 0 {
		return round{}, err
	}
	m, err := meet(ctx, s, pending, func(e graph.Event) []string { return e.Blocks }, store.EventPeers)
	if err != nil {
		return round{}, err
	}
	about, err := backgroundOf(ctx, store, m.all())
	if err != nil {
		return round{}, err
	}
	return m.identities(func(a, b graph.Event) (graph.Identity, bool) { return resolve.OneEvent(a, b, about) }), nil
}

// backgroundOf fetches what the judge of events must know of them.
func backgroundOf(ctx context.Context, store Deriver, events []graph.Event) (resolve.Background, error) {
	var named, captures []string
	for _, e := range events {
		named = append(append(named, e.PlaceIDs...), e.ActorIDs...)
		for _, t := range e.Told {
			captures = append(captures, t.CaptureID)
		}
	}
	called, err := store.Names(ctx, named)
	if err != nil {
		return resolve.Background{}, err
	}
	published, err := store.Published(ctx, captures)
	return resolve.Background{Published: published, Called: called}, err
}
