package lexicon_test

import (
	"testing"

	"whosaid/ingest/conflict/lexicon"
)

func TestNegative(t *testing.T) {
	for word, want := range map[string]bool{
		"harmless": true, "unlikely": true, "insignificant": true, "dishonest": true,
		"intense": false, "under": false, "bless": false, "harm": false, "important": false,
	} {
		if got := lexicon.Load().Negative(word); got != want {
			t.Errorf("Negative(%q) = %v, want %v", word, got, want)
		}
	}
}
