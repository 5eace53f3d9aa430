package neo_test

import (
	"context"
	"errors"
	"fmt"
	"net"
	"strings"
	"sync"
	"testing"
	"time"

	"whosaid/graph"
	"whosaid/graph/neo"
	"whosaid/graph/neo/neotest"
)

// open makes one more connection to the graph of the test.
func open(t *testing.T) *neo.DB {
	t.Helper()
	db, err := neo.Open(t.Context(), neotest.Server(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close(context.Background()) })
	return db
}

func TestOpenRefuses(t *testing.T) {
	cfg := neotest.Server(t)
	with := func(change func(*neo.Config)) neo.Config {
		c := cfg
		c.ConnectTimeout = time.Second
		change(&c)
		return c
	}
	cases := []struct {
		name string
		cfg  neo.Config
		kind error
		says string
	}{
		{"a bad password", with(func(c *neo.Config) { c.Password = "sesame-wrong" }), graph.ErrInvalid, "user name or password"},
		{"no server", with(func(c *neo.Config) { c.URI = "bolt://" + deadAddress(t) }), graph.ErrUnavailable, "cannot be reached"},
		{"no server to route by", with(func(c *neo.Config) { c.URI = "neo4j://" + deadAddress(t) }), graph.ErrUnavailable, "open neo4j"},
		{"a server without TLS", with(func(c *neo.Config) { c.URI = strings.Replace(c.URI, "bolt://", "bolt+ssc://", 1) }), graph.ErrUnavailable, "open neo4j"},
		{"a web address", with(func(c *neo.Config) { c.URI = "http://localhost:7474" }), graph.ErrInvalid, "neo4j+s"},
		{"no address", with(func(c *neo.Config) { c.URI = "" }), graph.ErrInvalid, "address"},
		{"a database that is not there", with(func(c *neo.Config) { c.Database = "elsewhere" }), graph.ErrNotFound, "elsewhere"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			db, err := neo.Open(t.Context(), c.cfg)
			if err == nil {
				_ = db.Close(t.Context())
			}
			if !errors.Is(err, c.kind) || !strings.Contains(fmt.Sprint(err), c.says) {
				t.Errorf("Open() = %v, want %v that says %q", err, c.kind, c.says)
			}
			if err != nil && strings.Contains(err.Error(), c.cfg.Password) {
				t.Errorf("Open() shows the password: %v", err)
			}
		})
	}
}

func TestOpenByRouting(t *testing.T) {
	cfg := neotest.Server(t)
	cfg.URI = strings.Replace(cfg.URI, "bolt://", "neo4j://", 1)
	db, err := neo.Open(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Close(t.Context()); err != nil {
		t.Error(err)
	}
}

// deadAddress is a loopback address on which nothing listens.
func deadAddress(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = l.Close() }()
	return l.Addr().String()
}

func TestCheckVersion(t *testing.T) {
	for agent, ok := range map[string]bool{
		"Neo4j/5.26.12": true, "Neo4j/5.27-aura": true, "Neo4j/2025.01.0": true, "Neo4j/6.0.0": true,
		"Neo4j/5.25.1": false, "Neo4j/4.4.30": false, "Neo4j/5": false, "Other/5.26.0": false, "": false,
	} {
		err := neo.CheckVersion(agent)
		if (err == nil) != ok || err != nil && !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("checkVersion(%q) = %v, want it taken: %v", agent, err, ok)
		}
	}
}

func TestMigrateRefusesDrift(t *testing.T) {
	for name, c := range map[string]struct{ cypher, says string }{
		"another text":    {"MATCH (m:Migration {name: '001_constraints'}) SET m.sha256 = 'x'", "001_constraints"},
		"a newer program": {"CREATE (:Migration {name: '999_later', sha256: 'x'})", "999_later"},
	} {
		t.Run(name, func(t *testing.T) {
			db := neotest.Open(t)
			if err := db.Migrate(t.Context()); err != nil {
				t.Fatalf("Migrate() twice = %v", err)
			}
			exec(t, db, c.cypher)
			if err := db.Migrate(t.Context()); !errors.Is(err, graph.ErrConflict) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("Migrate() = %v, want ErrConflict that names %s", err, c.says)
			}
		})
	}
}

func TestMigrateAtOnce(t *testing.T) {
	db := neotest.Open(t)
	exec(t, db, "MATCH (m:Migration) WHERE m.sha256 IS NOT NULL DELETE m")
	for _, constraint := range []string{"statementId", "claimId", "blockKey"} {
		exec(t, db, "DROP CONSTRAINT "+constraint)
	}
	var all sync.WaitGroup
	for range 4 {
		other := open(t)
		all.Go(func() {
			if err := other.Migrate(context.Background()); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	want, err := neo.Migrations()
	if err != nil {
		t.Fatal(err)
	}
	if n := one(t, db, "MATCH (m:Migration) WHERE m.sha256 IS NOT NULL RETURN count(m)"); n != int64(len(want)) {
		t.Errorf("%v migrations are recorded, want %d", n, len(want))
	}
}

func TestRead(t *testing.T) {
	cfg := neotest.Server(t)
	neotest.Open(t)
	cfg.RowCap, cfg.ReadTimeout = 3, 300*time.Millisecond
	db, err := neo.Open(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close(context.Background()) }()
	for n, cut := range map[int64]bool{2: false, 3: false, 4: true} {
		table, err := db.Read(t.Context(), "UNWIND range(1, $n) AS i RETURN i", map[string]any{"n": n})
		if err != nil || int64(len(table.Rows)) != min(n, 3) || table.Truncated != cut {
			t.Errorf("Read() of %d rows = %d rows, truncated %v, %v; want truncated %v", n, len(table.Rows), table.Truncated, err, cut)
		}
	}
	for cypher, kind := range map[string]error{
		"CREATE (:Claim {id: 'claim:x'})": graph.ErrInvalid, "MATCH (n RETURN n": graph.ErrInvalid, "RETURN $missing": graph.ErrInvalid,
		"UNWIND range(1, 100000000) AS i WITH i WHERE i % 7 = 8 RETURN count(i)": graph.ErrUnavailable,
	} {
		if _, err := db.Read(t.Context(), cypher, nil); !errors.Is(err, kind) {
			t.Errorf("Read(%s) = %v, want %v", cypher, err, kind)
		}
	}
	table, err := db.Read(t.Context(), "RETURN date('2017-06-09'), datetime('2017-06-09T10:00:00+02:00'), point({latitude: 1.5, longitude: 2.5}), [1, null, {a: true}], duration('P1D')", nil)
	const want = "[2017-06-09 2017-06-09 08:00:00 +0000 UTC map[lat:1.5 lon:2.5] [1 <nil> map[a:true]] P0M1DT0S]"
	if err != nil || fmt.Sprint(table.Rows[0]) != want {
		t.Errorf("Read() = %v, %v; want %s", table.Rows, err, want)
	}
}
