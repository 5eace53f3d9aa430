package evidence_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/graph"
	"whosaid/ingest"
)

// brief is a piece of evidence in two lines: how it was found, what is offered by whom; on
// which claim, resting on what.
func brief(r ingest.Reading, e graph.Evidence) string {
	names, claims := map[string]string{}, map[string]string{}
	for _, a := range r.Actors {
		names[a.ID] = a.Name
	}
	for _, c := range r.Claims {
		claims[c.ID] = c.Text
	}
	var by []string
	for _, id := range e.OfferedBy {
		by = append(by, names[id])
	}
	return fmt.Sprintf("%s: %s %s “%s” by %s on “%s” resting on a %s", e.Rule, e.Kind, e.Direction, e.Text,
		strings.Join(by, ", "), claims[e.BearsOn], graph.NounOf(e.RestsOn[0]))
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{
			"interviews in a sentence of their own are for what the same speaker says next",
			"The Rivers Agency interviewed 46 dockers. The Rivers Agency said the crane was never inspected.",
			[]string{"interviewed/beside: interview for “The Rivers Agency interviewed 46 dockers” by Rivers Agency on “the crane was never inspected” resting on a capture"},
		},
		{
			"what another speaker says next is not tied to them",
			"The Rivers Agency interviewed 46 dockers. The ministry said the crane was never inspected.",
			nil,
		},
		{
			"interviews inside the statement",
			"The Rivers Agency said the crane was never inspected, based on interviews with 46 dockers.",
			[]string{"citing/inside: interview for “based on interviews with 46 dockers” by Rivers Agency on “the crane was never inspected, based on interviews with 46 dockers” resting on a statement"},
		},
		{
			"an interview given to a paper is no evidence",
			"Marta Lind was interviewed by the police. In an interview with the Gazette, Marta Lind said the crane was old.",
			nil,
		},
		{
			"two offers of one doer",
			"The Rivers Agency interviewed 46 dockers and inspected the sites of nine accidents. The agency said the crane was never inspected.",
			[]string{
				"interviewed/beside: interview for “The Rivers Agency interviewed 46 dockers” by Rivers Agency on “the crane was never inspected” resting on a capture",
				"visited/beside: site visit for “inspected the sites of nine accidents” by Rivers Agency on “the crane was never inspected” resting on a capture",
			},
		},
		{
			"nothing was offered",
			"The ministry did not interview 46 dockers. The ministry said the crane was safe, without citing any records.",
			nil,
		},
		{
			"documents that speak",
			"Court records show that the company paid the fine in May.",
			[]string{"shows/frame: document for “Court records show” by court records on “the company paid the fine in May” resting on a statement"},
		},
		{
			"images in the frame",
			"Citing satellite imagery, the Rivers Agency said the wall had moved by two metres.",
			[]string{"citing/frame: image for “Citing satellite imagery” by Rivers Agency on “the wall had moved by two metres” resting on a statement"},
		},
		{
			"a report is a work that can be looked up, a letter is its author speaking",
			"In a report published in May, the Rivers Agency said that the weir leaked. In a letter, the Rivers Agency said that the gate was shut.",
			[]string{"medium: document for “a report” by Rivers Agency on “the weir leaked” resting on a statement"},
		},
		{
			"tests inside the statement",
			"The Rivers Agency said the water is safe to drink, and that tests found no lead in forty wells.",
			[]string{"shows/inside: test for “tests found no lead in forty wells” by Rivers Agency on “the water is safe to drink, and that tests found no lead in forty wells” resting on a statement"},
		},
		{
			"a reason is evidence only with a number",
			"The union said the plan was unfair because it hurt 300 drivers. The union said the plan was rushed because nobody was asked.",
			[]string{"because/inside: figure for “because it hurt 300 drivers” by union on “the plan was unfair because it hurt 300 drivers” resting on a statement"},
		},
		{
			"what is offered for a denial is against the claim",
			"The ministry denied that the crane was old, citing inspection records.",
			[]string{"citing/frame: document against “citing inspection records” by ministry on “the crane was old” resting on a statement"},
		},
		{
			"witnesses whom somebody relays",
			"The Rivers Agency said witnesses reported that the hook fell before the alarm.",
			[]string{"witness/relayed: witness for “witnesses reported” by Rivers Agency on “the hook fell before the alarm” resting on a statement"},
		},
		{
			"an account that is contradicted",
			"The company said the gate was shut all night. Footage from a nearby shop contradicts that account.",
			[]string{"refutes: image against “Footage from a nearby shop contradicts that account” by  on “the gate was shut all night” resting on a capture"},
		},
		{
			"an account that documents bear out",
			"The union said the guards were asleep. The claim was supported by duty rosters.",
			[]string{"supported by: document for “The claim was supported by duty rosters” by  on “the guards were asleep” resting on a capture"},
		},
		{
			"no evidence of what somebody else says",
			"The union said the guards were asleep at the gate. The inspector said she found no evidence that the guards were asleep.",
			[]string{"no evidence: other against “found no evidence that the guards were asleep” by inspector on “the guards were asleep at the gate” resting on a statement"},
		},
		{
			"no evidence of what nobody says",
			"The union said the guards were asleep at the gate. The inspector said she found no evidence of sabotage.",
			nil,
		},
		{"no statement, no evidence", "Inspectors examined the wreckage and took samples.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := reading(t, c.text)
			var got []string
			text := graph.NewText(r.Capture.Text)
			for _, e := range r.Evidence {
				got = append(got, brief(r, e))
				if err := e.Validate(); err != nil {
					t.Errorf("%s: %v", e.Text, err)
				}
				if words := text.Cut(e.Span); words != e.Text || !strings.Contains(e.Why, words) {
					t.Errorf("text at %v = %q, why %q; want both to hold %q", e.Span, words, e.Why, e.Text)
				}
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("evidence of %q: want -, got +\n%s", c.text, d)
			}
		})
	}
}

func reading(t *testing.T, text string) ingest.Reading {
	t.Helper()
	r, ok := readingOf(t, text)
	if !ok {
		t.Fatalf("%q is no article", text)
	}
	return r
}

// readingOf reads a text; false if it is no article.
func readingOf(t testing.TB, text string) (ingest.Reading, bool) {
	articles, err := ingest.Articles(ingest.BytesInput("some.txt", []byte(text)), "text", ingest.About{})
	if err != nil || len(articles) != 1 {
		return ingest.Reading{}, false
	}
	r, err := articles[0].Read(t.Context(), ingest.Extractor{})
	if err != nil {
		t.Fatal(err)
	}
	return r, true
}
