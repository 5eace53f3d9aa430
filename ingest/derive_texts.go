package ingest

import (
	"context"

	"whosaid/graph"
	"whosaid/ingest/retell"
)

// CaptureStore is what the step texts needs of a store.
type CaptureStore interface {
	// PendingCaptures returns captures that this version of the rule has not judged, by id.
	PendingCaptures(ctx context.Context, rule string, version, limit int) ([]graph.Capture, error)
	// CapturePeers returns the captures in any of the blocks, and the blocks that hold too many.
	CapturePeers(ctx context.Context, blocks []string, perBlock int) ([]graph.Capture, []string, error)
	// SourcesOf returns the works of captures, by the captures' ids.
	SourcesOf(ctx context.Context, captureIDs []string) (map[string]graph.Source, error)
	// Names returns what the actors, events and places of those ids are called.
	Names(ctx context.Context, ids []string) (map[string]string, error)
}

// textStep finds which texts have passages from one place. It takes few in a round, since each is
// read whole, and what more than a hundred have is boilerplate.
var textStep = step{retell.TextsRule, retell.TextsVersion, 20, 100, textRound}

// textRound judges some pending captures against those that share a passage with them. It
// puts them into their blocks in the transaction of their judgements: of two new captures,
// whichever is judged later finds the other.
func textRound(ctx context.Context, store *remembering, s step) (round, error) {
	pending, err := store.PendingCaptures(ctx, s.rule, s.version, s.perRound)
	if err != nil || len(pending) == 0 {
		return round{}, err
	}
	read := map[string]retell.Reading{}
	var filed round
	for i, c := range pending {
		read[c.ID] = retell.Read(retell.Text{Words: c.Text})
		pending[i].Blocks = read[c.ID].Keys()
		filed.file(c.ID, c.Blocks, pending[i].Blocks)
	}
	m, err := meet(ctx, s, pending, func(c graph.Capture) []string { return c.Blocks }, store.CapturePeers)
	if err != nil {
		return round{}, err
	}
	for _, c := range m.peers {
		read[c.ID] = retell.Read(retell.Text{Words: c.Text})
	}
	if err := placeTexts(ctx, store, read); err != nil {
		return round{}, err
	}
	r := m.round()
	r.filed = filed.filed
	found := map[string][]graph.Derivation{}
	for pair := range m.pairs() {
		if err := ctx.Err(); err != nil {
			return round{}, err
		}
		r.compared(pair[0].ID, pair[1].ID)
		if from, d, ok := retell.Derives(read[pair[0].ID], read[pair[1].ID]); ok {
			found[from] = append(found[from], d)
			r.retellings++
		}
	}
	for _, c := range m.all() {
		if c.DerivedFrom = found[c.ID]; len(c.DerivedFrom) > 0 {
			c.Blocks = nil // Filed by itself.
			r.found.Captures = append(r.found.Captures, c)
		}
	}
	return r, nil
}

// placeTexts fills in what is known of the works of texts.
func placeTexts(ctx context.Context, store Deriver, read map[string]retell.Reading) error {
	var ids, publishers []string
	for id := range read {
		ids = append(ids, id)
	}
	works, err := store.SourcesOf(ctx, ids)
	if err != nil {
		return err
	}
	for _, w := range works {
		if w.PublisherID != "" {
			publishers = append(publishers, w.PublisherID)
		}
	}
	called, err := store.Names(ctx, publishers)
	if err != nil {
		return err
	}
	for id, r := range read {
		w := works[id]
		r.CaptureID, r.SourceID, r.Published, r.Publisher = id, w.ID, w.Published, called[w.PublisherID]
		read[id] = r
	}
	return nil
}
