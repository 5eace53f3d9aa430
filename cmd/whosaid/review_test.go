package main

import (
	"strings"
	"testing"

	"whosaid/graph"
)

// TestReview decides on a conflict and on two actors, there and back.
func TestReview(t *testing.T) {
	whosaid := withGraph(t)
	for _, c := range []struct {
		args string
		code int
		says string // On stdout, or else on stderr.
	}{
		{"review reject CONFLICT --by ann", 2, "--reason is required"},
		{"review dismiss CONFLICT --by ann --reason no", 2, "is no decision"},
		{"review same actor:builder --by ann --reason no", 2, "same takes 2"},
		{"review reject statement:miller --by ann --reason no", 1, "no conflict or identity"},
		{"review reject conflict:ffff --by ann --reason no", 1, "not found"},
		{"ask contradictions", 0, "NEG contradiction"},
		{"review reject CONFLICT --by ann --reason Misread.", 0, "was proposed and is rejected now"},
		{"ask contradictions --state rejected", 0, "NEG contradiction (score 0.9), rejected"},
		{"review confirm CONFLICT --by bob --reason Reread.", 0, "was rejected and is confirmed now"},
		{"review same actor:builder actor:miller --by ann --reason Neighbours.", 0, "was proposed and is confirmed now"},
		{"show actor:builder", 0, "same: the builder and the miller"},
		{"review different actor:miller actor:builder --by bob --reason Brothers.", 0, "was confirmed and is rejected now"},
		{"review same actor:builder statement:miller --by ann --reason no", 1, "rightId"},
		{"check", 0, ""},
	} {
		c.args = strings.ReplaceAll(c.args, "CONFLICT", graph.ConflictID("statement:builder", "statement:miller", graph.Negation))
		code, out, errs := whosaid(strings.Fields(c.args)...)
		if code != c.code || !strings.Contains(out+errs, c.says) {
			t.Errorf("whosaid %s = %d, %q, %q; want %d with %q", c.args, code, out, errs, c.code, c.says)
		}
	}
}
