package neotest

import (
	"context"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Notes returns what the server has to remark on a text before it runs it: unknown labels and
// properties, products of what is not joined, deprecated words.
func Notes(t testing.TB, cypher string, params map[string]any) []string {
	t.Helper()
	ctx := context.Background()
	cfg := Server(t)
	driver := driverOf(t, cfg)
	defer func() { _ = driver.Close(ctx) }()
	result, err := neo4j.ExecuteQuery(ctx, driver, "EXPLAIN "+cypher, params, neo4j.EagerResultTransformer,
		neo4j.ExecuteQueryWithDatabase(cfg.Database), neo4j.ExecuteQueryWithReadersRouting())
	if err != nil {
		t.Fatalf("explain: %v", err)
	}
	var notes []string
	for _, n := range result.Summary.Notifications() {
		notes = append(notes, n.Code()+": "+n.Description())
	}
	return notes
}
