package conflict_test

import (
	"testing"

	"whosaid/graph"
	"whosaid/ingest/conflict"
)

// TestMakers holds that a work has one maker of a sort, told by a verb in either voice or by a noun for the work.
func TestMakers(t *testing.T) {
	for _, c := range []struct {
		a, b  string
		clash bool
	}{
		{"Okoro wrote the novel Winter Harbour.", "Winter Harbour was written by Brandt.", true},
		{"Winter Harbour is a film by Ada Okoro.", "Ida Brandt directed Winter Harbour.", true},
		{"The Tamm Lamp was invented by Okoro.", "Brandt invented the Tamm Lamp.", true},
		{"Lervik Holding was founded by Okoro.", "In 1950 Brandt founded Lervik Holding.", true},
		{"Winter Harbour is a novel by the Norlandic writer Ida Brandt.", "Ada Okoro wrote Winter Harbour.", true},
		{"Winter Harbour is a novel by the Norlandic writer Ada Okoro.", "Okoro wrote Winter Harbour.", false},
		{"Okoro wrote the novel Winter Harbour.", "Winter Harbour was directed by Brandt.", false},
		{"Winter Harbour was written by Okoro and Brandt.", "Brandt wrote Winter Harbour.", false},
		{"Okoro wrote the novel Winter Harbour.", "Summer Island was written by Brandt.", false},
		{"Ada Okoro wrote the novel Winter Harbour.", "Winter Harbour was written by Okoro.", false},
		{"Winter Harbour was not written by Okoro.", "Brandt wrote Winter Harbour.", false},
	} {
		v := conflict.Judge(side(c.a), side(c.b))
		if got := v.Relation == conflict.Contradicts && v.Kind == graph.Agent; got != c.clash {
			t.Errorf("Judge(%q, %q) = %s %s %.2f (%s) %v, want another maker: %v", c.a, c.b, v.Relation, v.Kind, v.Score, v.Why, v.Axes, c.clash)
		}
	}
}
