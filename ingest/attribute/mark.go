package attribute

import (
	"unicode"
	"unicode/utf8"
)

func doubleMark(text string) bool {
	switch text {
	case `"`, "“", "”", "„", "‟", "«", "»", "''", "``", "＂":
		return true
	}
	return false
}

func singleMark(text string) bool {
	switch text {
	case "'", "‘", "’", "‹", "›", "`":
		return true
	}
	return false
}

// opensAt decides what a double mark does from the blanks around it, then from its shape,
// then from whether a quotation is open.
func (p *pairer) opensAt(i int, open bool) bool {
	before := p.tokens[i].glued && i > 0 && !opener(&p.tokens[i-1])
	after := i+1 < len(p.tokens) && p.tokens[i+1].glued && p.tokens[i+1].para == p.tokens[i].para
	first := i == 0 || p.tokens[i-1].para != p.tokens[i].para
	switch {
	case first:
		return true
	case before && !after:
		return false
	case !before && after && startsInside(&p.tokens[i+1]):
		return true
	}
	switch p.tokens[i].text {
	case "“", "„", "«", "``":
		return true
	case "”", "»":
		return false
	}
	switch {
	case p.surelyOpens(i):
		return true
	case p.surelyCloses(i):
		return false
	}
	return !open
}

// surelyOpens reports whether a mark that its blanks do not tell comes after a word of saying.
func (p *pairer) surelyOpens(i int) bool {
	if i < 2 {
		return false
	}
	before := p.tokens[i-1].text
	return before == "(" || before == ":" || before == "," && sayingForms[p.tokens[i-2].low] || sayingForms[p.tokens[i-1].low] && p.double < 0
}

// surelyCloses reports whether a mark that its blanks do not tell has a comma or full stop
// after it, or a comma before and a word of saying soon after.
func (p *pairer) surelyCloses(i int) bool {
	if i+1 >= len(p.tokens) || i == 0 {
		return true
	}
	switch p.tokens[i+1].text {
	case ",", ".", ";", ")":
		return true
	}
	if before := p.tokens[i-1].text; before != "," && before != "?" && before != "!" {
		return false
	}
	for k := i + 1; k < len(p.tokens) && k < i+5; k++ {
		if sayingForms[p.tokens[k].low] {
			return true
		}
		if doubleMark(p.tokens[k].text) {
			return false
		}
	}
	return false
}

// sayingForms are forms of words of saying that stand next to quotation marks.
var sayingForms = wordSet(`said says say saying told tells asked asks wrote writes added adds stated stating states replied
	explained noted argued claimed tweeted answered continued read reads announced declared`)

// opener reports whether a token may stand glued before an opening mark.
func opener(t *token) bool {
	switch t.text {
	case "(", "[", "—", "–", "--", "-", "―", "/", ":", "‘", "'", "“", `"`:
		return true
	}
	return false
}

func startsInside(t *token) bool {
	r, _ := utf8.DecodeRuneInString(t.text)
	return unicode.IsLetter(r) || unicode.IsDigit(r) || opener(t) || r == '.' || r == '…' || r == '$' || isApostrophe(r) || r == '#' || r == '@'
}

// elided lists what an apostrophe for left-out letters begins.
func elided(word string) bool {
	switch word {
	case "em", "til", "cause", "tis", "twas", "n", "bout", "round", "s", "70s", "80s", "90s", "60s", "50s", "40s":
		return true
	}
	return false
}
