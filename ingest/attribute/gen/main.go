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
)

func main() {
	wordnet := flag.String("wordnet", "", "folder with data.noun, index.noun, cntlist.rev and the rest")
	out := flag.String("out", "ingest/attribute/kinds.tsv", "file to write")
	flag.Parse()
	lines, err := generate(*wordnet)
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
	db, err := read(folder)
	if err != nil {
		return nil, err
	}
	var lines []string
	for word, senses := range db.senses["verb"] {
		if line := db.verb(word, senses); line != "" {
			lines = append(lines, line)
		}
	}
	for word, senses := range db.senses["noun"] {
		if line := db.noun(word, senses); line != "" {
			lines = append(lines, line)
		}
	}
	for form, word := range db.irregular {
		if _, ok := db.senses["verb"][word]; ok && form != word {
			lines = append(lines, "=\t"+form+"\t"+word)
		}
	}
	slices.Sort(lines)
	return lines, nil
}

// kinds lists the lexicographer's files of a word's senses that have a share of its use, the
// greatest first.
func (db *database) kinds(senses []sense) []string {
	share, all := map[string]float64{}, 0.0
	for i, s := range senses {
		w := (float64(s.count) + 0.5) / float64(i+1)
		share[db.synsets[s.at].file] += w
		all += w
	}
	names := slices.Sorted(maps.Keys(share))
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(share[b], share[a]) })
	return slices.DeleteFunc(names, func(n string) bool { return share[n] < leastShare*all })
}

func (db *database) verb(word string, senses []sense) string {
	frames := map[string]bool{}
	var ways []string
	for i, s := range senses {
		syn := db.synsets[s.at]
		if i < 6 {
			for _, f := range syn.frames[word] {
				if name := frameNames[f]; name != "" {
					frames[name] = true
				}
			}
		}
		if len(ways) == 0 && i < 4 && (syn.file == "communication" || syn.file == "cognition") {
			ways = db.ways(s.at)
		}
	}
	return strings.Join([]string{"v", word, strings.Join(db.kinds(senses), ","), strings.Join(slices.Sorted(maps.Keys(frames)), ","), strings.Join(ways, ",")}, "\t")
}

func (db *database) noun(word string, senses []sense) string {
	seen := 0
	for _, s := range senses {
		seen += s.count
	}
	if seen == 0 && db.synsets[senses[0].at].file != "person" && db.synsets[senses[0].at].file != "communication" {
		return "" // A word that WordNet's own texts never use.
	}
	return strings.Join([]string{"n", word, strings.Join(db.kinds(senses), ",")}, "\t")
}

// ways lists the synsets above one, by their first word.
func (db *database) ways(at string) []string {
	var out []string
	for range 8 {
		syn := db.synsets[at]
		if syn == nil {
			break
		}
		out = append(out, syn.words[0])
		at = syn.above
	}
	return out
}

// frameNames are the sentence frames of verbs that tell what may follow them.
var frameNames = map[string]string{
	"02": "alone", "08": "something", "09": "somebody", "18": "of", "24": "somebody-to", "26": "that", "27": "to-somebody", "28": "to", "29": "whether", "33": "ing", "34": "it-that", "15": "something-to", "22": "pp", "13": "on",
}
