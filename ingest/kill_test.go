package ingest_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"whosaid/graph/neo"
	"whosaid/graph/neo/neotest"
	"whosaid/ingest"
)

// TestKilledRunGoesOn kills the program itself in the middle of 9,000 records, most of them
// statements with what they hang on, goes on with the same job, and compares the graph with that
// of an unbroken run. What derive makes of a run that was broken off is TestBrokenOffRunGoesOn's.
func TestKilledRunGoesOn(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds the program: go test -run TestKilledRunGoesOn ./ingest")
	}
	dir := t.TempDir()
	program := filepath.Join(dir, "whosaid")
	if out, err := exec.Command("go", "build", "-o", program, "whosaid/cmd/whosaid").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	file := filepath.Join(dir, "many.jsonl")
	content := someRecords(4_100)
	if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	records := int64(strings.Count(content, "\n"))
	if records < 9_000 {
		t.Fatalf("generated %d records, want 9,000", records)
	}
	inputs, err := ingest.Files([]string{file})
	if err != nil {
		t.Fatal(err)
	}
	read := func(db *neo.DB) ingest.Result {
		job := jobOf(t, db, "", "")
		job.Input, job.Version, job.SkipDerive = inputs[0], versionOf(t, program), true
		job.Now = time.Now // As the program's, whose run it goes on with.
		return mustRun(t, job)
	}
	var whole string
	t.Run("unbroken", func(t *testing.T) {
		db := neotest.Open(t)
		read(db)
		whole = digest(t, db)
	})
	db, cfg := neotest.Open(t), neotest.Server(t)
	broken := exec.Command(program, "ingest", file, "--set", "ingest.batch_size=500", "--deadletter", dir)
	broken.Env = append(os.Environ(), "WHOSAID_NEO4J_URI="+cfg.URI, "WHOSAID_NEO4J_USER="+cfg.User, "WHOSAID_NEO4J_PASSWORD="+cfg.Password)
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
	counts, err := db.Counts(t.Context())
	if err != nil || counts["statement"] == 0 || counts["statement"] >= 4_100 {
		t.Fatalf("when the program was killed the graph held %v, %v; want some of the statements", counts, err)
	}
	if res := read(db); res.Unchanged || res.Resumed < stored || res.Resumed >= records {
		t.Fatalf("the same job again went on after %d records, want after %d at least, of %d", res.Resumed, stored, records)
	}
	if got := digest(t, db); got != whole {
		t.Errorf("digest = %s, want %s as of an unbroken run", got, whole)
	}
	mustBeSound(t, db)
}

// versionOf asks the program for its version, which its runs are named by.
func versionOf(t *testing.T, program string) string {
	t.Helper()
	out, err := exec.Command(program, "version", "--json").Output()
	if err != nil {
		t.Fatal(err)
	}
	var v struct{ Version string }
	if err := json.Unmarshal(out, &v); err != nil || v.Version == "" {
		t.Fatalf("whosaid version --json says %q: %v", out, err)
	}
	return v.Version
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
