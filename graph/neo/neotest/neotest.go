// Package neotest gives a test an empty, migrated graph on a real Neo4j.
package neotest

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/gofrs/flock"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"whosaid/graph"
	"whosaid/graph/neo"
)

// lockWait is how long a test waits for its turn; all tests of all packages share one server.
const lockWait = 20 * time.Minute

// Open returns an empty graph that no other test uses until t ends. The server is the one
// that WHOSAID_NEO4J_URI, _USER and _PASSWORD name; everything in it is deleted. Without
// them the test is skipped, or fails if CI is set.
func Open(t testing.TB) *neo.DB {
	t.Helper()
	ctx := context.Background() // Not t.Context(): the clean-up below runs when that is over.
	cfg := serverOf(t)
	lock := flock.New(filepath.Join(os.TempDir(), "whosaid-neotest-"+graph.Sha256(cfg.URI)[:16]+".lock"))
	waiting, cancel := context.WithTimeout(ctx, lockWait)
	defer cancel()
	if _, err := lock.TryLockContext(waiting, 50*time.Millisecond); err != nil {
		t.Fatalf("wait for the other tests that use %s: %s", cfg.URI, err)
	}
	t.Cleanup(func() { _ = lock.Unlock() })
	if err := empty(ctx, cfg); err != nil {
		t.Fatalf("empty the graph at %s: %s", cfg.URI, err)
	}
	db, err := neo.Open(ctx, cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close(ctx) })
	if err := db.Migrate(ctx); err != nil {
		t.Fatal(err)
	}
	return db
}

// Server is how to reach the server that Open uses, for a test that needs a second connection.
func Server(t testing.TB) neo.Config {
	t.Helper()
	return serverOf(t)
}

func serverOf(t testing.TB) neo.Config {
	t.Helper()
	if uri := os.Getenv("WHOSAID_NEO4J_URI"); uri != "" {
		return neo.Config{URI: uri, User: os.Getenv("WHOSAID_NEO4J_USER"), Password: os.Getenv("WHOSAID_NEO4J_PASSWORD")}
	}
	const want = "no Neo4j: set WHOSAID_NEO4J_URI, WHOSAID_NEO4J_USER and WHOSAID_NEO4J_PASSWORD, then go test ./..."
	if os.Getenv("CI") != "" {
		t.Fatal(want)
	}
	t.Skip(want)
	return neo.Config{}
}

// empty deletes every noun, and the record of migrations, so that the graph is migrated by
// the program under test. Constraints and indexes stay: they are slow to make, and
// making one again changes nothing.
func empty(ctx context.Context, cfg neo.Config) error {
	driver, err := neo4j.NewDriverWithContext(cfg.URI, neo4j.BasicAuth(cfg.User, cfg.Password, ""))
	if err != nil {
		return err
	}
	defer func() { _ = driver.Close(ctx) }()
	session := driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: cfg.Database})
	defer func() { _ = session.Close(ctx) }()
	const all = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS"
	result, err := session.Run(ctx, all, nil)
	if err != nil {
		return fmt.Errorf("delete all: %w", err)
	}
	_, err = result.Consume(ctx)
	return err
}
