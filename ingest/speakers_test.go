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
	judgedBeforeAndAfter{
		load: func(t *testing.T, db *neo.DB) {
			for day, text := range texts {
				job := jobOf(t, db, day+".txt", text)
				job.About.Published, _ = graph.ParseDate(day)
				job.SkipDerive = true
				mustRun(t, job)
			}
		},
		judgement: func(*testing.T, *neo.DB) graph.Identity { return one },
		look:      kinds,
		without:   "[[NUM contradiction]]",
		with:      "[[UPDATE look-alike]]",
	}.check(t)
}

// judgedBeforeAndAfter is a person's judgement on two speakers, given before and after their statements are
// compared, and what the graph must have without it and with it.
type judgedBeforeAndAfter struct {
	load          func(*testing.T, *neo.DB)
	judgement     func(*testing.T, *neo.DB) graph.Identity
	look          func(*testing.T, *neo.DB) string
	without, with string
}

// check gives the judgement in either order, derives again, and takes it back.
func (j judgedBeforeAndAfter) check(t *testing.T) {
	want := ""
	for _, late := range []bool{false, true} {
		t.Run(fmt.Sprintf("late %t", late), func(t *testing.T) {
			db := neotest.Open(t)
			must := func(when, want string) {
				t.Helper()
				mustDerive(t, db)
				if got := j.look(t, db); got != want {
					t.Errorf("%s the graph has\n%s\nwant\n%s", when, got, want)
				}
			}
			j.load(t, db)
			if late {
				must("before the judgement", j.without)
			}
			judgement := j.judgement(t, db)
			mustWrite(t, db, judgement)
			must("with the judgement", j.with)
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
			mustWrite(t, db, rejectionOf(judgement))
			must("with the judgement rejected", j.without)
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
