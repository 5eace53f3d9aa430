package ingest

import (
	"context"
	"maps"

	"whosaid/graph"
	"whosaid/ingest/conflict"
	"whosaid/ingest/retell"
)

// QuoteStore is what the step quotes needs of a store, beside statements and captures.
type QuoteStore interface {
	// Actors returns actors by id.
	Actors(ctx context.Context, ids []string) (map[string]graph.Actor, error)
	// RelayersOf returns, by the ids of relayed statements, the ids of those on whose word they stand.
	RelayersOf(ctx context.Context, statementIDs []string) (map[string][]string, error)
}

// quoteStep finds which statements of different texts record one utterance.
var quoteStep = step{retell.QuotesRule, retell.QuotesVersion, perRound, perBlock, quoteRound}

// quoteRound judges some pending statements against those that share words with them, and puts
// them into the blocks of their words: of two new statements, whichever is judged later finds
// the other. A report of what somebody said is found by the name and by what it is about.
func quoteRound(ctx context.Context, store *remembering, s step) (round, error) {
	pending, err := store.Pending(ctx, s.rule, s.version, s.perRound)
	if err != nil || len(pending) == 0 {
		return round{}, err
	}
	heard, err := hear(ctx, store, pending)
	if err != nil {
		return round{}, err
	}
	keys := make([][]string, len(pending))
	for i, st := range pending {
		keys[i] = heard[st.ID].Keys()
	}
	g, r, err := gatherAndFile(ctx, store, s, pending, keys, retell.IsKey, anyKey)
	if err != nil {
		return round{}, err
	}
	more, err := hear(ctx, store, g.all[g.pending:])
	if err != nil {
		return round{}, err
	}
	maps.Copy(heard, more)
	found := map[string][]graph.Quotes{}
	for _, p := range g.pairs {
		a, b := g.all[p[0]], g.all[p[1]]
		if a.CaptureID == b.CaptureID {
			continue
		}
		if err := ctx.Err(); err != nil {
			return round{}, err
		}
		r.compared(a.ID, b.ID)
		if from, q, ok := retell.Compare(heard[a.ID], heard[b.ID]); ok {
			found[from] = append(found[from], q)
			r.retellings++
		}
	}
	for _, st := range g.all {
		if st.Quotes = found[st.ID]; len(st.Quotes) > 0 {
			st.Expresses, st.EventIDs, st.Blocks = nil, nil, nil // Stored already.
			r.found.Statements = append(r.found.Statements, st)
		}
	}
	return r, nil
}

// hear makes statements ready to be compared, by id.
func hear(ctx context.Context, store Deriver, statements []graph.Statement) (map[string]retell.Utterance, error) {
	var captures, relayed, speakers []string
	for _, st := range statements {
		captures = append(captures, st.CaptureID)
		speakers = append(speakers, st.SpeakerIDs...)
		if st.RelayedBy != "" {
			relayed = append(relayed, st.ID)
		}
	}
	published, err := store.Published(ctx, captures)
	if err != nil {
		return nil, err
	}
	relays, err := store.RelayersOf(ctx, relayed)
	if err != nil {
		return nil, err
	}
	for _, ids := range relays {
		speakers = append(speakers, ids...)
	}
	actors, err := store.Actors(ctx, speakers)
	if err != nil {
		return nil, err
	}
	out := map[string]retell.Utterance{}
	for _, st := range statements {
		if _, here := out[st.ID]; !here {
			out[st.ID] = retell.Hear(retell.Saying{
				ID: st.ID, CaptureID: st.CaptureID, Quote: st.Quote, Form: st.Form, Polarity: st.Polarity,
				Speakers: speakersOf(actors, st.SpeakerIDs), Relays: speakersOf(actors, relays[st.ID]), Published: published[st.CaptureID],
				Topics: conflict.WordsOf(st.Blocks),
			})
		}
	}
	return out, nil
}

func speakersOf(actors map[string]graph.Actor, ids []string) []retell.Speaker {
	var out []retell.Speaker
	for _, id := range ids {
		if a, here := actors[id]; here {
			out = append(out, retell.Speaker{ID: a.ID, Name: a.Name, Kind: a.Kind, Named: a.Named})
		}
	}
	return out
}
