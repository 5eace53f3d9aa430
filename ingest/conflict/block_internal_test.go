package conflict

import (
	"slices"
	"strings"
	"testing"
)

func TestWordKeys(t *testing.T) {
	keys := wordKeys(strings.Fields("one two three four five six seven eight nine"))
	for key, want := range map[string]bool{
		"words:four+one": true, "words:eight+four": true, "words:five+four": true,
		"words:five+six":      false, // Neither is one of the first four.
		"words:nine+one":      false, // Only eight count.
		"words:one+three+two": true, "words:eight+one+two": true,
		"words:four+one+three": false, // Not with the first two.
	} {
		if slices.Contains(keys, key) != want {
			t.Errorf("wordKeys has %s: %v, want %v", key, !want, want)
		}
	}
	if len(keys) != 28 {
		t.Errorf("%d keys, want 22 of two words and 6 of three", len(keys))
	}
	if keys := wordKeys([]string{"one", "two"}); !slices.Equal(keys, []string{"words:one+two"}) {
		t.Errorf("of two words: %v", keys)
	}
}
