package conflict_test

import (
	"testing"

	"whosaid/graph"
)

// TestSequences holds that a deed put before what the other side puts it after clashes, and what lasts or is denied does not.
func TestSequences(t *testing.T) {
	holdClashes(t, graph.Time, "another time", []clashCase{
		{"The owners shut the mill in Tarma before the war.", "The owners shut the mill in Tarma after the war.", true},
		{"Okoro resigned as mayor before the flood.", "Okoro resigned as mayor after the flood.", true},
		{"The bridge at Lervik was rebuilt before 1960.", "The bridge at Lervik was rebuilt after 1960.", true},
		{"Brandt governed Tarma until 1990.", "Brandt has governed Tarma since 1990.", true},
		{"The council sold the harbour before the election.", "The council sold the harbour after the election.", true},
		{"Okoro lived in Tarma before the war.", "Okoro lived in Tarma after the war.", false},
		{"The owners shut the mill in Tarma before the war.", "The owners shut the mill in Tarma after the flood.", false},
		{"The owners did not shut the mill in Tarma until 1990.", "The owners have shut the mill in Tarma since 1990.", false},
		{"Okoro resigned as mayor before the flood.", "Brandt resigned as judge after the flood.", false},
		{"The owners shut the mill in Tarma before the war.", "The owners opened the mill in Tarma after the war.", false},
		{"The council sold the harbour before 1960.", "The council sold the harbour after 1950.", false},
	})
}
