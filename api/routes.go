package api

import (
	"net/http"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humachi"
	"github.com/go-chi/chi/v5/middleware"

	"whosaid/graph"
	"whosaid/queries"
)

// routes is the whole surface, and what every request passes on its way in.
func (a *API) routes() {
	r := a.router
	r.Use(requestID, a.observe, a.recoverPanics, secure, a.guardHost, a.guardOrigin, a.cors(), middleware.GetHead)
	r.NotFound(a.notFound)
	r.MethodNotAllowed(a.methodNotAllowed)

	a.huma = humachi.New(r, humaConfig(a.cfg.Version))
	a.health(a.huma)  // GET /healthz
	a.ready(a.huma)   // GET /readyz
	a.metrics(a.huma) // GET /metrics
	r.Get("/docs", a.docs)
	r.Get("/docs.css", docsStyle)

	answers := a.under(a.limitRate(), a.limitTime, tag)
	a.questions(answers) // GET /v1/ask
	for _, q := range queries.List() {
		a.ask(answers, q) // GET /v1/ask/{question}
	}
	for _, noun := range graph.Nouns() {
		a.list(answers, noun) // GET /v1/{nouns}
		a.show(answers, noun) // GET /v1/{nouns}/{id}
	}
	if a.jobs != nil {
		a.upload(a.under(a.limitRate())) // POST /v1/ingest
		a.job(answers)                   // GET /v1/ingest/{job}
		a.events(a.under(a.limitRate())) // GET /v1/ingest/{job}/events
	}

	if a.cfg.Home != nil {
		r.Mount("/", http.HandlerFunc(a.home))
	} else {
		r.Method(http.MethodGet, "/", http.RedirectHandler("/docs", http.StatusSeeOther))
	}
}

// under gives an API whose routes pass the middlewares, and stand in the same document.
func (a *API) under(middlewares ...func(http.Handler) http.Handler) huma.API {
	c := humaConfig(a.cfg.Version)
	c.OpenAPI, c.OpenAPIPath = a.huma.OpenAPI(), ""
	return humachi.New(a.router.With(middlewares...), c)
}

// humaConfig asks for OpenAPI 3.1 at /openapi.json and .yaml, JSON bodies, and no docs page,
// since huma's loads its parts from another host.
func humaConfig(version string) huma.Config {
	c := huma.DefaultConfig("whosaid", version)
	c.Info.Description = "Who said what, in which exact words, on whose word, and who says otherwise. " +
		"A source says; nobody in the graph is right; nothing is deleted."
	c.Info.License = &huma.License{Name: "Apache License 2.0", Identifier: "Apache-2.0"}
	c.DocsPath, c.SchemasPath, c.CreateHooks = "", "", nil
	return c
}

// operation is a GET with the problems that it can answer beside those that any can.
func operation(id, path, summary string, problems ...int) huma.Operation {
	return huma.Operation{
		OperationID: id, Method: http.MethodGet, Path: path, Summary: summary,
		Errors: append(problems, http.StatusTooManyRequests, http.StatusServiceUnavailable),
	}
}
