// Command gen derives the lexicon's tables from a WordNet database folder.
//
//	go run ./ingest/conflict/lexicon/gen -wordnet /usr/share/wordnet
//
// Debian's package wordnet-base installs such a folder. The program keeps single words that
// WordNet's own corpus counts saw, the words of antonym pairs, and the first senses of each,
// so that the tables stay small enough to embed. Running it twice writes the same bytes.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	wordnet := flag.String("wordnet", "", "folder with data.noun, index.noun, cntlist.rev and the rest")
	out := flag.String("out", "ingest/conflict/lexicon/data", "folder to write the tables to")
	flag.Parse()
	if err := generate(*wordnet, *out); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func generate(wordnet, out string) error {
	db, err := read(wordnet)
	if err != nil {
		return err
	}
	kept := db.choose()
	tables := map[string][]string{
		"senses.tsv":   db.senses(kept),
		"parents.tsv":  db.above(kept, db.parent),
		"wholes.tsv":   db.above(kept, db.whole),
		"antonyms.tsv": db.antonyms(),
		"derived.tsv":  db.derived(kept),
		"irregular.tsv": db.irregular(func(word string) bool {
			return len(kept[word]) > 0
		}),
	}
	for name, lines := range tables {
		slices.Sort(lines)
		text := strings.Join(slices.Compact(lines), "\n") + "\n"
		if err := os.WriteFile(filepath.Join(out, name), []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}
