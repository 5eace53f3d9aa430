package ingest_test

import (
	"context"
	"slices"
	"strings"

	"whosaid/graph"
	"whosaid/graph/neo"
	"whosaid/ingest"
	"whosaid/ingest/claim"
	"whosaid/ingest/conflict"
	"whosaid/ingest/resolve"
	"whosaid/ingest/retell"
)

// settled stores nouns as derive leaves them when it finds nothing.
type settled struct {
	db   *neo.DB
	size map[string]int // Of the blocks.
}

// store stores a batch: each noun under all its keys, and marked as judged by every rule set.
func (s settled) store(ctx context.Context, b *graph.Batch) error {
	called := map[string]string{}
	for i, a := range b.Actors {
		b.Actors[i].Blocks = resolve.Keys(a)
		called[a.ID] = a.Name
	}
	for i, c := range b.Captures {
		b.Captures[i].Blocks = retell.Read(retell.Text{Words: c.Text}).Keys()
	}
	for i, st := range b.Statements {
		said := retell.Saying{Quote: st.Quote, Form: st.Form, Polarity: st.Polarity}
		for _, id := range st.SpeakerIDs {
			said.Speakers = append(said.Speakers, retell.Speaker{ID: id, Name: called[id], Kind: graph.Person, Named: true})
		}
		b.Statements[i].Blocks = slices.Concat(conflict.Blocks(conflict.Side{Text: st.Quote, CaptureID: st.CaptureID}), retell.Hear(said).Keys())
	}
	s.count(b)
	if _, err := s.db.Write(ctx, b); err != nil {
		return err
	}
	var statements, captures, actors []string
	for _, st := range b.Statements {
		statements = append(statements, st.ID)
	}
	for _, c := range b.Captures {
		captures = append(captures, c.ID)
	}
	for id := range called {
		actors = append(actors, id)
	}
	for _, d := range []graph.Derived{
		{IDs: captures, Rule: retell.TextsRule, Version: retell.TextsVersion},
		{IDs: actors, Rule: resolve.ActorRule, Version: resolve.ActorVersion},
		{IDs: statements, Rule: retell.QuotesRule, Version: retell.QuotesVersion},
		{IDs: statements, Rule: conflict.BlocksRule, Version: conflict.BlocksVersion},
		{IDs: statements, Rule: claim.Rule, Version: claim.RuleVersion},
		{IDs: statements, Rule: conflict.Rule, Version: conflict.RuleVersion},
	} {
		if _, err := s.db.WriteDerived(ctx, &graph.Batch{}, d); err != nil {
			return err
		}
	}
	return nil
}

// count adds what a batch files to the sizes of the blocks.
func (s settled) count(b *graph.Batch) {
	for n := range b.All {
		var keys []string
		switch n := n.(type) {
		case graph.Actor:
			keys = n.Blocks
		case graph.Capture:
			keys = n.Blocks
		case graph.Statement:
			keys = n.Blocks
		}
		for _, key := range keys {
			s.size[key]++
		}
	}
}

// crowd notes, when all is stored, which blocks each rule has found to be crowded. Without that the first
// round would look in each of them for what to take back.
func (s settled) crowd(ctx context.Context) error {
	crowded := map[string][]string{} // By rule.
	for key, size := range s.size {
		room, rules := conflict.Room(key), []string{claim.Rule, conflict.Rule}
		switch {
		case retell.IsKey(key):
			room, rules = ingest.QuotesPerBlock, []string{retell.QuotesRule}
		case strings.HasPrefix(key, "passage:"):
			room, rules = ingest.TextsPerBlock, []string{retell.TextsRule}
		case strings.HasPrefix(key, "actor"):
			room, rules = ingest.ActorsPerBlock, []string{resolve.ActorRule}
		}
		if size > room {
			for _, rule := range rules {
				crowded[rule] = append(crowded[rule], key)
			}
		}
	}
	versions := map[string]int{
		claim.Rule: claim.RuleVersion, conflict.Rule: conflict.RuleVersion, retell.QuotesRule: retell.QuotesVersion,
		retell.TextsRule: retell.TextsVersion, resolve.ActorRule: resolve.ActorVersion,
	}
	for rule, keys := range crowded {
		for part := range slices.Chunk(keys, 10_000) {
			if _, err := s.db.WriteDerived(ctx, &graph.Batch{}, graph.Derived{Rule: rule, Version: versions[rule], Crowded: part}); err != nil {
				return err
			}
		}
	}
	return nil
}
