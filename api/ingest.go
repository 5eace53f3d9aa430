package api

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humachi"

	"whosaid/graph"
)

// uploadWait is how long an upload may take to arrive.
const uploadWait = 5 * time.Minute

type uploadInput struct {
	Name      string `query:"name" required:"true" maxLength:"200" doc:"The input's name, with its extension."`
	Format    string `query:"format" doc:"How to read it; without it, the input shows it."`
	Title     string `query:"title" maxLength:"500" doc:"The work's title, if the input does not tell."`
	Publisher string `query:"publisher" maxLength:"200" doc:"Who published the work, if the input does not tell."`
	URL       string `query:"url" maxLength:"2000" doc:"The work's address, if the input does not tell."`
	Published string `query:"published" doc:"When it was published: YYYY, YYYY-MM or YYYY-MM-DD."`
	request   *http.Request
	response  http.ResponseWriter
}

// Resolve keeps the request, whose body may be too large for memory.
func (in *uploadInput) Resolve(ctx huma.Context) []error {
	in.request, in.response = humachi.Unwrap(ctx)
	return nil
}

type uploaded struct {
	Location string `header:"Location" doc:"The job's address."`
	Body     Job
}

// upload takes an input, as the body of the request, and queues its ingest.
func (a *API) upload(to huma.API) {
	op := operation("ingest", "/v1/ingest", "Ingest the input that is the body of this request",
		http.StatusRequestEntityTooLarge, http.StatusUnprocessableEntity, http.StatusForbidden)
	op.Method, op.DefaultStatus = http.MethodPost, http.StatusAccepted
	op.Description = fmt.Sprintf("The body is the file as it is, at most %d bytes. The answer names a job, which says how far it has come.", a.cfg.MaxUpload)
	op.RequestBody = &huma.RequestBody{Required: true, Content: map[string]*huma.MediaType{
		"application/octet-stream": {Schema: &huma.Schema{Type: huma.TypeString, Format: "binary"}},
	}}
	huma.Register(to, op, func(ctx context.Context, in *uploadInput) (*uploaded, error) {
		job, err := a.accept(in)
		if err != nil {
			return nil, a.problem(ctx, err)
		}
		return &uploaded{Location: "/v1/ingest/" + job.ID, Body: job}, nil
	})
}

// accept puts the body into a file and queues it.
func (a *API) accept(in *uploadInput) (Job, error) {
	published, err := graph.ParseDate(in.Published)
	if err != nil {
		return Job{}, &graph.FieldError{Field: "published", Why: err.Error()}
	}
	u := Upload{
		Name: path.Base(strings.ReplaceAll(in.Name, `\`, "/")), Format: in.Format, Title: in.Title,
		Publisher: in.Publisher, URL: in.URL, Published: published,
	}
	if u.Path, err = a.keep(in); err != nil {
		return Job{}, fmt.Errorf("ingest %s: %w", u.Name, err)
	}
	job, err := a.jobs.add(u)
	if err != nil {
		os.Remove(u.Path)
	}
	return job, err
}

// keep copies the body into a file, and stops at the size that is allowed.
func (a *API) keep(in *uploadInput) (string, error) {
	// A server without deadlines has none to move.
	_ = http.NewResponseController(in.response).SetReadDeadline(time.Now().Add(uploadWait))
	f, err := os.CreateTemp("", "whosaid-upload-*")
	if err != nil {
		return "", err
	}
	n, err := io.Copy(f, http.MaxBytesReader(in.response, in.request.Body, a.cfg.MaxUpload))
	err = errors.Join(err, f.Close())
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		err = fmt.Errorf("%w: at most %d bytes are taken", errTooLarge, a.cfg.MaxUpload)
	case err == nil && n == 0:
		err = &graph.FieldError{Field: "body", Why: "is empty"}
	}
	if err != nil {
		os.Remove(f.Name())
		return "", err
	}
	return f.Name(), nil
}

type jobInput struct {
	Job string `path:"job" doc:"The job's id."`
}

type jobOutput struct {
	Body Job
}

// job tells how far an upload's ingest has come.
func (a *API) job(to huma.API) {
	huma.Register(to, operation("get-job", "/v1/ingest/{job}", "How far an upload's ingest has come", http.StatusNotFound),
		func(ctx context.Context, in *jobInput) (*jobOutput, error) {
			job, _, err := a.jobs.get(in.Job)
			if err != nil {
				return nil, a.problem(ctx, err)
			}
			return &jobOutput{job}, nil
		})
}

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
