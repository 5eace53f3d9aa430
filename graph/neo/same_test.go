package neo_test

import (
	"fmt"
	"testing"

	"whosaid/graph"
	"whosaid/graph/neo"
	"whosaid/graph/neo/neotest"
)

// sameClaims is one judge's verdict on two claims.
func sameClaims(a, b graph.Claim, by string, v graph.Verdict, score float64) graph.Identity {
	return graph.NewIdentity(graph.Identity{LeftID: a.ID, RightID: b.ID, Verdict: v, Score: score, By: by, RuleVersion: 1, Why: "They share most words."})
}

// expressed lists which statement expresses which claim, "inner affirms fell", in order.
func expressed(t *testing.T, db *neo.DB, s story, more graph.Claim) string {
	t.Helper()
	table, err := db.Read(t.Context(), "MATCH (s:Statement)-[x:EXPRESSES]->(c:Claim) RETURN s.id, x.polarity, c.id, x.identity IS NOT NULL ORDER BY s.quote, c.text", nil)
	if err != nil {
		t.Fatal(err)
	}
	name := map[any]string{s.outer.ID: "outer", s.inner.ID: "inner", s.denial.ID: "denial", s.fell.ID: "fell", s.stood.ID: "stood", more.ID: "more"}
	out := ""
	for _, row := range table.Rows {
		out += fmt.Sprintf("%s %s %s %t; ", name[row[0]], row[1], name[row[2]], row[3])
	}
	return out
}

func noOffence(t *testing.T, db *neo.DB) {
	t.Helper()
	if offences, err := db.Check(t.Context()); err != nil || len(offences) > 0 {
		t.Errorf("Check() = %v, %v; want none", offences, err)
	}
}

func TestSameClaimsAreExpressed(t *testing.T) {
	db := neotest.Open(t)
	s := newStory()
	more := graph.Claim{ID: graph.ClaimID("a dozen piers collapsed"), Text: "a dozen piers collapsed"}
	s.denial.Expresses = []graph.Expresses{{ClaimID: more.ID, Polarity: graph.Denied}}
	s.denial.Polarity = graph.Denied
	first := s.batch()
	first.Add(more)
	write(t, db, first)
	apart := "inner affirms fell false; outer affirms fell false; denial denies more false; "
	together := "inner affirms fell false; inner affirms more true; outer affirms fell false; outer affirms more true; denial denies fell true; denial denies more false; "
	step := func(when, want string, nouns ...graph.Noun) {
		t.Helper()
		b := &graph.Batch{}
		b.Add(nouns...)
		write(t, db, b)
		if got := expressed(t, db, s, more); got != want {
			t.Errorf("%s\n got %s\nwant %s", when, got, want)
		}
		noOffence(t, db)
	}
	rule := sameClaims(s.fell, more, "words", graph.Same, 0.75)
	step("alike", apart, sameClaims(s.fell, more, "words", graph.Unsure, 0.25))
	step("judged anew as one", together, rule)
	step("the same again", together, rule)
	agreement := "MATCH ()-[k:AGREES_WITH WHERE k.identity IS NOT NULL]->() RETURN [k.verdict, k.score, k.state, k.rule]"
	if got := fmt.Sprint(one(t, db, agreement)); got != "[same 0.75 proposed words]" {
		t.Errorf("the claims agree by %s, want the judgement", got)
	}
	if got := one(t, db, "MATCH (:Claim)-[k:AGREES_WITH {conflict: '"+s.conflict.ID+"'}]->(:Claim) RETURN count(k)"); got != int64(1) {
		t.Errorf("%v shortcuts of the conflict, want 1: one denies what the other says", got)
	}
	rejected := nextReview(rule.ID, "", graph.Proposed, graph.Rejected)
	step("rejected by a person", apart, rejected)
	step("judged again by a later version", apart, func() graph.Identity { r := rule; r.RuleVersion = 2; r.Score = 0.875; return r }())
	back := nextReview(rule.ID, rejected.Hash, graph.Rejected, graph.Confirmed)
	step("confirmed after all", together, back)
	step("another holds them to be different", apart, sameClaims(s.fell, more, "editor", graph.Different, 1))
}

// TestSameClaimsInAnyOrder loads a statement and the judgement of its claim in every order.
func TestSameClaimsInAnyOrder(t *testing.T) {
	db := neotest.Open(t)
	s := newStory()
	more := graph.Claim{ID: graph.ClaimID("a dozen piers collapsed"), Text: "a dozen piers collapsed"}
	said := s.inner
	late := graph.Batch{Statements: []graph.Statement{said}}
	judged := graph.Batch{Identities: []graph.Identity{sameClaims(s.fell, more, "words", graph.Same, 0.75), sameClaims(s.stood, more, "words", graph.Same, 0.5)}}
	own := graph.Batch{Statements: []graph.Statement{said}} // One that says the other claim itself, too.
	own.Statements[0].Expresses = append(own.Statements[0].Expresses, graph.Expresses{ClaimID: more.ID, Polarity: graph.Affirms})
	digests := map[string]bool{}
	for _, order := range [][]*graph.Batch{{&late, &judged, &own}, {&judged, &late, &own}, {&judged, &own, &late}, {&own, &judged}, {&late, &own, &judged}} {
		clear(t, db)
		b := s.batch()
		b.Statements, b.Figures, b.Evidence, b.Conflicts = []graph.Statement{s.outer, s.denial}, nil, nil, nil
		b.Add(more)
		write(t, db, b)
		for _, part := range order {
			write(t, db, part)
		}
		noOffence(t, db)
		digest, err := db.Digest(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		digests[digest] = true
		want := "inner affirms fell false; inner affirms more false; inner affirms stood true; outer affirms fell false; outer affirms more true; denial affirms more true; denial affirms stood false; "
		if got := expressed(t, db, s, more); got != want {
			t.Errorf("\n got %s\nwant %s", got, want)
		}
	}
	if len(digests) != 1 {
		t.Errorf("%d digests, want one whatever the order", len(digests))
	}
}
