package ingest_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"whosaid/graph"
	"whosaid/graph/neo"
	"whosaid/graph/neo/neotest"
	"whosaid/ingest"
)

var testTime = time.Date(2024, 5, 1, 12, 0, 0, 0, time.UTC)

func jobOf(t *testing.T, store ingest.Store, name, content string) ingest.Job {
	t.Helper()
	return ingest.Job{
		Store: store, Input: ingest.BytesInput(name, []byte(content)), Version: "test",
		DeadLetters: t.TempDir(), Now: func() time.Time { return testTime },
	}
}

func mustRun(t *testing.T, job ingest.Job) ingest.Result {
	t.Helper()
	res, err := ingest.Run(t.Context(), job)
	if err != nil {
		t.Fatal(err)
	}
	c := res.Run.Counts
	if c[ingest.CountAccepted]+c[ingest.CountPresent]+c[ingest.CountRefused] != c[ingest.CountRead] {
		t.Errorf("counts %v: accepted + present + refused is not read", c)
	}
	return res
}

func digest(t *testing.T, db *neo.DB) string {
	t.Helper()
	d, err := db.Digest(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func mustBeSound(t *testing.T, db *neo.DB) {
	t.Helper()
	offences, err := db.Check(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range offences {
		t.Errorf("check: %s: %s: %s", o.Invariant, o.ID, o.Why)
	}
}

const article = `Mill fire: two accounts

"Nobody was inside the mill when the fire began," said Jon Ash, the owner of the mill.

The fire brigade said that three workers were inside the mill when the fire began.
`

func TestRunTwiceWritesNothing(t *testing.T) {
	db := neotest.Open(t)
	job := jobOf(t, db, "mill.txt", article)
	job.About.Publisher = "Harbour Gazette"
	first := mustRun(t, job)
	if first.Unchanged || first.Run.Counts["statement"] < 2 || first.Run.Counts["capture"] != 1 || first.DeadLetters != "" {
		t.Fatalf("Run = %+v, want two statements or more in one capture and nothing refused", first)
	}
	mustBeSound(t, db)
	before, changes := digest(t, db), db.Changes()
	second := mustRun(t, job)
	if !second.Unchanged || db.Changes() != changes || digest(t, db) != before {
		t.Errorf("second Run = %+v and %d changes, want none and the same graph", second, db.Changes()-changes)
	}
}

// What the text offers for its claims is stored with them, and a rerun changes nothing.
func TestRunStoresEvidence(t *testing.T) {
	db := neotest.Open(t)
	const text = "The weir\n\nThe Rivers Agency interviewed 46 anglers. The Rivers Agency said the weir leaked, citing water samples.\n"
	job := jobOf(t, db, "weir.txt", text)
	if res := mustRun(t, job); res.Run.Counts["evidence"] < 2 || res.DeadLetters != "" {
		t.Fatalf("Run = %+v, want two pieces of evidence or more and nothing refused", res)
	}
	mustBeSound(t, db)
	changes := db.Changes()
	if mustRun(t, job); db.Changes() != changes {
		t.Errorf("the second Run made %d changes, want none", db.Changes()-changes)
	}
}

// Records may come in any order: what they point to may stand after them.
func TestRecordsInAnyOrder(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(someRecords(200)), "\n")
	var want string
	for _, order := range []string{"as made", "reversed"} {
		t.Run(order, func(t *testing.T) {
			db := neotest.Open(t)
			if order == "reversed" {
				for i, j := 0, len(lines)-1; i < j; i, j = i+1, j-1 {
					lines[i], lines[j] = lines[j], lines[i]
				}
			}
			job := jobOf(t, db, "some.jsonl", strings.Join(lines, "\n"))
			job.BatchSize = 37
			res := mustRun(t, job)
			if res.Run.Counts[ingest.CountAccepted] != len(lines) {
				t.Fatalf("counts %v, dead letters %s; want all %d accepted", res.Run.Counts, read(t, res.DeadLetters), len(lines))
			}
			mustBeSound(t, db)
			if got := digest(t, db); want == "" {
				want = got
			} else if got != want {
				t.Errorf("digest = %s, want %s as in the other order", got, want)
			}
		})
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	if path == "" {
		return ""
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestRefusedRecordsGoToTheDeadLetterFile(t *testing.T) {
	db := neotest.Open(t)
	good := `{"type":"place","name":"Old harbour"}`
	bad := `{"type":"place","nmae":"Old harbour"}`
	loose := `{"type":"place","name":"Quay","partOf":"place:town"}`
	differs := `{"type":"place","id":"place:599bd6aa087ce72b33f7764b","name":"New harbour"}`
	job := jobOf(t, db, "places.jsonl", strings.Join([]string{good, bad, "", loose, good, differs}, "\n"))
	res := mustRun(t, job)
	c := res.Run.Counts
	if c[ingest.CountRead] != 5 || c[ingest.CountAccepted] != 1 || c[ingest.CountPresent] != 1 || c[ingest.CountRefused] != 3 {
		t.Errorf("counts = %v, want 5 read, 1 accepted, 1 present, 3 refused", c)
	}
	letters := read(t, res.DeadLetters)
	for _, want := range []string{
		`{"source":"places.jsonl","line":2,"field":"nmae","reason":"no such field in place; did you mean name?","record":"{\"type\":\"place\",\"nmae\":\"Old harbour\"}"}`,
		`"line":4,"field":"partOf","reason":"points to place:town, which is neither in the input nor in the graph"`,
		`"line":6,"reason":`,
	} {
		if !strings.Contains(letters, want) {
			t.Errorf("dead letters =\n%s\nwant %s", letters, want)
		}
	}
	if filepath.Base(res.DeadLetters) != "places.jsonl.deadletter.jsonl" {
		t.Errorf("dead letters are in %s", res.DeadLetters)
	}

	changes := db.Changes()
	if again := mustRun(t, job); again.Run.Counts[ingest.CountRefused] != 3 || read(t, again.DeadLetters) != letters || db.Changes() != changes {
		t.Errorf("again: counts %v, %d changes; want the same letters and no change", again.Run.Counts, db.Changes()-changes)
	}

	mustRun(t, jobOf(t, db, "town.jsonl", `{"type":"place","id":"place:town","name":"Town"}`))
	if later := mustRun(t, job); later.Run.Counts[ingest.CountRefused] != 2 || later.Run.Counts[ingest.CountAccepted] != 1 {
		t.Errorf("after the town came: counts %v, want 1 more accepted and 2 refused", later.Run.Counts)
	}
}

// failing is a store that breaks down at a chosen write.
type failing struct {
	*neo.DB
	writes, failAt int
}

var errBroken = errors.New("broken off")

func (f *failing) Write(ctx context.Context, b *graph.Batch) (graph.Written, error) {
	if f.writes++; f.writes == f.failAt {
		return nil, errBroken
	}
	return f.DB.Write(ctx, b)
}

func TestBrokenOffRunGoesOn(t *testing.T) {
	content := someRecords(300)
	whole := neotestDigest(t, content)
	db := neotest.Open(t)
	store := &failing{DB: db, failAt: 4}
	job := jobOf(t, store, "some.jsonl", content)
	job.BatchSize = 100
	if _, err := ingest.Run(t.Context(), job); !errors.Is(err, errBroken) {
		t.Fatalf("Run = %v, want %v", err, errBroken)
	}
	res := mustRun(t, job)
	if res.Resumed != 300 || res.Run.Counts[ingest.CountRead] != res.Run.Counts[ingest.CountAccepted] {
		t.Errorf("Run went on after record %d with counts %v, want after 300, all accepted", res.Resumed, res.Run.Counts)
	}
	if got := digest(t, db); got != whole {
		t.Errorf("digest = %s, want %s as of an unbroken run", got, whole)
	}
	mustBeSound(t, db)
}

func neotestDigest(t *testing.T, content string) (whole string) {
	t.Helper()
	t.Run("unbroken", func(t *testing.T) {
		db := neotest.Open(t)
		mustRun(t, jobOf(t, db, "some.jsonl", content))
		whole = digest(t, db)
	})
	return whole
}

func TestCancelledRunGoesOn(t *testing.T) {
	content := someRecords(300)
	whole := neotestDigest(t, content)
	db := neotest.Open(t)
	job := jobOf(t, db, "some.jsonl", content)
	job.BatchSize = 100
	ctx, cancel := context.WithCancel(t.Context())
	job.Progress = stopAfter{cancel}
	if _, err := ingest.Run(ctx, job); !errors.Is(err, context.Canceled) {
		t.Fatalf("Run = %v, want context.Canceled", err)
	}
	job.Progress = nil
	if res := mustRun(t, job); res.Resumed == 0 {
		t.Errorf("Run began anew, want it to go on")
	}
	if got := digest(t, db); got != whole {
		t.Errorf("digest = %s, want %s as of an unbroken run", got, whole)
	}
}

// stopAfter cancels a job after its first batch.
type stopAfter struct{ cancel func() }

func (stopAfter) Begin(string, string, int64)  {}
func (s stopAfter) Step(int64, map[string]int) { s.cancel() }
func (stopAfter) End()                         {}

// TestCountsAddUp mixes good records, repeats, records that are wrong in several ways and
// records that point to nothing, in many orders and batch sizes.
func TestCountsAddUp(t *testing.T) {
	db := neotest.Open(t)
	kinds := []string{
		`{"type":"place","name":"Gate %d"}`,
		`{"type":"place","name":"Gate 1"}`,
		`{"type":"actor","name":"Speaker %d","kind":"person","named":true,"aliases":["S%[1]d"]}`,
		`{"type":"actor","name":"Speaker 1","kind":"person","named":true,"aliases":["A%d"]}`,
		`{"type":"place","name":"Lock %d","partOf":"place:nowhere"}`,
		`{"type":"place","id":"place:a%d","name":"A","partOf":"place:b%[1]d"}`,
		`{"type":"place","id":"place:b%d","name":"B"}`,
		`{"type":"claim","text":"","about":[%d]}`,
		`not JSON %d`,
		`{"type":"claim","text":"Gate %d was shut.","about":[{"id":"place:a%[1]d","role":"place"}]}`,
		`{"type":"place","id":"place:b%d","name":"not B"}`,
	}
	random := rand.New(rand.NewPCG(1, 2))
	for round := range 8 {
		var lines []string
		for range 60 {
			line := kinds[random.IntN(len(kinds))]
			if strings.Contains(line, "%") {
				line = fmt.Sprintf(line, random.IntN(12))
			}
			lines = append(lines, line)
		}
		job := jobOf(t, db, fmt.Sprintf("round%d.jsonl", round), strings.Join(lines, "\n"))
		job.BatchSize, job.Format = 1+random.IntN(30), "records"
		res := mustRun(t, job)
		if got := res.Run.Counts[ingest.CountRead]; got != len(lines) {
			t.Errorf("round %d: read %d of %d", round, got, len(lines))
		}
		if got := strings.Count(read(t, res.DeadLetters), "\n"); got != res.Run.Counts[ingest.CountRefused] {
			t.Errorf("round %d: %d dead letters for counts %v", round, got, res.Run.Counts)
		}
	}
	mustBeSound(t, db)
}
