package neo_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"whosaid/graph"
	"whosaid/graph/neo"
	"whosaid/graph/neo/neotest"
)

// TestCheckFindsEveryBrokenRule breaks each rule once behind the package's back. Every rule
// that Check has must be broken by some case.
func TestCheckFindsEveryBrokenRule(t *testing.T) {
	db := neotest.Open(t)
	s := newStory()
	review := firstReview(s.conflict.ID)
	identity := sameActors(s.mayor.ID, s.firm.ID)
	other := graph.Claim{ID: graph.ClaimID("a dozen piers collapsed"), Text: "a dozen piers collapsed"}
	match := sameClaims(s.fell, other, "words", graph.Same, 0.75)
	cases := []struct{ rule, id, cypher string }{
		{"constraints-online", "graph", "DROP CONSTRAINT figureId"},
		{"judged-or-pending", s.inner.ID, fmt.Sprintf("MATCH (n {id: '%s'}) REMOVE n.judged", s.inner.ID)},
		{"judged-or-pending", s.mayor.ID, fmt.Sprintf("MATCH (n {id: '%s'}) SET n.judged = ['names@1']", s.mayor.ID)},
		{"quote-is-text", s.inner.ID, fmt.Sprintf("MATCH (n {id: '%s'}) SET n.quote = 'other words'", s.inner.ID)},
		{"quote-is-text", s.inner.ID, fmt.Sprintf("MATCH (n {id: '%s'}) SET n.spans = [i IN n.spans | i + 2]", s.inner.ID)},
		{"quote-is-text", s.denial.ID, fmt.Sprintf("MATCH (n {id: '%s'}) SET n.hedges = ['pier']", s.denial.ID)},
		{"quote-is-text", s.figure.ID, fmt.Sprintf("MATCH (n {id: '%s'}) SET n.text = '13'", s.figure.ID)},
		{"quote-is-text", s.evidence.ID, fmt.Sprintf("MATCH (n {id: '%s'}) SET n.span = [i IN n.span | i + 2]", s.evidence.ID)},
		{"quote-is-text", s.capture.ID, fmt.Sprintf("MATCH (n {id: '%s'}) SET n.length = n.length + 2", s.capture.ID)},
		{"relay-has-an-end", s.outer.ID, fmt.Sprintf("MATCH (a {id: '%s'}), (b {id: '%s'}) CREATE (a)-[:RELAYED_BY]->(b)", s.outer.ID, s.inner.ID)},
		{"review-chain", review.ID, "MATCH (r:Review) SET r.reason = 'another'"},
		{"review-chain", s.conflict.ID, "MATCH (c:Conflict) SET c.state = 'rejected'"},
		{"dates-in-step", s.source.ID, "MATCH (s:Source) SET s.published = '2019'"},
		{"dates-in-step", s.bridge.ID, "MATCH (e:Event) SET e.toDate = date('1999-01-01')"},
		{"no-orphan", s.capture.ID, "MATCH (:Capture)-[r:CAPTURE_OF]->() DELETE r"},
		{"no-orphan", s.outer.ID, fmt.Sprintf("MATCH ({id: '%s'})-[r:FOUND_IN]->() DELETE r", s.outer.ID)},
		{"no-orphan", s.figure.ID, "MATCH ()-[r:GIVES]->() DELETE r"},
		{"no-orphan", s.evidence.ID, "MATCH ()-[r:RESTS_ON]->() DELETE r"},
		{"no-orphan", review.ID, "MATCH ()-[r:REVIEWS]->() DELETE r"},
		{"one-node-one-id", s.town.ID, "MATCH (p:Place) SET p:Town"},
		{"one-node-one-id", s.town.ID, fmt.Sprintf("CREATE (:Town {id: '%s'})", s.town.ID)},
		{"known-relationship", s.town.ID, "MATCH (p:Place), (a:Actor) CREATE (p)-[:LIKES]->(a)"},
		{"relationship-once", s.bridge.ID, "MATCH (e:Event)-[:AT]->(p) CREATE (e)-[:AT]->(p)"},
		{"one-word-on-a-claim", s.denial.ID, fmt.Sprintf("MATCH (s {id: '%s'})-[:EXPRESSES]->(c) CREATE (s)-[:EXPRESSES {polarity: 'denies'}]->(c)", s.denial.ID)},
		{"superseded-is-retired", s.inner.ID, fmt.Sprintf("MATCH (a {id: '%s'}), (b {id: '%s'}) CREATE (a)-[:SUPERSEDES]->(b)", s.denial.ID, s.inner.ID)},
		{"proposal-has-a-subject", s.conflict.ID, "MATCH (b:Block), (c:Conflict) SET b.crowded = ['negation@1'] REMOVE c.reviewTip WITH collect(b) AS b MATCH (r:Run) SET r.tool = 'derive/negation'"},
		{"proposal-has-a-subject", s.inner.ID, fmt.Sprintf("MATCH (a {id: '%s'}), (b {id: '%s'}) CREATE (a)-[:QUOTES {rule: 'negation', ruleVersion: 1, state: 'proposed'}]->(b) WITH a MATCH (r:Run) SET r.tool = 'derive/negation'", s.inner.ID, s.denial.ID)},
		{"proposal-has-a-subject", match.ID, "MATCH ()-[i:IN_BLOCK]->() DELETE i WITH collect(i) AS i MATCH (r:Run) SET r.tool = 'derive/words'"},
		{"relayed-in-one-text", s.inner.ID, fmt.Sprintf("MATCH ({id: '%s'})-[r:FOUND_IN]->() DELETE r", s.outer.ID)},
		{"retelling-between-texts", s.inner.ID, fmt.Sprintf("MATCH (a {id: '%s'}), (b {id: '%s'}) CREATE (a)-[:QUOTES {state: 'proposed'}]->(b)", s.inner.ID, s.denial.ID)},
		{"retelling-between-texts", min(s.inner.ID, s.denial.ID), fmt.Sprintf("MATCH (a {id: '%s'}), (b {id: '%s'}) CREATE (a)-[:QUOTES]->(b)-[:QUOTES]->(a)", s.inner.ID, s.denial.ID)},
		{"retelling-between-texts", s.capture.ID, "MATCH (c:Capture) CREATE (c)-[:DERIVED_FROM]->(:Capture)-[:CAPTURE_OF]->(:Source)"},
		{"figure-is-an-interval", s.figure.ID, "MATCH (f:Figure) SET f.high = 3.0"},
		{"conflict-has-two-sides", s.conflict.ID, "MATCH (:Conflict)-[r:BETWEEN {side: 'left'}]->() DELETE r"},
		{"unknown-is-not-a-contradiction", s.conflict.ID, "MATCH (c:Conflict) SET c.comparableTime = 'unstated'"},
		{"unknown-is-not-a-contradiction", s.conflict.ID, "MATCH (c:Conflict) SET c.kind = 'SCOPE'"},
		{"shortcut-for-every-contradiction", s.conflict.ID, "MATCH ()-[r:CONTRADICTS]->() DELETE r"},
		{"shortcut-for-every-contradiction", s.conflict.ID, "MATCH ()-[r:CONTRADICTS]->() SET r.score = 0.1"},
		{"contradiction-for-every-shortcut", "", "MATCH (c:Conflict) SET c.status = 'possible'"},
		{"identity-has-two-sides", identity.ID, "MATCH ()-[r:RIGHT]->() DELETE r"},
		{"same-claim-expressed", s.inner.ID, fmt.Sprintf("MATCH ({id: '%s'})-[x:EXPRESSES {identity: '%s'}]->() DELETE x", s.inner.ID, match.ID)},
		{"same-claim-expressed", s.inner.ID, "MATCH (i:Identity {verdict: 'same'}) SET i.state = 'rejected'"},
		{"agreement-for-every-match", match.LeftID, "MATCH ()-[k:AGREES_WITH]->() DELETE k"},
		{"agreement-for-every-match", match.LeftID, "MATCH ()-[k:AGREES_WITH]->() SET k.score = 0.1"},
		{"told-in-text", s.bridge.ID, "MATCH ()-[t:TOLD_IN]->(c) SET t.spans = [0, c.length + 1]"},
		{"known-word", s.inner.ID, fmt.Sprintf("MATCH (n {id: '%s'}) SET n.stance = 'shouts'", s.inner.ID)},
		{"needed-property", s.evidence.ID, "MATCH (e:Evidence) REMOVE e.why"},
		{"run-goes-forward", s.run.ID, "MATCH (r:Run) SET r.cursor = -1"},
	}
	broken := map[string]bool{}
	for _, c := range cases {
		broken[c.rule] = true
		t.Run(c.rule, func(t *testing.T) {
			clear(t, db)
			b := s.batch()
			b.Add(review, identity, match, other)
			write(t, db, b)
			if offences, err := db.Check(t.Context()); err != nil || len(offences) > 0 {
				t.Fatalf("Check() before = %v, %v; want none", offences, err)
			}
			exec(t, db, c.cypher)
			offences, err := db.Check(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			for _, o := range offences {
				if o.Invariant == c.rule && (o.ID == c.id || c.id == "") && o.Why != "" {
					return
				}
			}
			t.Errorf("after %s\nCheck() = %v, want %s of %s", c.cypher, offences, c.rule, c.id)
		})
	}
	rules, err := neo.Invariants()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rules {
		if !broken[r.Name] {
			t.Errorf("no case breaks the rule %s: %s", r.Name, r.Meaning)
		}
		if !strings.HasSuffix(r.Meaning, ".") {
			t.Errorf("rule %s: %q is not a sentence", r.Name, r.Meaning)
		}
	}
	if !slices.IsSortedFunc(rules, func(a, b neo.Invariant) int { return strings.Compare(a.Name, b.Name) }) {
		t.Error("Invariants() is not in order")
	}
}

// clear empties the graph between the cases of one test and mends its constraints.
func clear(t *testing.T, db *neo.DB) {
	t.Helper()
	exec(t, db, "MATCH (n) WHERE NOT (n:Migration AND n.name = 'neotest') DETACH DELETE n")
	if err := db.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
}

func TestDigest(t *testing.T) {
	db := neotest.Open(t)
	digest := func() string {
		t.Helper()
		d, err := db.Digest(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	s := newStory()
	write(t, db, s.batch())
	whole := digest()
	counts, err := db.Counts(t.Context())
	if err != nil || counts["statement"] != 3 || counts["relationships"] != 58 {
		t.Errorf("Counts() = %v, %v; want 3 statements and 58 relationships", counts, err)
	}
	clear(t, db)
	reversed := s.batch()
	slices.Reverse(reversed.Actors)
	slices.Reverse(reversed.Statements)
	reversed.Runs[0].Started = reversed.Runs[0].Started.AddDate(1, 0, 0)
	write(t, db, reversed)
	if got := digest(); got != whole {
		t.Errorf("another order and another time give %s, want %s", got, whole)
	}
	exec(t, db, "MATCH (c:Claim) WITH c LIMIT 1 SET c.text = c.text + '!'")
	if got := digest(); got == whole {
		t.Error("a changed claim has the same digest")
	}
}
