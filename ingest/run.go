package ingest

import (
	"context"
	"fmt"
	"maps"

	"golang.org/x/sync/errgroup"
)

// Run puts one input into the graph: it finds the format, reads the records, looks through
// articles for statements, checks every noun and writes them batch by batch. The run's cursor
// is written in the transaction of its batch, so that a job that was broken off, in whatever
// way, goes on where it stopped when it is run again. A job that was read to its end and had
// nothing refused is not read again. At the end the new statements are compared with all
// others.
func Run(ctx context.Context, job Job) (Result, error) {
	if job.Progress == nil {
		job.Progress = silent{}
	}
	if job.BatchSize <= 0 {
		job.BatchSize = DefaultBatchSize
	}
	res, err := run(ctx, job)
	if err != nil {
		return res, fmt.Errorf("ingest %s: %w", job.Input.Name, err)
	}
	if !job.SkipDerive {
		res.Derived, err = Derive(ctx, DeriveJob{Store: job.Store, Version: job.Version, Progress: job.Progress, Now: job.Now})
	}
	return res, err
}

func run(ctx context.Context, job Job) (Result, error) {
	format, row, err := job.identify()
	if err != nil {
		return Result{}, err
	}
	before, err := job.Store.Run(ctx, row.ID)
	if err != nil && !isNotFound(err) {
		return Result{}, err
	}
	res := Result{Run: row}
	if err == nil {
		clean := before.Counts[CountRefused]+before.Counts[CountWaiting] == 0
		if clean && !before.Ended.IsZero() {
			return Result{Run: before, Unchanged: true}, nil
		}
		row.Started = before.Started
		if clean { // What was refused or waiting may be welcome now: only a clean run is gone on with.
			row.Cursor, res.Resumed = before.Cursor, before.Cursor
			maps.Copy(row.Counts, before.Counts)
		}
	}
	w := newWriter(job, row)
	if !before.Ended.IsZero() {
		w.before = &before
	}
	defer w.close()
	if err := w.letters.reset(); err != nil {
		return res, err
	}
	if err := pump(ctx, job, format, w); err != nil {
		return res, err
	}
	if err := w.finish(ctx); err != nil {
		return res, err
	}
	res.Run, res.DeadLetters = w.run, w.letters.used()
	return res, nil
}

// pump runs the reader and the writer side by side, at most one chunk apart.
func pump(ctx context.Context, job Job, format Format, w *writer) error {
	in, err := job.Input.Open()
	if err != nil {
		return err
	}
	defer in.Close()
	job.Progress.Begin("read", job.Input.Name, job.Input.Size)
	defer job.Progress.End()
	chunks := make(chan chunk)
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error {
		defer close(chunks)
		look := func(a Article) (Reading, error) { return a.Read(ctx, job.Extractor) }
		r := reader{name: job.Input.Name, in: in, about: job.About, batch: job.BatchSize, skip: w.run.Cursor, look: look, out: func(c chunk) error {
			select {
			case chunks <- c:
				return nil
			case <-ctx.Done():
				return ctx.Err()
			}
		}}
		return r.read(format)
	})
	group.Go(func() error {
		for c := range chunks {
			if err := w.store(ctx, c); err != nil {
				return err
			}
			job.Progress.Step(c.bytes, maps.Clone(w.run.Counts))
		}
		return nil
	})
	return group.Wait()
}
