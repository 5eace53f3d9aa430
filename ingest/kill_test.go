package ingest_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"whosaid/graph/neo"
	"whosaid/graph/neo/neotest"
)

// TestKilledRunGoesOn kills the program itself in the middle of 20,000 records, runs the same
// command again, and compares the graph with that of an unbroken run.
func TestKilledRunGoesOn(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes a minute: go test -run TestKilledRunGoesOn ./ingest")
	}
	dir := t.TempDir()
	program := filepath.Join(dir, "whosaid")
	if out, err := exec.Command("go", "build", "-o", program, "whosaid/cmd/whosaid").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	file := filepath.Join(dir, "many.jsonl")
	content := somePlaces(18_800) + someRecords(600) // What derive does with the statements is not what is killed here.
	if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	records := int64(strings.Count(content, "\n"))
	if records < 20_000 {
		t.Fatalf("generated %d records, want 20,000", records)
	}
	command := func(cfg neo.Config) *exec.Cmd {
		c := exec.Command(program, "ingest", file, "--set", "ingest.batch_size=1000", "--deadletter", dir)
		c.Env = append(os.Environ(), "WHOSAID_NEO4J_URI="+cfg.URI, "WHOSAID_NEO4J_USER="+cfg.User, "WHOSAID_NEO4J_PASSWORD="+cfg.Password)
		return c
	}
	var whole string
	t.Run("unbroken", func(t *testing.T) {
		db := neotest.Open(t)
		if out, err := command(neotest.Server(t)).CombinedOutput(); err != nil {
			t.Fatalf("ingest: %v\n%s", err, out)
		}
		whole = digest(t, db)
	})
	db := neotest.Open(t)
	broken := command(neotest.Server(t))
	if err := broken.Start(); err != nil {
		t.Fatal(err)
	}
	stored := waitForCursor(t, db)
	if err := broken.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := broken.Wait(); err == nil || stored >= records {
		t.Fatalf("the program ended by itself after %d of %d records", stored, records)
	}
	out, err := command(neotest.Server(t)).CombinedOutput()
	if err != nil || !bytes.Contains(out, []byte("went on after")) {
		t.Fatalf("the same command again: %v\n%s\nwant that it went on", err, out)
	}
	if got := digest(t, db); got != whole {
		t.Errorf("digest = %s, want %s as of an unbroken run", got, whole)
	}
	mustBeSound(t, db)
}

// waitForCursor waits until some records are stored, and says how many.
func waitForCursor(t *testing.T, db *neo.DB) int64 {
	t.Helper()
	for range 3000 {
		table, err := db.Read(t.Context(), "MATCH (r:Run) RETURN max(r.cursor)", nil)
		if err != nil {
			t.Fatal(err)
		}
		if n, _ := table.Rows[0][0].(int64); n > 0 {
			return n
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Fatal("nothing was stored in a minute")
	return 0
}
