package api

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/go-chi/chi/v5"

	"whosaid/queries"
)

// Config is what the API is made of. Reader, Ready and Log are required.
type Config struct {
	Reader   queries.Reader
	Ready    func(context.Context) error // nil error when the database answers and is migrated.
	Ingester Ingester                    // nil serves no ingest routes.
	Home     http.Handler                // Serves every path that is not the API's; nil leads / to the docs page.
	Log      *slog.Logger
	Version  string // Of the program, for OpenAPI.

	LoopbackOnly  bool          // Refuse requests that name another host than this machine, as a rebound name would.
	Origins       []string      // Web origins whose pages may read the API (CORS); empty for none.
	RatePerMinute int           // Requests to /v1 that one client may make; 0 means 600, below 0 any number.
	Timeout       time.Duration // For one answer; 0 means 30 s.
	MaxUpload     int64         // In bytes; 0 means 64 MiB.
}

// API is the whole HTTP surface. Close it when the server has stopped.
type API struct {
	cfg    Config
	router chi.Router
	huma   huma.API // Holds the OpenAPI document.
	jobs   *jobs
	meters *meters
}

// New builds the API. It starts one goroutine, which ingests uploads, if there is an Ingester.
func New(cfg Config) *API {
	if cfg.RatePerMinute == 0 {
		cfg.RatePerMinute = 600
	}
	if cfg.Timeout == 0 {
		cfg.Timeout = 30 * time.Second
	}
	if cfg.MaxUpload == 0 {
		cfg.MaxUpload = 64 << 20
	}
	a := &API{cfg: cfg, router: chi.NewRouter(), meters: newMeters()}
	if cfg.Ingester != nil {
		a.jobs = newJobs(cfg.Ingester, cfg.Log)
	}
	a.routes()
	return a
}

// ServeHTTP serves one request.
func (a *API) ServeHTTP(w http.ResponseWriter, r *http.Request) { a.router.ServeHTTP(w, r) }

// Close ends the streams of progress and the job that runs, and waits for it. A job so cut
// off goes on from its cursor when the same input is ingested again.
func (a *API) Close() {
	if a.jobs != nil {
		a.jobs.close()
	}
}
