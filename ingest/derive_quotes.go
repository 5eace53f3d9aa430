package ingest

import (
	"context"
	"maps"
	"strings"

	"whosaid/graph"
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
func quoteRound(ctx context.Context, store Deriver, s step) (round, error) {
	pending, err := store.Pending(ctx, s.rule, s.version, s.perRound)
	if err != nil || len(pending) == 0 {
		return round{}, err
	}
	heard, err := hear(ctx, store, pending)
	if err != nil {
		return round{}, err
	}
	for i, st := range pending {
		pending[i].Blocks = heard[st.ID].Keys()
	}
	m, err := meet(ctx, s, pending, blocksOfStatement, store.Peers)
	if err != nil {
		return round{}, err
	}
	more, err := hear(ctx, store, m.peers)
	if err != nil {
		return round{}, err
	}
	maps.Copy(heard, more)
	r := m.round()
	found := map[string][]graph.Quotes{}
	for pair := range m.pairs() {
		if pair[0].CaptureID == pair[1].CaptureID {
			continue
		}
		if err := ctx.Err(); err != nil {
			return round{}, err
		}
		r.compared(pair[0].ID, pair[1].ID)
		if from, q, ok := retell.Compare(heard[pair[0].ID], heard[pair[1].ID]); ok {
			found[from] = append(found[from], q)
			r.retellings++
		}
	}
	for _, st := range pending {
		st.Expresses, st.EventIDs = nil, nil // Stored already.
		st.Quotes = found[st.ID]
		r.found.Statements = append(r.found.Statements, st)
		delete(found, st.ID)
	}
	for _, st := range m.peers {
		st.Expresses, st.EventIDs, st.Blocks = nil, nil, nil
		if st.Quotes = found[st.ID]; len(st.Quotes) > 0 {
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
	works, err := store.SourcesOf(ctx, captures)
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
				Speakers: speakersOf(actors, st.SpeakerIDs), Relays: speakersOf(actors, relays[st.ID]), Published: works[st.CaptureID].Published,
				Topics: topicsOf(st),
			})
		}
	}
	return out, nil
}

// topicsOf are the words under which a statement is compared with others for conflicts.
func topicsOf(st graph.Statement) []string {
	var topics []string
	for _, key := range st.Blocks {
		if word, ok := strings.CutPrefix(key, "word:"); ok {
			topics = append(topics, word)
		}
	}
	return topics
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
