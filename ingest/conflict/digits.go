package conflict

import (
	"strconv"
	"strings"
	"unicode"
)

// digits reads a number in digits of any script, with separators by position, and how many
// tokens it takes: 0 if it is part of a name such as "COVID-19" or "747s".
func digits(ts []token, i int) (v float64, took int) {
	if i > 0 && glued(ts[i-1], ts[i]) && (ts[i-1].kind == word || ts[i-1].low == "#" ||
		(ts[i-1].low == "-" && i > 1 && glued(ts[i-2], ts[i-1]) && ts[i-2].kind == word)) {
		return 0, 0
	}
	if i+1 < len(ts) && glued(ts[i], ts[i+1]) && ts[i+1].kind == word && magnitudes[ts[i+1].low] == 0 && !shortUnits[ts[i+1].low] {
		return 0, 0
	}
	if text, n := spaced(ts, i); n > 1 {
		v, err := strconv.ParseFloat(text, 64)
		if err != nil {
			return 0, 0
		}
		return v, n
	}
	v, ok := parseDigits(ts[i].text, englishSeparators(ts), i+1 < len(ts) && (ts[i+1].low == "%" || magnitudes[ts[i+1].low] > 0 || percentWords[ts[i+1].low]))
	if !ok {
		return 0, 0
	}
	if f := vulgar[lowAt(ts, i+1)]; f > 0 && glued(ts[i], ts[i+1]) {
		return v + f, 2 // "2½"
	}
	return v, 1
}

// vulgar are the fractions that are one character.
var vulgar = map[string]float64{
	"½": .5, "⅓": 1. / 3, "⅔": 2. / 3, "¼": .25, "¾": .75, "⅕": .2, "⅖": .4, "⅗": .6, "⅘": .8, "⅙": 1. / 6, "⅚": 5. / 6, "⅛": .125, "⅜": .375, "⅝": .625, "⅞": .875,
}

// spaced joins the groups of three digits that blanks separate in "12 000", and how many
// tokens they take; 1 if the number stands alone or the groups are of another length, as in a
// telephone number.
func spaced(ts []token, i int) (text string, n int) {
	text, n = ts[i].text, 1
	if len(text) > 3 || !plainDigits(text) || text[0] == '0' {
		return text, 1
	}
	for ; i+n < len(ts) && ts[i+n].kind == number && ts[i+n].span.Start == ts[i+n-1].span.End+1; n++ {
		if group := ts[i+n].text; len(group) != 3 || !plainDigits(group) {
			return ts[i].text, 1
		}
		text += ts[i+n].text
	}
	return text, n
}

func plainDigits(s string) bool {
	return strings.Trim(s, "0123456789") == ""
}

var shortUnits = map[string]bool{"km": true, "kg": true, "cm": true, "mm": true, "c": true, "f": true, "mph": true, "kph": true, "p": true, "th": false}

// englishSeparators reports whether the text itself shows that the comma groups thousands.
func englishSeparators(ts []token) bool {
	for _, t := range ts {
		if t.kind == number && strings.Count(t.text, ",") > 0 && thousandsGroups(t.text, ",") && strings.Contains(t.text, ".") {
			return true
		}
	}
	return false
}

// parseDigits reads digits with separators. A dot before exactly three digits groups
// thousands ("1.000") unless the text shows otherwise or a unit of measure makes a decimal
// the likelier reading; a comma before exactly three digits always does.
func parseDigits(text string, english, measured bool) (float64, bool) {
	text = strings.Map(func(r rune) rune {
		switch {
		case r == '٬' || r == '\u00a0' || r == '\u202f':
			return ','
		case r == '٫':
			return '.'
		case unicode.IsDigit(r) && r > '9':
			return '0' + digitValue(r)
		}
		return r
	}, text)
	dotsGroup := !english && !measured && !strings.Contains(text, ",") && thousandsGroups(text, ".") && !strings.HasPrefix(text, "0")
	switch {
	case strings.LastIndex(text, ",") > strings.LastIndex(text, ".") && strings.Contains(text, ".") && thousandsGroups(before(text, ","), "."):
		text = strings.ReplaceAll(strings.ReplaceAll(text, ".", ""), ",", ".") // "1.234,50"
	case dotsGroup:
		text = strings.ReplaceAll(text, ".", "")
	case thousandsGroups(before(text, "."), ","):
		text = strings.ReplaceAll(text, ",", "")
	case strings.Count(text, ",") == 1 && thousandsGroups(before(text, ","), "."):
		text = strings.ReplaceAll(strings.ReplaceAll(text, ".", ""), ",", ".")
	}
	v, err := strconv.ParseFloat(text, 64)
	return v, err == nil
}

func before(s, sep string) string { head, _, _ := strings.Cut(s, sep); return head }

// digitValue is the value of a decimal digit of any script: Unicode keeps each script's ten
// digits together, zero first; the mathematical ones follow each other without a gap.
func digitValue(r rune) rune {
	if r >= '𝟎' && r <= '𝟿' {
		return (r - '𝟎') % 10
	}
	v := rune(0)
	for v < 9 && unicode.IsDigit(r-v-1) {
		v++
	}
	return v
}

// thousandsGroups reports whether sep cuts the digits into groups of three: true also for
// digits without any sep, false for "12,34".
func thousandsGroups(s, sep string) bool {
	groups := strings.Split(s, sep)
	if len(groups) > 1 && (len(groups[0]) > 3 || groups[0] == "") {
		return false
	}
	for _, g := range groups[1:] {
		if len(g) != 3 {
			return false
		}
	}
	for _, r := range strings.Join(groups, "") {
		if r < '0' || r > '9' {
			return false
		}
	}
	return true
}
