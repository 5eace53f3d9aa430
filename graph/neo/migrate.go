package neo

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"whosaid/graph"
)

//go:embed migrations/*.cypher
var migrationFiles embed.FS

// migration is one file of migrations/: commands, each harmless when repeated.
type migration struct {
	name     string // "001_constraints"
	sha256   string // Hex, of the whole file.
	commands []string
}

// migrations reads the files in the order of their names.
func migrations() ([]migration, error) {
	names, err := migrationFiles.ReadDir("migrations")
	if err != nil {
		return nil, err
	}
	var out []migration
	for _, entry := range names {
		text, err := migrationFiles.ReadFile("migrations/" + entry.Name())
		if err != nil {
			return nil, err
		}
		out = append(out, migration{
			name:   strings.TrimSuffix(path.Base(entry.Name()), ".cypher"),
			sha256: graph.Sha256(string(text)), commands: commandsOf(string(text)),
		})
	}
	return out, nil
}

// commandsOf splits a file at its semicolons and drops comment lines.
func commandsOf(text string) []string {
	var lines []string
	for line := range strings.Lines(text) {
		if !strings.HasPrefix(strings.TrimSpace(line), "//") {
			lines = append(lines, line)
		}
	}
	var out []string
	for _, command := range strings.Split(strings.Join(lines, ""), ";") {
		if command = strings.TrimSpace(command); command != "" {
			out = append(out, command)
		}
	}
	return out
}

// Migrate brings the graph's constraints and indexes up to date and waits until they are
// ONLINE. It refuses with ErrConflict when a migration that the graph has is not the one in
// this program, or when a constraint that a migration made is gone. Several processes may
// migrate at once: one does it, the others wait for it.
func (db *DB) Migrate(ctx context.Context) error {
	list, err := migrations()
	if err != nil {
		return fmt.Errorf("migrate graph: %w", err)
	}
	if err := db.migrate(ctx, list); err != nil {
		return fmt.Errorf("migrate graph: %w", err)
	}
	db.ready.Store(true)
	return nil
}

func (db *DB) migrate(ctx context.Context, list []migration) error {
	applied, err := db.applied(ctx)
	if err != nil {
		return err
	}
	pending, err := pendingOf(list, applied)
	if err != nil {
		return err
	}
	if len(pending) > 0 {
		if err := db.apply(ctx, list); err != nil {
			return err
		}
	}
	if err := db.schema(ctx, "CALL db.awaitIndexes(300)"); err != nil {
		return err
	}
	return db.checkConstraints(ctx)
}

// pendingOf compares what this program has with what the graph has.
func pendingOf(list []migration, applied map[string]string) ([]migration, error) {
	var pending []migration
	for _, m := range list {
		sum, done := applied[m.name]
		if !done {
			pending = append(pending, m)
		} else if sum != m.sha256 {
			return nil, fmt.Errorf("%s: the graph was migrated with another text: %w", m.name, graph.ErrConflict)
		}
		delete(applied, m.name)
	}
	for _, name := range slices.Sorted(maps.Keys(applied)) {
		return nil, fmt.Errorf("%s: the graph was migrated by a newer program: %w", name, graph.ErrConflict)
	}
	return pending, nil
}

// applied reads the graph's own record of migrations: name to hash.
func (db *DB) applied(ctx context.Context) (map[string]string, error) {
	out := map[string]string{}
	err := db.each(ctx, "MATCH (m:Migration) WHERE m.sha256 IS NOT NULL RETURN m.name AS name, m.sha256 AS sha256", nil, func(row map[string]any) error {
		out[text(row["name"])] = text(row["sha256"])
		return nil
	})
	return out, err
}

// apply runs what is pending while it holds a lock on the node (:Migration {name: "lock"}) in
// a transaction of its own, so that a second process waits here and then finds all done.
func (db *DB) apply(ctx context.Context, list []migration) error {
	const bootstrap = "CREATE CONSTRAINT migrationName IF NOT EXISTS FOR (n:Migration) REQUIRE n.name IS UNIQUE"
	if err := db.schema(ctx, bootstrap); err != nil {
		return err
	}
	return db.inTx(ctx, func(t tx) error {
		if _, _, err := t.rows(migrationLock, nil); err != nil {
			return err
		}
		applied, err := db.applied(ctx)
		if err != nil {
			return err
		}
		pending, err := pendingOf(list, applied)
		if err != nil {
			return err
		}
		for _, m := range pending {
			for _, command := range m.commands {
				if err := db.schema(ctx, command); err != nil {
					return fmt.Errorf("%s: %w", m.name, err)
				}
			}
			if _, _, err := t.rows(migrationDone, map[string]any{"name": m.name, "sha256": m.sha256}); err != nil {
				return err
			}
		}
		return nil
	})
}

const (
	migrationLock = "MERGE (l:Migration {name: 'lock'}) SET l.held = true REMOVE l.held"
	migrationDone = "MERGE (m:Migration {name: $name}) ON CREATE SET m.sha256 = $sha256, m.recordedAt = datetime()"
)

// schema runs one schema command. Two processes that make one constraint at the same moment
// can both be told that it is there already; that is what they wanted.
func (db *DB) schema(ctx context.Context, command string) error {
	session := db.session(ctx, neo4j.AccessModeWrite)
	defer func() { _ = session.Close(ctx) }()
	result, err := session.Run(ctx, command, nil)
	if err == nil {
		_, err = result.Consume(ctx)
	}
	var server *neo4j.Neo4jError
	if errors.As(err, &server) && strings.HasSuffix(server.Code, "AlreadyExists") {
		return nil
	}
	return kindOf(err)
}
