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

// TestTextsStartAtWhatIsAskedFor holds what a round of writing or deriving runs to plans that start at the nouns or
// blocks asked for, and go through no index or label: on a new server, and where the graph has grown since the server
// last counted what its indexes hold. It then takes an index over all blocks to be empty, and so the best place to
// start.
func TestTextsStartAtWhatIsAskedFor(t *testing.T) {
	db := neotest.Open(t)
	raw := neotest.Raw(t)
	seek := func(t *testing.T) {
		raw("CALL db.clearQueryCaches()", nil)
		for _, cypher := range neo.NearbyTexts() {
			params := map[string]any{
				"keys": []string{"a"}, "ids": []string{"a"}, "rows": []any{map[string]any{}}, "pairs": []any{map[string]any{"left": "a", "right": "b", "changed": true}},
				"rule": "a", "mark": "a@1", "rules": []string{"a"}, "run": "a", "capture": "a", "reader": "a@", "judged": []string{"a"}, "perBlock": 1,
				"statements": []string{"a"}, "figures": []string{"a"}, "evidence": []string{"a"}, "left": "a", "right": "b", "handles": []string{"4:a:1"},
			}
			plan, err := db.Plan(t.Context(), cypher, params)
			if err != nil {
				t.Fatalf("%s: %v", cypher, err)
			}
			if strings.Contains(plan, "Scan") || strings.Contains(plan, "RelationshipIndexSeek") {
				t.Errorf("%s\nhas the plan\n%s\nwant one that starts at what is asked for", cypher, plan)
			}
		}
	}
	raw("CALL db.prepareForReplanning(60)", nil)
	t.Run("empty", seek)
	raw(`
UNWIND range(1, 3000) AS i
CREATE (s:Statement {id: 'statement:' + i, judged: ''})-[:EXPRESSES]->(k:Claim {id: 'claim:' + i})<-[:LEFT]-(d:Identity {id: 'identity:' + i, by: 'a'})
CREATE (s)-[:IN_BLOCK]->(:Block {key: 'key:' + i}), (s)-[:SAID_BY]->(:Actor {id: 'actor:' + i})
CREATE (s)<-[:BETWEEN {side: 'left'}]-(:Conflict {id: 'conflict:' + i})
CREATE (d)-[:RIGHT]->(k), (s)-[:QUOTES {state: 'proposed'}]->(s), (s)-[:FOUND_IN]->(:Capture {id: 'capture:' + i})`, nil)
	t.Run("grown", seek)
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
