package api

import (
	"context"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/cors"
	"github.com/go-chi/httprate"
)

// secure sets the headers that keep a browser to what the page itself serves. A handler may
// set a stricter or wider policy of its own.
func secure(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		next.ServeHTTP(w, r)
	})
}

// guardHost refuses a request that reached this machine under another name: a page elsewhere
// whose name was made to point here would else read the graph as if it were ours.
func (a *API) guardHost(next http.Handler) http.Handler {
	if !a.cfg.LoopbackOnly {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host := r.Host
		if name, _, err := net.SplitHostPort(host); err == nil {
			host = name
		}
		ip, err := netip.ParseAddr(strings.Trim(host, "[]"))
		if host != "localhost" && (err != nil || !ip.IsLoopback()) {
			a.refuse(w, r, http.StatusMisdirectedRequest, "this server answers only to the names of its own machine")
			return
		}
		next.ServeHTTP(w, r)
	})
}

// guardOrigin refuses what a page of another origin sends to change something.
func (a *API) guardOrigin(next http.Handler) http.Handler {
	guard := http.NewCrossOriginProtection()
	guard.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		a.refuse(w, r, http.StatusForbidden, "a page of another origin may not send this")
	}))
	for _, origin := range a.cfg.Origins {
		if err := guard.AddTrustedOrigin(origin); err != nil {
			a.cfg.Log.Warn("origin not trusted", "origin", origin, "error", err)
		}
	}
	return guard.Handler(next)
}

// cors lets pages of the configured origins read the API; without any, none.
func (a *API) cors() func(http.Handler) http.Handler {
	if len(a.cfg.Origins) == 0 {
		return func(next http.Handler) http.Handler { return next }
	}
	return cors.Handler(cors.Options{
		AllowedOrigins: a.cfg.Origins,
		AllowedMethods: []string{http.MethodGet, http.MethodHead, http.MethodPost},
		ExposedHeaders: []string{"ETag", "X-Request-Id", "Location"},
		MaxAge:         600,
	})
}

// limitRate bounds how many requests a client makes in a minute.
func (a *API) limitRate() func(http.Handler) http.Handler {
	if a.cfg.RatePerMinute < 0 {
		return func(next http.Handler) http.Handler { return next }
	}
	return httprate.LimitBy(a.cfg.RatePerMinute, time.Minute, httprate.KeyByIP, //nolint:staticcheck // Behind a proxy all clients share one limit, which never lets more through.
		httprate.WithLimitHandler(func(w http.ResponseWriter, r *http.Request) {
			a.refuse(w, r, http.StatusTooManyRequests, "too many requests; at most %d a minute", a.cfg.RatePerMinute)
		}))
}

// limitTime ends the work on an answer that takes too long.
func (a *API) limitTime(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), a.cfg.Timeout)
		defer cancel()
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// methodNotAllowed says which methods the path has.
func (a *API) methodNotAllowed(w http.ResponseWriter, r *http.Request) {
	var allowed []string
	for _, m := range []string{http.MethodGet, http.MethodPost} {
		if a.router.Match(chi.NewRouteContext(), m, r.URL.Path) {
			allowed = append(allowed, m)
		}
	}
	w.Header().Set("Allow", strings.Join(allowed, ", "))
	a.refuse(w, r, http.StatusMethodNotAllowed, "this path takes %s", strings.Join(allowed, " and "))
}
