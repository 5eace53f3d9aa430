package resolve

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

const council = `Two Harpers Clash Over Bridge

NORTHFORD — Mayor Ellen Harper and her rival, Councilman George Harper, traded blame on Monday over the closing of the Mill Street bridge. The two are not related.

"We inspected it every spring," Ellen Harper said. She added that the city had set aside $4 million for repairs.

George Harper, a former engineer at the State Highway Department, called that figure invented. "Nobody has seen that money," he said.

Harper declined to show the accounts, according to two aides.

The mayor later wrote in an email that the accounts were public. Ms. Harper also said that the councilman had voted against the repairs in 2019.

Mr. Harper denied it. Sen. Luis Ortega and Gov. Ann Whitfield urged both to wait for the state's findings. Ortega said the state would pay a third. The governor said she would not rush.

"The bridge is safe," a senior official told the Northford Courier, but another official said that cracks had been found. Residents said they were tired of detours.`

func TestResolveTwoOfOneSurname(t *testing.T) {
	list := []said{
		{"Ellen Harper", `"We inspected it every spring,"`, []string{"Ellen Harper"}},
		{"She", "the city had set aside $4 million for repairs", []string{"Ellen Harper"}},
		{"George Harper, a former engineer at the State Highway Department", "that figure invented", []string{"George Harper"}},
		{"he", `"Nobody has seen that money,"`, []string{"George Harper"}},
		{"two aides", "Harper declined to show the accounts", []string{"two aides"}},
		{"The mayor", "the accounts were public", []string{"Ellen Harper"}},
		{"Ms. Harper", "the councilman had voted against the repairs in 2019", []string{"Ellen Harper"}},
		{"Sen. Luis Ortega and Gov. Ann Whitfield", "wait for the state's findings", []string{"Luis Ortega", "Ann Whitfield"}},
		{"Ortega", "the state would pay a third", []string{"Luis Ortega"}},
		{"The governor", "she would not rush", []string{"Ann Whitfield"}},
		{"a senior official", `"The bridge is safe,"`, []string{"senior official"}},
		{"another official", "cracks had been found", []string{"another official"}},
		{"Residents", "they were tired of detours", []string{"residents"}},
	}
	in := input(t, council, list)
	// "Harper declined": two people bear the name.
	at := utf8.RuneCountInString(council[:strings.Index(council, "Harper declined")])
	in.Statements = append(in.Statements, attribute.Statement{Spans: graph.Spans{{Start: at + 16, End: at + 33}}, Speaker: graph.Span{Start: at, End: at + 6}, RelayedBy: -1})
	// "Mr. Harper denied it."
	at = utf8.RuneCountInString(council[:strings.Index(council, "Mr. Harper denied")])
	in.Statements = append(in.Statements, attribute.Statement{Spans: graph.Spans{{Start: at + 18, End: at + 20}}, Speaker: graph.Span{Start: at, End: at + 10}, RelayedBy: -1})
	out := Resolve(in)
	list = append(list, said{"Harper", "to show the accounts", nil}, said{"Mr. Harper", "it", []string{"George Harper"}})
	checkSpeakers(t, out, list)
	if a := find(out, "George Harper"); a == nil || len(a.Memberships) != 1 || a.Memberships[0].Role != "former engineer" {
		t.Errorf("George Harper = %+v, want one membership as former engineer", a)
	}
}

const bakery = `Bread Maker to Close Its Oldest Plant

Larkin Mills Inc. will close its oldest bakery in Dunmore and move 240 jobs abroad, the company announced Thursday.

"This was not an easy decision," said Priya Raman, a spokeswoman for Larkin Mills. "The ovens date from 1951." Raman said that the firm had looked for a buyer for two years. She declined to name the bidders.

The Bakers and Allied Workers Union (BAWU) accused the company of breaking a promise. BAWU president Tom Keane said his members would fight the plan in court. "They gave us their word in March," he said.

The union wrote to Larkin's chief executive, Marta Lindqvist, who replied that talks would go on. In a statement, Larkin said that it "honours every agreement." The statement said workers would be paid until June.

According to a study by Eastvale University, each lost job costs the town 1.4 others. The study found that wages fell, too. A spokesman for the university said the figures were preliminary.

Analysts at Corven Bank and the French government said they had been told nothing. Paris asked for a meeting. Keane's deputy, Joan Obi, and Raman both said they would attend.`

func TestResolveCompany(t *testing.T) {
	list := []said{
		{"the company", "Larkin Mills Inc. will close its oldest bakery in Dunmore", []string{"Larkin Mills Inc."}},
		{"Priya Raman, a spokeswoman for Larkin Mills", `"This was not an easy decision,"`, []string{"Priya Raman"}},
		{"Raman", "the firm had looked for a buyer", []string{"Priya Raman"}},
		{"She", "to name the bidders", []string{"Priya Raman"}},
		{"The Bakers and Allied Workers Union (BAWU)", "breaking a promise", []string{"Bakers and Allied Workers Union"}},
		{"BAWU president Tom Keane", "his members would fight", []string{"Tom Keane"}},
		{"he", `"They gave us their word in March,"`, []string{"Tom Keane"}},
		{"The union", "wrote to Larkin", []string{"Bakers and Allied Workers Union"}},
		{"Larkin's chief executive, Marta Lindqvist", "talks would go on", []string{"Marta Lindqvist"}},
		{"Larkin", `it "honours every agreement."`, []string{"Larkin Mills Inc."}},
		{"The statement", "workers would be paid until June", []string{"Larkin Mills Inc."}},
		{"a study by Eastvale University", "each lost job costs the town", []string{"Eastvale University"}},
		{"The study", "wages fell, too", []string{"Eastvale University"}},
		{"A spokesman for the university", "the figures were preliminary", []string{"spokesman for the university"}},
		{"Analysts at Corven Bank and the French government", "they had been told nothing", []string{"analysts at Corven Bank", "French government"}},
		{"Paris", "a meeting", []string{"French government"}},
		{"Keane's deputy, Joan Obi, and Raman", "they would attend", []string{"Joan Obi", "Priya Raman"}},
	}
	out := Resolve(input(t, bakery, list))
	checkSpeakers(t, out, list)
	for _, want := range []struct {
		name string
		kind graph.MemberKind
		body string
		role string
	}{
		{"Priya Raman", graph.SpokeFor, "Larkin Mills Inc.", "spokeswoman"},
		{"Tom Keane", graph.MemberOf, "Bakers and Allied Workers Union", "president"},
		{"Marta Lindqvist", graph.MemberOf, "Larkin Mills Inc.", "chief executive"},
		{"spokesman for the university", graph.SpokeFor, "Eastvale University", "spokesman"},
		{"analysts at Corven Bank", graph.MemberOf, "Corven Bank", "analysts"},
		{"French government", graph.PartOf, "France", ""},
	} {
		a, body := find(out, want.name), find(out, want.body)
		if a == nil || body == nil || !slices.Contains(a.Memberships, graph.Membership{Kind: want.kind, ActorID: body.ID, Role: want.role}) {
			t.Errorf("%s = %+v, want %s %s as %q", want.name, a, want.kind, want.body, want.role)
		}
	}
}

func TestMentionsStandInTheText(t *testing.T) {
	for _, text := range []string{council, bakery} {
		in := Input{CaptureID: "capture:test", Doc: attribute.Document{Text: graph.NewText(text)}}
		out := Resolve(in)
		if len(out.Mentions) < 15 {
			t.Errorf("found %d mentions, want at least 15", len(out.Mentions))
		}
		last := 0
		for _, m := range out.Mentions {
			if m.Span.Start < last || m.Span.End > in.Doc.Text.Len() || m.Span.Len() <= 0 {
				t.Errorf("mention %+v is out of order or place", m)
			}
			last = m.Span.End
		}
		for _, a := range out.Actors {
			if err := a.Validate(); err != nil {
				t.Errorf("actor %q: %v", a.Name, err)
			}
		}
	}
}

const leak = `Anders Lund, head of the Port Authority, told Reuters on Monday that he had warned the government twice. His deputy, Grace Okafor, disagreed. "He warned nobody," she said. A spokesperson for Downing Street declined to comment, and the Kremlin called the report "nonsense".

Doctors and nurses at St. Mary's Hospital said the leak had harmed 12 people. The hospital refused to give names. "They are recovering," it said in a statement.

Foreign Minister Ana Souza of Brazil said her country would help. The minister added that the navy was ready.

Acme Corp. and its rival Zenith Ltd. said they would sue. The companies accused the authority of negligence. Judge Robert Hale dismissed the claim. "You waited too long," he told the companies.

The nurse who had warned of it, Kim Berg, was not asked. Another Republican, Lee Moe, who once led the inquiry, said it was late. On Monday nobody spoke.

Lund and Okafor said they were friends. They said nothing. The visitor said that it was cold.`

func TestResolvePronounsAndMetonyms(t *testing.T) {
	list := []said{
		{"Anders Lund, head of the Port Authority", "he had warned the government twice", []string{"Anders Lund"}},
		{"she", `"He warned nobody,"`, []string{"Grace Okafor"}},
		{"A spokesperson for Downing Street", "to comment", []string{"spokesperson for Downing Street"}},
		{"the Kremlin", `the report "nonsense"`, []string{"Russian government"}},
		{"Doctors and nurses at St. Mary's Hospital", "the leak had harmed 12 people", []string{"doctors", "nurses at St. Mary's Hospital"}},
		{"The hospital", "to give names", []string{"St. Mary's Hospital"}},
		{"it", `"They are recovering,"`, []string{"St. Mary's Hospital"}},
		{"Foreign Minister Ana Souza of Brazil", "her country would help", []string{"Ana Souza"}},
		{"The minister", "the navy was ready", []string{"Ana Souza"}},
		{"Acme Corp. and its rival Zenith Ltd.", "they would sue", []string{"Acme Corp.", "Zenith Ltd."}},
		{"The companies", "of negligence", []string{"Acme Corp.", "Zenith Ltd."}},
		{"Judge Robert Hale", "the claim", []string{"Robert Hale"}},
		{"he", `"You waited too long,"`, []string{"Robert Hale"}},
		{"who", "of it", []string{"nurse"}},
		{"Another Republican, Lee Moe, who once led the inquiry", "it was late", []string{"Lee Moe"}},
		{"Monday", "nobody spoke", nil},
		{"Lund and Okafor", "they were friends", []string{"Anders Lund", "Grace Okafor"}},
		{"They", "nothing", []string{"Anders Lund", "Grace Okafor"}},
		{"The visitor", "it was cold", []string{"visitor"}},
	}
	out := Resolve(input(t, leak, list))
	checkSpeakers(t, out, list)
	hospital, nurses := find(out, "St. Mary's Hospital"), find(out, "nurses at St. Mary's Hospital")
	if hospital == nil || nurses == nil || len(nurses.Memberships) != 1 || nurses.Memberships[0].ActorID != hospital.ID || nurses.Named {
		t.Errorf("nurses = %+v, want an unnamed group that belongs to the hospital %+v", nurses, hospital)
	}
}

// TestANounOfAKindIsNoOtherBody holds that "the union" is not whatever body was named last.
func TestANounOfAKindIsNoOtherBody(t *testing.T) {
	list := []said{
		{"the Harbour Trust", "repairs cost too much", []string{"Harbour Trust"}},
		{"The union", "to strike", []string{"union"}},
	}
	const text = "Repairs cost too much, the Harbour Trust said. repairs cost too much is its old song. The union plans to strike."
	checkSpeakers(t, Resolve(input(t, text, list)), list)
}

func TestAPluralOwnerIsNotTheSpeaker(t *testing.T) {
	list := []said{
		{"The dockers' union", "would strike", []string{"dockers' union"}},
		{"the nurses’ leader", "nobody was paid", []string{"nurses’ leader"}},
	}
	const text = "The dockers' union said it would strike. On Monday the nurses’ leader said nobody was paid."
	checkSpeakers(t, Resolve(input(t, text, list)), list)
}

func TestRelativeWordsTakeUpWhatStandsBefore(t *testing.T) {
	list := []said{
		{"which", "that it was paid", []string{"union"}},
		{"which", "that tenants were ignored", []string{"Shelter Norwick"}},
		{"His", "that the gates were shut", nil},
	}
	const text = "The union, which denied that it was paid, sued. Shelter Norwick, a charity, which said that tenants were ignored, went to court. His claim that the gates were shut was false."
	out := Resolve(input(t, text, list))
	checkSpeakers(t, out, list)
	if a := find(out, "Shelter Norwick"); a.Kind != graph.Organisation {
		t.Errorf("kind of %q = %s, want %s", a.Name, a.Kind, graph.Organisation)
	}
}
