package lexicon_test

import (
	"testing"

	"whosaid/ingest/conflict/lexicon"
)

func TestLemma(t *testing.T) {
	l := lexicon.Load()
	for word, want := range map[string]string{
		"died": "die", "dies": "die", "killed": "kill", "was": "be", "stopped": "stop", "families": "family",
		"cities": "city", "civilians": "civilian", "violates": "violate", "planned": "plan", "went": "go",
		"complies": "comply", "women": "woman", "children": "child", "arrested": "arrest", "denies": "deny",
		"wolves": "wolf", "bigger": "big", "rising": "rise", "zzyzx": "zzyzx", "news": "news", "losing": "lose",
		"deleted": "delete", // A verb that WordNet's corpus counts never saw.
	} {
		if got, _ := l.Lemma(word); got != want {
			t.Errorf("Lemma(%s) = %s, want %s", word, got, want)
		}
	}
}

// TestPOS holds that a word which may be several parts of speech is first what it is most often, and a noun before a verb.
func TestPOS(t *testing.T) {
	for word, want := range map[string]string{"tram": "nv", "delete": "v", "house": "nv"} {
		if got := lexicon.Load().POS(word); got != want {
			t.Errorf("POS(%s) = %s, want %s", word, got, want)
		}
	}
}

func TestRelations(t *testing.T) {
	l := lexicon.Load()
	for _, c := range []struct {
		name string
		ask  func(a, b string) bool
		a, b string
		want bool
	}{
		{"antonyms", l.Opposite, "increase", "decrease", true},
		{"antonyms either way", l.Opposite, "dead", "alive", true},
		{"no antonyms", l.Opposite, "rise", "increase", false},
		{"synonyms", l.Synonyms, "buy", "purchase", true},
		{"no synonyms", l.Synonyms, "buy", "sell", false},
		{"kin by table", l.Kin, "spain", "spanish", true},
		{"kin by stem", l.Kin, "investigate", "investigation", true},
		{"broader", l.Broader, "dog", "animal", false},
		{"broader by one step", l.Broader, "marble", "rock", true},
		{"a kind of", l.Is, "soldier", "person", true},
		{"not a kind of", l.Is, "table", "person", false},
		{"a place in a country", l.Within, "lyon", "france", true},
		{"a country is in no city", l.Within, "france", "lyon", false},
		{"another country", l.Within, "lyon", "spain", false},
		{"siblings", l.Siblings, "knee", "elbow", true},
		{"a word is no sibling of itself", l.Siblings, "knee", "knee", false},
		{"not siblings", l.Siblings, "knee", "treaty", false},
	} {
		if got := c.ask(c.a, c.b); got != c.want {
			t.Errorf("%s: %s, %s = %v, want %v", c.name, c.a, c.b, got, c.want)
		}
	}
}
