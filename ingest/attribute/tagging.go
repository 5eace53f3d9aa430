package attribute

import (
	"strings"
	"sync"
	"unicode"

	"github.com/jdkato/prose/v3/tag"
)

// openTagger loads the part-of-speech tagger once per process; its model is compiled in.
var openTagger = sync.OnceValues(func() (*tag.Tagger, error) { return tag.New() })

// tagWords gives every token its part of speech, sentence by sentence. Quotation marks are
// left out of what the tagger sees, and headlines in capitals are lowered first, since both
// mislead it.
func tagWords(tokens []token) {
	tagger, err := openTagger()
	if err != nil { // The model is part of the program: it cannot be missing.
		panic(err)
	}
	names := midSentenceNames(tokens)
	var words []tag.Token
	var at []int
	for i := 0; i < len(tokens); {
		j := i
		words, at = words[:0], at[:0]
		for j < len(tokens) && tokens[j].sent == tokens[i].sent && len(words) < 400 {
			if tokens[j].mark == noMark {
				words = append(words, tag.Token{Text: strings.ReplaceAll(tokens[j].text, "’", "'")})
				at = append(at, j)
			}
			j++
		}
		title := titleCase(tokens[i:j])
		for k := range words {
			if t := &tokens[at[k]]; title && k > 0 && !names[t.low] || shouted(t, names) {
				words[k].Text = t.low
			}
		}
		tagger.TagTokens(words)
		for k, w := range words {
			tokens[at[k]].tag = w.Tag
		}
		i = j
	}
	for i := range tokens {
		mend(tokens, i)
	}
}

// midSentenceNames are the words that stand capitalised inside an ordinary sentence.
func midSentenceNames(tokens []token) map[string]bool {
	names := map[string]bool{}
	for i := 0; i < len(tokens); {
		j := i
		for j < len(tokens) && tokens[j].sent == tokens[i].sent {
			j++
		}
		if !titleCase(tokens[i:j]) {
			for k := i + 1; k < j; k++ {
				if tokens[k].capital() && tokens[k-1].isWord() && strings.ToUpper(tokens[k].text) != tokens[k].text {
					names[tokens[k].low] = true
				}
			}
		}
		i = j
	}
	return names
}

// titleCase reports whether a sentence is written as a headline: nearly all its longer
// words begin with a capital.
func titleCase(sentence []token) bool {
	long, capital := 0, 0
	if len(sentence) > 40 {
		return false
	}
	for i := range sentence {
		t := &sentence[i]
		if len(t.text) >= 4 && unicode.IsLetter(rune(t.text[0])) {
			long++
			if t.capital() {
				capital++
			}
		}
	}
	return long >= 3 && capital*10 >= long*8
}

// shouted reports whether a token is an ordinary word in capitals only.
func shouted(t *token, names map[string]bool) bool {
	return len(t.text) > 5 && !names[t.low] && strings.ToUpper(t.text) == t.text && unicode.IsLetter(rune(t.text[0])) && !strings.Contains(t.text, ".")
}

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
	case t.low == "n't" || t.low == "not":
		t.tag = "RB"
	case t.low == "'s":
		t.tag = mendClitic(tokens, i)
	case t.tag == "VBG" && i > 0 && tokens[i-1].tag == "POS":
		t.tag = "NN"
	case t.low == "'re" || t.low == "'m":
		t.tag = "VBP"
	case t.low == "'ve":
		t.tag = "VBP"
	case t.low == "'ll" || t.low == "'d":
		t.tag = "MD"
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
	case t.tag == "VBN" && reportsWord(t.low) && endsAside(tokens, i):
		t.tag = "VBD" // "Marlow, who left early, later apologised to"
	case t.tag == "NN" && strings.HasSuffix(t.low, "ing") && i > 0 && tokens[i-1].text == "," && i+2 < len(tokens) && tokens[i+1].text == ":" && tokens[i+2].mark == opens && reportsWord(t.low):
		t.tag = "VBG" // "…, writing: “I let you down.”"
	case t.tag == "VBN" && i > 1 && countsSubject[tokens[i-1].low] && isNoun(tokens[i-2].tag) && reportsWord(t.low):
		t.tag = "VBD" // "rebels each claimed"
	case t.tag == "VBN" && i > 0 && tokens[i-1].tag == "CC" && i+1 < len(tokens) && (tokens[i+1].tag == "DT" || tokens[i+1].tag == "PRP" || tokens[i+1].low == "that") && reportsWord(t.low):
		t.tag = "VBD" // "… but insisted the bridge was safe"
	case t.tag == "RB" && opensWithName(tokens, i):
		t.tag = "NNP" // "Nordlinje rejected"
	case !isVerb(t.tag) && closesSpeech(tokens, i):
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

// countsSubject are words between a subject and its verb that say how many of it act.
var countsSubject = wordSet("each both all")

// endsAside reports whether the word at i stands, with adverbs before it, behind the comma that closes a
// relative clause, and no "by" after it.
func endsAside(tokens []token, i int) bool {
	if i+1 < len(tokens) && tokens[i+1].low == "by" {
		return false
	}
	k := i - 1
	for k > 0 && tokens[k].tag == "RB" {
		k--
	}
	if k < 2 || tokens[k].text != "," {
		return false
	}
	for k--; k > 0 && tokens[k].sent == tokens[i].sent && tokens[k].text != ","; k-- {
		if tokens[k].tag == "WP" || tokens[k].tag == "WDT" {
			return tokens[k-1].text == ","
		}
	}
	return false
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

// closesSpeech reports whether a word that may be the past of a verb of plain saying stands between
// a quotation that ends like speech and a name: "“…,” insisted Rovers coach Ada Marlow".
func closesSpeech(tokens []token, i int) bool {
	if i < 2 || i+1 >= len(tokens) || tokens[i-1].mark != closes || !strings.HasSuffix(tokens[i].low, "ed") || tokens[i].capital() || !tokens[i+1].capital() {
		return false
	}
	return goesOnSaying(tokens[i-2].text) && reportsWord(tokens[i].low)
}

// endsWithSaying reports whether a form of a verb that may carry a quotation ends a sentence that holds but
// a quotation, or words and a comma, and a short subject behind it: "“…,” her statement reads."
func endsWithSaying(tokens []token, i int) bool {
	if w := openLexicon().find(tokens[i].low); w == nil || len(w.verb) == 0 || !w.verb[0].takes("quote") || w.lemma == tokens[i].low || i+1 < len(tokens) && tokens[i+1].text != "." && tokens[i+1].para == tokens[i].para {
		return false
	}
	for k := i - 1; k > 0 && k > i-5; k-- {
		t := &tokens[k]
		if t.mark == closes && k < i-1 {
			return goesOnSaying(tokens[k-1].text)
		}
		if t.text == "," && k < i-1 && tokens[k-1].mark == closes {
			return true
		}
		if !isNoun(t.tag) && !isAdj(t.tag) && t.tag != "DT" && t.tag != "PRP$" && t.tag != "PRP" && t.tag != "POS" {
			return false
		}
	}
	return false
}

// goesOnSaying reports whether a quotation ends with a mark behind which its word of saying follows.
func goesOnSaying(text string) bool { return text == "," || text == "?" || text == "!" }

// reportsWord reports whether a word may be a verb of plain saying.
func reportsWord(low string) bool {
	w := openLexicon().find(low)
	return w != nil && w.reports()
}

// quantities are words that tell how much of the noun after them there is.
var quantities = wordSet("more most less fewer further")

// reportsAt reports whether a word tagged as a plural noun is a verb of saying: a noun stands
// before it, and a clause or the end of a comma's clause after it: "…, a new study claims."
func reportsAt(tokens []token, i int) bool {
	w := openLexicon().find(tokens[i].low)
	if w == nil || len(w.verb) == 0 || i == 0 || i+1 >= len(tokens) {
		return false
	}
	if before := &tokens[i-1]; before.text == "," || before.tag == "CC" { // "Marlow, who left, points out that", "but notes that"
		return tokens[i+1].low == "that" || before.low == "but" && (tokens[i+1].tag == "PRP" || tokens[i+1].tag == "DT") && w.reports() || tokens[i+1].low == "out" && i+2 < len(tokens) && tokens[i+2].low == "that"
	}
	if !isNoun(tokens[i-1].tag) {
		return false
	}
	switch next := &tokens[i+1]; {
	case next.para != tokens[i].para: // "Bees can count, study suggests", a headline
		return i > 1 && tokens[i-2].text == ","
	case next.low == "that" || next.tag == "PRP" || next.tag == "DT":
		return true
	case next.low == "to" && i+2 < len(tokens) && tokens[i+2].tag == "VB":
		return planVerb(w) && noVerbAfter(tokens, i+3)
	case next.text == ":" && (i+2 == len(tokens) || tokens[i+2].para != tokens[i].para || tokens[i+2].mark == opens):
		return true
	case next.mark == opens || next.text == "," && i+2 < len(tokens) && tokens[i+2].mark == opens:
		return true
	case next.tag == "." || next.text == ".":
		for k := i - 1; k > 0 && k > i-8; k-- {
			if tokens[k].text == "," || tokens[k].mark == closes {
				return true
			}
			if tag := tokens[k].tag; !isNoun(tag) && !isAdj(tag) && tag != "DT" && tag != "POS" {
				return false
			}
		}
	}
	return false
}

func planVerb(w *cueWord) bool {
	for _, c := range w.verb {
		if c.name == "intend" || c.name == "promise" {
			return true
		}
	}
	return false
}

// noVerbAfter reports whether the rest of a sentence has no finite verb.
func noVerbAfter(tokens []token, i int) bool {
	for k := i; k < len(tokens) && k < i+40 && tokens[k].sent == tokens[i].sent; k++ {
		switch tokens[k].tag {
		case "VBD", "VBZ", "VBP", "MD":
			return false
		}
	}
	return true
}

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
