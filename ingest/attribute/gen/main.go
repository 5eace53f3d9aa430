// Command gen derives kinds.tsv, what package attribute knows of verbs and nouns, from a
// WordNet database folder.
//
//	go run ./ingest/attribute/gen -wordnet /usr/share/wordnet
//
// Debian's package wordnet-base installs such a folder. Running it twice writes the same bytes.
package main

import (
	"cmp"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"whosaid/ingest/wordnet"
)

func main() {
	folder := flag.String("wordnet", "", "folder with data.noun, index.noun, cntlist.rev and the rest")
	out := flag.String("out", "ingest/attribute/kinds.tsv", "file to write")
	flag.Parse()
	lines, err := generate(*folder)
	if err == nil {
		err = os.WriteFile(*out, []byte(strings.Join(lines, "\n")+"\n"), 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

// leastShare is how much of a word's use a kind must have to be told.
const leastShare = 0.12

// generate lists a line a word: "v" or "n", the word, its kinds, then for verbs its frames and
// what its senses of speech and thought are ways of; and "=", an irregular form, its verb.
func generate(folder string) ([]string, error) {
	read, err := wordnet.Read(folder)
	if err != nil {
		return nil, err
	}
	db := tables{read}
	var lines []string
	for word, senses := range db.Senses {
		if !plain(word.Word) {
			continue
		}
		switch word.Pos {
		case wordnet.Verb:
			lines = append(lines, db.verb(word.Word, senses))
		case wordnet.Noun:
			if db.used(senses) {
				lines = append(lines, strings.Join([]string{"n", word.Word, strings.Join(db.kinds(senses), ",")}, "\t"))
			}
		}
	}
	return slices.Sorted(slices.Values(append(lines, db.irregular()...))), nil
}

// plain reports whether a word is one, and not a name with figures or points.
func plain(word string) bool { return !strings.ContainsAny(word, "_0123456789.'") }

// tables makes the lines of what WordNet says.
type tables struct{ *wordnet.Database }

// irregular lists the forms of verbs that no rule makes.
func (db tables) irregular() []string {
	words := map[string]string{}
	for _, e := range db.Exceptions {
		if e.Pos == wordnet.Verb && plain(e.Word) {
			words[e.Form] = e.Word
		}
	}
	var lines []string
	for form, word := range words {
		if len(db.Senses[wordnet.Entry{Word: word, Pos: wordnet.Verb}]) > 0 && form != word {
			lines = append(lines, "=\t"+form+"\t"+word)
		}
	}
	return lines
}

// kinds lists the lexicographer's files of a word's senses that have a share of its use, the
// greatest first.
func (db tables) kinds(senses []wordnet.Sense) []string {
	share, all := map[string]float64{}, 0.0
	for i, s := range senses {
		w := (float64(s.Count) + 0.5) / float64(i+1)
		share[db.Synsets[s.Synset].File] += w
		all += w
	}
	names := slices.Sorted(maps.Keys(share))
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(share[b], share[a]) })
	return slices.DeleteFunc(names, func(n string) bool { return share[n] < leastShare*all })
}

func (db tables) verb(word string, senses []wordnet.Sense) string {
	frames := map[string]bool{}
	var ways []string
	for i, s := range senses {
		syn := db.Synsets[s.Synset]
		if i < 6 {
			for _, f := range syn.Frames[word] {
				if name := frameNames[f]; name != "" {
					frames[name] = true
				}
			}
		}
		if len(ways) == 0 && i < 4 && (syn.File == "communication" || syn.File == "cognition") {
			ways = db.ways(syn)
		}
	}
	return strings.Join([]string{"v", word, strings.Join(db.kinds(senses), ","), strings.Join(slices.Sorted(maps.Keys(frames)), ","), strings.Join(ways, ",")}, "\t")
}

// used reports whether WordNet's own texts have a noun, or it names a person or something said.
func (db tables) used(senses []wordnet.Sense) bool {
	first := db.Synsets[senses[0].Synset].File
	return first == "person" || first == "communication" || slices.ContainsFunc(senses, func(s wordnet.Sense) bool { return s.Count > 0 })
}

// ways lists a synset and those above it, by their first word.
func (db tables) ways(s *wordnet.Synset) []string {
	var out []string
	for range 8 {
		out = append(out, s.Words[0])
		i := slices.IndexFunc(s.Pointers, func(p wordnet.Pointer) bool { return p.Symbol == "@" })
		if i < 0 {
			break
		}
		s = db.Synsets[s.Pointers[i].Target]
	}
	return out
}

// frameNames are the sentence frames of verbs that tell what may follow them.
var frameNames = map[string]string{
	"02": "alone", "08": "something", "09": "somebody", "18": "of", "24": "somebody-to", "26": "that", "27": "to-somebody", "28": "to", "29": "whether", "33": "ing", "34": "it-that", "15": "something-to", "22": "pp", "13": "on",
}
