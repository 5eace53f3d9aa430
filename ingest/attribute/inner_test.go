package attribute

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// relayedText is a text of our own with every statement in it, "speaker | stance | words", and behind it " < n" if it stands
// on the word of the statement n, counted from nought.
type relayedText struct {
	name, text string
	want       []string
}

// relayedTexts are of what is told inside another's words, findings, relative clauses, contractions and headings.
var relayedTexts = []relayedText{
	{"a belief, according to a document", "According to a document seen by the paper, detectives believe that the fire was set.",
		[]string{"a document | asserts | detectives believe that the fire was set", "detectives | believes | that the fire was set < 0"}},
	{"an estimate, according to a paper", "According to the Gazette, doctors now estimate that half of the patients will recover.",
		[]string{"the Gazette | asserts | doctors now estimate that half of the patients will recover", "doctors | estimates | that half of the patients will recover < 0"}},
	{"a claim in a report", "The report says witnesses claim the guards were asleep.",
		[]string{"The report | asserts | witnesses claim the guards were asleep", "witnesses | asserts | the guards were asleep < 0"}},
	{"a suspicion told by sources", "Police sources say investigators suspect the driver had fallen asleep.",
		[]string{"Police sources | asserts | investigators suspect the driver had fallen asleep", "investigators | believes | the driver had fallen asleep < 0"}},
	{"a belief told by a spokesman", "The spokesman said the union believes the strike is legal.",
		[]string{"The spokesman | asserts | the union believes the strike is legal", "the union | believes | the strike is legal < 0"}},
	{"a promise told by those present", "According to two people present, the minister promised to resign by Friday.",
		[]string{"two people | asserts | the minister promised to resign by Friday", "the minister | promises | to resign by Friday < 0"}},
	{"what one insists, told by another, told by a third", "The envoy said that Moscow insists the border is open, according to a diplomat.",
		[]string{"a diplomat | asserts | The envoy said that Moscow insists the border is open", "The envoy | asserts | that Moscow insists the border is open < 0", "Moscow | asserts | the border is open < 1"}},
	{"a belief of the one who speaks is one act", "Marlow said she believes that the wall will hold.", []string{"Marlow | asserts | she believes that the wall will hold"}},
	{"a finding of a lab with a bare relative clause", "A lab I trust found that the water was clean.", []string{"A lab I trust | asserts | that the water was clean"}},
	{"a finding of who was hired", "The lab that the council hired found that the water was clean.", []string{"The lab that the council hired | asserts | that the water was clean"}},
	{"a finding of a panel", "A panel of judges found that the law had been broken.", []string{"A panel of judges | asserts | that the law had been broken"}},
	{"what police have established", "Police have established that the car was stolen.", []string{"Police | asserts | that the car was stolen"}},
	{"what families want done", "Families want the inquiry to hear from survivors.", []string{"Families | intends | the inquiry to hear from survivors"}},
	{"what campaigners want done", "Campaigners want the owners of the mine to pay.", []string{"Campaigners | intends | the owners of the mine to pay"}},
	{"what residents fear", "Residents fear that the river will flood again.", []string{"Residents | asserts | that the river will flood again"}},
	{"what doctors are urging", "Doctors are urging parents to have children vaccinated.", []string{"Doctors | demands | parents to have children vaccinated"}},
	{"a thought in the past", "He thought that the bridge was safe.", []string{"He | believes | that the bridge was safe"}},
	{"a denial in a relative clause", "The hospital, which has always denied negligence, paid the family £2m.", []string{"which | denies | negligence"}},
	{"a denial of a crime in a relative clause", "Brandt, who denies murder, shook his head.", []string{"who | denies | murder"}},
	{"a denial of crimes that few texts name", "Crane, 58, denies theft and fraud.", []string{"Crane, 58 | denies | theft and fraud"}},
	{"who insists", "Rosa Vila, who insists that she never saw the letter, has been suspended.", []string{"who | asserts | that she never saw the letter"}},
	{"whose lawyer says", "Marlow, whose lawyer says he is innocent, did not appear.", []string{"whose lawyer | asserts | he is innocent"}},
	{"whose owners deny", "The mine, whose owners deny polluting the river, closed on Friday.", []string{"whose owners | denies | polluting the river"}},
	{"what it said they showed", "The ministry presented two videos at a briefing, which it said showed the missile being fired.",
		[]string{"it | asserts | two videos at a briefing … showed the missile being fired"}},
	{"what it says it shows", "The firm issued a graph that it says shows falling emissions.", []string{"it | asserts | a graph … shows falling emissions"}},
	{"short for has", "He's said that it's over.", []string{"He | asserts | that it's over"}},
	{"short for has, behind a noun", "The union's said it'll strike.", []string{"The union | asserts | it'll strike"}},
	{"short for has, conceding", "The coach's admitted he's worried.", []string{"The coach | concedes | he's worried"}},
	{"short for is", "It's said that the mayor was ill.", []string{" | asserts | that the mayor was ill"}},
	{"not convinced", "Marlow isn't convinced that the plan works.", []string{"Marlow | believes | that the plan works"}},
	{"a heading with a row", "Trade Deal Row: Minister Quits\n\nShe left on Monday.", nil},
	{"a heading with a place", "Mill Lane: Residents Get Lights\n\nThe lights were switched on.", nil},
	{"a heading with a word that the text has in small letters", "Wildfires: Thousands Leave Homes\n\nThe wildfires burned on.", nil},
	{"a heading that says why", "Analysis: Why the Bank Failed\n\nThe bank failed.", nil},
	{"a heading with a body called by things", "Red Cross: Thousands Need Water\n\nThe pumps failed.", []string{"Red Cross | asserts | Thousands Need Water"}},
	{"a heading with a guard", "Coast Guard: Search Has Ended\n\nThe boat sank.", []string{"Coast Guard | asserts | Search Has Ended"}},
}

func TestRelayedTexts(t *testing.T) { checkRelayed(t, relayedTexts) }

func checkRelayed(t *testing.T, texts []relayedText) {
	t.Helper()
	for _, c := range texts {
		t.Run(c.name, func(t *testing.T) {
			all, doc := extract(t, c.text)
			var got []string
			for _, s := range all {
				line := cut(doc, s.Speaker) + " | " + string(s.Stance) + " | " + doc.Quote(s.Spans)
				if s.RelayedBy >= 0 {
					line += fmt.Sprintf(" < %d", s.RelayedBy)
				}
				got = append(got, line)
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("Extract(%q): %s", c.text, d)
			}
		})
	}
}
