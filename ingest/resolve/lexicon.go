package resolve

import (
	"bufio"
	"embed"
	"strings"

	"whosaid/graph"
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

// known is a state or a body that readers know by several names.
type known struct {
	name      string
	kind      graph.ActorKind
	partOf    string // The known name of the state or body it belongs to, "" if none.
	adjective string // Of a state: what stands before its bodies ("British").
}

// gazetteer is the table of data/countries.txt and data/known.txt.
type gazetteer struct {
	byName   map[string]*known // Every name and other name, as written.
	demonyms map[string]*known // "American", "Britons".
	capitals map[string]*known // "Moscow": the state whose capital it is.
	longest  int               // Of a name, in words.
}

var world = readWorld()

func readWorld() gazetteer {
	g := gazetteer{byName: map[string]*known{}, demonyms: map[string]*known{}, capitals: map[string]*known{}}
	for line := range dataLines("data/countries.txt") {
		cols := columns(line, 5)
		k := &known{name: cols[0], kind: graph.State, adjective: cols[1]}
		g.add(k, cols[2])
		if cols[1] != cols[0] && g.byName[cols[1]] == nil {
			g.demonyms[cols[1]] = k
		}
		for _, d := range splitList(cols[3]) {
			g.demonyms[d] = k
		}
		for _, c := range splitList(cols[4]) {
			if c != cols[0] {
				g.capitals[c] = k
			}
		}
	}
	for line := range dataLines("data/known.txt") {
		cols := columns(line, 4)
		g.add(&known{name: cols[0], kind: graph.ActorKind(cols[1]), partOf: cols[2]}, cols[3])
	}
	return g
}

func (g *gazetteer) add(k *known, others string) {
	for _, name := range append(splitList(others), k.name) {
		g.byName[name] = k
		g.longest = max(g.longest, len(strings.Fields(name)))
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
