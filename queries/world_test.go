package queries

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"go.uber.org/goleak"

	"whosaid/graph"
	"whosaid/graph/neo"
	"whosaid/graph/neo/neotest"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// openWorld opens a graph that holds testdata/world.jsonl: a fire in a harbour, as two works
// tell of it. Every noun is one line.
func openWorld(t testing.TB) *neo.DB {
	t.Helper()
	db := neotest.Open(t)
	if _, err := db.Write(t.Context(), readWorld(t)); err != nil {
		t.Fatal(err)
	}
	return db
}

func readWorld(t testing.TB) *graph.Batch {
	t.Helper()
	b, err := os.ReadFile("testdata/world.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	batch := &graph.Batch{}
	for lines := bufio.NewScanner(bytes.NewReader(b)); lines.Scan(); {
		batch.Add(nounOf(t, lines.Bytes()))
	}
	return batch
}

// nounOf reads a noun, whose kind its id tells.
func nounOf(t testing.TB, line []byte) graph.Noun {
	t.Helper()
	var head struct{ ID string }
	if err := json.Unmarshal(line, &head); err != nil {
		t.Fatalf("%s: %v", line, err)
	}
	switch graph.NounOf(head.ID) {
	case "actor":
		return as[graph.Actor](t, line)
	case "place":
		return as[graph.Place](t, line)
	case "source":
		return as[graph.Source](t, line)
	case "capture":
		return as[graph.Capture](t, line)
	case "event":
		return as[graph.Event](t, line)
	case "claim":
		return as[graph.Claim](t, line)
	case "statement":
		return as[graph.Statement](t, line)
	case "figure":
		return as[graph.Figure](t, line)
	case "evidence":
		return as[graph.Evidence](t, line)
	case "conflict":
		return as[graph.Conflict](t, line)
	case "identity":
		return as[graph.Identity](t, line)
	}
	t.Fatalf("%s: no such noun in the world", line)
	return nil
}

func as[T graph.Noun](t testing.TB, line []byte) T {
	t.Helper()
	var n T
	if err := json.Unmarshal(line, &n); err != nil {
		t.Fatalf("%s: %v", line, err)
	}
	return n
}
