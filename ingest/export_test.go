package ingest

import "context"

// DeriveConflicts is Derive with the last step alone, to time it.
func DeriveConflicts(ctx context.Context, job DeriveJob) (Derived, error) {
	job.Progress = silent{}
	d := deriver{job: job, crowded: map[string]bool{}}
	err := d.all(ctx, conflictStep)
	return d.done, err
}
