package ingest_test

import (
	"fmt"
	"testing"
	"time"

	"whosaid/graph"
	"whosaid/graph/neo"
	"whosaid/graph/neo/neotest"
	"whosaid/ingest"
)

// TestOneSpeakerUnderTwoNames loads what somebody said under two names, and a person's judgement
// that the two are one, before and after the statements are compared: another figure on a later
// day is then no contradiction but news, in either order, and a contradiction again when that
// judgement is rejected.
func TestOneSpeakerUnderTwoNames(t *testing.T) {
	texts := map[string]string{
		"2024-03-04": "Marta Lind said on Monday that 12 people died in the fire on the ferry Gannet.\n",
		"2024-03-12": "Greta Holm said on Monday that 31 people died in the fire on the ferry Gannet.\n",
	}
	kinds := func(t *testing.T, db *neo.DB) string {
		t.Helper()
		table, err := db.Read(t.Context(), "MATCH (c:Conflict) RETURN c.kind, c.status ORDER BY c.kind", nil)
		if err != nil {
			t.Fatal(err)
		}
		return fmt.Sprint(table.Rows)
	}
	lind, holm := graph.NamedActorID(graph.Person, "Marta Lind"), graph.NamedActorID(graph.Person, "Greta Holm")
	one := graph.NewIdentity(graph.Identity{LeftID: lind, RightID: holm, Verdict: graph.Same, Score: 1, By: "editor", Why: "She married."})
	const apart, together = "[[NUM contradiction]]", "[[UPDATE look-alike]]"
	want := ""
	for _, late := range []bool{false, true} {
		t.Run(fmt.Sprintf("late %t", late), func(t *testing.T) {
			db := neotest.Open(t)
			for day, text := range texts {
				job := jobOf(t, db, day+".txt", text)
				job.About.Published, _ = graph.ParseDate(day)
				job.SkipDerive = true
				mustRun(t, job)
			}
			if late {
				mustDerive(t, db)
				if got := kinds(t, db); got != apart {
					t.Errorf("of two speakers: %s, want %s", got, apart)
				}
			}
			mustWrite(t, db, one)
			mustDerive(t, db)
			if got := kinds(t, db); got != together {
				t.Errorf("of one speaker: %s, want %s", got, together)
			}
			if got := digest(t, db); want == "" {
				want = got
			} else if got != want {
				t.Errorf("the digest is %s, want %s as in the other order", got, want)
			}
			changes := db.Changes()
			mustDerive(t, db)
			if db.Changes() != changes {
				t.Error("deriving again changed the graph")
			}
			mustWrite(t, db, rejectionOf(one))
			mustDerive(t, db)
			if got := kinds(t, db); got != apart {
				t.Errorf("of two again: %s, want %s", got, apart)
			}
		})
	}
}

func mustDerive(t *testing.T, db *neo.DB) {
	t.Helper()
	if _, err := ingest.Derive(t.Context(), ingest.DeriveJob{Store: db, Version: "test", Now: jobOf(t, db, "", "").Now}); err != nil {
		t.Fatal(err)
	}
	mustBeSound(t, db)
}

func mustWrite(t *testing.T, db *neo.DB, n graph.Noun) {
	t.Helper()
	b := &graph.Batch{}
	b.Add(n)
	if _, err := db.Write(t.Context(), b); err != nil {
		t.Fatal(err)
	}
}

// rejectionOf is a person's first word on a judgement: that it does not hold.
func rejectionOf(i graph.Identity) graph.Review {
	r := graph.Review{
		TargetID: i.ID, Decision: graph.Rejected, Reason: "They are two.", By: "editor",
		Before: string(graph.Proposed), After: string(graph.Rejected), At: time.Unix(1, 0).UTC(),
	}
	r.Hash = graph.ReviewHash(r)
	r.ID = graph.ID("review", r.Hash)
	return r
}
