package ingest

import (
	"context"
	"maps"
	"slices"
)

// OnAllCores does n things, each by its number, on all cores.
var OnAllCores = onAllCores

// How many nouns a block may hold, where keys do not tell.
var (
	ActorsPerBlock = actorStep.perBlock
	TextsPerBlock  = textStep.perBlock
)

// DeriveNarrow is Derive with few nouns a round, and few that a block may hold to be looked
// into, so that a few texts crowd some.
func DeriveNarrow(ctx context.Context, job DeriveJob, perRound, perBlock int) (Derived, error) {
	job.Progress = silent{}
	d := newDeriver(job)
	for _, s := range steps {
		s.perRound, s.perBlock = perRound, perBlock
		if err := d.all(ctx, s); err != nil {
			return d.done, err
		}
	}
	d.done.Crowded = slices.Sorted(maps.Keys(d.crowded))
	return d.done, nil
}
