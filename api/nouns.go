package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"whosaid/graph"
	"whosaid/queries"
)

type listInput struct {
	Limit int    `query:"limit" minimum:"1" maximum:"1000" default:"100" doc:"How many to give at most."`
	After string `query:"after" doc:"The next of the page before, to go on from there."`
}

type page struct {
	Body queries.Page
}

// list serves the nouns of one kind, in the order of their ids.
func (a *API) list(to huma.API, noun string) {
	plural := graph.PluralOf(noun)
	op := operation("list-"+plural, "/v1/"+plural, "All "+plural+", in the order of their ids", http.StatusUnprocessableEntity)
	op.Tags = []string{plural}
	huma.Register(to, op, func(ctx context.Context, in *listInput) (*page, error) {
		got, err := queries.Nouns(ctx, a.cfg.Reader, noun, in.Limit, in.After)
		if err != nil {
			return nil, a.problem(ctx, err)
		}
		return &page{got}, nil
	})
}

type showInput struct {
	ID string `path:"id" doc:"The id, with or without its noun and colon, or the unique beginning of it."`
}

type shown struct {
	Body queries.Shown
}

// show serves one noun with everything that hangs on it.
func (a *API) show(to huma.API, noun string) {
	plural := graph.PluralOf(noun)
	op := operation("show-"+noun, "/v1/"+plural+"/{id}", "One "+noun+" with everything that hangs on it",
		http.StatusNotFound, http.StatusUnprocessableEntity)
	op.Tags = []string{plural}
	huma.Register(to, op, func(ctx context.Context, in *showInput) (*shown, error) {
		id := in.ID
		switch graph.NounOf(id) {
		case "":
			id = noun + ":" + id
		case noun:
		default:
			return nil, a.problem(ctx, &graph.FieldError{Field: "id", Why: "is the id of another noun, want " + noun + ":…"})
		}
		got, err := queries.Show(ctx, a.cfg.Reader, id)
		if err != nil {
			return nil, a.problem(ctx, err)
		}
		return &shown{got}, nil
	})
}
