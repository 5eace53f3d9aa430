package conflict

import (
	"math"
	"strings"
)

// quantity is a number as the words give it: a closed interval, open above if high is +Inf.
type quantity struct {
	low, high float64
	exact     bool   // One value, not a vague word such as "hundreds".
	unit      string // "percent" for a share; else empty.
	from, to  int    // Token indexes, half-open.
}

func exactly(v float64, from, to int) quantity { return quantity{v, v, true, "", from, to} }

var units = map[string]float64{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
	"nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

var magnitudes = map[string]float64{
	"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12, "score": 20,
	"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12,
}

// vague words by the interval that they leave open. The upper ends reach past the next
// word's lower end on purpose: nobody counts "hundreds".
var vague = map[string][2]float64{
	"dozens": {24, 199}, "scores": {40, 199}, "hundreds": {200, 1999}, "thousands": {2000, 19999},
	"millions": {2e6, 1.9999e7}, "billions": {2e9, 1.9999e10}, "several": {3, 12}, "few": {2, 10}, "couple": {2, 3}, "handful": {3, 9},
}

var fractions = map[string]float64{
	"half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5,
	"sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10,
}

// numberAt reads the number that starts at token i, without its modifiers.
func numberAt(ts []token, i int) (quantity, bool) {
	for _, read := range []func([]token, int) (quantity, bool){fractionAt, outOfAt, vagueAt, cardinalAt} {
		if q, ok := read(ts, i); ok {
			return q, true
		}
	}
	return quantity{}, false
}

// low returns the token's lower-case text, "" past the end.
func lowAt(ts []token, i int) string {
	if i < 0 || i >= len(ts) {
		return ""
	}
	return ts[i].low
}

// cardinalAt reads "30,000", "9.4 bn", "two hundred and five", "a dozen", "half a million".
func cardinalAt(ts []token, i int) (quantity, bool) {
	total, current, j, seen := 0.0, 0.0, i, false
	if lowAt(ts, j) == "half" && lowAt(ts, j+1) == "a" && magnitudes[lowAt(ts, j+2)] > 1 {
		return exactly(magnitudes[lowAt(ts, j+2)]/2, i, i+3), true
	}
	if (lowAt(ts, j) == "a" || lowAt(ts, j) == "an") && len(lowAt(ts, j+1)) > 2 && magnitudes[lowAt(ts, j+1)] > 0 {
		current, seen, j = magnitudes[lowAt(ts, j+1)], true, j+2
	}
	for j < len(ts) {
		low := ts[j].low
		v, isUnit := units[low]
		m, isMagnitude := magnitudes[low]
		switch {
		case ts[j].kind == number && !seen:
			n, took := digits(ts, j)
			if took == 0 {
				return quantity{}, false
			}
			current, seen, j = n, true, j+took-1
		case isUnit && (!seen || ts[j-1].kind != number):
			if seen && current != 0 && math.Mod(current, 100) != 0 && (math.Mod(current, 10) != 0 || v >= 10) {
				return exactly(total+current, i, j), true
			}
			current, seen = current+v, true
		case isMagnitude && seen && (len(low) > 2 || ts[j-1].kind == number):
			if m == 100 || m < 100 {
				current *= m
			} else {
				total, current = total+current*m, 0
			}
		case low == "and" && seen && j > i && lowAt(ts, j+1) == "a" && lowAt(ts, j+2) == "half" && lowAt(ts, j+3) != "-":
			current, j = current+.5, j+2
		case low == "-" && seen && len(lowAt(ts, j+1)) > 2 && magnitudes[lowAt(ts, j+1)] > 12 && glued(ts[j-1], ts[j]):
		case low == "and" && seen && j > i && ts[j-1].kind != number && isNumberWord(lowAt(ts, j+1)) && (total > 0 || current >= 100):
		case low == "-" && seen && isNumberWord(lowAt(ts, j+1)) && isNumberWord(lowAt(ts, j-1)) && glued(ts[j-1], ts[j]):
		default:
			return exactly(total+current, i, j), seen
		}
		j++
	}
	return exactly(total+current, i, j), seen
}

func isNumberWord(low string) bool {
	_, ok := units[low]
	return ok || len(low) > 2 && magnitudes[low] > 0
}

// vagueAt reads "hundreds", "tens of thousands", "several hundred", "a few", "a couple of".
func vagueAt(ts []token, i int) (quantity, bool) {
	j := i
	if lowAt(ts, j) == "a" {
		switch lowAt(ts, j+1) {
		case "few", "couple", "handful":
			j++
		default:
			return quantity{}, false
		}
	} else if low := lowAt(ts, j); low == "few" || low == "couple" || low == "handful" {
		return quantity{}, false
	}
	if lowAt(ts, j) == "tens" && lowAt(ts, j+1) == "of" {
		if v, ok := vague[lowAt(ts, j+2)]; ok {
			return quantity{v[0] * 10, v[1]*10 + 9, false, "", i, j + 3}, true
		}
	}
	v, ok := vague[lowAt(ts, j)]
	if !ok {
		return quantity{}, false
	}
	if w, ok := vague[lowAt(ts, j+2)]; ok && lowAt(ts, j+1) == "of" && v[0] > 20 {
		return quantity{v[0] * w[0] / 2, v[1] * (w[0] / 2), false, "", i, j + 3}, true
	}
	if m := magnitudes[lowAt(ts, j+1)]; m > 1 && len(lowAt(ts, j+1)) > 2 {
		return quantity{v[0] * m, v[1] * m, false, "", i, j + 2}, true
	}
	return quantity{v[0], v[1], false, "", i, j + 1}, true
}

// fractionAt reads "a third", "two thirds", "half of", as a share in percent.
func fractionAt(ts []token, i int) (quantity, bool) {
	if f := vulgar[lowAt(ts, i)]; f > 0 && lowAt(ts, i+1) == "of" {
		return quantity{math.Floor(100 * f), math.Ceil(100 * f), true, percent, i, i + 1}, true
	}
	top, j := 1.0, i
	if v, ok := units[lowAt(ts, j)]; ok && v > 0 && v < 10 {
		top, j = v, j+1
	} else if lowAt(ts, j) == "a" || lowAt(ts, j) == "one" {
		j++
	} else if lowAt(ts, j) != "half" {
		return quantity{}, false
	}
	if lowAt(ts, j) == "-" {
		j++
	}
	bottom, ok := fractions[lowAt(ts, j)]
	if !ok || top >= bottom || magnitudes[lowAt(ts, j+2)] > 1 && lowAt(ts, j+1) == "a" {
		return quantity{}, false
	}
	plural := strings.HasSuffix(ts[j].low, "s")
	of := lowAt(ts, j+1) == "of" || lowAt(ts, j) == "half" && (lowAt(ts, j+1) == "the" || lowAt(ts, j+1) == "all")
	if !of && !plural {
		return quantity{}, false
	}
	share := 100 * top / bottom
	return quantity{math.Floor(share), math.Ceil(share), true, percent, i, j + 1}, true
}

// outOfAt reads "one in five" and "nine out of ten", as a share in percent.
func outOfAt(ts []token, i int) (quantity, bool) {
	top, ok := smallNumber(ts, i)
	if !ok {
		return quantity{}, false
	}
	j := i + 1
	switch {
	case lowAt(ts, j) == "out" && lowAt(ts, j+1) == "of":
		j += 2
	case lowAt(ts, j) == "in" && top <= 9:
		j++
	default:
		return quantity{}, false
	}
	bottom, ok := smallNumber(ts, j)
	if !ok || bottom <= top || lowAt(ts, i+1) == "in" && bottom > 10 && math.Mod(bottom, 10) != 0 {
		return quantity{}, false
	}
	share := 100 * top / bottom
	return quantity{math.Floor(share), math.Ceil(share), true, percent, i, j + 1}, true
}

func smallNumber(ts []token, i int) (float64, bool) {
	if i >= len(ts) {
		return 0, false
	}
	if v, ok := units[ts[i].low]; ok {
		return v, v > 0
	}
	if ts[i].kind != number {
		return 0, false
	}
	v, took := digits(ts, i)
	return v, took == 1 && v > 0 && v <= 1000 && v == math.Trunc(v)
}

const percent = "percent"

var percentWords = map[string]bool{"percent": true, "per": true, "pct": true, "percentage": true}
