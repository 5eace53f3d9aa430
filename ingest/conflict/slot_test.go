package conflict

import (
	"slices"
	"testing"
)

// signalsOf names what speaks for a conflict between two sentences.
func signalsOf(a, b string) []string {
	var out []string
	for _, s := range newPair(read(Side{Text: a}), read(Side{Text: b})).signals() {
		if s.value >= leastClear {
			out = append(out, s.name)
		}
	}
	return out
}

// TestOneDetailIsAnother holds what shows that two sentences differ in one detail, and what does not.
func TestOneDetailIsAnother(t *testing.T) {
	for _, c := range []struct {
		name, a, b, signal string
		want               bool
	}{
		{"what it is", "The Long Ford is a song about a river.", "The Long Ford is a short novel by Ada Okoro about a river.", "class", true},
		{"the same in another word", "The Long Ford is a book about a river.", "The Long Ford is a short novel by Ada Okoro about a river.", "class", false},
		{"what somebody is beside", "Ada Okoro is a painter from Tarma.", "Ada Okoro, a teacher, is a swimmer from Tarma.", "class", false},
		{"the noun before one noun", "The basketball player Brandt lives in Tarma.", "The baseball player Brandt, who lives in Tarma, won again.", "slot", true},
		{"after one word and preposition", "The guard was hit in the shoulder.", "At noon the guard was hit in the ankle by a stone.", "slot", true},
		{"after another preposition", "The guard was hit in the shoulder.", "At noon the guard was hit by a stone.", "slot", false},
		{"nine is not ten, rounded", "The play ran for ten seasons.", "The play ran for nine seasons in Tarma.", "number", true},
		{"cut off before the point", "The 12-inch screen of the set cracked.", "The 12.9-inch screen of the set cracked at once.", "number", false},
		{"nobody calls 1,500 thousands", "Thousands of jars were sold in Tarma.", "Some 300 jars were sold in Tarma last week.", "number", true},
		{"thousands and tens of thousands", "Thousands of jars were sold in Tarma.", "Tens of thousands of jars were sold in Tarma last week.", "number", false},
		{"how long and how long ago", "The mill burnt 100 years ago.", "The mill stood in Tarma for 200 years and burnt.", "number", false},
		{"a day with slashes", "Brandt was born on 12/28/63.", "Brandt was born on December 18, 1963 in Tarma.", "date", true},
		{"a day that may be either", "Brandt was born on 4/5/1963.", "Brandt was born on May 4, 1963 in Tarma.", "date", false},
		{"a bound", "The bridge will open by 9 May.", "The bridge at Tarma will open on 3 May.", "date", false},
		{"past the bound", "The bridge will open by 9 May.", "The bridge at Tarma will open on 13 May.", "date", true},
		{"a word with two notions", "Rents in Tarma declined.", "Rents in Tarma rose by a third last year.", "notion", true},
		{"too small to", "The leak is too small to harm the lake.", "The leak will harm the lake at Tarma.", "negated-beside", true},
		{"it hurts nobody", "The dust from the mill hurts nobody.", "The dust from the mill hurts children in Tarma.", "negated-beside", true},
		{"no drug that helps", "There is no salve that heals the burn.", "The salve heals the burn quickly in Tarma.", "negated", true},
		{"what is not denied by it", "There was no guard at the gate during the robbery.", "The robbery at Tarma took an hour.", "negated", false},
		{"without it would", "Without the dam the valley would be dry.", "The dam keeps the valley of Tarma green.", "negated", false},
	} {
		if got := signalsOf(c.a, c.b); slices.Contains(got, c.signal) != c.want {
			t.Errorf("%s: signals of %q and %q = %v; want %s: %v", c.name, c.a, c.b, got, c.signal, c.want)
		}
	}
}

// TestAQuietNegativeAnswersANegation holds that "removed" weakens a clash with "will not serve", and that
// what both sides say does not.
func TestAQuietNegativeAnswersANegation(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		want       bool
	}{
		{"removed", "The inn will not serve soup.", "The inn removed soup from its card in May.", true},
		{"served", "The inn will not serve soup.", "The inn will serve soup with bread in May.", false},
		{"one word on both sides", "The inn did not ask the cook to stop.", "The inn in Tarma asked the cook to stop.", false},
		{"made of its opposite", "The leak was no danger.", "The leak at Tarma, experts said, was harmless and no more than a nuisance to paint.", true},
	} {
		if got := newPair(read(Side{Text: c.a}), read(Side{Text: c.b})).answered() > 0; got != c.want {
			t.Errorf("%s: %q answered by %q: %v, want %v", c.name, c.a, c.b, got, c.want)
		}
	}
}
