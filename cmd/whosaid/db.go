package main

import (
	"context"

	"whosaid/config"
	"whosaid/graph/neo"
	"whosaid/internal/localneo4j"
)

// openDB returns the configured graph, migrated, and starts the Neo4j on this machine first if no
// other is configured. The caller closes it.
func (a *app) openDB(ctx context.Context, cfg config.Config) (*neo.DB, error) {
	server := neo.Config{URI: cfg.Neo4j.URI, User: cfg.Neo4j.User, Password: cfg.Neo4j.Password, Database: cfg.Neo4j.Database}
	if server.URI == "" {
		local, err := localneo4j.Ensure(ctx, a.localNeo4j(cfg))
		if err != nil {
			return nil, err
		}
		server = neo.Config{URI: local.URI, User: local.User, Password: local.Password}
	}
	db, err := neo.Open(ctx, server)
	if err != nil {
		return nil, err
	}
	if err := db.Migrate(ctx); err != nil {
		_ = db.Close(ctx)
		return nil, err
	}
	return db, nil
}

// configuredDB is openDB for a command that needs no other setting.
func (a *app) configuredDB(ctx context.Context) (*neo.DB, error) {
	cfg, err := a.config()
	if err != nil {
		return nil, err
	}
	return a.openDB(ctx, cfg)
}
