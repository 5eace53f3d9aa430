// Package neotest gives a test an empty, migrated graph on a real Neo4j.
package neotest

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/gofrs/flock"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"whosaid/graph"
	"whosaid/graph/neo"
	"whosaid/internal/localneo4j"
)

// lockWait is how long a test waits for its turn; all tests of all packages share one server.
const lockWait = 20 * time.Minute

// Open returns an empty graph that no other test uses until t ends. The server is the one
// that WHOSAID_NEO4J_URI, _USER and _PASSWORD name, and else one of this machine, kept for
// tests alone beside the user's own. Without Maven or Java the test is skipped, or fails if CI is set.
//
// A named server whose graph was not made by tests is left alone: the test fails, unless
// WHOSAID_TEST_EMPTIES is set.
func Open(t testing.TB) *neo.DB {
	t.Helper()
	ctx := context.Background() // Not t.Context(): the clean-up below runs when that is over.
	cfg := Server(t)
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

// Server is how to reach the server that Open uses, for a test that needs another connection.
func Server(t testing.TB) neo.Config {
	t.Helper()
	if uri := os.Getenv("WHOSAID_NEO4J_URI"); uri != "" {
		return neo.Config{URI: uri, User: os.Getenv("WHOSAID_NEO4J_USER"), Password: os.Getenv("WHOSAID_NEO4J_PASSWORD")}
	}
	server, err := local()
	if err != nil && os.Getenv("CI") != "" {
		t.Fatal(err)
	}
	if err != nil {
		t.Skipf("no Neo4j: %s; once that is mended: make neo4j && go test ./...", err)
	}
	return neo.Config{URI: server.URI, User: server.User, Password: server.Password}
}

// local starts or joins the tests' own server, once a process.
var local = sync.OnceValues(func() (*localneo4j.Server, error) {
	cfg, err := localneo4j.Default(os.Getenv)
	if err != nil {
		return nil, err
	}
	cfg.DataDir = filepath.Join(cfg.DataDir, "test")
	// A plan is kept however the graph grows. The graphs of tests are small, and emptied so often
	// that Neo4j would else plan the same few texts anew again and again.
	cfg.Settings = []string{"dbms.cypher.min_replan_interval=1h"}
	return localneo4j.Ensure(context.Background(), cfg)
})

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
	strange, err := run(ctx, session, strangeText)
	if err != nil {
		return err
	}
	if strange && os.Getenv("WHOSAID_NEO4J_URI") != "" && os.Getenv("WHOSAID_TEST_EMPTIES") == "" {
		return errors.New("it was not made by tests; set WHOSAID_TEST_EMPTIES=1 if all in it may be deleted")
	}
	for _, text := range []string{markText, deleteText} {
		if _, err := run(ctx, session, text); err != nil {
			return err
		}
	}
	return nil
}

// A graph that tests may delete holds the node that markText makes, from before the first
// noun is written until the last is deleted.
const (
	strangeText = "MATCH (n) WHERE NOT EXISTS { (:Migration {name: 'neotest'}) } RETURN n.id LIMIT 1"
	markText    = "MERGE (m:Migration {name: 'neotest'})"
	deleteText  = "MATCH (n) WHERE NOT (n:Migration AND n.name = 'neotest') CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 500 ROWS"
)

// run runs one text and tells whether it returned a row.
func run(ctx context.Context, session neo4j.SessionWithContext, text string) (bool, error) {
	result, err := session.Run(ctx, text, nil)
	if err != nil {
		return false, err
	}
	rows, err := result.Collect(ctx)
	return len(rows) > 0, err
}
