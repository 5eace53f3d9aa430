package attribute

import (
	"slices"
	"testing"
)

// wholeTexts are texts of our own, annotated before anything read them: "speaker | words" of statements that
// must be found in them.
var wholeTexts = []struct {
	name, text string
	want       []string
}{
	{"a report of an accident", `Ferry operator knew of cracked ramp for months, leaked log shows

The company that runs the Selje ferry knew that its loading ramp was cracked at least five months before it collapsed, killing two passengers, according to a maintenance log obtained by the Courier.

An entry dated 14 January describes a "visible split, roughly the length of a hand" beside the left hinge. The mechanic who wrote it, Jostein Rød, recommended that the ramp be taken out of service. It was not.

"I wrote it down, I signed it, and I rang the office," Rød said on Wednesday. "They told me to paint over it."

Fjordline Selje denies that. Its chief executive, Marit Vollan, said the entry had been "misread" and that the ramp was inspected twice afterwards. She would not say by whom.

Investigators have so far refused to discuss the log. Prosecutor Elin Haug, asked whether charges were likely, replied: "Ask me in a month."

Relatives of the dead were less patient. Karin Aas, whose brother drowned, accused the company of lying to her face. "They sat in my kitchen and swore nobody knew," she said.

The transport ministry believes the rules on private ramps are too weak and plans to tighten them by autumn, a spokesman said.`,
		[]string{
			`a maintenance log obtained by the Courier | The company that runs the Selje ferry knew that its loading ramp was cracked at least five months before it collapsed, killing two passengers`,
			`leaked log | Ferry operator knew of cracked ramp for months`,
			`Jostein Rød | that the ramp be taken out of service`,
			`Rød | "I wrote it down, I signed it, and I rang the office," … "They told me to paint over it."`,
			`They | to paint over it`,
			`Fjordline Selje | that`,
			`Its chief executive, Marit Vollan | the entry had been "misread" and that the ramp was inspected twice afterwards`,
			`She | by whom`,
			`Investigators | to discuss the log`,
			` | whether charges were likely`,
			`Prosecutor Elin Haug, asked whether charges were likely | "Ask me in a month."`,
			`Karin Aas, whose brother drowned | the company of lying to her face`,
			`she | "They sat in my kitchen and swore nobody knew,"`,
			`a spokesman | The transport ministry believes the rules on private ramps are too weak and plans to tighten them by autumn`,
		}},
	{"a court report", `A landlord told tenants he would "make their lives hell" if they called the council, a jury heard yesterday.

Victor Crane, 58, denies four counts of harassment. Opening the case, Anita Rao KC said Crane had removed doors, cut off the heating and, on one occasion, released rats into a hallway.

"This was not neglect," she told Leeds Crown Court. "It was a campaign."

One tenant, Maria Costa, said she was woken at 3am by hammering. She recalled that Crane shouted through the letterbox: "You'll be gone by Sunday." Cross-examined by Paul Finch, for the defence, she accepted that she had not kept a diary.

Crane, giving evidence, insisted that he was "only mending things". He claimed the rats had come from a building site next door, a suggestion Ms Rao called "desperate".

The judge, Mr Justice Oyelowo, reminded jurors that Crane had no previous convictions. The trial continues.`,
		[]string{
			`A landlord | he would "make their lives hell" if they called the council`,
			`Victor Crane, 58 | four counts of harassment`,
			`Anita Rao KC | Crane had removed doors, cut off the heating and, on one occasion, released rats into a hallway`,
			`she | "This was not neglect," … "It was a campaign."`,
			`One tenant, Maria Costa | she was woken at 3am by hammering`,
			`She | that Crane shouted through the letterbox: "You'll be gone by Sunday."`,
			`Crane | "You'll be gone by Sunday."`,
			`she | that she had not kept a diary`,
			`Crane | that he was "only mending things"`,
			`He | the rats had come from a building site next door`,
			`Ms Rao | a suggestion … "desperate"`,
			`The judge, Mr Justice Oyelowo | that Crane had no previous convictions`,
		}},
	{"an interview", `The novelist Ida Brandvik rarely talks to reporters. She agreed to meet me, she says, because I wrote to her by hand.

You have said that you would never write about your father. What changed?

"He died," she says flatly. Then she laughs. "No, that's not quite it. I think I stopped being afraid of his sisters."

Her publisher had warned her that the family might sue. They haven't, and Brandvik doubts they will. "Half of them haven't read it," she says, "and the other half think they're somebody else."

Critics have called the book cruel. The Tribune's reviewer complained that it "spares no one but its author". Brandvik shrugs: "He's right. I'm a coward."

Is she working on something new? She won't say. "Ask me about the dog instead."`,
		[]string{
			`she | She agreed to meet me … because I wrote to her by hand`,
			`You | that you would never write about your father`,
			`she | "He died,"`,
			`she | "No, that's not quite it. I think I stopped being afraid of his sisters."`,
			`Her publisher | that the family might sue`,
			`Brandvik | they will`,
			`she | "Half of them haven't read it," … "and the other half think they're somebody else."`,
			`Critics | the book cruel`,
			`The Tribune's reviewer | that it "spares no one but its author"`,
			`Brandvik | "He's right. I'm a coward."`,
			`She | "Ask me about the dog instead."`,
		}},
	{"an opinion", `The minister says that nobody will be worse off. He is wrong, and I suspect he knows it.

Last spring, his own department estimated that 40,000 households would lose more than £900 a year. When a colleague of mine put this to him, he said the estimate was "out of date". It was six weeks old.

His defenders point out that the old system was worse. Perhaps it was. But as the economist Dana Whitlock has argued, "a smaller wound is still a wound".

Ministers like to claim that work is the best way out of poverty. I agree. Yet the Institute for Fair Pay reports that two thirds of poor children live in homes where somebody works. The government has promised to look at this. It promised that in 2019, too.

I do not believe the minister is cruel. I believe he has stopped listening.`,
		[]string{
			`The minister | that nobody will be worse off`,
			`I | he knows it`,
			`his own department | that 40,000 households would lose more than £900 a year`,
			`he | the estimate was "out of date"`,
			`His defenders | that the old system was worse`,
			`the economist Dana Whitlock | "a smaller wound is still a wound"`,
			`Ministers | that work is the best way out of poverty`,
			`the Institute for Fair Pay | that two thirds of poor children live in homes where somebody works`,
			`The government | to look at this`,
			`I | the minister is cruel`,
			`I | he has stopped listening`,
		}},
	{"an agency report", `KIRUMA, Aug 9 (TNA) - At least 31 people were killed when gunmen attacked a market in eastern Zamora on Friday, officials and witnesses said.

The attackers arrived on motorcycles at around 7 a.m. and opened fire without warning, Colonel Issa Barré, a military spokesman, told TNA by telephone. He blamed the Red Banner rebels, who have not claimed responsibility.

"They shot at anything that moved," said Fanta Coly, who sells millet. She said she hid under a cart for two hours.

A doctor at Kiruma hospital, who asked not to be named, put the toll at 44. The health ministry could not immediately be reached for comment.

The United Nations, which withdrew its peacekeepers in March, condemned the attack. In a statement, Secretary-General Pia Lund called it "an outrage" and urged both sides to return to talks.

A rebel spokesman said in an audio message posted online that the group "does not make war on traders", adding that the army itself had staged the raid. TNA could not verify the claim.`,
		[]string{
			`officials and witnesses | At least 31 people were killed when gunmen attacked a market in eastern Zamora on Friday`,
			`Colonel Issa Barré, a military spokesman | The attackers arrived on motorcycles at around 7 a.m. and opened fire without warning`,
			`Fanta Coly, who sells millet | "They shot at anything that moved,"`,
			`She | she hid under a cart for two hours`,
			`A doctor at Kiruma hospital, who asked not to be named | the toll at 44`,
			`The United Nations, which withdrew its peacekeepers in March | the attack`,
			`Secretary-General Pia Lund | both sides to return to talks`,
			`A rebel spokesman | that the group "does not make war on traders"`,
			`A rebel spokesman | that the army itself had staged the raid`,
		}},
	{"a statement by a family", `Statement by the family of Leon Abara

Three years ago, an officer told us that Leon had fallen down the stairs. We did not believe him then and we do not believe him now.

The pathologist, Dr Simone Krause, has since written that his injuries are "not consistent with a fall". The police federation says her report is flawed. It has not said how.

We have asked the chief constable, four times, to hand over the footage. His office replied that it had been lost. Last week we learned from a journalist that a copy exists.

We are told to be patient. "Justice takes time," the deputy commissioner assured us in June. He promised an answer by September; he has since withdrawn that promise.

Leon used to say that silence is a choice. We choose to speak.`,
		[]string{
			`an officer | that Leon had fallen down the stairs`,
			`The pathologist, Dr Simone Krause | that his injuries are "not consistent with a fall"`,
			`The police federation | her report is flawed`,
			`It | how`,
			`His office | that it had been lost`,
			`we | that a copy exists`,
			` | to be patient`,
			`the deputy commissioner | "Justice takes time,"`,
			`He | an answer by September`,
			`Leon | that silence is a choice`,
		}},
}

func TestWholeTexts(t *testing.T) {
	for _, c := range wholeTexts {
		t.Run(c.name, func(t *testing.T) {
			all, doc := extract(t, c.text)
			var got []string
			for _, s := range all {
				got = append(got, cut(doc, s.Speaker)+" | "+doc.Quote(s.Spans))
			}
			for _, w := range c.want {
				if !slices.Contains(got, w) {
					t.Errorf("Extract(%s) did not find %q", c.name, w)
				}
			}
		})
	}
}
