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

// TestProposalsAreSoughtNearby holds the texts that every round runs to plans that start at the
// nouns or blocks asked for, and go through no index or label.
func TestProposalsAreSoughtNearby(t *testing.T) {
	db := neotest.Open(t)
	for _, cypher := range neo.ProposalTexts() {
		params := map[string]any{"keys": []string{"a"}, "rule": "a", "mark": "a@1", "pairs": []any{map[string]any{"left": "a", "right": "b", "changed": true}}}
		plan, err := db.Plan(t.Context(), cypher, params)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(plan, "+NodeUniqueIndexSeek") || strings.Contains(plan, "Scan") || strings.Contains(plan, "RelationshipIndexSeek") {
			t.Errorf("%s\nhas the plan\n%s\nwant one that starts at what is asked for", cypher, plan)
		}
	}
}

// TestPendingFindsAllStates holds that no string is passed over where there are more than one text steps to.
func TestPendingFindsAllStates(t *testing.T) {
	db := neotest.Open(t)
	neotest.Raw(t)(`
UNWIND range(1, 20) AS i
CREATE (:Statement {id: 'statement:' + i, quote: 'words', spans: [0, 5], judged: 'rule' + i + '@1'})`, nil)
	for rule, want := range map[string]int{"another": 20, "rule7": 19} {
		pending, err := db.Pending(t.Context(), rule, 1, 100)
		if err != nil || len(pending) != want {
			t.Errorf("Pending(%s) = %d statements, %v, want %d", rule, len(pending), err, want)
		}
	}
}
