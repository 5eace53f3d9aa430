package ingest_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"whosaid/graph"
	"whosaid/graph/neo"
	"whosaid/graph/neo/neotest"
	"whosaid/ingest"
)

// narrow is a store whose blocks may hold few statements, so that a few texts crowd them.
type narrow struct{ *neo.DB }

func (n narrow) Peers(ctx context.Context, blocks []string, _ int) ([]graph.Statement, []string, error) {
	return n.DB.Peers(ctx, blocks, 3)
}

// TestCrowdingMakesNoDifference loads texts about one ferry, whose words become too common to
// compare all statements with them, one by one in several orders and all at once.
func TestCrowdingMakesNoDifference(t *testing.T) {
	texts := []string{
		"\"The ferry was safe,\" said Ann Dole. The harbour board said that 12 people died on the Gannet.\n",
		"\"The ferry was not safe,\" said Bob Reeve. Carla Finch said that the captain was sober.\n",
		"Dora Lamb said that the ferry was safe. The coast guard said that 31 people died on the Gannet.\n",
		"Eli Marsh denied that the ferry was safe. The police said that the captain was drunk.\n",
		"Fay Nook said that the ferry was unsafe. The union said that the captain was not sober.\n",
	}
	orders := [][]int{{0, 1, 2, 3, 4}, {4, 3, 2, 1, 0}, {2, 0, 4, 1, 3}}
	var want string
	removed := 0
	compare := func(t *testing.T, db *neo.DB, crowded []string) {
		t.Helper()
		if !slices.Contains(crowded, "word:ferri") {
			t.Errorf("crowded = %v, want that of the ferry among them", crowded)
		}
		mustBeSound(t, db)
		if got := fmt.Sprint(digest(t, db), len(conflictsIn(t, db))); want == "" {
			want = got
		} else if got != want {
			t.Errorf("digest and conflicts = %s, want %s as in the first order", got, want)
		}
	}
	load := func(t *testing.T, db *neo.DB, i int, skip bool) ingest.Result {
		job := jobOf(t, narrow{db}, fmt.Sprintf("%d.txt", i), fmt.Sprintf("Ferry report %d\n\n%s", i, texts[i]))
		job.SkipDerive = skip
		return mustRun(t, job)
	}
	for _, order := range orders {
		t.Run(fmt.Sprint(order), func(t *testing.T) {
			db := neotest.Open(t)
			var crowded []string
			for _, i := range order {
				res := load(t, db, i, false)
				crowded = append(crowded, res.Derived.Crowded...)
				for _, done := range res.Derived.Steps {
					removed += done.Removed
				}
			}
			compare(t, db, crowded)
		})
	}
	t.Run("at once", func(t *testing.T) {
		db := neotest.Open(t)
		for i := range texts {
			load(t, db, i, true)
		}
		done, err := ingest.Derive(t.Context(), ingest.DeriveJob{Store: narrow{db}, Version: "test", Now: jobOf(t, db, "", "").Now})
		if err != nil {
			t.Fatal(err)
		}
		compare(t, db, done.Crowded)
	})
	if removed == 0 || strings.HasSuffix(want, " 0") {
		t.Errorf("%d conflicts were taken back, and %s is left: the test shows nothing", removed, want)
	}
}
