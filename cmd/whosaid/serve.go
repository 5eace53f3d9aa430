package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"syscall"

	"github.com/spf13/cobra"

	"whosaid/api"
	"whosaid/graph"
	"whosaid/queries"
	"whosaid/web"
)

func serveCommand(a *app) *cobra.Command {
	var addr string
	var origins []string
	c := &cobra.Command{
		Use:   "serve",
		Short: "Serve the pages and the API until Ctrl-C",
		Long: `Serve the pages at /, the API under /v1, its description at /openapi.json and, for people, at
/docs. It listens on this machine only, unless --addr says otherwise; whoever can reach the
address can read the graph and add to it.`,
		Example: "  whosaid serve\n  whosaid serve --addr 127.0.0.1:0",
		Args:    cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			return a.serve(c.Context(), addr, origins)
		},
	}
	c.Flags().StringVar(&addr, "addr", "", "listen on `host:port` instead of serve.addr; port 0 lets the system choose")
	c.Flags().StringSliceVar(&origins, "origin", nil, "let pages of this web `origin` read the API")
	return c
}

func (a *app) serve(ctx context.Context, addr string, origins []string) error {
	cfg, err := a.config()
	if err != nil {
		return err
	}
	if addr == "" {
		addr = cfg.Serve.Addr
	}
	ln, err := listen(ctx, addr) // First: a port that is taken should not cost the wait for a database.
	if err != nil {
		return err
	}
	defer ln.Close() // Serve closes it too; this is for what fails before.
	db, err := a.openDB(ctx, cfg)
	if err != nil {
		return err
	}
	defer func() { _ = db.Close(context.WithoutCancel(ctx)) }()
	log := a.logger(cfg.Log)
	handler := api.New(api.Config{
		Reader:       db,
		Ready:        func(ctx context.Context) error { return ready(ctx, db) },
		Ingester:     uploads{db, cfg},
		Home:         web.Handler(db, log),
		Log:          log,
		Version:      toolVersion,
		LoopbackOnly: ln.Addr().(*net.TCPAddr).IP.IsLoopback(),
		Origins:      origins,
	})
	if err := a.sayAddress("http://" + ln.Addr().String()); err != nil {
		handler.Close()
		return err
	}
	return api.Serve(ctx, ln, handler)
}

// listen takes the address, or says how to take another.
func listen(ctx context.Context, addr string) (net.Listener, error) {
	ln, err := new(net.ListenConfig).Listen(ctx, "tcp", addr)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, fmt.Errorf("serve %s: another program listens there; choose a port with --addr, or 127.0.0.1:0 for any that is free", addr)
	case err != nil:
		return nil, usageError{fmt.Errorf("serve %s: want host:port of this machine, for example 127.0.0.1:8484: %w", addr, err), "whosaid serve"}
	}
	return ln, nil
}

func (a *app) sayAddress(url string) error {
	if a.asJSON {
		return a.printJSON(map[string]string{"url": url})
	}
	_, err := fmt.Fprintf(a.stdout, "whosaid serves %s (the API: %s/docs). Ctrl-C stops.\n", url, url)
	return err
}

// ready is nil if the database answers and was migrated.
func ready(ctx context.Context, r queries.Reader) error {
	table, err := r.Read(ctx, "MATCH (m:Migration)\nRETURN m.name\nORDER BY m.name\nLIMIT 1", nil)
	if err == nil && len(table.Rows) == 0 {
		err = fmt.Errorf("the graph is not migrated: %w", graph.ErrConflict)
	}
	return err
}
