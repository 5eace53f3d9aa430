package ingest

import (
	"context"
	"maps"
	"slices"

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
func quoteRound(ctx context.Context, store *remembering, s step) (round, error) {
	pending, err := store.Pending(ctx, s.rule, s.version, s.perRound)
	if err != nil || len(pending) == 0 {
		return round{}, err
	}
	heard, err := hear(ctx, store, pending)
	if err != nil {
		return round{}, err
	}
	if err := recognise(ctx, store, heard); err != nil {
		return round{}, err
	}
	keys := make([][]string, len(pending))
	for i, st := range pending {
		keys[i] = heard[st.ID].Keys()
	}
	g, err := gather(ctx, store, s, pending, keys, measure{room: func(key string) int { return min(s.perBlock, retell.Room(key)) }, weight: retell.Weight})
	if err != nil {
		return round{}, err
	}
	r := g.round()
	for i, st := range pending {
		r.file(st.ID, filedUnder(st, retell.IsKey), keys[i])
	}
	said, err := hearAgain(ctx, store, heard, g.all)
	if err != nil {
		return round{}, err
	}
	g.pairs = slices.DeleteFunc(g.pairs, func(p [2]int) bool { return g.all[p[0]].CaptureID == g.all[p[1]].CaptureID })
	joints := make([]joint, len(g.pairs))
	onAllCores(len(g.pairs), func(i int) {
		if p := g.pairs[i]; ctx.Err() == nil {
			joints[i].from, joints[i].quotes, joints[i].found = retell.Compare(said[p[0]], said[p[1]])
		}
	})
	if err := ctx.Err(); err != nil {
		return round{}, err
	}
	found := map[string][]graph.Quotes{}
	for i, p := range g.pairs {
		r.compared(g.all[p[0]].ID, g.all[p[1]].ID)
		if j := joints[i]; j.found {
			found[j.from] = append(found[j.from], j.quotes)
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

// recognise tells of those just heard who is judged to be the same as who says or relays them, and who to be
// another. Of a pair one side's are enough, so the others are not asked about.
func recognise(ctx context.Context, store *remembering, heard map[string]retell.Utterance) error {
	var speakers []string
	for _, u := range heard {
		for _, s := range slices.Concat(u.Speakers, u.Relays) {
			speakers = append(speakers, s.ID)
		}
	}
	ids, err := store.SameActors(ctx, speakers)
	if err != nil {
		return err
	}
	actors, err := store.Actors(ctx, slices.Concat(slices.Collect(maps.Values(ids))...))
	if err != nil {
		return err
	}
	different, err := store.DifferentActors(ctx, speakers)
	if err != nil {
		return err
	}
	same := make(map[string][]retell.Speaker, len(ids))
	for id, others := range ids {
		same[id] = speakersOf(actors, others)
	}
	for id, u := range heard {
		heard[id] = u.SaidAlsoBy(same).NotSaidBy(different)
	}
	return nil
}

// joint is what was found of a pair.
type joint struct {
	from   string
	quotes graph.Quotes
	found  bool
}

// hearAgain lists the statements made ready to be compared: those just heard, and the others as they
// were heard last. The day of a text may have become known since; then its statements are themselves
// pending, and heard anew.
func hearAgain(ctx context.Context, store *remembering, heard map[string]retell.Utterance, statements []graph.Statement) ([]retell.Utterance, error) {
	out := make([]retell.Utterance, len(statements))
	var fresh []graph.Statement
	for i, st := range statements {
		u, here := heard[st.ID]
		if !here {
			u, here = store.heard.get(st.ID)
		}
		if out[i] = u; !here {
			fresh = append(fresh, st)
		}
	}
	more, err := hear(ctx, store, fresh)
	if err != nil {
		return nil, err
	}
	for i, st := range statements {
		if u, here := more[st.ID]; here {
			out[i] = u
		}
	}
	return out, nil
}

// hear reads what statements need to be compared, and makes them ready, by id.
func hear(ctx context.Context, store *remembering, statements []graph.Statement) (map[string]retell.Utterance, error) {
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
	heard := make([]retell.Utterance, len(statements))
	onAllCores(len(statements), func(i int) {
		st := statements[i]
		heard[i] = retell.Hear(retell.Saying{
			ID: st.ID, CaptureID: st.CaptureID, Quote: st.Quote, Form: st.Form, Polarity: st.Polarity, Said: st.Said,
			Speakers: speakersOf(actors, st.SpeakerIDs), Relays: speakersOf(actors, relays[st.ID]), Published: published[st.CaptureID],
		})
	})
	out := make(map[string]retell.Utterance, len(heard))
	for _, u := range heard {
		out[u.ID] = u
		store.heard.put(u.ID, u)
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
