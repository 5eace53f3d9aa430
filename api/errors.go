package api

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"whosaid/graph"
)

// statuses is the one table from kind of error to status. What stands in no line is a 500.
// says replaces the error's own words where they are not meant for users.
var statuses = []struct {
	kind   error
	status int
	says   string
}{
	{context.DeadlineExceeded, http.StatusGatewayTimeout, "the answer took too long; ask for less"},
	{errTooLarge, http.StatusRequestEntityTooLarge, ""},
	{errBusy, http.StatusServiceUnavailable, ""},
	{graph.ErrUnavailable, http.StatusServiceUnavailable, "the database cannot be reached or took too long; try again"},
	{graph.ErrNotFound, http.StatusNotFound, ""},
	{graph.ErrConflict, http.StatusConflict, ""},
	{graph.ErrInvalid, http.StatusUnprocessableEntity, ""},
}

var (
	errTooLarge = errors.New("too large")
	errBusy     = errors.New("busy")
)

// problem turns an error into an RFC 9457 problem, and logs it if it is no fault of the
// request. This is the only place where an error becomes a status.
func (a *API) problem(ctx context.Context, err error) error {
	p := &huma.ErrorModel{Status: http.StatusInternalServerError, Instance: "urn:request:" + idOf(ctx)}
	p.Detail = "something went wrong here; the log has it under this request's id"
	for _, s := range statuses {
		if errors.Is(err, s.kind) {
			if p.Status, p.Detail = s.status, s.says; p.Detail == "" {
				p.Detail = err.Error()
			}
			break
		}
	}
	var field *graph.FieldError
	switch {
	case errors.As(err, &field) && field.Field != "":
		p.Errors = []*huma.ErrorDetail{{Location: "query." + field.Field, Message: field.Why}}
	case p.Status == http.StatusUnprocessableEntity && field == nil:
		// Refused by the database, in words that quote Cypher.
		p.Status, p.Detail = http.StatusInternalServerError, "the question could not be put to the database; the log has it under this request's id"
	}
	if p.Status >= http.StatusInternalServerError && !errors.Is(err, context.Canceled) {
		a.cfg.Log.ErrorContext(ctx, "request failed", "request", idOf(ctx), "status", p.Status, "error", err)
	}
	p.Title = http.StatusText(p.Status)
	return p
}

// refuse writes a problem outside of huma's handlers.
func (a *API) refuse(w http.ResponseWriter, r *http.Request, status int, format string, args ...any) {
	w.Header().Set("Content-Type", "application/problem+json")
	w.WriteHeader(status)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	// Nothing is left to be told to a client who is gone.
	_ = enc.Encode(&huma.ErrorModel{
		Title: http.StatusText(status), Status: status, Detail: fmt.Sprintf(format, args...),
		Instance: "urn:request:" + idOf(r.Context()),
	})
}

func (a *API) notFound(w http.ResponseWriter, r *http.Request) {
	detail := "nothing is served at this path; /docs lists what is"
	if name, ok := strings.CutPrefix(r.URL.Path, "/v1/ask/"); ok {
		detail = unknownQuestion(name)
	}
	a.refuse(w, r, http.StatusNotFound, "%s", detail)
}

// home serves the pages, except under /v1: a page is no answer to a program.
func (a *API) home(w http.ResponseWriter, r *http.Request) {
	switch {
	case !strings.HasPrefix(r.URL.Path, "/v1/"):
		a.cfg.Home.ServeHTTP(w, r)
	case r.Method == http.MethodGet || r.Method == http.MethodHead:
		a.notFound(w, r)
	default:
		a.methodNotAllowed(w, r)
	}
}
