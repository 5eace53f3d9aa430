package neo_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"whosaid/graph"
	"whosaid/graph/neo/neotest"
)

func TestStoredNounsGain(t *testing.T) {
	db := neotest.Open(t)
	s := newStory()
	write(t, db, s.batch())
	g := &graph.Batch{}
	s.mayor.Name, s.mayor.Aliases = "Ada  Quay", []string{"Mayor Quay"}
	s.mayor.ExternalIDs = []string{"wikidata:Q1"}
	s.mayor.Memberships = append(s.mayor.Memberships, graph.Membership{Kind: graph.MemberOf, ActorID: s.firm.ID, Role: "chair"})
	s.source.Lang = "en"
	s.bridge.To, s.bridge.Aliases = date("2021-02"), []string{"the collapse"}
	s.inner.Expresses = append(s.inner.Expresses, graph.Expresses{ClaimID: s.stood.ID, Polarity: graph.Denied})
	s.inner.Blocks = []string{"water"}
	s.evidence.OfferedBy = []string{s.firm.ID}
	g.Add(s.mayor, s.source, s.bridge, s.inner, s.evidence)
	for i, want := range []graph.Tally{{Updated: 1}, {Present: 1}} {
		before := db.Changes()
		got := write(t, db, g)
		for _, noun := range []string{"actor", "source", "event", "statement", "evidence"} {
			if got[noun] != want {
				t.Errorf("write %d: %s %+v, want %+v", i, noun, got[noun], want)
			}
		}
		if changed := db.Changes() > before; changed != (i == 0) {
			t.Errorf("write %d changed the graph: %v", i, changed)
		}
	}
	for cypher, want := range map[string]string{
		"MATCH (a:Actor {name: 'Ada Quay'}) RETURN a.aliases + a.externalIds":     "[Ada  Quay Mayor Quay the mayor wikidata:Q1]",
		"MATCH (:Actor)-[m:MEMBER_OF]->(:Actor) RETURN count(m)":                  "2",
		"MATCH (s:Source) RETURN s.lang":                                          "en",
		"MATCH (e:Event) RETURN [toString(e.fromDate), toString(e.toDate), e.to]": "[2020-01-01 2021-02-28 2021-02]",
		"MATCH (:Block {key: 'water'})<-[:IN_BLOCK]-(s) RETURN count(s)":          "1",
		"MATCH ()-[k:AGREES_WITH]->() RETURN count(k)":                            "0",
	} {
		if got := fmt.Sprint(one(t, db, cypher)); got != want {
			t.Errorf("%s = %s, want %s", cypher, got, want)
		}
	}
	if offences, err := db.Check(t.Context()); err != nil || len(offences) > 0 {
		t.Errorf("Check() = %v, %v; want none", offences, err)
	}
}

// TestShortcutsFollowConflicts takes one conflict through a later version of its rule and a review.
func TestShortcutsFollowConflicts(t *testing.T) {
	db := neotest.Open(t)
	s := newStory()
	write(t, db, s.batch())
	const shortcuts = "MATCH (:Claim)-[k:CONTRADICTS|AGREES_WITH]->(:Claim) RETURN collect(type(k) + ' ' + k.score + ' ' + k.state)"
	step := func(n graph.Noun, want string) {
		t.Helper()
		b := &graph.Batch{}
		b.Add(n)
		write(t, db, b)
		if got := fmt.Sprint(one(t, db, shortcuts)); got != want {
			t.Errorf("shortcuts = %s, want %s", got, want)
		}
		if offences, err := db.Check(t.Context()); err != nil || len(offences) > 0 {
			t.Errorf("Check() = %v, %v; want none", offences, err)
		}
	}
	later := s.conflict
	later.RuleVersion, later.Score = 2, 0.75
	step(later, "[CONTRADICTS 0.75 proposed]")
	step(s.conflict, "[CONTRADICTS 0.75 proposed]") // The earlier version has nothing to say any more.
	first := firstReview(s.conflict.ID)
	step(first, "[CONTRADICTS 0.75 confirmed]")
	second := nextReview(s.conflict.ID, first.Hash, graph.Confirmed, graph.Rejected)
	step(second, "[CONTRADICTS 0.75 rejected]")
	later.RuleVersion, later.Status = 3, graph.Possible
	later.Comparability = map[graph.Axis]graph.Agreement{graph.AxisTime: graph.Unstated}
	later.Left.Span = graph.Span{}
	step(later, "[]")
	if got := fmt.Sprint(one(t, db, "MATCH (c:Conflict) RETURN [c.state, c.comparableTime, c.comparableEvent]")); got != "[rejected unstated <nil>]" {
		t.Errorf("the conflict holds %s, want it rejected still and judged anew", got)
	}
	b := &graph.Batch{}
	b.Add(nextReview(s.conflict.ID, first.Hash, graph.Confirmed, graph.Confirmed))
	if _, err := db.Write(t.Context(), b); !errors.Is(err, graph.ErrConflict) {
		t.Errorf("a review that has not seen the last one: %v, want ErrConflict", err)
	}
}

func TestRunIsTheCursor(t *testing.T) {
	db := neotest.Open(t)
	s := newStory()
	if _, err := db.Run(t.Context(), s.run.ID); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("Run() before any = %v, want ErrNotFound", err)
	}
	write(t, db, s.batch())
	next := s.run
	next.Cursor, next.Counts = 2, map[string]int{"read": 2}
	bad := &graph.Batch{}
	bad.Add(next, graph.Figure{ID: "figure:x", StatementID: "statement:none", Measure: "piers", Text: "12"})
	if _, err := db.Write(t.Context(), bad); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("Write() = %v, want ErrInvalid", err)
	}
	cursor := func(want int64) {
		t.Helper()
		if r, err := db.Run(t.Context(), s.run.ID); err != nil || r.Cursor != want || !r.Started.Equal(s.run.Started) {
			t.Errorf("Run() = %+v, %v; want cursor %d", r, err, want)
		}
	}
	cursor(1) // The batch was refused, so its cursor is too.
	next.Started, next.Ended = next.Started.Add(time.Hour), next.Started.Add(2*time.Hour)
	good := &graph.Batch{}
	good.Add(next)
	write(t, db, good)
	cursor(2)
	write(t, db, s.batch()) // The first part again, by a slower process.
	cursor(2)
}

func TestPendingAndPeers(t *testing.T) {
	db := neotest.Open(t)
	s := newStory()
	write(t, db, s.batch())
	pending := func(version, want int) {
		t.Helper()
		list, err := db.Pending(t.Context(), "conflict", version, 10)
		if err != nil || len(list) != want {
			t.Errorf("Pending(version %d) = %d statements, %v; want %d", version, len(list), err, want)
		}
	}
	pending(1, 3)
	d := graph.Derived{IDs: []string{s.inner.ID, s.denial.ID}, Rule: "conflict", Version: 1}
	for i := range 2 {
		before := db.Changes()
		if _, err := db.WriteDerived(t.Context(), &graph.Batch{}, d); err != nil {
			t.Fatal(err)
		}
		if changed := db.Changes() > before; changed != (i == 0) {
			t.Errorf("mark %d changed the graph: %v", i, changed)
		}
	}
	pending(1, 1)
	pending(2, 3)
	if _, err := db.WriteDerived(t.Context(), &graph.Batch{}, graph.Derived{IDs: []string{s.inner.ID}, Rule: "other", Version: 3}); err != nil {
		t.Fatal(err)
	}
	pending(1, 1) // Another rule's mark is beside this one's.
	d.Version = 2
	if _, err := db.WriteDerived(t.Context(), &graph.Batch{}, d); err != nil {
		t.Fatal(err)
	}
	pending(1, 1) // A later version's mark stands for an earlier one's.
	pending(2, 1)
	pending(3, 3)
	if got := fmt.Sprint(one(t, db, "MATCH (s:Statement) WITH s ORDER BY s.judged RETURN collect(s.judged)")); got != "[ conflict@2 conflict@2 other@3]" {
		t.Errorf("judged is %s, want each rule once, in order", got)
	}
	more := &graph.Batch{}
	s.inner.Expresses = append(s.inner.Expresses, graph.Expresses{ClaimID: s.stood.ID, Polarity: graph.Denied})
	s.denial.Blocks = []string{"water"}
	more.Add(s.inner, s.denial)
	write(t, db, more)
	pending(2, 2) // What it says is new of the one, of the other only a key.
	d.IDs = []string{"statement:none"}
	if _, err := db.WriteDerived(t.Context(), &graph.Batch{}, d); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("WriteDerived() of no statement = %v, want ErrNotFound", err)
	}
	blocks, err := db.Members(t.Context(), "conflict", 1, map[string]int{"bridge": 3, "pier": 2, "no such block": 3})
	if err != nil || len(blocks["bridge"].Judged) != 1 || blocks["bridge"].Size != 3 || len(blocks["pier"].Judged) > 0 || blocks["pier"].Size != 3 || len(blocks) != 2 {
		t.Fatalf("Members() = %v, %v; want three in each, one of the bridge judged, none of the crowded pier", blocks, err)
	}
	read, err := db.Statements(t.Context(), blocks["bridge"].Judged)
	if err != nil || len(read) != 1 {
		t.Errorf("Statements() = %v, %v; want one", read, err)
	}
	for _, st := range read {
		if st.CaptureID != s.capture.ID || len(st.SpeakerIDs) == 0 || st.ID != s.denial.ID {
			t.Errorf("Statements() has %+v; want the one that is judged and has gained nothing since", st)
		}
	}
	refile := graph.Derived{
		IDs: []string{s.inner.ID}, Rule: "other", Version: 4,
		Filed: []graph.Filing{{ID: s.inner.ID, Add: []string{"arch"}, Drop: []string{"bridge"}}},
	}
	if _, err := db.WriteDerived(t.Context(), &graph.Batch{}, refile); err != nil {
		t.Fatal(err)
	}
	if got := one(t, db, "MATCH (s:Statement {id: '"+s.inner.ID+"'})-[:IN_BLOCK]->(b:Block) WITH b ORDER BY b.key RETURN collect(b.key)"); fmt.Sprint(got) != "[arch pier]" {
		t.Errorf("filed anew it is in %v, want under the arch and the pier", got)
	}
}
