package resolve

import "strings"

// runEnd returns the end of the capitalised stretch that begins at i.
func (d *doc) runEnd(i int, s sentence) int {
	j := i + 1
	for j < s.to {
		t := d.toks[j]
		switch {
		case t.word && t.cap && !isModifier(t) && t.low != "'s" && t.low != "i" && !t.glued:
			if d.isNoName(j, s) {
				return j
			}
			j++
		case t.low == "'s" && d.capAt(j+1, s) && d.ownsName(i, j):
			j += 2
		case d.ownedByMany(j, s):
			j += 2
		case t.text == "&" && d.capAt(j+1, s):
			j += 2
		case words.is(t.low, classParticle) && t.word && !t.cap && d.capAt(j+1, s) && t.low != "y" && t.low != "e" && t.low != "st":
			j += 2
		case (t.low == "of" || t.low == "for") && d.takesOf(i, j, t.low):
			end := d.afterOf(j+1, s)
			if end == none {
				return j
			}
			j = end
		case t.low == "and" && d.capAt(j+1, s) && d.joins(i, j, s):
			j += 2
		default:
			return j
		}
	}
	return j
}

// isNoName reports whether the word with a capital at j, behind another, is none of the name: a month or day, or a
// small word behind which the capitals end.
func (d *doc) isNoName(j int, s sentence) bool {
	t := d.toks[j]
	isCalendar := words.is(t.low, classCalendar)
	if isCalendar && d.isLastName(j, s) {
		return false
	}
	if isCalendar && !words.is(t.low, classNamesMale|classNamesFemale) {
		return true
	}
	return words.is(t.low, classFunction) && !t.upper && j+1 < s.to && !d.toks[j+1].cap
}

// afterOf returns the token after the capital that goes on with a name behind "of" or "of the"; none if none does.
func (d *doc) afterOf(k int, s sentence) int {
	if k < s.to && d.toks[k].low == "the" {
		k++
	}
	if !d.capAt(k, s) || words.is(d.toks[k].low, classCalendar) {
		return none
	}
	return k + 1
}

// isLastName reports whether the name of a month at j is a last name: a given name stands
// before it and no day or year after it.
func (d *doc) isLastName(j int, s sentence) bool {
	return words.is(d.toks[j-1].low, classNamesMale|classNamesFemale|classNamesBoth) && d.toks[j-1].cap && !(j+1 < s.to && isNumber(d.toks[j+1].text))
}

// ownsName reports whether the "'s" at j stands inside one name: "St. Mary's Hospital".
func (d *doc) ownsName(i, j int) bool {
	next := d.toks[j+1].low
	return words.is(next, classHouse) && d.knownAt(i, j) == 0 && world.demonyms[d.toks[i].text] == nil
}

// ownedByMany reports whether the apostrophe of a plural at j stands inside a body's name: "Bank
// Employees' Union".
func (d *doc) ownedByMany(j int, s sentence) bool {
	t := d.toks[j]
	return (t.text == "'" || t.text == "’") && t.glued && strings.HasSuffix(d.toks[j-1].low, "s") && d.capAt(j+1, s) && !d.toks[j+1].glued && words.is(d.toks[j+1].low, classOrg)
}

// takesOf reports whether the name from i to j can go on with "of" or "for": "Ministry of",
// "Bank of", "Centre for".
func (d *doc) takesOf(i, j int, small string) bool {
	last := d.toks[j-1].low
	if small == "of" && words.is(last, classTitle) && last != "secretary" {
		return false
	}
	return words.is(last, classOrg|classMinistry|classPlaceHead) || last == "house" || last == "doctors" || last == "friends" || last == "secretary" || small == "for" && i < j-1 && words.is(last, classOrg)
}

// joins reports whether the "and" at j stands inside one name: "Department of Health and
// Human Services", "Food and Drug Administration".
func (d *doc) joins(i, j int, s sentence) bool {
	for k := i; k < j; k++ {
		if low := d.toks[k].low; low == "of" || low == "for" {
			next := d.toks[j+1]
			return words.is(d.toks[k-1].low, classMinistry|classOrg) && world.byName[next.text] == nil && world.demonyms[next.text] == nil &&
				!next.upper && !words.is(next.low, classNamesMale|classNamesFemale) && !d.solo[next.low]
		}
	}
	long := j-i <= 3 && i > s.from && d.toks[i-1].low == "the"
	if j != i+1 && !long || d.knownAt(i, j) > 0 || world.demonyms[d.toks[i].text] != nil {
		return false
	}
	for k := j + 1; k < s.to && k < j+4 && d.toks[k].cap; k++ {
		if k > j+1 && words.is(d.toks[k].low, classOrg) {
			return true
		}
	}
	return false
}
