package api

import (
	"context"
	"errors"
	"time"

	"whosaid/graph"
)

// Upload is an input that a user sent, in a file that is removed after it was ingested.
type Upload struct {
	Path      string // The file.
	Name      string // As the user calls it, without folders.
	Format    string // As `whosaid ingest --format`; empty means that the input shows it.
	Title     string // What is known of the work beside its words; each may be empty.
	Publisher string
	URL       string
	Published graph.Date
}

// Progress is how far an ingest has come.
type Progress struct {
	Stage  string         `json:"stage" doc:"What is being done: read, derive."`
	Done   int64          `json:"done" doc:"In bytes or statements."`
	Total  int64          `json:"total" doc:"0 if not known."`
	Counts map[string]int `json:"counts,omitempty" doc:"What was read, accepted and refused, and one a noun."`
}

// State is how a job stands.
type State string

const (
	Queued  State = "queued"
	Running State = "running"
	Done    State = "done"
	Failed  State = "failed"
)

// Job is one upload on its way into the graph.
type Job struct {
	ID       string    `json:"id"`
	State    State     `json:"state" enum:"queued,running,done,failed"`
	Input    string    `json:"input" doc:"The input's name."`
	Progress Progress  `json:"progress"`
	RunID    string    `json:"runId,omitempty" doc:"The run, once it is done."`
	Error    string    `json:"error,omitempty" doc:"Why it failed."`
	Queued   time.Time `json:"queued"`
	Ended    time.Time `json:"ended,omitzero"`
}

func (j Job) ended() bool { return j.State == Done || j.State == Failed }

// failure is why a job failed, in words meant for users.
func failure(err error) string {
	var field *graph.FieldError
	switch {
	case errors.As(err, &field):
		return field.Error()
	case errors.Is(err, context.Canceled):
		return "the server stopped; send the same input again to go on"
	case errors.Is(err, graph.ErrUnavailable):
		return "the database cannot be reached; send the same input again to go on"
	default:
		return "the input could not be ingested; the log has it under this job's id"
	}
}
