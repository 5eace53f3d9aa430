package ingest

import (
	"strings"
	"testing"

	"whosaid/graph"
)

// TestClaimsAreAboutWhomTheirWordsMean holds whom claims are about, by name, noun and pronoun, in which role, and where.
func TestClaimsAreAboutWhomTheirWordsMean(t *testing.T) {
	const text = `Corven Bank said on Monday that it would close twelve branches. Its chairman, Bo Lind, told reporters that the bank had warned Ana Souza in Eastvale.

"I never got a letter," Souza said. She said the weather in Eastvale had been bad.`
	r, err := Article{Text: text, MediaType: textMedia, BytesSha256: graph.Sha256(text)}.Read(t.Context(), Extractor{})
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]string{}
	for _, a := range r.Actors {
		names[a.ID] = a.Name
	}
	for _, p := range r.Places {
		names[p.ID] = p.Name
	}
	for _, want := range []struct {
		words string
		about map[string]graph.AboutRole
	}{
		{"would close twelve", map[string]graph.AboutRole{"Corven Bank": graph.AboutSubject}},
		{"had warned", map[string]graph.AboutRole{"Corven Bank": graph.AboutSubject, "Ana Souza": graph.AboutObject, "Eastvale": graph.AboutPlace}},
		{"never got a letter", map[string]graph.AboutRole{"Ana Souza": graph.AboutSubject}},
		{"the weather", map[string]graph.AboutRole{"Eastvale": graph.AboutPlace}},
	} {
		var claim graph.Claim
		for _, c := range r.Claims {
			if strings.Contains(c.Text, want.words) {
				claim = c
			}
		}
		if claim.ID == "" {
			t.Errorf("no claim says %q", want.words)
		}
		if len(claim.About) != len(want.about) {
			t.Errorf("%q is about %v, want %v", claim.Text, claim.About, want.about)
		}
		for _, a := range claim.About {
			if role, ok := want.about[names[a.ID]]; !ok || role != a.Role {
				t.Errorf("%q is about %s as %s, want %v", claim.Text, names[a.ID], a.Role, want.about)
			}
		}
	}
}
