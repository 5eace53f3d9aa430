package neo_test

import (
	"fmt"
	"reflect"
	"testing"

	"whosaid/graph"
	"whosaid/graph/neo/neotest"
)

// TestIdentityIsJudgedAnew takes a rule's judgement through a review, a change of mind and an
// older version of the rule.
func TestIdentityIsJudgedAnew(t *testing.T) {
	db := neotest.Open(t)
	s := newStory()
	write(t, db, s.batch())
	judge := func(version int, verdict graph.Verdict, score float64) graph.Identity {
		return graph.NewIdentity(graph.Identity{
			LeftID: s.mayor.ID, RightID: s.firm.ID, Verdict: verdict, Score: score, By: "names", RuleVersion: version, Why: "They are alike.",
		})
	}
	first := judge(1, graph.Unsure, 0.5)
	step := func(n graph.Noun, want string) {
		t.Helper()
		b := &graph.Batch{}
		b.Add(n)
		write(t, db, b)
		if got := fmt.Sprint(one(t, db, "MATCH (i:Identity) RETURN [i.verdict, i.score, i.state, i.ruleVersion]")); got != want {
			t.Errorf("the identity holds %s, want %s", got, want)
		}
		if offences, err := db.Check(t.Context()); err != nil || len(offences) > 0 {
			t.Errorf("Check() = %v, %v; want none", offences, err)
		}
	}
	step(first, "[unsure 0.5 proposed 1]")
	review := nextReview(first.ID, "", graph.Proposed, graph.Rejected)
	step(review, "[unsure 0.5 rejected 1]")
	step(judge(1, graph.Same, 0.75), "[same 0.75 rejected 1]") // One of them gained a name.
	step(judge(2, graph.Same, 0.875), "[same 0.875 rejected 2]")
	step(judge(1, graph.Unsure, 0.5), "[same 0.875 rejected 2]")
}

// TestActorsAndEventsArePending follows an actor and an event from judged to gaining and back.
func TestActorsAndEventsArePending(t *testing.T) {
	db := neotest.Open(t)
	s := newStory()
	s.mayor.Blocks = []string{"actor quay"}
	write(t, db, s.batch())
	pending := func(when string, actors, events int) {
		t.Helper()
		a, err := db.PendingActors(t.Context(), "names", 1, 10)
		if err != nil || len(a) != actors {
			t.Errorf("%s: %d actors are pending, %v; want %d", when, len(a), err, actors)
		}
		e, err := db.PendingEvents(t.Context(), "mentions", 1, 10)
		if err != nil || len(e) != events {
			t.Errorf("%s: %d events are pending, %v; want %d", when, len(e), err, events)
		}
	}
	mark := func(rule string, ids ...string) {
		t.Helper()
		if _, err := db.WriteDerived(t.Context(), &graph.Batch{}, graph.Derived{IDs: ids, Rule: rule, Version: 1}); err != nil {
			t.Fatal(err)
		}
	}
	pending("at first", 3, 1) // The divers are not named.
	mark("names", s.mayor.ID, s.firm.ID, s.paper.ID)
	mark("mentions", s.bridge.ID)
	pending("after they were judged", 0, 0)
	more := &graph.Batch{}
	s.mayor.Blocks = append(s.mayor.Blocks, "actor ada")
	more.Add(s.mayor)
	write(t, db, more)
	pending("after a key came", 0, 0)
	s.mayor.Aliases = append(s.mayor.Aliases, "A. Quay")
	s.bridge.ActorIDs = append(s.bridge.ActorIDs, s.mayor.ID)
	more = &graph.Batch{}
	more.Add(s.mayor, s.bridge)
	write(t, db, more)
	pending("after they gained", 1, 1)

	actors, over, err := db.ActorPeers(t.Context(), []string{"actor quay", "none"}, 1)
	s.mayor.Aliases = []string{"A. Quay", "the mayor"}
	s.mayor.Blocks = []string{"actor ada", "actor quay"}
	if err != nil || len(over) != 0 || !reflect.DeepEqual(actors, []graph.Actor{s.mayor}) {
		t.Errorf("ActorPeers() = %+v, %v, %v; want the mayor as written: %+v", actors, over, err, s.mayor)
	}
	events, over, err := db.EventPeers(t.Context(), []string{"event collapse"}, 0)
	if err != nil || len(events) != 0 || fmt.Sprint(over) != "[event collapse]" {
		t.Errorf("EventPeers(cap 0) = %+v, %v, %v; want the block crowded", events, over, err)
	}
	events, _, err = db.EventPeers(t.Context(), []string{"event collapse"}, 1)
	if err != nil || len(events) != 1 || len(events[0].ActorIDs) != 2 || !reflect.DeepEqual(events[0].Told, s.bridge.Told) || events[0].From != s.bridge.From {
		t.Errorf("EventPeers() = %+v, %v; want the collapse as written: %+v", events, err, s.bridge)
	}
	names, err := db.Names(t.Context(), []string{s.mayor.ID, s.town.ID, "actor:none"})
	if err != nil || fmt.Sprint(names) != fmt.Sprint(map[string]string{s.mayor.ID: "Ada Quay", s.town.ID: "Quayside"}) {
		t.Errorf("Names() = %v, %v; want two", names, err)
	}
}
