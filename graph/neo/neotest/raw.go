package neotest

import (
	"context"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"whosaid/graph/neo"
)

// Raw returns a function that runs a text as it is, and returns its rows, until t ends: for a test that needs
// in the graph what no writer would put there so, or more of it than a writer stores in the time.
func Raw(t testing.TB) func(cypher string, params map[string]any) [][]any {
	t.Helper()
	ctx := context.Background()
	cfg := Server(t)
	driver := driverOf(t, cfg)
	t.Cleanup(func() { _ = driver.Close(ctx) })
	return func(cypher string, params map[string]any) [][]any {
		t.Helper()
		result, err := neo4j.ExecuteQuery(ctx, driver, cypher, params, neo4j.EagerResultTransformer, neo4j.ExecuteQueryWithDatabase(cfg.Database))
		if err != nil {
			t.Fatalf("run %s: %v", cypher, err)
		}
		rows := make([][]any, len(result.Records))
		for i, r := range result.Records {
			rows[i] = r.Values
		}
		return rows
	}
}

func driverOf(t testing.TB, cfg neo.Config) neo4j.DriverWithContext {
	t.Helper()
	driver, err := neo4j.NewDriverWithContext(cfg.URI, neo4j.BasicAuth(cfg.User, cfg.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	return driver
}
