package resolve

import (
	"bufio"
	"embed"
	"strings"
)

//go:embed data/*.txt
var data embed.FS

// class is a set of word classes; a word can be in several.
type class uint64

const (
	classTitle class = 1 << iota
	classMale
	classFemale
	classRole
	classSpoke
	classPeople
	classOrg
	classOrgName
	classPublisherName
	classArmedName
	classArmedWord
	classFighters
	classAlliance
	classStateBody
	classMinistry
	classDocument
	classFamily
	classFunction
	classSaying
	classLocative
	classPlaceHead
	classPlaceName
	classParticle
	classPeopleEnd
	classCalendar
	classIssuing
	classBusiness
	classOffice
	classHouse
	classVague
	classNoPerson
	classNoBusiness
	classFewHold
	classAfter
	classEither
	classGoingOn
	classOfBodies
	classNamesMale
	classNamesFemale
	classNamesBoth
)

var classNames = map[string]class{
	"title": classTitle, "male": classMale, "female": classFemale, "role": classRole, "spoke": classSpoke,
	"people": classPeople, "org": classOrg, "orgname": classOrgName, "publishername": classPublisherName,
	"armedname": classArmedName, "armedword": classArmedWord, "fighters": classFighters,
	"alliance": classAlliance, "statebody": classStateBody, "ministry": classMinistry,
	"document": classDocument, "family": classFamily, "function": classFunction, "saying": classSaying,
	"locative": classLocative, "placehead": classPlaceHead, "placename": classPlaceName,
	"particle": classParticle, "peopleend": classPeopleEnd, "calendar": classCalendar, "issuing": classIssuing, "business": classBusiness, "office": classOffice, "house": classHouse, "vague": classVague, "noperson": classNoPerson, "nobusiness": classNoBusiness, "fewhold": classFewHold,
	"after": classAfter, "either": classEither, "goingon": classGoingOn, "ofbodies": classOfBodies,
	"m": classNamesMale, "f": classNamesFemale, "u": classNamesBoth,
}

// lexicon is the word table of data/words.txt and data/given.txt: classes by word, and
// what stands for the word where it has a standing form ("armies" = "army").
type lexicon struct {
	classes  map[string]class
	standing map[string]string
	ends     []string // Endings of common nouns for people.
	noPerson []string // Endings of words that are hardly a person's name.
}

func (l lexicon) is(word string, c class) bool { return l.classes[word]&c != 0 }

var words = readLexicon("data/words.txt", "data/given.txt")

func readLexicon(files ...string) lexicon {
	l := lexicon{classes: map[string]class{}, standing: map[string]string{}}
	for _, file := range files {
		for line := range dataLines(file) {
			name, list, _ := strings.Cut(line, ":")
			c, ok := classNames[name]
			if !ok {
				panic("resolve: " + file + ": no class " + name)
			}
			for w := range strings.FieldsSeq(list) {
				w = strings.ReplaceAll(w, "_", " ")
				if before, after, ok := strings.Cut(w, "="); ok {
					l.standing[before] = strings.TrimSpace(after)
					w = before
				}
				switch c {
				case classPeopleEnd:
					l.ends = append(l.ends, w)
				case classNoPerson:
					l.noPerson = append(l.noPerson, w)
				}
				l.classes[w] |= c
			}
		}
	}
	return l
}

// dataLines yields the lines of an embedded table that are neither blank nor a comment.
func dataLines(file string) func(func(string) bool) {
	return func(yield func(string) bool) {
		f, err := data.Open(file)
		if err != nil {
			panic("resolve: " + err.Error())
		}
		defer f.Close()
		for in := bufio.NewScanner(f); in.Scan(); {
			line := strings.TrimSpace(in.Text())
			if line != "" && !strings.HasPrefix(line, "#") && !yield(line) {
				return
			}
		}
	}
}

func columns(line string, n int) []string {
	cols := strings.Split(line, "|")
	for len(cols) < n {
		cols = append(cols, "")
	}
	for i := range cols {
		cols[i] = strings.TrimSpace(cols[i])
	}
	return cols
}

func splitList(s string) []string {
	var out []string
	for part := range strings.SplitSeq(s, ";") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}
