package graph_test

import (
	"testing"

	"whosaid/graph"
)

func TestSpelling(t *testing.T) {
	for _, c := range []struct{ shown, other string }{
		{"The ferry sank", "“The ferry sank.”"},
		{"The ferry sank", "THE FERRY SANK"},
		{"The ferry sank", "the ferry sank"},
		{"The ferry sank", "The  ferry sank"},
		{"Ada Quay", "A. Quay"},
	} {
		for _, pair := range [][2]string{{c.shown, c.other}, {c.other, c.shown}, {c.shown, c.shown}} {
			if got := graph.Spelling(pair[0], pair[1]); got != c.shown {
				t.Errorf("Spelling(%q, %q) = %q, want %q", pair[0], pair[1], got, c.shown)
			}
		}
	}
}
