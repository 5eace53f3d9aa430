package attribute

import "strings"

// mend corrects tags that the tagger is known to get wrong.
func mend(tokens []token, i int) {
	t := &tokens[i]
	switch {
	case t.mark == opens:
		t.tag = "``"
	case t.mark == closes:
		t.tag = "''"
	case !t.isWord() && t.text != "%" && t.text != "$" && t.text != "&" && !strings.ContainsAny(t.text, "#@$£€"):
		t.tag = punctuationTag(t.text)
	case isAmount(t.text):
		t.tag = "CD"
	case t.low == "her" && t.tag == "PRP" && i > 0 && i+1 < len(tokens) && isNoun(tokens[i+1].tag) && (tokens[i-1].mark == closes || tokens[i-1].text == ","):
		t.tag = "PRP$" // "“…,” her statement reads"
	case isVerb(t.tag) && (t.low == "evening" || t.low == "hundred" || t.low == "thousand" || t.low == "million"):
		if t.tag = "CD"; t.low == "evening" {
			t.tag = "NN"
		}
	case t.low == "neither" && i+1 < len(tokens) && isNoun(tokens[i+1].tag):
		t.tag = "DT"
	case t.low == "n't" || t.low == "not" || t.low == "afterwards" || t.low == "afterward":
		t.tag = "RB"
	case t.low == "'s":
		t.tag = mendClitic(tokens, i)
	case t.tag == "VBG" && i > 0 && tokens[i-1].tag == "POS":
		t.tag = "NN"
	case t.low == "'re" || t.low == "'m":
		t.tag = "VBP"
	case t.low == "'ve":
		t.tag = "VBP"
	case t.low == "'ll" || t.low == "'d" || t.low == "cannot":
		t.tag = "MD"
	case t.low == "long" && i > 0 && haveForms[tokens[i-1].low] && i+1 < len(tokens) && isVerb(tokens[i+1].tag):
		t.tag = "RB" // "have long argued"
		if tokens[i+1].tag == "VBD" {
			tokens[i+1].tag = "VBN"
		}
	case t.low == "since" && i > 0 && haveForms[tokens[i-1].low] && i+1 < len(tokens) && tokens[i+1].tag == "VBN":
		t.tag = "RB" // "has since withdrawn"
	case t.tag == "NN" && i > 0 && tokens[i-1].low == "cannot" && openKinds().verb(t.low) != nil:
		t.tag = "VB"
	case t.tag == "NNS" && introducesSpeech(tokens, i):
		t.tag = "VBZ" // "Marlow shrugs: “He is right.”"
	case t.text == "'" && i > 0 && tokens[i-1].glued:
		t.tag = "POS"
	case (t.low == "sent" || t.low == "held") && isNoun(t.tag):
		t.tag = "VBN"
	case t.low == "said" || t.low == "told" || t.low == "heard" && isNoun(t.tag):
		t.tag = "VBD"
	case t.low == "say" && i > 0 && tokens[i-1].tag == "NN" && i+2 < len(tokens) && (tokens[i+1].text == ":" || tokens[i+1].text == ",") && tokens[i+2].mark == opens:
		t.tag = "VB" // "heard the general say: “…”"
	case t.low == "says":
		t.tag = "VBZ"
	case t.tag == "VBD" && i+1 < len(tokens) && tokens[i+1].low == "by" && i > 0 && isNoun(tokens[i-1].tag) && openLexicon().find(t.low) != nil:
		t.tag = "VBN" // "residents quoted by the paper"
	case t.tag == "VBN" && reportsWord(t.low) && peopleClose(tokens, i):
		t.tag = "VBD" // "…, three people present recalled."
	case t.tag == "VBN" && endsAside(tokens, i):
		t.tag = "VBD" // "Marlow, who left early, later apologised to"
	case t.tag == "NN" && strings.HasSuffix(t.low, "ing") && i > 0 && tokens[i-1].text == "," && i+2 < len(tokens) && tokens[i+1].text == ":" && tokens[i+2].mark == opens && reportsWord(t.low):
		t.tag = "VBG" // "…, writing: “I let you down.”"
	case t.tag == "VBN" && i > 1 && countsSubject[tokens[i-1].low] && isNoun(tokens[i-2].tag) && reportsWord(t.low):
		t.tag = "VBD" // "rebels each claimed"
	case t.tag == "VBN" && i > 0 && tokens[i-1].tag == "CC" && i+1 < len(tokens) && (tokens[i+1].tag == "DT" || tokens[i+1].tag == "PRP" || tokens[i+1].low == "that") && reportsWord(t.low):
		t.tag = "VBD" // "… but insisted the bridge was safe"
	case t.tag == "VBG" && t.capital() && i > 0 && i+1 < len(tokens) && tokens[i+1].capital() && tokens[i-1].isWord() && !tokens[i-1].capital() && tokens[i-1].sent == t.sent:
		t.tag = "NNP" // "while Downing Street insisted"
	case (t.tag == "JJ" || t.tag == "VBN" || t.tag == "NNS") && saidOfRelative(tokens, i):
		if t.tag = "VBD"; strings.HasSuffix(t.low, "s") {
			t.tag = "VBZ" // "a graph that it says shows"
		}
	case t.tag == "VBZ" && behindFiniteVerb(tokens, i) && openKinds().noun(t.low) != nil:
		t.tag = "NNS" // "says witnesses claim"
	case t.tag == "VBN" && (saysThat(tokens, i) || askedFor(tokens, i)):
		t.tag = "VBD" // "a panel of judges found that"
	case (t.tag == "NN" || t.tag == "JJ" || t.tag == "VB") && saysBetween(tokens, i):
		t.tag = "VBP" // "witnesses claim the guards were asleep"
	case t.tag == "NN" && claimsThat(tokens, i):
		t.tag = "VBP" // "Reports in Italy claim that"
	case onlyVerb(tokens, i) != "":
		t.tag = onlyVerb(tokens, i) // "Chief Denies Leak", "the claim drew laughter"
	case t.tag == "NNS" && i+1 < len(tokens) && tokens[i+1].tag == "RP" && tokens[i+1].sent == t.sent && openKinds().verb(t.low) != nil:
		t.tag = "VBZ" // "Duke Shrugs Off Bill"
	case t.tag == "VBZ" && i+1 < len(tokens) && (tokens[i+1].tag == "MD" || tokens[i+1].low == "were" || tokens[i+1].low == "are" || tokens[i+1].low == "have") && openKinds().noun(t.low) != nil:
		t.tag = "NNS" // "said that cuts were needed"
	case t.low == "have" && isNoun(t.tag):
		t.tag = "VBP"
	case t.tag == "VB" && i > 0 && tokens[i-1].text == "," && isPastOnly(t.low):
		t.tag = "VBD" // "Moss, asked about it, shook her head"
	case t.tag == "VB" && t.capital() && i > 1 && tokens[i-1].low == "to" && tokens[i-2].isWord() && !tokens[i-2].capital():
		t.tag = "NNP" // "wrote to Lind"
	case t.tag == "NN" && i > 0 && isNoun(tokens[i-1].tag) && strings.HasSuffix(t.low, "ing") && i+1 < len(tokens) && tokens[i+1].low == "that" && reportsWord(t.low):
		t.tag = "VBG" // "a paper claiming that"
	case t.tag == "VBP" && i > 0 && tokens[i-1].tag == "VBZ" && !beForms[tokens[i-1].low] && openKinds().noun(t.low) != nil:
		t.tag = "NN" // "Chief Denies Leak"
	case t.tag == "RB" && opensWithName(tokens, i):
		t.tag = "NNP" // "Nordlinje rejected"
	case t.tag != "VBD" && t.tag != "VBZ" && closesSpeech(tokens, i):
		t.tag = "VBD"
	case (isNoun(t.tag) || isAdj(t.tag)) && endsWithSaying(tokens, i):
		t.tag = "VBD" // "“…,” the general replied."
		if strings.HasSuffix(t.low, "s") {
			t.tag = "VBZ"
		}
	case isAdj(t.tag) && i > 1 && i+1 < len(tokens) && tokens[i-2].low == "it" && beForms[tokens[i-1].low] && tokens[i+1].low == "that" && strings.HasSuffix(t.low, "ood") && openLexicon().find(t.low) != nil:
		t.tag = "VBN" // "It is understood that"
	case (isVerb(t.tag) && t.tag != "VBZ" && !strings.HasSuffix(t.low, "ed") || isAdj(t.tag)) && i > 0 && isNoun(tokens[i-1].tag) && tokens[i-1].capital() && i+1 < len(tokens) && tokens[i+1].capital() && isPerson(t.low):
		t.tag = "NN" // "Rovers coach Ada Marlow"
	}
	if (t.tag == "RBR" || t.tag == "RB" || t.tag == "RBS") && quantities[t.low] && i+1 < len(tokens) && isNoun(tokens[i+1].tag) {
		t.tag = "JJR" // "called for more investment"
	}
	if t.tag == "NNS" && reportsAt(tokens, i) {
		t.tag = "VBZ"
		if i > 1 && (tokens[i-2].tag == "VBD" || tokens[i-2].tag == "VBN") && i > 2 && tokens[i-3].text == "," {
			tokens[i-2].tag = "JJ" // "…, leaked log shows"
		}
	}
	if t.tag == "NN" && (t.low == "say" || t.low == "show" || t.low == "suggest") && i > 0 && tokens[i-1].tag != "DT" && i+1 < len(tokens) && (tokens[i+1].tag == "DT" || tokens[i+1].low == "that" || tokens[i+1].tag == "PRP") {
		t.tag = "VBP"
	}
	if t.text == "'" || t.text == "’" {
		if t.mark == noMark && t.glued && i > 0 && tokens[i-1].isWord() {
			t.tag = "POS"
		}
	}
}

// onlyVerb is the tag of a word that the tagger takes for a noun or adjective and that is none by
// WordNet: the -s form or irregular past of a verb. It is "" for others.
func onlyVerb(tokens []token, i int) string {
	t := &tokens[i]
	if !isNoun(t.tag) && t.tag != "JJ" || t.tag == "NNP" || i == 0 || !isNoun(tokens[i-1].tag) && tokens[i-1].tag != "PRP" && tokens[i-1].tag != "JJ" {
		return ""
	}
	k := openKinds()
	n := k.noun(t.low)
	if k.verb(t.low) == nil || isCueNoun(t.low) || n != nil && (t.capital() || n.first() != "person") { // Drew is a person's name, "drew" is none.
		return ""
	}
	switch _, irregular := k.irregular[t.low]; {
	case t.tag == "NNS" && strings.HasSuffix(t.low, "s"):
		return "VBZ"
	case t.tag == "NN" && (tokens[i-1].tag == "NNS" || n == nil && tokens[i-1].tag == "NN") && k.verb(t.low).base == t.low:
		return "VBP" // "records indicate", "the police deny"
	case irregular && !strings.HasSuffix(t.low, "n") && !strings.HasSuffix(t.low, "s") && !strings.HasSuffix(t.low, "ing"):
		return "VBD"
	}
	return ""
}

// isPastOnly reports whether a word is an irregular past of another verb.
func isPastOnly(low string) bool {
	base, ok := openKinds().irregular[low]
	return ok && base != low
}

// isCueNoun reports whether a word may be a noun of saying.
func isCueNoun(low string) bool {
	w := openLexicon().find(low)
	return w != nil && len(w.noun) > 0
}

// introducesSpeech reports whether the word at i is a verb of WordNet's between a name or pronoun that begins
// the sentence and a colon with a quotation behind.
func introducesSpeech(tokens []token, i int) bool {
	if i+2 >= len(tokens) || tokens[i+1].text != ":" || tokens[i+2].mark != opens || i == 0 || tokens[i-1].tag != "NNP" && tokens[i-1].tag != "PRP" {
		return false
	}
	k := i - 1
	for k > 0 && tokens[k-1].sent == tokens[i].sent && tokens[k-1].tag == "NNP" {
		k--
	}
	return (k == 0 || tokens[k-1].sent != tokens[i].sent) && openKinds().verb(tokens[i].low) != nil
}

// opensWithName reports whether a word that the tagger takes for an adverb is a name: it begins a
// sentence, the verb of the sentence follows, and it is no adverb that may stand there.
func opensWithName(tokens []token, i int) bool {
	t := &tokens[i]
	first := i == 0 || tokens[i-1].sent != t.sent || tokens[i-1].mark == opens
	return first && t.capital() && i+1 < len(tokens) && (tokens[i+1].tag == "VBD" || tokens[i+1].tag == "VBZ") &&
		!strings.HasSuffix(t.low, "ly") && !openingAdverbs[t.low]
}

// openingAdverbs are the adverbs behind which a verb may stand before its subject, or without one.
var openingAdverbs = wordSet("here there then now so thus hence never nor neither not only also once again still soon even ever often seldom rarely hardly " +
	"perhaps maybe later earlier first next last away up down out off back on in over else too yet just more less further elsewhere meanwhile instead therefore " +
	"moreover otherwise nevertheless nonetheless today yesterday tomorrow tonight always almost quite rather indeed forth apart well far long little much sometimes")

// isAmount reports whether a token is a sum of money in figures: "£200,000".
func isAmount(text string) bool {
	digits, ok := strings.CutPrefix(text, "$")
	for _, sign := range []string{"£", "€", "¥"} {
		if !ok {
			digits, ok = strings.CutPrefix(text, sign)
		}
	}
	return ok && digits != "" && digits[0] >= '0' && digits[0] <= '9'
}

// quantities are words that tell how much of the noun after them there is.
var quantities = wordSet("more most less fewer further")

// mendClitic tells the possessive 's from the verb: a verb follows a pronoun or stands
// before a participle, adverb, determiner or preposition.
func mendClitic(tokens []token, i int) string {
	if i == 0 || i+1 >= len(tokens) {
		return "POS"
	}
	switch before := tokens[i-1].tag; {
	case before == "PRP" || before == "EX" || before == "WP" || before == "WDT" || before == "WRB" || before == "DT":
		return "VBZ"
	}
	switch next := &tokens[i+1]; {
	case hasSaid(tokens, i):
		return "VBZ" // "The union's said that"
	case next.tag == "VBG" && isWhatIsSaid(tokens, i+1):
		return "POS" // "the report's finding that …"
	case next.tag == "VBG" || next.tag == "DT" || next.low == "not" || next.low == "been" || next.tag == "IN" && next.low != "than":
		return "VBZ"
	}
	return "POS"
}

// isWhatIsSaid reports whether a word is a cue noun with what it says, or of what, after it.
func isWhatIsSaid(tokens []token, i int) bool {
	w := openLexicon().find(tokens[i].low)
	return w != nil && len(w.noun) > 0 && i+1 < len(tokens) && (tokens[i+1].low == "that" || tokens[i+1].low == "of")
}

func punctuationTag(text string) string {
	switch text {
	case "—", "–", "―", "--", "---", "-", "‒":
		return "--"
	case "(", "[", "{":
		return "("
	case ")", "]", "}":
		return ")"
	case ";", ":", "…", "...", "....":
		return ":"
	case ".", "?", "!":
		return "."
	}
	return text
}
