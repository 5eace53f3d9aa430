package api

import (
	"context"
	"crypto/rand"
	"fmt"
	"net/http"
	"regexp"
	"runtime/debug"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
)

type requestKey struct{}

var goodID = regexp.MustCompile(`^[A-Za-z0-9._-]{1,64}$`)

// requestID gives every request an id, which the response carries and the log names. A proxy
// in front may give its own.
func requestID(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id := r.Header.Get("X-Request-Id")
		if !goodID.MatchString(id) {
			id = rand.Text()[:16]
		}
		w.Header().Set("X-Request-Id", id)
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), requestKey{}, id)))
	})
}

// idOf is the id of the request that ctx belongs to, "" outside of one.
func idOf(ctx context.Context) string {
	id, _ := ctx.Value(requestKey{}).(string)
	return id
}

// observe writes the access log and counts the request, by its route and not by its path, so
// that ids make no new series.
func (a *API) observe(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		began := time.Now()
		ww := middleware.NewWrapResponseWriter(w, r.ProtoMajor)
		next.ServeHTTP(ww, r)
		route, status, took := chi.RouteContext(r.Context()).RoutePattern(), ww.Status(), time.Since(began)
		if route == "" {
			route = "none"
		}
		if status == 0 {
			status = http.StatusOK
		}
		a.meters.observe(r.Method, route, status, took)
		a.cfg.Log.InfoContext(r.Context(), "request", "method", r.Method, "path", r.URL.Path, "status", status,
			"bytes", ww.BytesWritten(), "took", took.Round(time.Microsecond), "request", idOf(r.Context()))
	})
}

// recoverPanics answers a panic with a problem and logs it with its stack.
func (a *API) recoverPanics(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			v := recover()
			if v == nil {
				return
			}
			if v == http.ErrAbortHandler { //nolint:errorlint // A recovered value, which net/http compares like this too.
				panic(v)
			}
			a.cfg.Log.ErrorContext(r.Context(), "panic", "request", idOf(r.Context()), "value", fmt.Sprint(v), "stack", string(debug.Stack()))
			a.refuse(w, r, http.StatusInternalServerError, "something went wrong here; the log has it under this request's id")
		}()
		next.ServeHTTP(w, r)
	})
}
