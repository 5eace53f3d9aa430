package api

import (
	"context"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"
)

type health struct {
	Body struct {
		Status string `json:"status" enum:"ok"`
	}
}

func healthy() *health {
	h := &health{}
	h.Body.Status = "ok"
	return h
}

// health tells that the program runs; it does not ask the database.
func (a *API) health(to huma.API) {
	huma.Register(to, operation("health", "/healthz", "Whether the program runs"),
		func(context.Context, *struct{}) (*health, error) { return healthy(), nil })
}

// readyWait is how long the database may take to show that it is there.
const readyWait = 3 * time.Second

// ready tells that questions can be answered.
func (a *API) ready(to huma.API) {
	huma.Register(to, operation("ready", "/readyz", "Whether the database answers and is migrated", http.StatusConflict),
		func(ctx context.Context, _ *struct{}) (*health, error) {
			ctx, cancel := context.WithTimeout(ctx, readyWait)
			defer cancel()
			if err := a.cfg.Ready(ctx); err != nil {
				return nil, a.problem(ctx, err)
			}
			return healthy(), nil
		})
}
