package neo_test

import (
	"fmt"
	"testing"

	"whosaid/graph"
	"whosaid/graph/neo"
	"whosaid/graph/neo/neotest"
)

// proposals is a graph with one proposal of every kind, all by version 1 of the rule "test":
// a conflict, a retelling of two statements and of their texts, and identities of two actors,
// of two events and of two claims.
func proposals(t *testing.T, db *neo.DB) (s story, retold graph.Statement, ids []string) {
	t.Helper()
	clear(t, db)
	s = newStory()
	source, capture, retold := s.reprint()
	more := graph.Claim{ID: graph.ClaimID("a dozen piers collapsed"), Text: "a dozen piers collapsed"}
	flood := graph.Event{ID: "event:flood", Name: "flood", Blocks: []string{"event collapse"}}
	s.mayor.Blocks, s.firm.Blocks, s.paper.Blocks = []string{"quay"}, []string{"quay"}, []string{"post"}
	s.conflict.Rule = "test"
	retold.Blocks = []string{"pier", "bridge", "said:mayor"}
	retold.Expresses = []graph.Expresses{{ClaimID: more.ID, Polarity: graph.Affirms}}
	retold.Quotes = []graph.Quotes{{StatementID: s.outer.ID, Kind: graph.Paraphrase, Order: graph.OrderUnknown, Rule: "test", RuleVersion: 1, Why: "Much alike."}}
	s.outer.Blocks = append(s.outer.Blocks, "said:mayor")
	capture.Blocks, s.capture.Blocks = []string{"passage:1"}, []string{"passage:1"}
	capture.DerivedFrom = []graph.Derivation{{
		CaptureID: s.capture.ID, Share: 0.5, OtherShare: 0.5, Words: 40, Order: graph.OrderUnknown, Rule: "test", RuleVersion: 1, Why: "Much the same.",
	}}
	b := s.batch()
	b.Add(source, capture, retold, more, flood)
	for _, pair := range [][2]string{{s.mayor.ID, s.firm.ID}, {s.bridge.ID, flood.ID}, {s.fell.ID, more.ID}} {
		b.Add(graph.NewIdentity(graph.Identity{LeftID: pair[0], RightID: pair[1], Verdict: graph.Same, Score: 0.75, By: "test", RuleVersion: 1, Why: "Alike."}))
	}
	write(t, db, b)
	noOffence(t, db)
	return s, retold, []string{s.outer.ID, s.inner.ID, s.denial.ID, retold.ID, s.capture.ID, capture.ID, s.mayor.ID, s.firm.ID, s.bridge.ID, flood.ID}
}

// standing counts the proposals that are left, by kind.
const standing = `
RETURN COUNT { (:Conflict) } + ' conflict, ' + COUNT { ()-[:QUOTES]->() } + ' quotes, ' + COUNT { ()-[:DERIVED_FROM]->() } + ' derived, '
  + COUNT { (:Identity)-[:LEFT]->(:Actor) } + ' actor, ' + COUNT { (:Identity)-[:LEFT]->(:Event) } + ' event, ' + COUNT { (:Identity)-[:LEFT]->(:Claim) } + ' claim, '
  + COUNT { ()-[:EXPRESSES]->() } + ' expressed, ' + COUNT { (:Claim)-[:AGREES_WITH|CONTRADICTS]->(:Claim) } + ' short'`

// TestProposalsAreTakenBack holds that proposals of every kind stand and go by the same rule.
func TestProposalsAreTakenBack(t *testing.T) {
	db := neotest.Open(t)
	const all = "1 conflict, 1 quotes, 1 derived, 1 actor, 1 event, 1 claim, 7 expressed, 3 short"
	const none = "0 conflict, 0 quotes, 0 derived, 0 actor, 0 event, 0 claim, 4 expressed, 0 short"
	s, retold, ids := proposals(t, db)
	pairs := [][2]string{
		{s.inner.ID, s.denial.ID}, {s.outer.ID, retold.ID}, {ids[4], ids[5]}, {ids[6], ids[7]}, {ids[8], ids[9]},
		{s.fell.ID, graph.ClaimID("a dozen piers collapsed")},
	}
	for i, p := range pairs {
		pairs[i] = [2]string{min(p[0], p[1]), max(p[0], p[1])}
	}
	for _, c := range []struct {
		name    string
		derived graph.Derived
		want    string
	}{
		{"judged again, by others", graph.Derived{IDs: ids, Version: 1}, all},
		{"judged by a later version", graph.Derived{IDs: ids, Version: 2}, none},
		{"compared again, with nothing between them", graph.Derived{IDs: ids, Version: 1, Compared: pairs}, none},
		{"one block is crowded of two", graph.Derived{IDs: ids, Version: 1, Crowded: []string{"pier"}}, all},
		{"all but one block are crowded", graph.Derived{IDs: ids, Version: 1, Crowded: []string{"pier", "bridge", "quay", "event collapse", "passage:1"}},
			"0 conflict, 1 quotes, 0 derived, 0 actor, 0 event, 0 claim, 4 expressed, 0 short"},
		{"the block of the quoted words is crowded", graph.Derived{IDs: ids, Version: 1, Crowded: []string{"said:mayor"}},
			"1 conflict, 0 quotes, 1 derived, 1 actor, 1 event, 1 claim, 7 expressed, 3 short"},
	} {
		for _, reviewed := range []bool{false, true} {
			proposals(t, db)
			want := c.want
			if reviewed {
				exec(t, db, "MATCH (n:Conflict|Identity) SET n.reviewTip = 'some hash'")
				exec(t, db, "MATCH ()-[r:QUOTES|DERIVED_FROM]->() SET r.state = 'confirmed'")
				want = all
			}
			c.derived.Rule = "test"
			if _, err := db.WriteDerived(t.Context(), &graph.Batch{}, c.derived); err != nil {
				t.Fatal(err)
			}
			if got := one(t, db, standing); got != want {
				t.Errorf("%s, reviewed %t: %v\nwant %s", c.name, reviewed, got, want)
			}
			if !reviewed {
				noOffence(t, db)
			}
		}
	}
}

// TestSupersededReadingsBringNothingTogether holds that what a rule proposed of two claims goes
// with the reading that alone brought them together.
func TestSupersededReadingsBringNothingTogether(t *testing.T) {
	db := neotest.Open(t)
	s := newStory()
	for _, st := range []*graph.Statement{&s.outer, &s.inner, &s.denial} {
		st.Reader = "rules@1"
	}
	first := s.batch()
	first.Evidence, first.Figures = nil, nil
	write(t, db, first)
	run := s.run
	run.Tool = "derive/test"
	run.ID = graph.RunID(run.Tool, run.Version, run.Input, "")
	found := &graph.Batch{}
	match := sameClaims(s.fell, s.stood, "test", graph.Same, 0.75)
	found.Add(run, match)
	if _, err := db.WriteDerived(t.Context(), found, graph.Derived{IDs: []string{s.inner.ID, s.denial.ID}, Rule: "test", Version: 1}); err != nil {
		t.Fatal(err)
	}
	// Two statements say that it fell. Each later reading leaves one of them out.
	for i, want := range []string{"1 1", "1 1", "0 0"} {
		if i > 0 {
			later := &graph.Batch{Revision: &graph.Revision{CaptureID: s.capture.ID, Reader: fmt.Sprintf("rules@%d", i+1)}}
			for _, st := range []graph.Statement{s.denial, s.outer}[:3-i] {
				st.Reader = later.Revision.Reader
				later.Add(st)
			}
			write(t, db, later)
			noOffence(t, db)
		}
		if got := one(t, db, "RETURN COUNT { (:Identity) } + ' ' + COUNT { ()-[:AGREES_WITH]->() }"); got != want {
			t.Errorf("without %d of the two: %v identities and agreements, want %s", i, got, want)
		}
	}
}

// TestOneSpeakerIsJudgedAnew holds that statements are pending again for the rules that ask who
// speaks when it changes whether two speakers are one, and that no others are.
func TestOneSpeakerIsJudgedAnew(t *testing.T) {
	db := neotest.Open(t)
	s := newStory()
	write(t, db, s.batch())
	judged := graph.NewIdentity(graph.Identity{LeftID: s.mayor.ID, RightID: s.firm.ID, Verdict: graph.Unsure, Score: 0.5, By: "names", RuleVersion: 1, Why: "Alike."})
	same := judged
	same.Verdict = graph.Same
	rejected := nextReview(same.ID, "", graph.Proposed, graph.Rejected)
	for _, c := range []struct {
		name string
		noun graph.Noun
		want string
	}{
		{"nobody can tell", judged, "0"},
		{"they are one", same, "1"},
		{"as before", same, "0"},
		{"a person rejects it", rejected, "1"},
	} {
		for _, rule := range []string{graph.ConflictRule, graph.ClaimRule, "other"} {
			d := graph.Derived{IDs: []string{s.outer.ID, s.inner.ID, s.denial.ID}, Rule: rule, Version: 1}
			if _, err := db.WriteDerived(t.Context(), &graph.Batch{}, d); err != nil {
				t.Fatal(err)
			}
		}
		b := &graph.Batch{}
		b.Add(c.noun)
		write(t, db, b)
		var got []int
		for _, rule := range []string{graph.ConflictRule, graph.ClaimRule, "other"} {
			pending, err := db.Pending(t.Context(), rule, 1, 10)
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, len(pending))
		}
		if want := fmt.Sprintf("[%s %s 0]", c.want, c.want); fmt.Sprint(got) != want {
			t.Errorf("%s: %v statements are pending, want %s", c.name, got, want)
		}
	}
}

// TestSpellingDoesNotDependOnTheOrder writes nouns in two spellings, each first.
func TestSpellingDoesNotDependOnTheOrder(t *testing.T) {
	db := neotest.Open(t)
	spelt := func(fell, mayor, town, bridge string) *graph.Batch {
		s := newStory()
		s.fell.Text, s.mayor.Name, s.town.Name, s.bridge.Name = fell, mayor, town, bridge
		return s.batch()
	}
	one := spelt("12 piers of the bridge fell", "Ada Quay", "Quayside", "bridge collapse")
	other := spelt("“12 PIERS of the bridge fell.”", "ADA QUAY", "QUAYSIDE", "Bridge collapse")
	digests := map[string]bool{}
	for _, order := range [][]*graph.Batch{{one, other}, {other, one}, {one, other, one}} {
		clear(t, db)
		for _, b := range order {
			write(t, db, b)
		}
		noOffence(t, db)
		d, err := db.Digest(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		digests[d] = true
	}
	if len(digests) != 1 {
		t.Errorf("%d digests, want one whatever the order", len(digests))
	}
	before := db.Changes()
	write(t, db, other)
	if db.Changes() != before {
		t.Error("a spelling that is known changed the graph")
	}
}
