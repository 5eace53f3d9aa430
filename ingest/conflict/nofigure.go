package conflict

import (
	"strings"

	"whosaid/ingest/conflict/lexicon"
)

// isCount keeps out what is no figure: "one" as a pronoun, "No. 5", scores, times of day.
func isCount(ts []token, q quantity, currency string) bool {
	next, prev := lowAt(ts, q.to), lowAt(ts, q.from-1)
	single := q.to == q.from+1
	if single && ts[q.from].low == "one" {
		return currency != "" || at(ts, q.to).pos == "n" && at(ts, q.to).kind == word && !lexicon.Function(next) && prev != "no" && prev != "the"
	}
	if next == ":" || prev == ":" && glued(at(ts, q.from-1), ts[q.from]) || prev == "." && glued(at(ts, q.from-1), ts[q.from]) {
		return false
	}
	if single && ts[q.from].kind == number {
		if next == "am" || next == "pm" || next == "o'clock" || (next == "a" || next == "p") && lowAt(ts, q.to+1) == "." && lowAt(ts, q.to+2) == "m" {
			return false
		}
		switch next {
		case "st", "nd", "rd", "th", "s":
			return !glued(ts[q.from], at(ts, q.to))
		case "/", ":":
			return false
		}
		if strings.Contains(" / : # ", " "+prev+" ") {
			return false
		}
	}
	return true
}

// isCode reports whether the number at token i is part of a telephone or file number, a
// version, a score, a season or the address of a house: digits that count nothing.
func isCode(ts []token, i int) bool {
	if ts[i].kind != number {
		return false
	}
	from, to := i, i+1
	for from > 0 && joined(ts, from) >= 0 {
		from = joined(ts, from)
	}
	for next := codeNext(ts, to-1); next > 0; next = codeNext(ts, to-1) {
		to = next + 1
	}
	return inCode(ts, from, to, i) || inStreet(ts, i) || inName(ts, i) || inList(ts, i)
}

// inName reports whether a number ends a name that begins with a capital, "a Boeing 737", or
// follows "No.".
func inName(ts []token, i int) bool {
	if lowAt(ts, i-1) == "." && lowAt(ts, i-2) == "no" {
		return true
	}
	name, next := at(ts, i-1), at(ts, i+1)
	if i < 2 || !name.capital() || months[name.low] > 0 || lexicon.Function(name.low) || !plainDigits(ts[i].text) || glued(name, ts[i]) {
		return false
	}
	ends := next.low == "" || listEnds[next.low]
	article := lowAt(ts, i-2) == "a" || lowAt(ts, i-2) == "an" || lowAt(ts, i-2) == "the"
	return ends && ts[i-2].low != "." || article && next.pos == "v"
}

// inList reports whether a number only numbers a line: "1. Open the gate."
func inList(ts []token, i int) bool {
	return i == 0 && lowAt(ts, 1) == "." && at(ts, 2).capital()
}

// joined is the number token that stands before token i with at most one mark or blank
// between them; -1 if none does.
func joined(ts []token, i int) int {
	if i > 0 && ts[i-1].kind == number && ts[i].span.Start == ts[i-1].span.End+1 {
		return i - 1
	}
	if i > 1 && ts[i-2].kind == number && strings.Contains("-–/.", ts[i-1].low) && glued(ts[i-2], ts[i-1]) && glued(ts[i-1], ts[i]) {
		return i - 2
	}
	return -1
}

// codeNext is the number token that follows the one at i as joined has it; 0 if none does.
func codeNext(ts []token, i int) int {
	for k := i + 1; k <= i+2 && k < len(ts); k++ {
		if ts[k].kind == number && joined(ts, k) == i {
			return k
		}
	}
	return 0
}

// inCode judges a run of numbers that nothing but single marks and blanks part.
func inCode(ts []token, from, to, i int) bool {
	numbers, zero, slash, dash, falls := 0, false, false, 0, false
	last := -1.
	for k := from; k < to; k++ {
		switch {
		case ts[k].kind == number:
			numbers++
			zero = zero || len(ts[k].text) > 1 && ts[k].text[0] == '0' && plainDigits(ts[k].text)
			v, ok := parseDigits(ts[k].text, false, false)
			falls = falls || ok && v <= last
			last = v
		case ts[k].low == "/":
			slash = true
		default:
			dash++
		}
	}
	if _, n := spaced(ts, from); n > 1 && n == numbers {
		return false
	}
	plus := lowAt(ts, from-1) == "+" && glued(ts[from-1], ts[from]) && numbers > 1
	next := at(ts, to)
	scaled := magnitudes[next.low] > 0 || next.low == "%" || percentWords[next.low] || measureUnits[next.low].unit != ""
	switch {
	case zero && numbers > 1, plus, numbers > 2, slash:
		return true
	case numbers == 2 && dash == 1 && falls && !scaled:
		return true // "won 3-1", "the 2016-17 season"
	case numbers == 2 && dash == 1 && from > 0 && ts[from-1].low == ts[from-1].lemma && strings.Contains(lexicon.Load().POS(ts[from-1].lemma), "n") && !scaled:
		head, _, _ := nounPhrase(ts, to)
		return head == "" // "file 88-2041"
	}
	return zero && ts[i].text[0] == '0'
}

var listEnds = set("and or , . ; )")

var streets = set("street road avenue lane square boulevard drive way place court terrace close quay st rd ave blvd")

// inStreet reports whether a number stands before the name of a street.
func inStreet(ts []token, i int) bool {
	for k := i + 1; k < len(ts) && k < i+4 && ts[k].capital(); k++ {
		if k > i+1 && streets[ts[k].low] {
			return true
		}
	}
	return false
}
