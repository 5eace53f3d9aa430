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
	{"a semicolon ends a clause", "The company maintained that the crack was old; the inquiry has ended.",
		[]string{"The company | asserts | that the crack was old"}},
	{"what another does meanwhile", "Marlow said the mayor was “a dead man walking”, while his own party wants an election.",
		[]string{"Marlow | asserts | the mayor was “a dead man walking”"}},
	{"a clause between dashes", "The ministry's reply – that the report was “alarmist” – was withdrawn.",
		[]string{"The ministry's | asserts | that the report was “alarmist”"}},
	{"a colon without a word of saying", "Marlow laughed off the report: “I can't even cook.” His agent said much the same.",
		[]string{"Marlow | asserts | “I can't even cook.”", "His agent | asserts | the same"}},
	{"a quotation in a quotation", `"I was afraid," Marlow replied. "He'd said, 'If I go down, you go down.'"`,
		[]string{`Marlow | asserts | "I was afraid," … "He'd said, 'If I go down, you go down.'"`, `He | asserts | 'If I go down, you go down.'`}},
	{"a possessive before a full stop", "Marlow said she worked at St Anne's. She left.",
		[]string{"Marlow | asserts | she worked at St Anne's"}},
	{"said after the match", "“We played well,” said Rovers coach Ada Marlow after the match — the sixth in a row.",
		[]string{"Rovers coach Ada Marlow | asserts | “We played well,”"}},
	{"a second verb after an object", "The minister promised an inquiry “without fear” but ruled out resigning.",
		[]string{"The minister | promises | an inquiry “without fear”"}},
	{"a bare denial", "The company has always denied overloading.", []string{"The company | denies | overloading"}},
	{"a sum put at a figure", "Officials put the number still missing at £17.", []string{"Officials | estimates | the number still missing at £17"}},
	{"adding to what was said", "“The peers listen,” said the group's director, Ada Marlow, adding that the bill “must fail”.",
		[]string{"the group's director, Ada Marlow | asserts | “The peers listen,”", "the group's director, Ada Marlow | asserts | that the bill “must fail”"}},
	{"relative clauses without which", "The firm invested £1.4bn, a sum critics say includes repairs. The gates were sold, a decision Ada Marlow now admits was “a mistake”.",
		[]string{"critics | asserts | a sum … includes repairs", "Ada Marlow | concedes | a decision … was “a mistake”"}},
	{"asked of somebody, in front", "Asked by the Gazette for the figures, it sent a letter.", []string{"the Gazette | demands | the figures"}},
	{"a verb that closes, with when and where", "Coffee does not raise the risk of falls, researchers report today in Cardiology Letters.",
		[]string{"researchers | asserts | Coffee does not raise the risk of falls"}},
	{"a verb that looks like a noun", "Per Marlow, who built the wall, points out that nobody asked him. Idris concedes that it is old, but notes that her team checked.",
		[]string{"Per Marlow | asserts | that nobody asked him", "Idris | concedes | that it is old", "Idris | asserts | that her team checked"}},
	{"inverted, with what the speaker does", "The data “should reassure patients”, argues Ada Marlow, a surgeon who was not involved.",
		[]string{"Ada Marlow | asserts | The data “should reassure patients”"}},
	{"a closing verb with a long subject and place", "Strikes killed 212 people in May, the Centre for Conflict Records (CCR) said in a report released today.",
		[]string{"the Centre for Conflict Records (CCR) | asserts | Strikes killed 212 people in May"}},
	{"a quotation told in one", "“First there was a drone. My son said, ‘It is only watching us.’ Then there was no house,” she told them.",
		[]string{"she | asserts | “First there was a drone. My son said, ‘It is only watching us.’ Then there was no house,”", "My son | asserts | ‘It is only watching us.’"}},
	{"a day behind the subject", "Valley officials on Tuesday denied that the dam was leaking.",
		[]string{"Valley officials | denies | that the dam was leaking"}},
	{"declines to comment", "The ministry of water declined to comment on the images.", []string{"The ministry of water | declines | to comment on the images"}},
	{"quoted by a paper", "Residents quoted by the RFE/RL service said they had been told to leave.",
		[]string{"Residents quoted by the RFE/RL service | asserts | they had been told to leave"}},
	{"a clause with when, in front", "When Marlow asked whether the bridge was safe, the mayor laughed.",
		[]string{"Marlow | asks | whether the bridge was safe"}},
	{"around a relative clause", "The agency, which was notified on Monday, has classified the food as unsafe.", nil},
	{"about somebody", "About Norvik: Founded in 1921, Norvik makes cereals.", nil},
	{"as somebody told", "As Marlow told the Gazette, the air has become cleaner.", []string{"Marlow | asserts | the air has become cleaner"}},
	{"a time is not what is said", "Rival Helios, which reports next week, fell.", nil},
	{"denies this", "The firm denied this, saying the meeting was routine.",
		[]string{"The firm | denies | this", "The firm | asserts | the meeting was routine"}},
	{"a speaker with a clause of their own", "“We were told there are none,” said Rosa Vila, who speaks for 900 workers, “and we heard that before.”",
		[]string{"Rosa Vila, who speaks for 900 workers | asserts | “We were told there are none,” … “and we heard that before.”"}},
	{"heard somebody say", "Marlow had heard the captain say: “Let them have it.”", []string{"Marlow | believes | the captain say: “Let them have it.”", "the captain | asserts | “Let them have it.”"}},
	{"nobody says", "Nobody mentioned an inquiry.", nil},
	{"what is condemned", "Plans for a furnace on the old site have been condemned by residents.",
		[]string{"residents | alleges | Plans for a furnace on the old site"}},
	{"a second act behind a clause about a thing", "Marlow said the raid had been “well planned” and urged anyone with pictures to get in touch.",
		[]string{"Marlow | asserts | the raid had been “well planned”", "Marlow | demands | anyone with pictures to get in touch"}},
	{"who is told, then what", "Dr Lim told the court that pills “would, on balance, have saved him”.",
		[]string{"Dr Lim | asserts | that pills “would, on balance, have saved him”"}},
	{"who is told, then a quotation", "Rook, 38, who plays a guard, told the Gazette: “I love dogs. I have two.”",
		[]string{"Rook, 38, who plays a guard | asserts | “I love dogs. I have two.”"}},
	{"an object of a relative clause", "The notes, which Marlow conceded she had not read, record a fever.", []string{"Marlow | concedes | she had not read"}},
	{"a flag before a headline's quotation", "EXCLUSIVE: “I never touched that dog,” says Rook.", []string{"Rook | asserts | “I never touched that dog,”"}},
	{"a night behind the subject", "Rook last night said that the claims were untrue.", []string{"Rook | asserts | that the claims were untrue"}},
	{"a quotation behind a dash", "Mensah, who found the flaw, estimates that half of the locks can be opened — “and that's low,” he said.",
		[]string{"Mensah | estimates | that half of the locks can be opened", "he | asserts | “and that's low,”"}},
	{"a paragraph of quotation goes on with its speaker", "“You learn to listen,” says Abel Mott.\n\n“The piano was the worst of them.\n\n“It was a Tuesday. I thought, ‘That is it, Abel.’”\n\nThe council has a plan.",
		[]string{"Abel Mott | asserts | “You learn to listen,”", "Abel Mott | asserts | “The piano was the worst of them.\n\n“It was a Tuesday. I thought, ‘That is it, Abel.’”"}},
	{"a paragraph of quotation by nobody named", "The council met.\n\n“We have never seen a river rise like this.”\n\nThe wall fell.",
		[]string{" | asserts | “We have never seen a river rise like this.”"}},
	{"what somebody with a clause of their own is not sure of", "His daughter Ruth, who keeps the books, is not so sure: “They have painted the lines.”",
		[]string{"His daughter Ruth, who keeps the books | asserts | “They have painted the lines.”"}},
	{"inside a relative clause", "Baraka left over a demand for compensation that, he said, had never been raised before.",
		[]string{"he | asserts | a demand for compensation that … had never been raised before"}},
	{"a main clause after what is said in front", "When the council asked about three more bridges, Marlow had no answer.",
		[]string{"the council | asks | three more bridges"}},
	{"what was wanted, and what was done", "Marlow did not want to close the bridge, but was sent a second warning.",
		[]string{"Marlow | intends | to close the bridge"}},
	{"a verb after a quotation", "The crowd chanted “Mend the bridge!” and kept going until nine.",
		[]string{"The crowd | asserts | “Mend the bridge!”"}},
	{"in what it was said", "Idris Hale called for more inspectors in a statement on Thursday.",
		[]string{"Idris Hale | demands | more inspectors"}},
	{"several words in marks", "Marlow called the mayor a “careless man,” a “liar” and a “fool.”",
		[]string{"Marlow | asserts | the mayor a “careless man,” a “liar” and a “fool.”"}},
	{"a quotation behind a semicolon", "The trust said demand rose by a tenth; “that is no fall”, said its chief, Mo Farrant.",
		[]string{"The trust | asserts | demand rose by a tenth", "its chief, Mo Farrant | asserts | “that is no fall”"}},
	{"a subject with a name beside it", "“The weather is fine,” the governor, Zafar Tursun, told residents — the sky was black.",
		[]string{"the governor, Zafar Tursun | asserts | “The weather is fine,”"}},
	{"a second verb of what is said, behind marks", "The ministry said all missions “comply fully with the law” and are planned “with care”.",
		[]string{"The ministry | asserts | all missions “comply fully with the law” and are planned “with care”"}},
	{"it is thought", "It is thought that the wall will cost £8m.", []string{" | asserts | that the wall will cost £8m"}},
	{"claims to do", "The rebels claimed Monday to control the ridge.", []string{"The rebels | asserts | to control the ridge"}},
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
