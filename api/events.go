package api

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humachi"
)

// events streams a job's progress as server-sent events until it has ended: each is named by
// the job's state and holds the job.
func (a *API) events(to huma.API) {
	op := operation("watch-job", "/v1/ingest/{job}/events", "An upload's progress as it happens", http.StatusNotFound)
	op.Description = "Server-sent events, each named queued, running, done or failed, whose data is the job as JSON. The stream ends with the job."
	op.Responses = map[string]*huma.Response{"200": {
		Description: "The stream",
		Content:     map[string]*huma.MediaType{"text/event-stream": {Schema: &huma.Schema{Type: huma.TypeString}}},
	}}
	huma.Register(to, op, func(ctx context.Context, in *jobInput) (*huma.StreamResponse, error) {
		if _, _, err := a.jobs.get(in.Job); err != nil {
			return nil, a.problem(ctx, err)
		}
		return &huma.StreamResponse{Body: func(c huma.Context) {
			_, w := humachi.Unwrap(c)
			a.jobs.stream(c.Context(), w, in.Job)
		}}, nil
	})
}

const (
	eventPause = 200 * time.Millisecond // At least so long between two events of one stream.
	eventWait  = 10 * time.Second       // A client who takes longer to read one is dropped.
	eventBeat  = 15 * time.Second       // A comment at least so often, so that proxies keep the line.
)

// stream writes the job's states until it has ended, the client is gone or the server stops.
func (j *jobs) stream(ctx context.Context, w http.ResponseWriter, id string) {
	h := w.Header()
	h.Set("Content-Type", "text/event-stream")
	h.Set("Cache-Control", "no-store")
	h.Set("X-Accel-Buffering", "no")
	w.WriteHeader(http.StatusOK)
	rc := http.NewResponseController(w)
	send := func(text string) bool {
		_ = rc.SetWriteDeadline(time.Now().Add(eventWait))
		_, err := io.WriteString(w, text)
		return err == nil && rc.Flush() == nil
	}
	for {
		job, changed, err := j.get(id)
		if err != nil {
			return
		}
		data, err := json.Marshal(job)
		if err != nil || !send(fmt.Sprintf("event: %s\ndata: %s\n\n", job.State, data)) || job.ended() {
			return
		}
		select {
		case <-time.After(eventPause):
		case <-ctx.Done():
			return
		case <-j.ctx.Done():
			return
		}
		for waiting := true; waiting; {
			select {
			case <-changed:
				waiting = false
			case <-time.After(eventBeat):
				if !send(": still here\n\n") {
					return
				}
			case <-ctx.Done():
				return
			case <-j.ctx.Done():
				return
			}
		}
	}
}
