package conflict_test

import (
	"testing"

	"whosaid/graph"
)

// TestScales holds that two words of one scale exclude each other where they are said of one thing.
func TestScales(t *testing.T) {
	holdClashes(t, graph.Lexical, "another word of one scale", []clashCase{
		{"She lost her left arm in the crash.", "She lost her right arm in the crash.", true},
		{"Okoro lived in a wooden house in Tarma.", "Okoro lived in a brick house in Tarma.", true},
		{"The bridge in Tarma is wooden.", "The bridge in Tarma is made of stone.", true},
		{"The tower at Lervik was built of brick.", "The tower at Lervik was built entirely of granite.", true},
		{"Okoro was hit in his left knee.", "Okoro was hit in his right knee.", true},
		{"The flood reached the left bank of the Orrin.", "The flood reached the right wing of the Orrin mill.", false},
		{"The left wing of the party backs Okoro.", "The right wing of the party backs Okoro.", false},
		{"The flood swept away the wooden bridge in Tarma.", "The flood swept away the stone bridge in Tarma.", false},
		{"The bridge in Tarma is wooden.", "The bridge in Tarma is made of oak.", false},
		{"The house in Tarma is made of wood and stone.", "The house in Tarma is made of wood.", false},
		{"The tower at Lervik was built of brick.", "The chapel at Lervik was built of stone.", false},
		{"Brandt sold a wooden boat.", "The stone pier was repaired by Okoro.", false},
		{"The bridge in Tarma is not wooden.", "The bridge in Tarma is made of stone.", false},
	})
}
