package attribute

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// shortTexts are texts of our own with every statement in them, "speaker | stance | words".
var shortTexts = []struct {
	name, text string
	want       []string
}{
	{"entries of a live report", "Storm Vera: live updates\n\n14:10 Valley Rail: “All lines are closed.”\n\n2.05pm – Mayor Ada Marlow tweeted: “Stay at home.”",
		[]string{"Valley Rail | asserts | “All lines are closed.”", "Mayor Ada Marlow | asserts | “Stay at home.”"}},
	{"a heading is no speaker", "Recommendation: The bridge needs a new deck.", nil},
	{"a speaker's noun", "“We are not afraid,” insisted Rovers coach Ada Marlow.",
		[]string{"Rovers coach Ada Marlow | asserts | “We are not afraid,”"}},
	{"a source close to somebody", "A source close to the board told reporters that the bank had no money.",
		[]string{"A source close to the board | asserts | that the bank had no money"}},
	{"no for an answer", "“No.” People said that the bridge was safe. No. Engineers said that it was not.",
		[]string{"People | asserts | that the bridge was safe", "Engineers | asserts | that it was not"}},
}

func TestShortTexts(t *testing.T) {
	for _, c := range shortTexts {
		t.Run(c.name, func(t *testing.T) {
			all, doc := extract(t, c.text)
			var got []string
			for _, s := range all {
				got = append(got, cut(doc, s.Speaker)+" | "+string(s.Stance)+" | "+doc.Quote(s.Spans))
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("Extract(%q): %s", c.text, d)
			}
		})
	}
}
