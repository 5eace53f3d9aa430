package attribute

import (
	"strings"
	"testing"

	"whosaid/graph"
)

// constructions are sentences of our own, one or more for each construction, with one
// statement each that must be found: content pieces joined by " … ", cue and speaker.
var constructions = []struct {
	name, text              string
	content, cue, speaker   string
	form                    graph.Form
	stance                  graph.Stance
	polarity                graph.Polarity
	relayed                 string // Speaker of the statement that relays it, "" if none.
	medium, addressee, said string
}{
	{name: "direct, cue after", text: `“The bridge was never inspected,” Marlow said.`,
		content: `“The bridge was never inspected,”`, cue: "said", speaker: "Marlow", form: graph.Direct, stance: graph.Asserts},
	{name: "direct, inverted", text: `"The bridge was never inspected," said Ada Marlow, the chief engineer.`,
		content: `"The bridge was never inspected,"`, cue: "said", speaker: "Ada Marlow, the chief engineer", form: graph.Direct, stance: graph.Asserts},
	{name: "direct, cue before", text: `Marlow said: "The bridge was never inspected."`,
		content: `"The bridge was never inspected."`, cue: "said", speaker: "Marlow", form: graph.Direct, stance: graph.Asserts},
	{name: "interrupted", text: `“The bridge,” Marlow said, “was never inspected.”`,
		content: `“The bridge,” … “was never inspected.”`, cue: "said", speaker: "Marlow", form: graph.Direct, stance: graph.Asserts},
	{name: "goes on in the next sentence", text: `“The bridge was never inspected,” Marlow said. “Nobody asked us to look at it.”`,
		content: `“The bridge was never inspected,” … “Nobody asked us to look at it.”`, cue: "said", speaker: "Marlow", form: graph.Direct, stance: graph.Asserts},
	{name: "guillemets", text: `«The bridge was never inspected,» Marlow said.`,
		content: `«The bridge was never inspected,»`, cue: "said", speaker: "Marlow", form: graph.Direct, stance: graph.Asserts},
	{name: "single marks", text: `‘The bridge wasn’t inspected,’ Marlow said.`,
		content: `‘The bridge wasn’t inspected,’`, cue: "said", speaker: "Marlow", form: graph.Direct, stance: graph.Asserts},
	{name: "quotation in a quotation", text: `“He told me ‘wait’ and left,” Marlow said.`,
		content: `“He told me ‘wait’ and left,”`, cue: "said", speaker: "Marlow", form: graph.Direct, stance: graph.Asserts},
	{name: "question", text: `“Who signed the papers?” Marlow asked.`,
		content: `“Who signed the papers?”`, cue: "asked", speaker: "Marlow", form: graph.Direct, stance: graph.Asks},
	{name: "indirect with that", text: `The ministry said that the river had risen by two metres.`,
		content: `that the river had risen by two metres`, cue: "said", speaker: "The ministry", form: graph.Indirect, stance: graph.Asserts},
	{name: "indirect without that", text: `The ministry said the river had risen by two metres.`,
		content: `the river had risen by two metres`, cue: "said", speaker: "The ministry", form: graph.Indirect, stance: graph.Asserts},
	{name: "mixed", text: `The ministry said the river had risen “faster than ever” overnight.`,
		content: `the river had risen “faster than ever” overnight`, cue: "said", speaker: "The ministry", form: graph.Mixed, stance: graph.Asserts},
	{name: "closing clause", text: `The river had risen by two metres, the ministry said.`,
		content: `The river had risen by two metres`, cue: "said", speaker: "the ministry", form: graph.Indirect, stance: graph.Asserts},
	{name: "speaker inside", text: `The river, the ministry said, had risen by two metres.`,
		content: `The river … had risen by two metres`, cue: "said", speaker: "the ministry", form: graph.Indirect, stance: graph.Asserts},
	{name: "according to, before", text: `According to the ministry, the river had risen by two metres.`,
		content: `the river had risen by two metres`, cue: "According to", speaker: "the ministry", form: graph.Indirect, stance: graph.Asserts},
	{name: "according to, after", text: `The river had risen by two metres, according to the ministry.`,
		content: `The river had risen by two metres`, cue: "according to", speaker: "the ministry", form: graph.Indirect, stance: graph.Asserts},
	{name: "line of place", text: `MARLOW, May 4 — The river had risen by two metres, the ministry said.`,
		content: `The river had risen by two metres`, cue: "said", speaker: "the ministry", form: graph.Indirect, stance: graph.Asserts},
	{name: "next quotation has a speaker of its own", text: `“The gauge failed,” said Ada Marlow. “The other one,” she added, “never worked.”`,
		content: `“The gauge failed,”`, cue: "said", speaker: "Ada Marlow", form: graph.Direct, stance: graph.Asserts},
	{name: "that-clause of the subject", text: `The report's finding that two gauges failed was disputed by the ministry.`,
		content: `that two gauges failed`, cue: "finding", speaker: "The report's", form: graph.Indirect, stance: graph.Asserts},
	{name: "called by a name", text: `The ministry called the report "a fairy tale".`,
		content: `the report "a fairy tale"`, cue: "called", speaker: "The ministry", form: graph.Mixed, stance: graph.Asserts},
	{name: "a hearing is told", text: `Two engineers warned the board in May that the wall would give way, the inquiry heard.`,
		content: `Two engineers warned the board in May that the wall would give way`, cue: "heard", form: graph.Indirect, stance: graph.Asserts, addressee: "the inquiry"},
	{name: "inside what a hearing is told", text: `Two engineers warned that the wall would give way, the inquiry heard.`,
		content: `that the wall would give way`, cue: "warned", speaker: "Two engineers", form: graph.Indirect, stance: graph.Asserts},
	{name: "puts a figure", text: `Campaigners put the number of dead at nearly 400.`,
		content: `the number of dead at nearly 400`, cue: "put", speaker: "Campaigners", form: graph.Indirect, stance: graph.Estimates},
	{name: "asked, replied", text: `Asked whether he knew of the letters, Marlow replied: “No.” He left.`,
		content: `“No.”`, cue: "replied", speaker: "Marlow", form: graph.Direct, stance: graph.Asserts},
	{name: "asked, in front", text: `Asked whether he knew of the letters, Marlow replied that he did.`,
		content: `whether he knew of the letters`, cue: "Asked", form: graph.Indirect, stance: graph.Asks},
	{name: "says more", text: `The company said it would not comment, but confirmed that two letters were received.`,
		content: `it would not comment`, cue: "said", speaker: "The company", form: graph.Indirect, stance: graph.Asserts},
	{name: "warns of danger, not to act", text: `Residents warned that the wall would give way.`,
		content: `that the wall would give way`, cue: "warned", speaker: "Residents", form: graph.Indirect, stance: graph.Asserts},
	{name: "a heading that names who is told", text: `Rents Will Rise by a Tenth, Tenants Told`,
		content: `Rents Will Rise by a Tenth`, cue: "Told", form: graph.Indirect, stance: graph.Asserts, addressee: "Tenants"},
	{name: "quotation after a colon", text: `Marlow rejected the idea that the gates were shut: “There is no proof of that,” he said, “and there never was.”`,
		content: `“There is no proof of that,” … “and there never was.”`, cue: "said", speaker: "he", form: graph.Direct, stance: graph.Asserts},
	{name: "before a quotation after a colon", text: `Marlow rejected the idea that the gates were shut: “There is no proof of that,” he said.`,
		content: `the idea that the gates were shut`, cue: "rejected", speaker: "Marlow", form: graph.Indirect, stance: graph.Denies, polarity: graph.Denied},
	{name: "relative clause between commas", text: `The union, which denied that it was paid, described the ruling as “a landmark”.`,
		content: `that it was paid`, cue: "denied", speaker: "which", form: graph.Indirect, stance: graph.Denies, polarity: graph.Denied},
	{name: "told by one of them", text: `“He had it on his desk,” one of the engineers told the Courier.`,
		content: `“He had it on his desk,”`, cue: "told", speaker: "one of the engineers", form: graph.Direct, stance: graph.Asserts, addressee: "the Courier"},
	{name: "year in front; aside between dashes", text: `In 2019 the board concluded — in a report of that May — that forty gates were unfit.`,
		content: `that forty gates were unfit`, cue: "concluded", speaker: "the board", form: graph.Indirect, stance: graph.Asserts, medium: "a report"},
	{name: "relative clause of the subject", text: `Residents who say they saw lights were interviewed.`,
		content: `they saw lights`, cue: "say", speaker: "who", form: graph.Indirect, stance: graph.Asserts},
	{name: "as somebody put it", text: `“Hope,” as Marlow put it, “is not a plan.”`,
		content: `“Hope,” … “is not a plan.”`, cue: "put", speaker: "Marlow", form: graph.Direct, stance: graph.Asserts},
	{name: "a paragraph goes on", text: "“The gauge failed,” said Ada Marlow. “We knew it would.\n\n“Nobody listened,” she added. “Nobody.”",
		content: `“The gauge failed,” … “We knew it would.`, cue: "said", speaker: "Ada Marlow", form: graph.Direct, stance: graph.Asserts},
	{name: "a paragraph with a speaker of its own", text: "“The gauge failed,” said Ada Marlow. “We knew it would.\n\n“Nobody listened,” she added. “Nobody.”",
		content: `“Nobody listened,” … “Nobody.”`, cue: "added", speaker: "she", form: graph.Direct, stance: graph.Asserts},
	{name: "after a colon, speaker inside", text: `Critics say that is the problem: the gates, they argue, will never close.`,
		content: `the gates … will never close`, cue: "argue", speaker: "they", form: graph.Indirect, stance: graph.Asserts, relayed: "Critics"},
	{name: "label with a bracket", text: "CHAIR: Who kept the log?\n\nLAMB (for the families): Nobody did, sir.\n\nCHAIR: Go on.",
		content: `Nobody did, sir.`, cue: ":", speaker: "LAMB (for the families)", form: graph.Direct, stance: graph.Asserts},
	{name: "question, inverted", text: `“Is it safe?” asked Lena Moss, a fisherwoman.`,
		content: `“Is it safe?”`, cue: "asked", speaker: "Lena Moss, a fisherwoman", form: graph.Direct, stance: graph.Asks},
	{name: "warning, inverted", text: `“It will fail again,” warned Lena Moss.`,
		content: `“It will fail again,”`, cue: "warned", speaker: "Lena Moss", form: graph.Direct, stance: graph.Asserts},
	{name: "two of one speaker", text: `The ministry explained that the gauge had failed, and said the river was falling.`,
		content: `the river was falling`, cue: "said", speaker: "The ministry", form: graph.Indirect, stance: graph.Asserts},
	{name: "relative clause", text: `The agency listed four dams, which Marlow said were unsafe.`,
		content: `four dams … were unsafe`, cue: "said", speaker: "Marlow", form: graph.Indirect, stance: graph.Asserts},
	{name: "nested", text: `Marlow said villagers reported that the dam was empty.`,
		content: `that the dam was empty`, cue: "reported", speaker: "villagers", form: graph.Indirect, stance: graph.Asserts, relayed: "Marlow"},
	{name: "closes over", text: `The company said it repaired the dam in May, and two gates were replaced in June, the ministry reported.`,
		content: `it repaired the dam in May`, cue: "said", speaker: "The company", form: graph.Indirect, stance: graph.Asserts, relayed: "the ministry"},
	{name: "participle", text: `The mayor defended the plan, saying it would save the valley.`,
		content: `it would save the valley`, cue: "saying", speaker: "The mayor", form: graph.Indirect, stance: graph.Asserts},
	{name: "passive accusation", text: `The guards have been accused of sleeping during the flood.`,
		content: `The guards … sleeping during the flood`, speaker: "", form: graph.Indirect, stance: graph.Alleges},
	{name: "passive accusation in a heading", text: `Mayor Accused of Fraud in Harbour Deal`,
		content: `Mayor … Fraud in Harbour Deal`, cue: "Accused of", speaker: "", form: graph.Indirect, stance: graph.Alleges},
	{name: "closing clause, inverted", text: `The harbour will not open before June, noted Ada Marlow.`,
		content: `The harbour will not open before June`, cue: "noted", speaker: "Ada Marlow", form: graph.Indirect, stance: graph.Asserts},
	{name: "closing clause of a study", text: `Rents doubled within a decade, a study of old leases shows.`,
		content: `Rents doubled within a decade`, cue: "shows", speaker: "a study of old leases", form: graph.Indirect, stance: graph.Asserts, medium: "a study"},
	{name: "more of something", text: `The union called for more investment in the ports.`,
		content: `more investment in the ports`, cue: "called for", speaker: "The union", form: graph.Indirect, stance: graph.Demands},
	{name: "accusation by somebody", text: `The mayor was accused of fraud by the auditors.`,
		content: `The mayor … fraud`, cue: "was accused of", speaker: "the auditors", form: graph.Indirect, stance: graph.Alleges},
	{name: "contrast", text: `The army claimed it spared the town, but Marlow says hundreds died.`,
		content: `it spared the town`, cue: "claimed", speaker: "The army", form: graph.Indirect, stance: graph.Asserts},
	{name: "denial", text: `The company denied that it had closed the gates.`,
		content: `that it had closed the gates`, cue: "denied", speaker: "The company", form: graph.Indirect, stance: graph.Denies, polarity: graph.Denied},
	{name: "concession", text: `The company acknowledged that it had closed the gates.`,
		content: `that it had closed the gates`, cue: "acknowledged", speaker: "The company", form: graph.Indirect, stance: graph.Concedes},
	{name: "belief", text: `Residents believe that the dam will fail.`,
		content: `that the dam will fail`, cue: "believe", speaker: "Residents", form: graph.Indirect, stance: graph.Believes},
	{name: "promise", text: `The governor promised to rebuild the dam.`,
		content: `to rebuild the dam`, cue: "promised", speaker: "The governor", form: graph.Indirect, stance: graph.Promises},
	{name: "document speaks", text: `The report says the gauge failed twice.`,
		content: `the gauge failed twice`, cue: "says", speaker: "The report", form: graph.Indirect, stance: graph.Asserts, medium: "The report"},
	{name: "cue noun", text: `Critics mocked Marlow’s claim that the dam was safe.`,
		content: `that the dam was safe`, cue: "claim", speaker: "Marlow’s", form: graph.Indirect, stance: graph.Alleges},
	{name: "transcript", text: "MARLOW: The dam was empty.\n\nHOST: Who told you that?\n\nMARLOW: The villagers did.",
		content: `Who told you that?`, cue: ":", speaker: "HOST", form: graph.Direct, stance: graph.Asks},
	{name: "dash", text: "“The dam was empty and everybody in the village knew it.” — Ada Marlow",
		content: `“The dam was empty and everybody in the village knew it.”`, cue: "—", speaker: "Ada Marlow", form: graph.Direct, stance: graph.Asserts},
	{name: "reopened paragraphs", text: "“The dam was empty,” Marlow said. “We told them so.\n\n“They did not listen.”",
		content: "“The dam was empty,” … “We told them so.\n\n“They did not listen.”", cue: "said", speaker: "Marlow", form: graph.Direct, stance: graph.Asserts},
	{name: "addressee and day", text: `The ministry told reporters on Tuesday that the dam was empty.`,
		content: `that the dam was empty`, cue: "told", speaker: "The ministry", form: graph.Indirect, stance: graph.Asserts, addressee: "reporters", said: "2024-05-07"},
	{name: "a day that is another verb's", text: `Marlow, who left on Monday, said the dam was empty.`,
		content: `the dam was empty`, cue: "said", speaker: "Marlow, who left on Monday", form: graph.Indirect, stance: graph.Asserts},
	{name: "a programme that is no day", text: `“We are looking at two years,” Marlow told the Today programme.`,
		content: `“We are looking at two years,”`, cue: "told", speaker: "Marlow", form: graph.Direct, stance: graph.Asserts, addressee: "the Today programme"},
	{name: "refusal", text: `The company declined to comment on the report.`,
		content: `to comment on the report`, cue: "declined", speaker: "The company", form: graph.Indirect, stance: graph.Declines},
	{name: "denial of claims", text: `The mayor rejected claims that the dam was unsafe.`,
		content: `claims that the dam was unsafe`, cue: "rejected", speaker: "The mayor", form: graph.Indirect, stance: graph.Denies, polarity: graph.Denied},
	{name: "retraction", text: `The minister walked back his claim that the dam was safe.`,
		content: `his claim that the dam was safe`, cue: "walked back", speaker: "The minister", form: graph.Indirect, stance: graph.Retracts, polarity: graph.Denied},
	{name: "headline", text: "Marlow: Dam Is Safe, Ministry Was Wrong\n\nThe dam in the valley is old.",
		content: "Dam Is Safe, Ministry Was Wrong", cue: ":", speaker: "Marlow", form: graph.Direct, stance: graph.Asserts},
	{name: "aside in the clause", text: `Police say the driver, who was not named, may have fled.`,
		content: `the driver, who was not named, may have fled`, cue: "say", speaker: "Police", form: graph.Indirect, stance: graph.Asserts},
	{name: "several speakers", text: `The U.S., British and French militaries said they did everything possible.`,
		content: `they did everything possible`, cue: "said", speaker: "The U.S., British and French militaries", form: graph.Indirect, stance: graph.Asserts},
	{name: "told, by nobody named", text: `Residents were told that the dam would hold.`,
		content: `that the dam would hold`, cue: "were told", form: graph.Indirect, stance: graph.Asserts, addressee: "Residents"},
	{name: "relayed by according to", text: `The email said that the gates were rusty, according to two people who saw it.`,
		content: `that the gates were rusty`, cue: "said", speaker: "The email", form: graph.Indirect, stance: graph.Asserts, relayed: "two people", medium: "The email"},
	{name: "intention", text: `The government plans to rebuild the dam next year.`,
		content: `to rebuild the dam next year`, cue: "plans", speaker: "The government", form: graph.Indirect, stance: graph.Intends},
	{name: "missing closing mark", text: "\"We were told to leave, Marlow said.\n\nThe river rose.",
		content: "\"We were told to leave", cue: "said", speaker: "Marlow", form: graph.Direct, stance: graph.Asserts},
	{name: "quotation alone", text: `Marlow said that nobody had checked the dam. “It was a scandal.”`,
		content: `“It was a scandal.”`, speaker: "Marlow", form: graph.Direct, stance: graph.Asserts},
	{name: "medium", text: `In a statement sent to the Gazette, the company said the dam was empty.`,
		content: `the dam was empty`, cue: "said", speaker: "the company", form: graph.Indirect, stance: graph.Asserts, medium: "a statement sent to the Gazette"},
}

func TestConstructions(t *testing.T) {
	published, err := graph.ParseDate("2024-05-09")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range constructions {
		t.Run(c.name, func(t *testing.T) {
			doc := graph.NewText(c.text)
			all := Extract(Document{Text: doc, Published: published})
			for _, s := range all {
				if strings.Trim(doc.Quote(s.Spans), ". ") != strings.Trim(c.content, ". ") {
					continue
				}
				polarity := graph.Affirms
				if c.polarity != "" {
					polarity = c.polarity
				}
				want := [...]string{c.speaker, string(c.form), string(c.stance), string(polarity), c.relayed, c.medium, c.addressee, c.said}
				got := [...]string{cut(doc, s.Speaker), string(s.Form), string(s.Stance), string(s.Polarity), "", s.Medium, s.Addressee, s.Said.String()}
				if s.RelayedBy >= 0 {
					got[4] = cut(doc, all[s.RelayedBy].Speaker)
				}
				if got != want {
					t.Errorf("Extract(%q) gives %q, want %q", c.text, got, want)
				}
				if c.cue != "" && cut(doc, s.Cue) != c.cue {
					t.Errorf("Extract(%q) has cue %q, want %q", c.text, cut(doc, s.Cue), c.cue)
				}
				return
			}
			var found []string
			for _, s := range all {
				found = append(found, doc.Quote(s.Spans))
			}
			t.Errorf("Extract(%q) found %q, want %q", c.text, found, c.content)
		})
	}
}

func cut(doc graph.Text, s graph.Span) string {
	if s.IsZero() {
		return ""
	}
	return doc.Cut(s)
}

// TestNotStatements holds that marks around a word or title alone say nothing, nor does a verb whose object or
// subject is not what a cue's would be.
func TestNotStatements(t *testing.T) {
	for _, text := range []string{
		`The so-called “wall” runs along the river.`,
		`Her film “The Long Night” opened in June.`,
		`The river is long and the valley is wide.`,
		`The agency interviewed 40 residents of the valley and visited two dams.`,
		`Missions are planned carefully to avoid harm.`,
		`A woman looks back as crowds gather on the bridge.`,
		`The men put the boat at the far end.`,
		`I rely on what I'm told.`,
	} {
		if all, doc := extract(t, text); len(all) > 0 {
			t.Errorf("Extract(%q) found %q, want nothing", text, doc.Quote(all[0].Spans))
		}
	}
}
