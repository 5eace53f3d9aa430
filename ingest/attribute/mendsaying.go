package attribute

import "strings"

// countsSubject are words between a subject and its verb that say how many of it act, or that it does so itself.
var countsSubject = wordSet("each both all themselves himself herself itself")

// peopleClose reports whether the word at i ends a sentence behind a comma and nothing but people: "…, three
// people present recalled."
func peopleClose(tokens []token, i int) bool {
	if i+1 < len(tokens) && tokens[i+1].text != "." && tokens[i+1].para == tokens[i].para {
		return false
	}
	people := false
	for k := i - 1; k > i-6 && k > 0; k-- {
		t := &tokens[k]
		switch {
		case t.text == ",":
			return people
		case isNoun(t.tag):
			people = people || isPerson(t.low)
		case !isAdj(t.tag) && t.tag != "DT" && t.tag != "CD":
			return false
		}
	}
	return false
}

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

// closesSpeech reports whether a word that may be the past of a verb of plain saying stands between
// a quotation that ends like speech and a name: "“…,” insisted Rovers coach Ada Marlow".
func closesSpeech(tokens []token, i int) bool {
	if i < 2 || i+1 >= len(tokens) || tokens[i-1].mark != closes || tokens[i].capital() || !goesOnSaying(tokens[i-2].text) {
		return false
	}
	next := &tokens[i+1]
	if tokens[i].low == "read" { // "“…,” read one sign"
		return next.tag == "DT" || next.tag == "CD" || next.tag == "PRP$"
	}
	return strings.HasSuffix(tokens[i].low, "ed") && (next.capital() || next.text[0] == '@') && (reportsWord(tokens[i].low) || openKinds().verb(tokens[i].low) != nil)
}

// endsWithSaying reports whether a form of a verb that may carry a quotation ends a sentence that holds but
// a quotation, or words and a comma, and a short subject behind it: "“…,” her statement reads."
func endsWithSaying(tokens []token, i int) bool {
	if w := openLexicon().find(tokens[i].low); w == nil || len(w.verb) == 0 || !w.verb[0].takes("quote") || w.lemma == tokens[i].low && w.lemma != "read" || i+1 < len(tokens) && tokens[i+1].text != "." && tokens[i+1].para == tokens[i].para {
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

// saidOfRelative reports whether a word may be a verb and stands behind "which it said" or "that he says".
func saidOfRelative(tokens []token, i int) bool {
	if i < 3 || tokens[i-2].tag != "PRP" || !reportsWord(tokens[i-1].low) || !isVerb(tokens[i-1].tag) || openKinds().verb(tokens[i].low) == nil {
		return false
	}
	r := &tokens[i-3]
	return (r.low == "which" || r.low == "that" && i > 3 && isNoun(tokens[i-4].tag)) && tokens[i].sent == r.sent
}

// behindFiniteVerb reports whether a finite verb that is no auxiliary stands right before token i, and no relative clause
// ends with it.
func behindFiniteVerb(tokens []token, i int) bool {
	if i < 2 || tokens[i-1].sent != tokens[i].sent || tokens[i-1].tag != "VBZ" && tokens[i-1].tag != "VBD" || tokens[i-2].tag == "PRP" {
		return false
	}
	low := tokens[i-1].low
	return !beForms[low] && !haveForms[low] && !doForms[low] && !beForms[tokens[i].low] && !haveForms[tokens[i].low] && !doForms[tokens[i].low]
}

// saysThat reports whether a verb that says, finds or thinks something, and tells nobody in particular, stands between a
// noun, or a relative clause's verb, and "that".
func saysThat(tokens []token, i int) bool {
	w := openLexicon().find(tokens[i].low)
	if w == nil || len(w.verb) == 0 || !w.verb[0].takes("that") || addressed[w.lemma] || i < 2 || i+1 >= len(tokens) || tokens[i+1].low != "that" {
		return false
	}
	before := tokens[i-1].tag
	return isNoun(before) || (before == "VBP" || before == "VBD" || before == "VBZ") && (tokens[i-2].tag == "PRP" || isNoun(tokens[i-2].tag)) && !haveForms[tokens[i-1].low] && !beForms[tokens[i-1].low]
}

// askedFor reports whether "asked for" stands behind a noun of people with which, or with how many of them, a sentence begins:
// they asked.
func askedFor(tokens []token, i int) bool {
	if tokens[i].low != "asked" || i+2 >= len(tokens) || tokens[i+1].low != "for" || i == 0 || !isNoun(tokens[i-1].tag) || !isPerson(tokens[i-1].low) {
		return false
	}
	k := i - 1
	for k > 0 && tokens[k-1].sent == tokens[i].sent {
		if k--; isVerb(tokens[k].tag) || tokens[k].tag == "MD" || tokens[k].tag == "IN" && tokens[k].low != "of" {
			return false
		}
	}
	return true
}

// saysBetween reports whether the base form of a verb of saying or thinking stands between a plural noun and a word
// that begins another phrase or a clause: nothing but the plural's verb can.
func saysBetween(tokens []token, i int) bool {
	w := openLexicon().find(tokens[i].low)
	if w == nil || len(w.verb) == 0 || w.lemma != tokens[i].low || i == 0 || tokens[i-1].tag != "NNS" || i+1 >= len(tokens) || tokens[i+1].sent != tokens[i].sent {
		return false
	}
	next := &tokens[i+1]
	return next.tag == "DT" || next.tag == "PRP" || next.tag == "PRP$" || next.low == "that" || isAdj(next.tag) && i+2 < len(tokens) && isNoun(tokens[i+2].tag)
}

// claimsThat reports whether the base form of a verb of saying stands between a name and "that" where no article or
// owner before the name makes a noun of it.
func claimsThat(tokens []token, i int) bool {
	w := openLexicon().find(tokens[i].low)
	if w == nil || !w.reports() || w.lemma != tokens[i].low || i+1 >= len(tokens) || tokens[i+1].low != "that" || i < 2 || tokens[i-1].tag != "NNP" {
		return false
	}
	k := i - 1
	for k > 0 && tokens[k].tag == "NNP" && tokens[k].sent == tokens[i].sent {
		k--
	}
	return tokens[k].tag == "IN"
}

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
	case next.para != tokens[i].para: // "Bees can count, leaked study suggests", a headline
		k := i - 1
		for k > i-5 && k > 1 && (isNoun(tokens[k].tag) || isAdj(tokens[k].tag) || tokens[k].tag == "VBN" || tokens[k].tag == "VBD") {
			k--
		}
		return k > 0 && tokens[k].text == ","
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
