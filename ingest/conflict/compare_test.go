package conflict_test

import (
	"testing"

	"whosaid/graph"
	"whosaid/ingest/conflict"
)

// TestWhatOnlyOneCanBe holds that what is told of one by its place among others clashes if the other side puts another
// there: comparisons, ranks, and parts of a whole.
func TestWhatOnlyOneCanBe(t *testing.T) {
	for _, c := range []struct {
		kind  graph.ConflictKind
		a, b  string
		clash bool
	}{
		{graph.Structure, "The Orrin is longer than the Tamm.", "The Tamm is longer than the Orrin.", true},
		{graph.Structure, "Tarma has more inhabitants than Lervik.", "Lervik has more inhabitants than Tarma.", true},
		{graph.Structure, "Okoro is older than Brandt.", "Okoro is younger than Brandt.", true},
		{graph.Structure, "The port of Tarma is larger than the port of Lervik.", "The port of Lervik is larger than the port of Tarma.", true},
		{graph.Structure, "Copper is less expensive than silver.", "Copper is more expensive than silver.", true},
		{graph.Structure, "Exports to Norland are higher than exports to Lervik.", "Exports to Lervik are higher than exports to Norland.", true},
		{graph.Structure, "Okoro is older than Brandt.", "Brandt is younger than Okoro.", false},
		{graph.Structure, "Tarma has more inhabitants than Lervik.", "Lervik has fewer inhabitants than Tarma.", false},
		{graph.Structure, "The Orrin is not longer than the Tamm.", "The Tamm is not longer than the Orrin.", false},
		{graph.Structure, "Okoro sold more boats than Brandt.", "Brandt built more boats than Okoro.", false},
		{graph.Structure, "Tarma was larger than Lervik in 1900.", "Lervik was larger than Tarma in 1950.", false},

		{graph.Structure, "The Okoro family moved from Tarma to Lervik after the flood.", "The Okoro family moved from Lervik to Tarma after the flood.", true},
		{graph.Structure, "Rents in Tarma rose from 200 to 300 crowns.", "Rents in Tarma rose from 300 to 200 crowns.", true},
		{graph.Structure, "The village was renamed from Tarma to Dunmore.", "The village was renamed from Dunmore to Tarma.", true},
		{graph.Structure, "The army retreated from the river Orrin to the city of Lervik.", "The army retreated from the city of Lervik to the river Orrin.", true},
		{graph.Structure, "The road runs from Tarma to Lervik.", "The road runs from Lervik to Tarma.", false},
		{graph.Structure, "The Okoro family moved from Tarma to Lervik in 1950.", "The Okoro family moved from Lervik to Tarma in 1960.", false},
		{graph.Structure, "Rents in Tarma rose from 12 000 to 12 500 crowns.", "Rents in Tarma rose from 12 500 to 12 000 crowns.", true},
		{graph.Structure, "Rents in Tarma rose from 200 to 300 crowns.", "Rents in Tarma went from 200 to 300 crowns.", false},
		{graph.Structure, "The Okoro family moved from Tarma to Lervik.", "The Okoro family never moved from Lervik to Tarma.", false},

		{graph.Agent, "Okoro was the first woman to cross the Tamm glacier.", "Brandt was the first woman to cross the Tamm glacier.", true},
		{graph.Agent, "The largest city in Norland is Tarma.", "The largest city in Norland is Lervik.", true},
		{graph.Agent, "Tarma is the oldest town on the coast.", "The oldest town on the coast is Lervik.", true},
		{graph.Agent, "Okoro was the only survivor of the wreck.", "Brandt was the only survivor of the wreck.", true},
		{graph.Agent, "Tarma is the capital of Norland.", "The capital of Norland is Lervik.", true},
		{graph.Agent, "Okoro was the father of Ida Brandt.", "Hansen was the father of Ida Brandt.", true},
		{graph.Agent, "Okoro was the mayor of Tarma.", "Brandt was the mayor of Tarma.", false},
		{graph.Agent, "Okoro is the son of Ida Brandt.", "Hansen is the son of Ida Brandt.", false},
		{graph.Agent, "Okoro was the first woman to cross the Tamm glacier.", "Brandt was the first man to cross the Tamm glacier.", false},
		{graph.Agent, "Tarma is one of the oldest towns on the coast.", "The oldest town on the coast is Lervik.", false},
		{graph.Agent, "Tarma is the largest city in the north.", "Lervik is the largest city in the south.", false},
		{graph.Agent, "Okoro was the last mayor of Tarma in 1950.", "Brandt was the last mayor of Tarma in 1990.", false},
		{graph.Agent, "Okoro was the first to cross the glacier.", "Ada Okoro was the first to cross the glacier.", false},

		{graph.Lexical, "Both pilots survived the crash.", "Only one pilot survived the crash.", true},
		{graph.Lexical, "Most voters in Tarma backed the dam.", "A minority of voters in Tarma backed the dam.", true},
		{graph.Lexical, "All of the houses in Tarma have cellars.", "Few of the houses in Tarma have cellars.", true},
		{graph.Lexical, "The ferry always stops at Lervik in winter.", "The ferry rarely stops at Lervik in winter.", true},
		{graph.Lexical, "Half of the wells in Tarma are dry.", "All wells in Tarma are dry.", true},
		{graph.Lexical, "Few voters in Tarma backed the dam.", "Most voters in Tarma did not back the dam.", false},
		{graph.Lexical, "Most voters in Tarma backed the dam.", "All voters in Tarma backed the dam.", false},
		{graph.Lexical, "Most voters in Tarma backed the dam.", "A minority of farmers in Tarma backed the dam.", false},
		{graph.Lexical, "The ferry usually stops at Lervik.", "The ferry seldom stops at Tarma.", false},
		{graph.Lexical, "Most of the wells in Tarma are dry.", "A few of the wells in Tarma are dry.", false},
	} {
		v := conflict.Judge(side(c.a), side(c.b))
		if got := v.Relation == conflict.Contradicts && v.Kind == c.kind; got != c.clash {
			t.Errorf("Judge(%q, %q) = %s %s %.2f (%s) %v, want one of %s: %v", c.a, c.b, v.Relation, v.Kind, v.Score, v.Why, v.Axes, c.kind, c.clash)
		}
	}
}

// TestTwoVillages holds that what two texts say of parts of a whole clashes in a graph only if they have a name in common.
func TestTwoVillages(t *testing.T) {
	for _, c := range []struct {
		a, b       string
		contradict bool
	}{
		{"Most wells in the village dried out.", "Few wells in the village dried out.", false},
		{"Most wells in Tarma village dried out.", "Few wells in Tarma village dried out.", true},
	} {
		a, b := side(c.a), side(c.b)
		a.ID, a.CaptureID, b.ID, b.CaptureID = "statement:a", "capture:a", "statement:b", "capture:b"
		if v := conflict.Judge(a, b); (v.Relation == conflict.Contradicts) != c.contradict {
			t.Errorf("Judge(%q, %q) = %+v, want a contradiction: %v", c.a, c.b, v, c.contradict)
		}
	}
}
