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
	{"accused of, and told", "A clerk accused of stealing silver from widows told a jury that she was innocent.",
		[]string{" | alleges | A clerk … stealing silver from widows", "A clerk accused of stealing silver from widows | asserts | that she was innocent"}},
	{"a plea", "Marlow has pleaded not guilty.", []string{"Marlow | asserts | not guilty"}},
	{"what is not clear", "It was not clear who had signed the letters.", nil},
	{"who is asked", "We asked Ada Marlow of the Institute of Bridges, who studies steel.", nil},
	{"more after but", "The bank acknowledged that “rules were not followed” but insisted no customer had lost money.",
		[]string{"The bank | concedes | that “rules were not followed”", "The bank | asserts | no customer had lost money"}},
	{"a semicolon ends a clause", "The company maintained that the crack was old; the inquiry does not accept this.",
		[]string{"The company | asserts | that the crack was old", "the inquiry | declines | this"}},
	{"what another does meanwhile", "Marlow said the mayor was “a dead man walking”, while his own party wants an election.",
		[]string{"Marlow | asserts | the mayor was “a dead man walking”"}},
	{"a clause between dashes", "The ministry's reply – that the report was “alarmist” – was withdrawn.",
		[]string{"The ministry's | asserts | that the report was “alarmist”"}},
	{"a colon without a word of saying", "Marlow laughed off the report: “I can't even cook.” His agent said much the same.",
		[]string{"Marlow | asserts | “I can't even cook.”", "His agent | asserts | the same"}},
	{"a quotation in a quotation", `"I was afraid," Marlow replied. "He'd said, 'If I go down, you go down.'"`,
		[]string{`Marlow | asserts | "I was afraid," … "He'd said, 'If I go down, you go down.'"`, `He | asserts | 'If I go down, you go down.'`}},
	{"said after the match", "“We played well,” said Rovers coach Ada Marlow after the match — the sixth in a row.",
		[]string{"Rovers coach Ada Marlow | asserts | “We played well,”"}},
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
