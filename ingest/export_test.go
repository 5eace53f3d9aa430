package ingest

import (
	"context"
	"maps"
	"slices"
)

// DeriveConflicts is Derive with the last step alone, to time it.
func DeriveConflicts(ctx context.Context, job DeriveJob) (Derived, error) {
	job.Progress = silent{}
	d := deriver{job: job, crowded: map[string]bool{}}
	err := d.all(ctx, conflictStep)
	d.done.Crowded = slices.Sorted(maps.Keys(d.crowded))
	return d.done, err
}
