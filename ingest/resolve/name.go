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

// runAt reads the capitalised stretch that begins at i, if one does.
func (d *doc) runAt(i int, s sentence) (run, bool) {
	t := d.toks[i]
	if !t.word || !t.cap || isModifier(t) || isPartyTag(t.text) {
		return run{}, false
	}
	first := d.opens(i, s)
	isSmall := words.is(t.low, classFunction)
	if n := d.knownAt(i, s.to); n > 0 && !(first && n == 1 && !t.upper && isSmall) {
		end := d.runEnd(i, s)
		if i+n >= end || d.toks[i+n-1].low == "'s" {
			return run{i, max(i+n, end), first}, true
		}
	}
	startsName := t.low == "new" && d.capAt(i+1, s) || d.givenAfterComma(i, s)
	if isSmall && (first || !t.upper) && !startsName || d.isDate(i, s) || t.low == "i" || t.low == "'s" {
		return run{}, false
	}
	return run{i, d.runEnd(i, s), first}, true
}

// isDate reports whether the word at i is a month or day, and not somebody's given name: "June Marlow".
func (d *doc) isDate(i int, s sentence) bool {
	t := d.toks[i]
	if !words.is(strings.TrimSuffix(t.low, "."), classCalendar) {
		return false
	}
	given := words.is(t.low, classNamesMale|classNamesFemale) && d.capAt(i+1, s)
	return !given || i > s.from && beforeMonth[d.toks[i-1].low]
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

func (d *doc) capAt(i int, s sentence) bool {
	return i < s.to && d.toks[i].word && d.toks[i].cap && !isModifier(d.toks[i]) && d.toks[i].low != "'s" && !(words.is(d.toks[i].low, classFunction) && !d.toks[i].upper)
}
