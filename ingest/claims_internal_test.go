package ingest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"whosaid/graph"
	"whosaid/ingest/claim"
)

// ferry is one event as three invented outlets tell it.
var ferry = map[string]string{
	"The Harbour Post": "The ferry Albatross left Osterly with only four lifeboats, harbour master Mira Okafor said. " +
		"“I warned the company in March,” Okafor said.\n",
	"Coast Wire": "Harbour master Mira Okafor said that the ferry Albatross had left Osterly with just four lifeboats. " +
		"The company said that the ferry Albatross was built in Osterly.\n",
	"Evening Bell": "The company denied that the ferry Albatross left Osterly with only four lifeboats. " +
		"“I warned the company in March,” said the cook, Jonas Pell.\n",
}

// TestClaimsOfThreeOutlets holds which claims of three texts are one, worked out by reading
// them: the lifeboats, whoever says it or denies it; not the building of the ferry, and not
// the warnings, which two people say they gave.
func TestClaimsOfThreeOutlets(t *testing.T) {
	type saying struct {
		outlet string
		claim  graph.Claim
		st     graph.Statement
	}
	var all []saying
	for outlet, text := range ferry {
		r, err := Article{Text: text, About: About{Publisher: outlet, Title: outlet}, MediaType: textMedia, BytesSha256: graph.Sha256(text)}.Read(t.Context(), Extractor{})
		if err != nil {
			t.Fatal(err)
		}
		for _, st := range r.Statements {
			for _, c := range r.Claims {
				if len(st.Expresses) > 0 && c.ID == st.Expresses[0].ClaimID {
					all = append(all, saying{outlet, c, st})
				}
			}
		}
	}
	var got []string
	for i, a := range all {
		for _, b := range all[i+1:] {
			x, y := a, b
			if y.outlet < x.outlet {
				x, y = y, x
			}
			one := x.claim.ID == y.claim.ID
			if !one {
				v := claim.Judge(claim.Side{Text: x.claim.Text, SpeakerIDs: x.st.SpeakerIDs}, claim.Side{Text: y.claim.Text, SpeakerIDs: y.st.SpeakerIDs})
				one = v.Verdict == graph.Same
			}
			if one {
				got = append(got, fmt.Sprintf("%s %s / %s %s: lifeboats %t", x.outlet, x.st.Polarity, y.outlet, y.st.Polarity, strings.Contains(x.claim.Text, "lifeboats")))
			}
		}
	}
	slices.Sort(got)
	want := []string{
		"Coast Wire affirms / Evening Bell denies: lifeboats true",
		"Coast Wire affirms / The Harbour Post affirms: lifeboats true",
		"Evening Bell denies / The Harbour Post affirms: lifeboats true",
	}
	if !slices.Equal(got, want) {
		t.Errorf("one claim are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		for _, s := range all {
			t.Logf("%s: %q %s %v", s.outlet, s.claim.Text, s.st.Polarity, s.st.SpeakerIDs)
		}
	}
}

// TestBareClaim holds what of a statement's words is its claim.
func TestBareClaim(t *testing.T) {
	for quote, want := range map[string]string{
		"that the ferry was safe":     "the ferry was safe",
		"“The ferry was safe,”":       "The ferry was safe",
		"that figure":                 "that figure",
		"that many had left the pier": "many had left the pier",
	} {
		if got := bareClaim(graph.Statement{Quote: quote, Form: graph.Indirect}); got != want {
			t.Errorf("bareClaim(%q) = %q, want %q", quote, got, want)
		}
	}
}
