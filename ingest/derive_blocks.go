package ingest

import (
	"context"

	"whosaid/graph"
	"whosaid/ingest/conflict"
)

// blockStep files statements under what they are about. All are filed before the first is compared, so that
// nothing is compared, and taken back, for standing in a block that is crowded as soon as all are in it.
var blockStep = step{conflict.BlocksRule, conflict.BlocksVersion, perRound, perBlock, blockRound}

func blockRound(ctx context.Context, store *remembering, s step) (round, error) {
	pending, err := store.Pending(ctx, s.rule, s.version, s.perRound)
	if err != nil || len(pending) == 0 {
		return round{}, err
	}
	r := round{ids: idsOf(pending), found: &graph.Batch{}}
	for i, read := range store.readAll(pending) {
		st := pending[i]
		r.file(st.ID, filedUnder(st, aboutWords), read.Blocks())
	}
	return r, ctx.Err()
}
