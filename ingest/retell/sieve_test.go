package retell

import (
	"math/rand/v2"
	"strings"
	"testing"

	"whosaid/graph"
)

// TestSieveLosesNothing compares made-up sayings of which one is the other with some words left
// out, put in or moved, whatever the sieve says of them: it must say yes of all that are one.
func TestSieveLosesNothing(t *testing.T) {
	words := strings.Fields(`the a of we not will bridge bridges winter rebuilt rebuild pay paid harbour mayor night road storm built . " "`)
	forms := []graph.Form{graph.Direct, graph.Indirect, graph.Mixed}
	random := rand.New(rand.NewPCG(1, 1))
	word := func() string { return words[random.IntN(len(words))] }
	hear := func(by Speaker, day int, words []string) Utterance {
		s := said(by, day, strings.Join(words, " "))
		s.Form = forms[random.IntN(len(forms))]
		return Hear(s)
	}
	found := map[graph.QuoteKind]int{}
	for range 2000 {
		var one, other []string
		for range 4 + random.IntN(27) {
			w := word()
			one = append(one, w)
			switch random.IntN(10) {
			case 0:
			case 1:
				other = append(other, w, word())
			case 2:
				other = append([]string{w}, other...)
			default:
				other = append(other, w)
			}
		}
		a, b := hear(quay, 1, one), hear(mrs, 2, other)
		for _, v := range []voice{openVoice, sameVoice} {
			if q, ok := a.wordForWord(b, v, oneDay); ok {
				found[q.Kind]++
				if !a.mayRepeat(b, v) {
					t.Fatalf("mayRepeat() = false, but %q and %q are %s: %s", a.Quote, b.Quote, q.Kind, q.Why)
				}
			}
		}
		if q, ok := a.meaning(b, oneDay); ok {
			found[q.Kind]++
			if !a.mayMean(b) {
				t.Fatalf("mayMean() = false, but %q and %q are %s: %s", a.Quote, b.Quote, q.Kind, q.Why)
			}
		}
	}
	for _, kind := range []graph.QuoteKind{graph.Verbatim, graph.Altered, graph.Paraphrase} {
		if found[kind] < 20 {
			t.Errorf("found %v, want 20 of each kind at least: the test shows little of %s", found, kind)
		}
	}
}
