package attribute

import (
	"regexp"
	"strings"
)

// sentences numbers the sentence of every token. A sentence ends at . ? ! … with the marks
// that close after it, or with its paragraph.
func sentences(tokens []token) {
	n, begin := 0, 0
	for i := range tokens {
		if i > 0 && (tokens[i].para != tokens[i-1].para || i-begin >= maxSentence || endsBefore(tokens, i)) {
			n, begin = n+1, i
		}
		tokens[i].sent = n
	}
}

// maxSentence is how many tokens a sentence may have; a text without full stops is cut.
const maxSentence = 400

// endsBefore reports whether a sentence ends between tokens i-1 and i of one paragraph.
func endsBefore(tokens []token, i int) bool {
	next := &tokens[i]
	if next.text == "According" && tokens[i-1].isWord() || dateline(tokens, i) || placeline(tokens, i) || clockline(tokens, i) {
		return true
	}
	if closing(next) || next.text == "," || next.text == ";" || next.text == ")" {
		return false
	}
	j := i - 1
	for j > 0 && j > i-8 && (closing(&tokens[j]) || tokens[j].text == ")" || tokens[j].text == "]") && tokens[j-1].para == next.para {
		j--
	}
	end := &tokens[j]
	switch end.text {
	case ".", "?", "!", "…", "..", "...", "....":
		if end.text[0] != '.' && j < i-1 && sayTail(tokens, i) {
			return false
		}
		return opensSentence(tokens, i, end.text == "…" || len(end.text) > 1)
	}
	if j < i-1 && strings.HasSuffix(end.text, ".") { // "“No.” He left."
		return next.capital() || next.mark == opens
	}
	if end.low == "no." && next.isWord() && next.capital() { // "No. People think that", not "No. 10".
		return true
	}
	// An abbreviation ends a sentence only before a word that often begins one.
	if n := len(end.text); n > 2 && end.text[n-1] == '.' && end.text[n-2] != '.' && !titles[end.low] {
		return sentenceStarters[next.low] && next.capital() && (end.low != "u.s." || next.low != "the")
	}
	return false
}

// dateline reports whether token i begins or follows the full date of a heading that was
// joined to the text: "Flood in Leeds Monday, May 3, 2021 Police said".
func dateline(tokens []token, i int) bool {
	if i >= 6 && tokens[i].capital() && fullDate(tokens, i-6) {
		return true
	}
	return i+7 < len(tokens) && tokens[i-1].isWord() && fullDate(tokens, i) && tokens[i+6].capital()
}

// maxPlaceline is how many tokens may stand before the dash of a line of place.
const maxPlaceline = 14

// placeline reports whether token i follows the dash after the place, agency and day that
// begin a report: "MARLOW, May 4 — The port", "Marlow (AP) - The port".
func placeline(tokens []token, i int) bool {
	if !isDash(tokens[i-1].text) || tokens[i].para != tokens[i-1].para {
		return false
	}
	begin := i - 1
	for begin > 0 && tokens[begin-1].para == tokens[i].para {
		if begin--; i-begin > maxPlaceline {
			return false
		}
	}
	if begin == i-1 {
		return false
	}
	sure := len(tokens[begin].text) > 2 && isUpper(tokens[begin].text)
	for k := begin; k < i-1; k++ {
		t := &tokens[k]
		sure = sure || t.text == "("
		if t.isWord() && !t.capital() && (t.text[0] < '0' || t.text[0] > '9') || t.mark != noMark || t.text == ":" {
			return false
		}
	}
	return sure
}

// clockline reports whether token i follows the time of day that begins an entry of a log or a live
// report: "14:32 The office", "9.15pm: Police".
func clockline(tokens []token, i int) bool {
	k := i - 1
	for n := 0; k > 0 && n < 2 && tokens[k-1].para == tokens[i].para && (isDash(tokens[k].text) || tokens[k].text == ":" || zones[tokens[k].low]); n++ {
		k--
	}
	begins := k == 0 || tokens[k-1].para != tokens[k].para
	return begins && tokens[k].para == tokens[i].para && clock.MatchString(tokens[k].low) && (tokens[i].capital() || tokens[i].mark == opens)
}

// clock is a time of day in figures.
var clock = regexp.MustCompile(`^\d{1,2}[:.]\d{2}(am|pm)?$|^\d{1,2}(am|pm)$`)

var zones = wordSet("am pm a.m. p.m. gmt bst utc et est edt pt cet cest")

func isDash(text string) bool {
	switch text {
	case "—", "–", "--", "-":
		return true
	}
	return false
}

// fullDate reports whether "Monday, May 3, 2021" stands at i.
func fullDate(tokens []token, i int) bool {
	if _, ok := weekdays[tokens[i].low]; !ok || tokens[i+1].text != "," || tokens[i+4].text != "," {
		return false
	}
	_, month := monthNames[tokens[i+2].low]
	return month && len(tokens[i+5].text) == 4
}

func closing(t *token) bool { return t.mark == closes }

// opensSentence reports whether token i can begin a sentence.
func opensSentence(tokens []token, i int, weak bool) bool {
	t := &tokens[i]
	if t.mark == opens || t.text == "(" || t.text == "[" || t.text == "'" {
		for k := i + 1; k < len(tokens) && k < i+4; k++ {
			if tokens[k].isWord() {
				return tokens[k].capital() || !weak
			}
		}
		return true
	}
	if !t.isWord() {
		return !weak
	}
	return t.capital() || (t.text[0] >= '0' && t.text[0] <= '9' && !weak) || t.text[0] == '$' || t.text[0] == '@' || t.text[0] == '#'
}

// sayTail reports whether a word of saying follows a quotation that ended with ? or !:
// "…?" Baker asked.
func sayTail(tokens []token, i int) bool {
	for k := i; k < len(tokens) && k < i+7 && tokens[k].para == tokens[i].para; k++ {
		if tokens[k].mark != noMark || tokens[k].text == "." {
			return false
		}
		if plainSayings[tokens[k].low] {
			return true
		}
	}
	return false
}

// plainSayings are the forms that most often follow a quotation.
var plainSayings = wordSet("said says asked asks wrote writes added adds shouted told replied wondered answered tweeted exclaimed continued")

var titles = wordSet(`mr. mrs. ms. dr. prof. gov. sen. rep. lt. gen. col. maj. capt. sgt. cpl. adm. rev. hon. st. vs. no. u.s.s. e.g. i.e. mt. messrs. mlle. mme.`)

var sentenceStarters = wordSet(`the a an he she it they we you this that these those but and in on at when while if as for after before
	since his her its their there what who how why i not no some many most according both meanwhile however now then under`)
