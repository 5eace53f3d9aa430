package ingest_test

import (
	"fmt"
	"testing"

	"whosaid/graph/neo"
	"whosaid/graph/neo/neotest"
	"whosaid/ingest"
)

// ferries are texts about one ferry, whose words, names and phrases are soon too common to
// compare all that share them.
var ferries = []string{
	"\"The ferry was safe when it left the old harbour,\" said Ann Dole. The harbour board said that 12 people died on the Gannet. \"We warned the owners twice before winter,\" said Ivo Trent.\n",
	"\"The ferry was not safe,\" said Bob Reeve. Carla Finch said that the captain was sober. Mayor Lund said that the ferry left the harbour in the storm of 3 May 2019. \"The ferry was safe when it left the old harbour,\" Ann Dole said.\n",
	"Dora Lamb said that the ferry was safe. The coast guard said that 31 people died on the Gannet. \"The ferry was safe when it left the old harbour,\" Ann Dole said. \"We warned the owners twice before winter,\" Ivo Trent said.\n",
	"Eli Marsh denied that the ferry was safe. The police said that the captain was drunk. Robert Reeve said that the fog was thick. Peter Dole said that the sea was rough. Mayor Ida Lund said that the ferry left the harbour in a storm on 3 May 2019.\n",
	"Fay Nook said that the ferry was unsafe. The union said that the captain was not sober. \"The ferry was safe when it left the old harbour,\" said Ann Dole. Greta Dole and Hugh Dole said that the sea was calm.\n",
}

// TestCrowdingMakesNoDifference loads the texts one by one in several orders, judging one or
// many nouns at a time, and all at once: the graphs must be one. In every kind of proposal
// something must have been taken back, and something be left.
func TestCrowdingMakesNoDifference(t *testing.T) {
	var want string
	removed, left := map[string]int{}, map[string]int64{}
	for _, c := range []struct {
		order    []int
		perRound int
		atOnce   bool
	}{
		{[]int{0, 1, 2, 3, 4}, 50, false},
		{[]int{4, 3, 2, 1, 0}, 1, false},
		{[]int{2, 0, 4, 1, 3}, 3, false},
		{[]int{1, 3, 0, 2, 4}, 50, true},
	} {
		t.Run(fmt.Sprint(c.order, c.perRound), func(t *testing.T) {
			db := neotest.Open(t)
			crowded := map[string]bool{}
			for n, i := range c.order {
				job := jobOf(t, db, fmt.Sprintf("%d.txt", i), fmt.Sprintf("Ferry report %d\n\n%s", i, ferries[i]))
				job.SkipDerive = true
				mustRun(t, job)
				if c.atOnce && n < len(c.order)-1 {
					continue
				}
				done, err := ingest.DeriveNarrow(t.Context(), ingest.DeriveJob{Store: db, Version: "test", Now: job.Now}, c.perRound, 3)
				if err != nil {
					t.Fatal(err)
				}
				for _, key := range done.Crowded {
					crowded[key] = true
				}
				for _, step := range done.Steps {
					removed[step.Rule] += step.Removed
				}
			}
			if !crowded["words:ferri+safe"] {
				t.Errorf("crowded = %v, want that of the ferry among them", crowded)
			}
			mustBeSound(t, db)
			if got := digest(t, db); want == "" {
				want = got
			} else if got != want {
				t.Errorf("the digest is %s, want %s as in the first order", got, want)
			}
			left = proposed(t, db)
		})
	}
	t.Log("taken back", removed, "left", left)
	for _, rule := range []string{"conflict-lexical", "same-claim", "names", "retell-quotes"} {
		if removed[rule] == 0 || left[rule] == 0 {
			t.Errorf("%s: %d were taken back, and %d are left: the test shows nothing", rule, removed[rule], left[rule])
		}
	}
}

// proposed counts what each rule proposes.
func proposed(t *testing.T, db *neo.DB) map[string]int64 {
	t.Helper()
	table, err := db.Read(t.Context(), `
MATCH (p:Conflict|Identity) RETURN coalesce(p.rule, p.by) AS rule, count(*) AS n
UNION ALL
MATCH ()-[p:QUOTES|DERIVED_FROM]->() RETURN p.rule AS rule, count(*) AS n`, nil)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]int64{}
	for _, row := range table.Rows {
		out[row[0].(string)] = row[1].(int64)
	}
	return out
}
