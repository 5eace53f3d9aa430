package api

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"whosaid/graph"
	"whosaid/queries"
)

type questionList struct {
	Body struct {
		Questions []queries.Question `json:"questions"`
	}
}

// questions serves the list of all that can be asked.
func (a *API) questions(to huma.API) {
	huma.Register(to, operation("list-questions", "/v1/ask", "Every question that can be asked"),
		func(context.Context, *struct{}) (*questionList, error) {
			out := &questionList{}
			out.Body.Questions = queries.List()
			return out, nil
		})
}

// askInput takes the query as it is; the question's header says what may stand in it.
type askInput struct {
	query url.Values
}

// Resolve keeps the request's query.
func (in *askInput) Resolve(ctx huma.Context) []error {
	u := ctx.URL()
	in.query = u.Query()
	return nil
}

// args makes the one value that each parameter may have.
func (in *askInput) args() (map[string]string, error) {
	args := make(map[string]string, len(in.query))
	for name, values := range in.query {
		if len(values) > 1 {
			return nil, &graph.FieldError{Field: name, Why: "is given more than once"}
		}
		args[name] = values[0]
	}
	return args, nil
}

type answer struct {
	Body queries.Answer
}

// ask serves one question: its route, parameters and answer are what its header says.
func (a *API) ask(to huma.API, q queries.Question) {
	op := operation("ask-"+q.Name, "/v1/ask/"+q.Name, q.Title, http.StatusNotFound, http.StatusUnprocessableEntity)
	op.Description = q.About
	if len(q.NeedsOneOf) > 0 {
		op.Description += " Needs one of: " + strings.Join(q.NeedsOneOf, ", ") + "."
	}
	op.Tags = []string{"questions"}
	for _, p := range q.Parameters {
		op.Parameters = append(op.Parameters, &huma.Param{
			Name: p.Name, In: "query", Description: p.Meaning, Required: p.Required, Schema: parameterSchema(p),
		})
	}
	op.Responses = map[string]*huma.Response{"200": {
		Description: "The rows, in the order described",
		Content:     map[string]*huma.MediaType{"application/json": {Schema: answerSchema(q)}},
	}}
	op.SkipValidateParams = true // queries.Ask does it, for every door alike.
	huma.Register(to, op, func(ctx context.Context, in *askInput) (*answer, error) {
		args, err := in.args()
		if err != nil {
			return nil, a.problem(ctx, fmt.Errorf("ask %s: %w", q.Name, err))
		}
		got, err := queries.Ask(ctx, a.cfg.Reader, q.Name, args)
		if err != nil {
			return nil, a.problem(ctx, err)
		}
		return &answer{got}, nil
	})
}

// unknownQuestion says that there is no such question, and which is the nearest.
func unknownQuestion(name string) string {
	if _, err := queries.Find(name); err != nil {
		return err.Error()
	}
	return "ask it with GET /v1/ask/" + name
}
