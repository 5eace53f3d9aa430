package resolve

import (
	"slices"
	"strings"
)

// nameWords are the words of names that say little, from data/forms.txt.
var nameWords = readForms()

type formTable struct {
	forms     map[string]string // Ways to write a legal form.
	longest   int               // Of them, in words.
	common    map[string]bool
	particle  map[string]bool
	honorific map[string]bool
}

func readForms() formTable {
	t := formTable{forms: map[string]string{}, common: map[string]bool{}, particle: map[string]bool{}, honorific: map[string]bool{}}
	sets := map[string]map[string]bool{"common": t.common, "particle": t.particle, "honorific": t.honorific}
	for line := range dataLines("data/forms.txt") {
		class, list, _ := strings.Cut(line, ":")
		for w := range strings.FieldsSeq(list) {
			w = strings.ReplaceAll(w, "_", " ")
			if form, ok := strings.CutPrefix(class, "form "); ok {
				folded, _ := latin(w)
				t.forms[strings.Join(folded, " ")] = form
				t.longest = max(t.longest, len(folded))
				continue
			}
			sets[class][w] = true
		}
	}
	return t
}

// cutForm takes the legal form off a company's name, at its end or its beginning.
func cutForm(words []string) (rest []string, form string) {
	for n := min(nameWords.longest, len(words)-1); n > 0; n-- {
		if f, ok := nameWords.forms[strings.Join(words[len(words)-n:], " ")]; ok {
			return words[:len(words)-n], f
		}
		if f, ok := nameWords.forms[strings.Join(words[:n], " ")]; ok {
			return words[n:], f
		}
	}
	return words, ""
}

// numberWords are numbers that names spell out.
var numberWords = map[string]string{"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10", "first": "1", "second": "2", "third": "3"}

// givenNames are the names that each short form stands for.
var givenNames = readNicknames()

func readNicknames() map[string][]string {
	m := map[string][]string{}
	for line := range dataLines("data/nicknames.txt") {
		name, short, _ := strings.Cut(line, ":")
		for s := range strings.FieldsSeq(short) {
			m[s] = append(m[s], name)
		}
	}
	return m
}

// isNickname reports whether one given name is a short form of the other, or both are of one.
func isNickname(a, b string) bool {
	if a == b {
		return false
	}
	return slices.Contains(givenNames[a], b) || slices.Contains(givenNames[b], a) ||
		slices.ContainsFunc(givenNames[a], func(name string) bool { return slices.Contains(givenNames[b], name) })
}
