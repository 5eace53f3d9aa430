package conflict_test

import (
	"testing"

	"whosaid/graph"
	"whosaid/ingest/conflict"
)

// TestTurnedTies holds that who owns, follows, taught or beat whom is told from either end, and clashes if it is
// told the other way round.
func TestTurnedTies(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		turned     bool
	}{
		{"a verb and a noun", "Okoro succeeded Brandt.", "The mayor spoke of Okoro's successor, the engineer Brandt.", true},
		{"the same, told from the other end", "Brandt succeeded Okoro.", "The mayor spoke of Okoro's successor, the engineer Brandt.", false},
		{"a noun with its owner behind it", "Tarma Steel owns Lervik Holding.", "Tarma Steel is a subsidiary of the shipping group Lervik Holding.", true},
		{"the same firm's subsidiary", "Lervik Holding owns Tarma Steel.", "Tarma Steel is a subsidiary of the shipping group Lervik Holding.", false},
		{"the passive", "Okoro defeated Brandt in the final.", "Okoro was defeated by Brandt in the final.", true},
		{"the passive of the same", "Brandt defeated Okoro in the final.", "Okoro was defeated by Brandt in the final.", false},
		{"another pair", "Okoro taught Brandt.", "Okoro was a pupil of Hansen.", false},
	} {
		v := conflict.Judge(side(c.a), side(c.b))
		if got := v.Relation == conflict.Contradicts && v.Kind == graph.Structure; got != c.turned {
			t.Errorf("%s: Judge = %s %s %.2f (%s), turned %v, want %v", c.name, v.Relation, v.Kind, v.Score, v.Why, got, c.turned)
		}
	}
}

// TestSwappedRoles holds that what stands behind a preposition has no role in the deed.
func TestSwappedRoles(t *testing.T) {
	v := conflict.Judge(side("Okoro met Brandt before the talks"), side("Brandt will meet the envoys with Okoro before the talks"))
	if v.Kind == graph.Structure {
		t.Errorf("Judge = %+v, want no swapped roles", v)
	}
}
