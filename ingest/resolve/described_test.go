package resolve

import (
	"strings"
	"testing"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

// TestResolveDescribed holds whom a noun, a pronoun or an owner means that no name gives away.
func TestResolveDescribed(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		list []said
	}{
		"an object is no subject": {
			"Women in front of the march sang. Men behind them said they had not.",
			[]said{{"them", "they had not", []string{"men behind them"}}},
		},
		"age, origin and family tell more of whoever was named": {
			"Governor Miroslav Hadek spoke first. The 58-year-old said rates would fall. Tomas Lindqvist, an economist, said otherwise. The Swede expects none.\n\nEllen Platt, 67, wept. \"I knew them all,\" the grandmother of five said.",
			[]said{
				{"The 58-year-old", "rates would fall", []string{"Miroslav Hadek"}},
				{"Tomas Lindqvist, an economist", "otherwise", []string{"Tomas Lindqvist"}},
				{"The Swede", "none", []string{"Tomas Lindqvist"}},
				{"the grandmother of five", `"I knew them all,"`, []string{"Ellen Platt"}},
			},
		},
		"another's age is somebody else's": {
			"Ellen Platt, 67, wept. The 38-year-old said it was a shame.",
			[]said{{"The 38-year-old", "it was a shame", []string{"38-year-old"}}},
		},
		"what stands in front of a name is whoever is named": {
			"The bank, Larkin Savings, did not reply. It said later that nothing was lost. The foreman, Mr. Ilie, denied it. His solicitor, Ms Farah Begum, said so too. A spokesman for the company, Karel Dušek, denied that. Dušek said it was safe.",
			[]said{
				{"It", "nothing was lost", []string{"Larkin Savings"}},
				{"The foreman, Mr. Ilie", "it", []string{"Ilie"}},
				{"His solicitor, Ms Farah Begum", "so too", []string{"Farah Begum"}},
				{"A spokesman for the company, Karel Dušek", "that", []string{"Karel Dušek"}},
				{"Dušek", "it was safe", []string{"Karel Dušek"}},
			},
		},
		"a noun that is named afterwards": {
			"A welder said he was told by a foreman to paint over it. The foreman, Mr. Ilie, denied this.",
			[]said{{"a foreman", "to paint over it", []string{"Ilie"}}},
		},
		"nobody speaks who hangs on a preposition": {
			"A source close to the board told reporters he had two games. One of the reviewers said it was weak.",
			[]said{
				{"the board", "he had two games", []string{"source close to the board"}},
				{"the reviewers", "it was weak", []string{"one of the reviewers"}},
			},
		},
		"owners are named": {
			"Dmitri Sallow laughed. His agent said it was nonsense. Later Sallow's agent said it was true.",
			[]said{
				{"His agent", "it was nonsense", []string{"Dmitri Sallow's agent"}},
				{"Sallow's agent", "it was true", []string{"Dmitri Sallow's agent"}},
			},
		},
		"who says nothing can be taken up": {
			"The housing minister is furious. Asked about it, she promised a review. One critic was cruel. He wrote that it was lazy.",
			[]said{
				{"she", "a review", []string{"housing minister"}},
				{"He", "it was lazy", []string{"critic"}},
			},
		},
		"given names that no table knows": {
			"The sculptor Hamo Orr met her in 1955. Orr said she was honest. Thessaly Ravenscroft framed that. \"He bought them,\" Ravenscroft said.",
			[]said{
				{"Orr", "she was honest", []string{"Hamo Orr"}},
				{"Ravenscroft", `"He bought them,"`, []string{"Thessaly Ravenscroft"}},
			},
		},
		"another office, another Souza, another neighbour": {
			"Foreign Minister Yusuf Tamo called it piracy. The former prime minister said it was a bad deal.\n\nLars Souza and his son Erik said nothing. The younger Souza wrote that it was over. Souza's neighbour Rupert said so too.",
			[]said{
				{"The former prime minister", "it was a bad deal", []string{"former prime minister"}},
				{"The younger Souza", "it was over", nil},
				{"Souza's neighbour Rupert", "so too", []string{"Rupert"}},
			},
		},
		"ranks, letters and callings around a name": {
			"DS Anil Mahal said the force was open. Mahal said it again. Harriet Oyel KC told jurors it was clear. Counsel for the crown, Ruth Amad, agreed it was. Hydrologist Lene Voss said it was a funnel. A man called Stan said it was stubbornness.",
			[]said{
				{"DS Anil Mahal", "the force was open", []string{"Anil Mahal"}},
				{"Mahal", "it again", []string{"Anil Mahal"}},
				{"Harriet Oyel KC", "it was clear", []string{"Harriet Oyel"}},
				{"Counsel for the crown, Ruth Amad", "it was", []string{"Ruth Amad"}},
				{"Hydrologist Lene Voss", "it was a funnel", []string{"Lene Voss"}},
				{"A man", "it was stubbornness", []string{"Stan"}},
			},
		},
		"what a person cannot be is a company": {
			"Lars Vinter runs Vinter Shipping. Vinter, which employs 900, said it was surprised. Corvane Chemicals leaked. Later Corvane said it had not. Moscow called it a circus.",
			[]said{
				{"Vinter, which employs 900", "it was surprised", []string{"Vinter Shipping"}},
				{"Corvane", "it had not", []string{"Corvane Chemicals"}},
				{"Moscow", "it a circus", []string{"Russian government"}},
			},
		},
		"somebody's somebody, and an office held now": {
			"Jimena Corral, now ambassador in Lisbon, called it a lie. The ambassador said it was signed. Her coach disagreed. Later, he said it was equal.",
			[]said{
				{"The ambassador", "it was signed", []string{"Jimena Corral"}},
				{"he", "it was equal", []string{"Jimena Corral's coach"}},
			},
		},
		"no person is a treasury": {
			"The Treasury said nothing. Dev Rao wrote that cars had won. He said nobody wants a bus.",
			[]said{
				{"The Treasury", "nothing", []string{"Treasury"}},
				{"He", "nobody wants a bus", []string{"Dev Rao"}},
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			in := input(t, test.text, test.list)
			for i := range in.Statements {
				if st := &in.Statements[i]; st.Speaker.End <= st.Spans[0].Start {
					st.Cue = graph.Span{Start: st.Speaker.End + 1, End: st.Spans[0].Start}
				}
			}
			checkSpeakers(t, Resolve(in), test.list)
		})
	}
}

const gardens = `Five questions for Marta Oyelaran

Q: Is it about you?
A: No. My editor rang.
Q: You once said prizes ruin writers.
OYELARAN: I did. My husband says so too.`

// TestResolveTurns holds whose the labels of an interview are, and who "I", "you" and "my" are in it.
// TestResolveNamedBehind holds that a noun is whoever is named behind it and what hangs on it, and nobody else.
func TestResolveNamedBehind(t *testing.T) {
	for text, list := range map[string][]said{
		"A spokeswoman for the port authority, Maria Holt, declined to say why, but rejected claims of neglect.": {{"A spokeswoman for the port authority", "claims of neglect", []string{"Maria Holt"}}},
		"A spokeswoman for the port authority, speaking to Maria Holt, rejected claims of neglect.":              {{"A spokeswoman for the port authority", "claims of neglect", []string{"spokeswoman for the port authority"}}},
		"A spokeswoman for the port authority rejected claims of neglect. The mayor, Maria Holt, said nothing.":  {{"A spokeswoman for the port authority", "claims of neglect", []string{"spokeswoman for the port authority"}}},
	} {
		checkSpeakers(t, Resolve(input(t, text, list)), list)
	}
}

func TestResolveTurns(t *testing.T) {
	guest := []string{"Marta Oyelaran"}
	for name, test := range map[string]struct {
		text string
		list []said
	}{
		"one guest": {gardens, []said{
			{"Q", "Is it about you?", nil},
			{"A", "No. My editor rang.", guest},
			{"Q", "You once said prizes ruin writers.", nil},
			{"You", "prizes ruin writers", guest},
			{"OYELARAN", "I did. My husband says so too.", guest},
			{"My husband", "so too", []string{"Marta Oyelaran's husband"}},
		}},
		"two guests": {strings.Replace(gardens, "for Marta Oyelaran", "for Marta Oyelaran and Joan Obi, who answer.", 1) + "\nOBI: So do I.", []said{
			{"A", "No. My editor rang.", nil},
			{"OYELARAN", "I did. My husband says so too.", guest},
			{"OBI", "So do I.", []string{"Joan Obi"}},
		}},
	} {
		t.Run(name, func(t *testing.T) {
			in := input(t, test.text, nil)
			for _, s := range test.list {
				rule := "verb/say/after"
				if strings.Contains(test.text, "\n"+s.speaker+": ") {
					rule = "label/colon"
				}
				at := strings.Index(test.text, s.words)
				speaker := strings.LastIndex(test.text[:at], s.speaker)
				in.Statements = append(in.Statements, attribute.Statement{
					Spans:   graph.Spans{{Start: at, End: at + len(s.words)}},
					Speaker: graph.Span{Start: speaker, End: speaker + len(s.speaker)},
					Rule:    rule, RelayedBy: -1,
				})
			}
			checkSpeakers(t, Resolve(in), test.list)
		})
	}
}

func TestResolveAuthor(t *testing.T) {
	list := []said{{"I", "it would outlive me", []string{"Nadia Forsyth"}}}
	in := input(t, "The buses will not come back\n\nBy Nadia Forsyth\n\nWhen I moved here, I thought it would outlive me.", list)
	checkSpeakers(t, Resolve(in), list)
}
