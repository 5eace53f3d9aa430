package neo_test

import (
	"strings"
	"testing"

	"whosaid/graph/neo"
	"whosaid/graph/neo/neotest"
)

// TestPendingSeeksInTheIndex holds the texts to plans whose cost does not grow with the graph.
func TestPendingSeeksInTheIndex(t *testing.T) {
	db := neotest.Open(t)
	for _, cypher := range neo.PendingTexts() {
		plan, err := db.Plan(t.Context(), cypher, map[string]any{"after": "", "judged": "", "limit": 10})
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(plan, "+NodeIndexSeek") || strings.Contains(plan, "Scan") || strings.Contains(plan, "+Top") {
			t.Errorf("%s\nhas the plan\n%s\nwant a seek in the index, and no scan or sort of all", cypher, plan)
		}
	}
}
