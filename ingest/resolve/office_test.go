package resolve

import "testing"

// TestResolveOffices holds whom a noun for an office means when several have held it, and whom a
// noun means whose name comes later.
func TestResolveOffices(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		list []said
	}{
		"who was such has left": {
			"Mayor Ines Vogel and her predecessor, Jonas Abt, met on Monday. The mayor said the talks went well. The former mayor said they did not.",
			[]said{{"The mayor", "the talks went well", []string{"Ines Vogel"}}, {"The former mayor", "they did not", []string{"Jonas Abt"}}},
		},
		"who resigned was such": {
			"Education Minister Ruth Aldan resigned on Friday. Health Minister Pia Moll stayed. The former minister said she was tired.",
			[]said{{"The former minister", "she was tired", []string{"Ruth Aldan"}}},
		},
		"who holds it is not the former one": {
			"Mayor Ines Vogel opened the bridge. The former mayor said it was late.",
			[]said{{"The former mayor", "it was late", []string{"former mayor"}}},
		},
		"a deputy is not the mayor": {
			"Mayor Ines Vogel was away. Deputy Mayor Karl Reuss opened the fair. The mayor said she was sorry.",
			[]said{{"The mayor", "she was sorry", []string{"Ines Vogel"}}},
		},
		"a prime minister is not the minister": {
			"Prime Minister Olga Sand named Water Minister Emil Torp. The minister said he was glad.",
			[]said{{"The minister", "he was glad", []string{"Emil Torp"}}},
		},
		"a noun whose name is told later": {
			"The coach of the rowers was cleared on Monday. \"I slept well,\" the coach said. The coach, Viktor Imhof, lives in Torvale.",
			[]said{{"the coach", `"I slept well,"`, []string{"Viktor Imhof"}}},
		},
		"who comes is the new one": {
			"Water Minister Emil Torp resigned. The prime minister named his deputy, Gregor Wahl, to succeed him. The new minister said he would listen.",
			[]said{{"The new minister", "he would listen", []string{"Gregor Wahl"}}},
		},
		"who steps down and who is sworn in": {
			"Governor Victor Almas stepped down. His deputy, Renata Coll, was sworn in. The new governor said she would wait. The outgoing governor said he was tired.",
			[]said{{"The new governor", "she would wait", []string{"Renata Coll"}}, {"The outgoing governor", "he was tired", []string{"Victor Almas"}}},
		},
		"whom a paragraph begins with": {
			"\"It was cut,\" Owen Pryce said. The room was hot.\n\nThe pilot, Henrik Saar, sat for three hours. He said that he was cold.",
			[]said{{"Owen Pryce", `"It was cut,"`, []string{"Owen Pryce"}}, {"He", "he was cold", []string{"Henrik Saar"}}},
		},
		"who testifies is the witness, who pleads the defendant": {
			"Ellen Saar gave evidence on Monday. Owen Pryce pleaded not guilty. The witness said that a car had followed her. The defendant said he had no car.",
			[]said{{"The witness", "a car had followed her", []string{"Ellen Saar"}}, {"The defendant", "he had no car", []string{"Owen Pryce"}}},
		},
		"a noun and a name for one": {
			"\"We met,\" Stefano Rinaldi said.\n\nThe thief, a retired waiter named Gino Pratt, gave up in March. He said it was good company.",
			[]said{{"Stefano Rinaldi", `"We met,"`, []string{"Stefano Rinaldi"}}, {"He", "it was good company", []string{"Gino Pratt"}}},
		},
		"a title of the nobility": {
			"Baroness Lyle smiled. The baroness said that it was over.",
			[]said{{"The baroness", "it was over", []string{"Lyle"}}},
		},
		"a marsh is nobody": {
			"She came to the marsh with a book, and she says it was cold.",
			[]said{{"she", "it was cold", nil}},
		},
		"a subject gives nothing to itself": {
			"The trainer, Ruben Imhof, was cleared of giving her a drug. He said it was a lie.",
			[]said{{"He", "it was a lie", []string{"Ruben Imhof"}}},
		},
		"what his lawyer says of him tells nothing of the lawyer": {
			"Ruben Imhof left. His lawyer said that he would sue. She called the case a disgrace.",
			[]said{{"His lawyer", "he would sue", []string{"Ruben Imhof's lawyer"}}, {"She", "the case a disgrace", []string{"Ruben Imhof's lawyer"}}},
		},
		"they, of a spokesperson": {
			"Norhaven Savings Bank is closing. A spokesperson for the bank said nobody came. They added that it was sad.",
			[]said{{"A spokesperson for the bank", "nobody came", []string{"spokesperson for the bank"}}, {"They", "it was sad", []string{"spokesperson for the bank"}}},
		},
		"who, behind a noun for a person": {
			"A welder who escaped said that all had known.",
			[]said{{"who", "all had known", []string{"welder"}}},
		},
	} {
		t.Run(name, func(t *testing.T) { checkSpeakers(t, Resolve(input(t, test.text, test.list)), test.list) })
	}
}

// TestResolveTwo holds whom words for one of two, or for both, mean.
func TestResolveTwo(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		list []said
	}{
		"the former and the latter": {
			"Ana Souza and Bo Lind met in Eastvale on Monday. The former said the price was fair. The latter said that it was not.",
			[]said{{"The former", "the price was fair", []string{"Ana Souza"}}, {"The latter", "it was not", []string{"Bo Lind"}}},
		},
		"two persons, whatever else is named": {
			"The Polish minister, Zofia Maj, met Uwe Lind of the Rail Council in Stettin. The latter called it useful. \"We want six,\" Maj said.",
			[]said{{"The latter", "it useful", []string{"Uwe Lind"}}, {"Maj", `"We want six,"`, []string{"Zofia Maj"}}},
		},
		"of three, nobody can tell": {
			"Ana Souza, Bo Lind and Tim Orr met in Eastvale. The latter said that it was late.",
			[]said{{"The latter", "it was late", nil}},
		},
		"both of an office, and they": {
			"Fisheries Minister Ana Souza met Trade Minister Bo Lind. Both ministers denied that there was a rift. They said all was well.",
			[]said{{"Both ministers", "there was a rift", []string{"Ana Souza", "Bo Lind"}}, {"They", "all was well", []string{"Ana Souza", "Bo Lind"}}},
		},
		"the other of a couple": {
			"Mary and John Adler sued the clinic. \"We waited,\" Mary Adler said. Her husband said the files were lost. \"All of them,\" he said.",
			[]said{{"Mary Adler", `"We waited,"`, []string{"Mary Adler"}}, {"Her husband", "the files were lost", []string{"John Adler"}}, {"he", `"All of them,"`, []string{"John Adler"}}},
		},
		"no couple, one last name": {
			"Mayor Mary Adler sued Mr. John Adler. \"We waited,\" Mary Adler said. Her husband said the files were lost.",
			[]said{{"Mary Adler", `"We waited,"`, []string{"Mary Adler"}}, {"Her husband", "the files were lost", []string{"Mary Adler's husband"}}},
		},
	} {
		t.Run(name, func(t *testing.T) { checkSpeakers(t, Resolve(input(t, test.text, test.list)), test.list) })
	}
}

// TestResolveBodiesByOtherNames holds that a body is known by what stands in brackets behind it, by
// its initials and by a common noun for it.
func TestResolveBodiesByOtherNames(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		list []said
	}{
		"a translation": {
			"The Ministère des Eaux (Ministry of Waters) closed the lock. The ministry said it leaked.",
			[]said{{"The ministry", "it leaked", []string{"Ministère des Eaux"}}},
		},
		"initials of many owners": {
			"The Dock Workers' Union (DWU) met on Friday. The DWU said it would strike.",
			[]said{{"The DWU", "it would strike", []string{"Dock Workers' Union"}}},
		},
		"a month in front": {
			"The Société des Eaux du Nord (SEN) runs the lock. In June SEN said traffic had doubled.",
			[]said{{"SEN", "traffic had doubled", []string{"Société des Eaux du Nord"}}},
		},
		"whose report it is": {
			"The Air Safety Bureau met on Monday. Its report said the crack was old.",
			[]said{{"Its report", "the crack was old", []string{"Air Safety Bureau"}}},
		},
		"a firm's name behind its noun": {
			"A spokeswoman for the auditing firm, Marlow & Finch, said the police had it.",
			[]said{{"A spokeswoman for the auditing firm, Marlow & Finch", "the police had it", []string{"spokeswoman for the auditing firm"}}},
		},
		"a lender": {
			"Norhaven Savings Bank will close branches. The lender said that nobody came.",
			[]said{{"The lender", "nobody came", []string{"Norhaven Savings Bank"}}},
		},
		"a given name that is a small word": {
			"A spokesman, Per Dahlin, said that it was settled.",
			[]said{{"A spokesman, Per Dahlin", "it was settled", []string{"Per Dahlin"}}},
		},
		"the road office of a people is none of them": {
			"Beat Zoller left. The Swiss road office said that all was well.",
			[]said{{"The Swiss road office", "all was well", []string{"swiss road office"}}},
		},
	} {
		t.Run(name, func(t *testing.T) { checkSpeakers(t, Resolve(input(t, test.text, test.list)), test.list) })
	}
}
