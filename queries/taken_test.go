package queries

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"whosaid/graph"
	"whosaid/graph/neo/neotest"
)

// TestCircle asks who is taken for an actor under judgements of every kind.
func TestCircle(t *testing.T) {
	db := neotest.Open(t)
	rule := func(a, b string, v graph.Verdict, score float64) graph.Identity {
		return graph.NewIdentity(graph.Identity{LeftID: "actor:" + a, RightID: "actor:" + b, Verdict: v, Score: score, By: "names", RuleVersion: 1, Why: a + " and " + b})
	}
	by := func(i graph.Identity, judge string) graph.Identity {
		i.By, i.RuleVersion = judge, 0
		return graph.NewIdentity(i)
	}
	refused := func(i graph.Identity) graph.Identity {
		i.State = graph.Rejected
		return i
	}
	batch := &graph.Batch{}
	for _, name := range strings.Fields("chain1 chain2 chain3 chain4 cut1 cut2 cut3 no1 no2 no3 maybe1 maybe2 short full1 full2 said1 said2 both1 both2") {
		batch.Add(graph.Actor{ID: "actor:" + name, Name: strings.ToUpper(name), Kind: graph.Person, Named: true})
	}
	batch.Add(
		rule("chain1", "chain2", graph.Same, 0.9), rule("chain2", "chain3", graph.Same, 0.9), rule("chain3", "chain4", graph.Same, 0.9),
		rule("cut1", "cut2", graph.Same, 0.9), rule("cut2", "cut3", graph.Same, 0.8), rule("cut1", "cut3", graph.Different, 0.9),
		rule("no1", "no2", graph.Same, 0.9), rule("no2", "no3", graph.Same, 0.8), refused(rule("no1", "no3", graph.Same, 0.9)),
		rule("maybe1", "maybe2", graph.Unsure, 0.5),
		rule("short", "full1", graph.Same, 0.8), rule("short", "full2", graph.Same, 0.8), rule("full1", "full2", graph.Different, 0.9),
		rule("said1", "said2", graph.Different, 1), by(rule("said1", "said2", graph.Same, 1), "Ann"),
		by(rule("both1", "both2", graph.Same, 1), "Ann"), by(rule("both1", "both2", graph.Different, 1), "Bob"),
	)
	if _, err := db.Write(t.Context(), batch); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, of, want string }{
		{"from hop to hop", "chain1", "CHAIN2 as chain1, CHAIN3 as chain2, CHAIN4 as chain3"},
		{"different from the one asked for", "cut1", "CUT2 as cut1"},
		{"between two that differ, the likelier", "cut2", "CUT1 as cut2"},
		{"refused by a person, so different", "no1", "NO2 as no1"},
		{"unsure is told, not followed", "maybe1", "(MAYBE2 as maybe1)"},
		{"two that differ are equally likely", "short", ""},
		{"one of them", "full1", "SHORT as full1"},
		{"a person's word before a rule's", "said1", "SAID2 as said1"},
		{"two persons disagree", "both1", "(BOTH2 as both1)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := Ask(t.Context(), db, "record-of", map[string]string{"actor": c.of})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, o := range a.Taken {
				words := fmt.Sprintf("%s as %s", o.Name, strings.TrimPrefix(o.As, "actor:"))
				if !o.Followed {
					words = "(" + words + ")"
				}
				got = append(got, words)
				if o.Parameter != "actor" || o.IdentityID == "" || o.AsName != strings.ToUpper(strings.TrimPrefix(o.As, "actor:")) || o.Why == "" || o.By == "" || o.Score == 0 {
					t.Errorf("Taken = %+v, want all told", o)
				}
			}
			slices.Sort(got)
			if words := strings.Join(got, ", "); words != c.want {
				t.Errorf("taken for %s: %q, want %q", c.of, words, c.want)
			}
		})
	}
}

// TestNamedBeforeAliased holds that a name counts more than another's other name, and that
// several of one name are listed.
func TestNamedBeforeAliased(t *testing.T) {
	db := neotest.Open(t)
	batch := &graph.Batch{}
	batch.Add(
		graph.Actor{ID: "actor:one", Name: "Larkin", Kind: graph.Person, Named: true},
		graph.Actor{ID: "actor:two", Name: "Larkin Mills", Aliases: []string{"Larkin", "LM"}, Kind: graph.Organisation, Named: true},
		graph.Actor{ID: "actor:three", Name: "Lune Motors", Aliases: []string{"LM"}, Kind: graph.Organisation, Named: true},
	)
	if _, err := db.Write(t.Context(), batch); err != nil {
		t.Fatal(err)
	}
	c, err := findActor(t.Context(), db, Parameter{Name: "actor"}, "larkin")
	if err != nil || fmt.Sprint(c.ids) != "[actor:one]" {
		t.Errorf("findActor(larkin) = %v, %v; want the one so called", c, err)
	}
	_, err = findActor(t.Context(), db, Parameter{Name: "actor"}, "LM")
	if err == nil || !strings.Contains(err.Error(), "actor:three (Lune Motors, organisation), actor:two (Larkin Mills, organisation)") {
		t.Errorf("findActor(LM) = %v, want both listed", err)
	}
}
