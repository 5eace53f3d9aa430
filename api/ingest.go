package api

import (
	"context"
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
