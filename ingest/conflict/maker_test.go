package conflict_test

import (
	"testing"

	"whosaid/graph"
)

// TestMakers holds that a work has one maker of a sort, told by a verb in either voice or by a noun for the work.
func TestMakers(t *testing.T) {
	holdClashes(t, graph.Agent, "another maker", []clashCase{
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
	})
}
