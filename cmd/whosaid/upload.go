package main

import (
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"time"

	"whosaid/api"
	"whosaid/config"
	"whosaid/graph"
	"whosaid/graph/neo"
	"whosaid/ingest"
)

// uploads puts what users send to the server into the graph; it is the api.Ingester.
type uploads struct {
	db  *neo.DB
	cfg config.Config
}

// Ingest reads one upload as the ingest command reads a file. What is refused goes to a
// dead-letter file in the data folder, where the person who runs the server finds it.
func (u uploads) Ingest(ctx context.Context, up api.Upload, report func(api.Progress)) (graph.Run, error) {
	letters := filepath.Join(u.cfg.Local.DataDir, "deadletters")
	if err := os.MkdirAll(letters, 0o700); err != nil {
		return graph.Run{}, fmt.Errorf("ingest %s: %w", up.Name, err)
	}
	in, err := ingest.FileInput(up.Path, up.Name)
	if err != nil {
		return graph.Run{}, fmt.Errorf("ingest %s: %w", up.Name, err)
	}
	if err := ingest.CheckURL(up.URL); err != nil {
		return graph.Run{}, fmt.Errorf("ingest %s: %w", up.Name, err)
	}
	res, err := ingest.Run(ctx, ingest.Job{
		Store: u.db, Input: in, Format: up.Format, Version: toolVersion,
		About:     ingest.About{Title: up.Title, Publisher: up.Publisher, URL: up.URL, Published: up.Published},
		BatchSize: u.cfg.Ingest.BatchSize, DeadLetters: letters, Progress: &reporter{report: report}, Now: time.Now,
	})
	return res.Run, err
}

// reporter passes on a job's progress.
type reporter struct {
	report func(api.Progress)
	now    api.Progress
}

// Begin starts a stage.
func (r *reporter) Begin(stage, _ string, total int64) {
	r.now = api.Progress{Stage: stage, Total: total, Counts: r.now.Counts}
	r.report(r.now)
}

// Step says how far the stage is.
func (r *reporter) Step(done int64, counts map[string]int) {
	r.now.Done = done
	if counts != nil {
		r.now.Counts = maps.Clone(counts)
	}
	r.report(r.now)
}

// End ends the stage.
func (r *reporter) End() {}
