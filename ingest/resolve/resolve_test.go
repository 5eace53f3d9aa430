package resolve

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

// said is one statement of a test text: its words and its speaker's words, as they stand in
// the text after the statement before, and who must be found to have said it.
type said struct {
	speaker string
	words   string
	want    []string // Names; none if nobody can tell.
}

// input cuts the statements of a test out of its text.
func input(t *testing.T, text string, list []said) Input {
	t.Helper()
	in := Input{CaptureID: "capture:test", Doc: attribute.Document{Text: graph.NewText(text)}}
	from := 0
	span := func(words string, at int) graph.Span {
		i := strings.Index(text[at:], words)
		if i < 0 {
			t.Fatalf("the text has no %q after byte %d", words, at)
		}
		start := utf8.RuneCountInString(text[:at+i])
		return graph.Span{Start: start, End: start + utf8.RuneCountInString(words)}
	}
	for _, s := range list {
		near := from + strings.Index(text[from:], s.words)
		paragraph := strings.LastIndex(text[:near], "\n") + 1
		st := attribute.Statement{Spans: graph.Spans{span(s.words, from)}, Form: graph.Indirect, RelayedBy: -1}
		if strings.HasPrefix(s.words, `"`) {
			st.Form = graph.Direct
		}
		// The speaker's words nearest to what is said, in its paragraph.
		best := -1
		for at := paragraph; ; {
			i := wordIndex(text[at:], s.speaker)
			if i < 0 || best >= 0 && at+i > near+len(s.words)+200 {
				break
			}
			if best < 0 || abs(at+i-near) < abs(best-near) {
				best = at + i
			}
			at += i + 1
		}
		if best < 0 {
			t.Fatalf("the text has no speaker %q near %q", s.speaker, s.words)
		}
		st.Speaker = span(s.speaker, best)
		in.Statements = append(in.Statements, st)
		from = near + len(s.words)
	}
	return in
}

// wordIndex is strings.Index of whole words.
func wordIndex(text, words string) int {
	for at := 0; ; {
		i := strings.Index(text[at:], words)
		if i < 0 {
			return -1
		}
		i += at
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+len(words):])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return i
		}
		at = i + 1
	}
}

// checkSpeakers compares who said each statement with what the test wants.
func checkSpeakers(t *testing.T, out Output, list []said) {
	t.Helper()
	for i, s := range list {
		got := names(out, out.Speakers[i])
		want := append([]string{}, s.want...)
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("speaker %q of %q = %q, want %q (%s)", s.speaker, s.words, got, want, out.Why[i])
		}
	}
	if t.Failed() {
		for _, a := range out.Actors {
			t.Logf("%s %q %q %+v", a.Kind, a.Name, a.Aliases, a.Memberships)
		}
	}
}

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

const harbour = `A fire broke out in the harbour of Dunmore on March 3, 2019. The blaze destroyed two ferries, the mayor said.

On April 7, 2019, another fire in Eastvale killed a guard. Officials said the fire in Eastvale was arson.`

func TestEventsOfTwoFires(t *testing.T) {
	out := Resolve(input(t, harbour, []said{
		{"the mayor", "The blaze destroyed two ferries", nil},
		{"Officials", "the fire in Eastvale was arson", nil},
	}))
	if len(out.EventsOf[0]) != 1 || len(out.EventsOf[1]) != 1 || out.EventsOf[0][0] == out.EventsOf[1][0] {
		t.Fatalf("events = %q of %+v, want one each, and two", out.EventsOf, out.Events)
	}
	for i, want := range []string{"2019-03-03", "2019-04-07"} {
		for _, e := range out.Events {
			if e.ID == out.EventsOf[i][0] && e.From.String() != want {
				t.Errorf("%s is dated %q, want %q", e.Name, e.From, want)
			}
		}
	}
}

func TestUnplacedEventsStayOfTheirCapture(t *testing.T) {
	text := "The explosion shook the street. The explosion was heard for miles."
	doc := attribute.Document{Text: graph.NewText(text)}
	a := Resolve(Input{CaptureID: "capture:a", Doc: doc})
	b := Resolve(Input{CaptureID: "capture:b", Doc: doc})
	if len(a.Events) != 1 || len(b.Events) != 1 || a.Events[0].ID == b.Events[0].ID {
		t.Errorf("events %+v and %+v, want one each with ids of their own", a.Events, b.Events)
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

func TestLeaderOfAnAllianceIsItsMember(t *testing.T) {
	out := Resolve(Input{CaptureID: "capture:a", Doc: attribute.Document{Text: graph.NewText("The French-led coalition advanced. Later the coalition withdrew.")}})
	france, coalition := find(out, "France"), find(out, "French-led coalition")
	if france == nil || coalition == nil || !slices.Contains(coalition.Aliases, "the coalition") ||
		!slices.Contains(france.Memberships, graph.Membership{Kind: graph.MemberOf, ActorID: coalition.ID, Role: "leader"}) {
		t.Errorf("France = %+v, coalition = %+v, want France to lead it", france, coalition)
	}
}

// TestMembershipsHaveTheDatesThatTheTextGives reads who belongs where, since when and until when.
func TestMembershipsHaveTheDatesThatTheTextGives(t *testing.T) {
	const text = `Coalition rejects the charge

The US-led coalition, which includes Britain, France and Jordan, said that it took care. Norway, a member of NATO, did not comment. Sweden joined NATO in 2024. Members of the coalition include Denmark and the Netherlands. Austria is not a member of NATO.

Later Defence Secretary Michael Fallon said no. British Prime Minister Theresa May said so in May 2017. Former British Prime Minister Tony Blair disagreed. Ana Souza, mayor of Tarsun since 2015, was silent. Paula Stahl, a former director of the River Authority, wept. Jon Ash, director of the River Authority from 2011 to 2014, slept.
`
	day := func(s string) graph.Date { d, _ := graph.ParseDate(s); return d }
	in := Input{CaptureID: "capture:a", Doc: attribute.Document{Text: graph.NewText(text), Published: day("2024-06-12")}}
	out := Resolve(in)
	for _, want := range []struct{ who, of, role, from, to string }{
		{"United Kingdom", "US-led coalition", "member", "", ""},
		{"France", "US-led coalition", "member", "", ""},
		{"Jordan", "US-led coalition", "member", "", ""},
		{"Denmark", "US-led coalition", "member", "", ""},
		{"Netherlands", "US-led coalition", "member", "", ""},
		{"United States", "US-led coalition", "leader", "", ""},
		{"Norway", "NATO", "member", "", ""},
		{"Sweden", "NATO", "member", "2024", ""},
		{"Theresa May", "United Kingdom", "Prime Minister", "2024-06-12", "2024-06-12"},
		{"Tony Blair", "United Kingdom", "Prime Minister", "", "2024-06-12"},
		{"Ana Souza", "Tarsun", "mayor", "2015", ""},
		{"Paula Stahl", "River Authority", "former director", "", "2024-06-12"},
		{"Jon Ash", "River Authority", "director", "2011", "2014"},
	} {
		who, of := find(out, want.who), find(out, want.of)
		if who == nil || of == nil {
			t.Errorf("no actor %s or %s", want.who, want.of)
			continue
		}
		m := graph.Membership{Kind: graph.MemberOf, ActorID: of.ID, Role: want.role, From: day(want.from), To: day(want.to)}
		if !slices.Contains(who.Memberships, m) {
			t.Errorf("%s has %+v, want %+v", want.who, who.Memberships, m)
		}
	}
	if a := find(out, "Austria"); a != nil && len(a.Memberships) > 0 {
		t.Errorf("Austria is made a member: %+v", a.Memberships)
	}
	if a := find(out, "Michael Fallon"); a == nil || len(a.Memberships) > 0 || !slices.Contains(a.Aliases, "Defence Secretary Michael Fallon") {
		t.Errorf("Michael Fallon = %+v, want his office among his names, and no state invented", a)
	}
}

// TestAPartOfAnEvent reads a happening that is told of as a part of another.
func TestAPartOfAnEvent(t *testing.T) {
	const text = "The raid in Eastvale during the siege of Tarsun failed. The siege of Tarsun began in 2014."
	out := Resolve(Input{CaptureID: "capture:a", Doc: attribute.Document{Text: graph.NewText(text)}})
	event := func(name string) graph.Event {
		i := slices.IndexFunc(out.Events, func(e graph.Event) bool { return e.Name == name })
		if i < 0 {
			t.Fatalf("no %s in %+v", name, out.Events)
		}
		return out.Events[i]
	}
	raid, siege := event("raid in Eastvale"), event("siege")
	if raid.PartOf != siege.ID || siege.PartOf != "" {
		t.Errorf("the raid is part of %q, the siege of %q; want the raid of the siege, %s", raid.PartOf, siege.PartOf, siege.ID)
	}
	if len(siege.Told) != 1 || len(siege.Told[0].Spans) != 2 {
		t.Errorf("the siege is told at %+v, want both places", siege.Told)
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
