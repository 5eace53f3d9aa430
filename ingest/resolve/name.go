package resolve

import (
	"strings"
	"unicode"
)

// run is a stretch of capitalised tokens, with the small words inside it that join them.
type run struct {
	from, to int
	first    bool // It opens a sentence or a quotation, where a capital shows little.
}

// runs finds the capitalised stretches of the sentences that are no headings.
func (d *doc) runs() []run {
	var out []run
	for _, s := range d.sents {
		if s.heading {
			continue
		}
		for i := s.from; i < s.to; {
			r, ok := d.runAt(i, s)
			if ok {
				out = append(out, r)
			}
			i = max(r.to, i+1)
		}
	}
	return out
}

func (d *doc) runAt(i int, s sentence) (run, bool) {
	t := d.toks[i]
	if !t.word || !t.cap || isModifier(t) || isPartyTag(t.text) {
		return run{}, false
	}
	first := d.opens(i, s)
	if n := d.knownAt(i, s.to); n > 0 && !(first && n == 1 && !t.upper && words.is(t.low, classFunction)) {
		end := d.runEnd(i, s)
		if i+n >= end || d.toks[i+n-1].low == "'s" {
			return run{i, max(i+n, end), first}, true
		}
	}
	if words.is(t.low, classFunction) && (first || !t.upper) && !(t.low == "new" && d.capAt(i+1, s)) && !d.givenAfterComma(i, s) || words.is(strings.TrimSuffix(t.low, "."), classCalendar) && (!(words.is(t.low, classNamesMale|classNamesFemale) && d.capAt(i+1, s)) || i > s.from && beforeMonth[d.toks[i-1].low]) {
		return run{}, false
	}
	if t.low == "i" || t.low == "'s" {
		return run{}, false
	}
	return run{i, d.runEnd(i, s), first}, true
}

// beforeMonth are small words that a month follows rather than somebody called June.
var beforeMonth = wordSet("in since until last during late early mid")

// givenAfterComma reports whether the small word at i is a given name: "its chief, Per | Stenmark". It has a
// capital behind a comma, and one more word with a capital behind it.
func (d *doc) givenAfterComma(i int, s sentence) bool {
	return i > s.from && d.toks[i-1].text == "," && !isArticle(d.toks[i].low) && d.capAt(i+1, s) && !d.capAt(i+2, s)
}

// opens reports whether token i is the first word of its sentence or of a quotation.
func (d *doc) opens(i int, s sentence) bool {
	if i == s.from {
		return true
	}
	prev := d.toks[i-1]
	if prev.word {
		return false
	}
	switch prev.text {
	case "\"", "“", "‘", "«", "'", "•", "-", "–", "—", "(", "[", ":":
		return true
	}
	return false
}

// isModifier reports whether a token only qualifies what follows: "U.S.-led", "Iran-backed".
func isModifier(t token) bool {
	at := strings.LastIndexByte(t.text, '-')
	if at <= 0 || at+1 >= len(t.text) || strings.HasPrefix(t.low, "al-") || strings.HasPrefix(t.low, "el-") {
		return false
	}
	rest := t.text[at+1:]
	return unicode.IsLower(rune(rest[0])) && len(rest) >= 3 && !strings.HasPrefix(t.text, "Jean-")
}

// isPartyTag reads "R-Utah" and "D-Calif.", which stand after a legislator's name.
func isPartyTag(word string) bool {
	return len(word) > 3 && word[1] == '-' && strings.IndexByte("RDI", word[0]) >= 0 && unicode.IsUpper(rune(word[2]))
}

// knownAt returns how many tokens from i on are the longest name that the tables know.
func (d *doc) knownAt(i, end int) int {
	for n := min(world.longest+2, end-i); n > 0; n-- {
		if world.byName[d.phrase(i, i+n)] != nil {
			return n
		}
	}
	return 0
}

// phrase is the tokens from i to j as one would write them, single blanks between.
func (d *doc) phrase(i, j int) string {
	if j == i+1 {
		return d.toks[i].text
	}
	var b strings.Builder
	for k := i; k < j; k++ {
		if k > i && !d.toks[k].glued {
			b.WriteByte(' ')
		}
		b.WriteString(d.toks[k].text)
	}
	return b.String()
}

// runEnd returns the end of the capitalised stretch that begins at i.
func (d *doc) runEnd(i int, s sentence) int {
	j := i + 1
	for j < s.to {
		t := d.toks[j]
		switch {
		case t.word && t.cap && !isModifier(t) && t.low != "'s" && t.low != "i" && !d.toks[j].glued:
			if words.is(t.low, classCalendar) && !words.is(t.low, classNamesMale|classNamesFemale) && !d.isLastName(j, s) || words.is(t.low, classFunction) && !t.upper && j+1 < s.to && !d.toks[j+1].cap && !(words.is(t.low, classCalendar) && d.isLastName(j, s)) {
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
			k := j + 1
			if k < s.to && d.toks[k].low == "the" {
				k++
			}
			if !d.capAt(k, s) || words.is(d.toks[k].low, classCalendar) {
				return j
			}
			j = k + 1
		case t.low == "and" && d.capAt(j+1, s) && d.joins(i, j, s):
			j += 2
		default:
			return j
		}
	}
	return j
}

// isLastName reports whether the name of a month at j is a last name: a given name stands
// before it and no day or year after it.
func (d *doc) isLastName(j int, s sentence) bool {
	return words.is(d.toks[j-1].low, classNamesMale|classNamesFemale|classNamesBoth) && d.toks[j-1].cap && !(j+1 < s.to && isNumber(d.toks[j+1].text))
}

func (d *doc) capAt(i int, s sentence) bool {
	return i < s.to && d.toks[i].word && d.toks[i].cap && !isModifier(d.toks[i]) && d.toks[i].low != "'s" && !(words.is(d.toks[i].low, classFunction) && !d.toks[i].upper)
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
