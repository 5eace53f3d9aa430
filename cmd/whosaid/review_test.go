package main

import (
	"strings"
	"testing"

	"whosaid/graph"
	"whosaid/graph/neo"
	"whosaid/graph/neo/neotest"
	"whosaid/queries"
)

// reprint stores another text that retells the builder's statement, and returns the id of the
// capture that it is derived from.
func reprint(t *testing.T) string {
	t.Helper()
	db, err := neo.Open(t.Context(), neotest.Server(t))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close(t.Context())
	shown, err := queries.Show(t.Context(), db, "source:gazette")
	if err != nil {
		t.Fatal(err)
	}
	from := ""
	for _, link := range shown.Links {
		if link.Type == "CAPTURE_OF" {
			from = link.Ends[0].ID
		}
	}
	retold := graph.NewCapture("source:echo", "The bridge is safe, the builder said.", graph.Sha256("echo"), "text/plain")
	retold.ID = "capture:reprint"
	retold.DerivedFrom = []graph.Derivation{{
		CaptureID: from, Share: 1, OtherShare: 0.5, Words: 7, Order: graph.OrderUnknown, Rule: "hand", RuleVersion: 1, Why: "All of it.",
	}}
	b := &graph.Batch{}
	b.Add(graph.Source{ID: "source:echo", Kind: graph.Article, Title: "Safe"}, retold, graph.Statement{
		ID: "statement:reprint", CaptureID: retold.ID, Quote: "The bridge is safe", Spans: graph.Spans{{Start: 0, End: 18}},
		SpeakerIDs: []string{"actor:builder"}, Form: graph.Indirect, Stance: graph.Asserts, Polarity: graph.Affirms,
		Quotes: []graph.Quotes{{
			StatementID: "statement:builder", Kind: graph.Verbatim, Similarity: 1, Order: graph.OrderUnknown, Rule: "hand", RuleVersion: 1, Why: "The same.",
		}},
	})
	if _, err := db.Write(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	return from
}

// TestReview decides on a conflict, on two actors and on retellings, there and back.
func TestReview(t *testing.T) {
	whosaid := withGraph(t)
	capture := reprint(t)
	for _, c := range []struct {
		args string
		code int
		says string // On stdout, or else on stderr.
	}{
		{"review reject CONFLICT --by ann", 2, "--reason is required"},
		{"review dismiss CONFLICT --by ann --reason no", 2, "is no decision"},
		{"review same actor:builder --by ann --reason no", 2, "same takes 2"},
		{"review reject statement:miller --by ann --reason no", 1, "no conflict or identity"},
		{"review reject statement:miller actor:miller --by ann --reason no", 1, "two statements or two captures"},
		{"review reject statement:miller statement:builder --by ann --reason no", 1, "neither retells the other"},
		{"ask retellings --state proposed", 0, "statement:reprint"},
		{"review undo statement:builder statement:reprint --by ann --reason no", 1, "nobody has decided"},
		{"review reject statement:reprint statement:build --by ann --reason Chance.", 0, "the retelling of statement:builder and statement:reprint was proposed and is rejected now"},
		{"ask retellings --state rejected", 0, "statement:reprint"},
		{"review confirm statement:builder statement:reprint --by bob --reason Reread.", 0, "was rejected and is confirmed now"},
		{"review reject capture:reprint CAPTURE --by ann --reason Chance.", 0, "was proposed and is rejected now"},
		{"review undo statement:builder statement:reprint --by ann --reason Unsure.", 0, "was confirmed and is proposed now"},
		{"check", 0, ""},
		{"review reject conflict:ffff --by ann --reason no", 1, "not found"},
		{"ask contradictions", 0, "NEG contradiction"},
		{"review reject CONFLICT --by ann --reason Misread.", 0, "was proposed and is rejected now"},
		{"ask contradictions --state rejected", 0, "NEG contradiction (score 0.9), rejected"},
		{"review undo CONFLICT --by bob --reason Unsure.", 0, "was rejected and is proposed now"},
		{"ask contradictions --state proposed", 0, "NEG contradiction"},
		{"review reject CONFLICT --by ann --reason Misread.", 0, "was proposed and is rejected now"},
		{"review confirm CONFLICT --by bob --reason Reread.", 0, "was rejected and is confirmed now"},
		{"review same actor:builder actor:miller --by ann --reason Neighbours.", 0, "was proposed and is confirmed now"},
		{"show actor:builder", 0, "same: the builder and the miller"},
		{"review different actor:miller actor:builder --by bob --reason Brothers.", 0, "was confirmed and is rejected now"},
		{"review same actor:builder statement:miller --by ann --reason no", 1, "rightId"},
		{"check", 0, ""},
	} {
		c.args = strings.ReplaceAll(c.args, "CAPTURE", capture)
		c.args = strings.ReplaceAll(c.args, "CONFLICT", graph.ConflictID("statement:builder", "statement:miller", graph.Negation))
		code, out, errs := whosaid(strings.Fields(c.args)...)
		if code != c.code || !strings.Contains(out+errs, c.says) {
			t.Errorf("whosaid %s = %d, %q, %q; want %d with %q", c.args, code, out, errs, c.code, c.says)
		}
	}
}
