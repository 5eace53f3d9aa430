package api

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"
)

// shutdownWait is how long requests under way may take to end when the server stops.
const shutdownWait = 10 * time.Second

// Serve answers requests on the listener until ctx ends, then lets those under way finish,
// and closes the API. It returns nil after such an orderly end.
func Serve(ctx context.Context, ln net.Listener, a *API) error {
	srv := &http.Server{
		Handler:           a,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      a.cfg.Timeout + 30*time.Second,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    64 << 10,
		ErrorLog:          slog.NewLogLogger(a.cfg.Log.Handler(), slog.LevelWarn),
	}
	defer a.Close()
	if a.jobs != nil {
		srv.RegisterOnShutdown(a.jobs.stop) // Else a stream would be waited for.
	}
	failed := make(chan error, 1)
	go func() { failed <- srv.Serve(ln) }()
	select {
	case err := <-failed:
		return fmt.Errorf("serve %s: %w", ln.Addr(), err)
	case <-ctx.Done():
	}
	ending, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownWait)
	defer cancel()
	err := srv.Shutdown(ending)
	if errors.Is(err, context.DeadlineExceeded) {
		err = srv.Close()
	}
	<-failed //nolint:errcheck // Always http.ErrServerClosed by now.
	return err
}
