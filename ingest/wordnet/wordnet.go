// Package wordnet reads the database files of WordNet (wndb(5WN) and cntlist(5WN) of WordNet
// 3.0) for the programs that derive tables from them. Nothing at run time needs it.
package wordnet

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// Noun, Verb, Adj and Adv are the parts of speech; a satellite adjective is an Adj.
const (
	Noun = "n"
	Verb = "v"
	Adj  = "a"
	Adv  = "r"
)

// files are the parts of speech by the names of their files, in the order of a sense key's
// digits 1 to 4; its digit 5 is a satellite adjective.
var files = []struct{ pos, name string }{{Noun, "noun"}, {Verb, "verb"}, {Adj, "adj"}, {Adv, "adv"}}

// Database is what WordNet says. A word is in lower case, its parts joined by "_".
type Database struct {
	Synsets    map[string]*Synset // By key: the part of speech and the byte offset, "n02084071".
	Senses     map[Entry][]Sense  // The most frequent first.
	Uses       map[Entry]int      // How often its own texts have a word, in senses that its index lacks too.
	Exceptions []Exception        // Forms that no rule makes, in the order of their files.
}

// Entry is a word as one part of speech.
type Entry struct{ Word, Pos string }

// Sense is one meaning of a word: its synset's key, and how often WordNet's own texts have it.
type Sense struct {
	Synset string
	Count  int
}

// Synset is a set of words of one meaning.
type Synset struct {
	Pos       string
	File      string // The lexicographer's file it stands in: "communication".
	Satellite bool   // A satellite adjective.
	Words     []string
	Pointers  []Pointer
	Frames    map[string][]string // A verb's sentence frames by word, two digits each.
}

// Pointer leads from a synset to another, or from a word to a word.
type Pointer struct {
	Symbol   string // "@" a hypernym, "!" an antonym; wninput(5WN) lists them.
	Target   string // The other synset's key.
	From, To int    // The words' numbers in their synsets from 1 on, 0 where all are meant.
}

// Exception is a form of a word that no rule makes: "said" of "say".
type Exception struct{ Form, Word, Pos string }

// lexicographers are the lexicographers' files by number, lexnames(5WN).
var lexicographers = strings.Fields(`all pert all Tops act animal artifact attribute body cognition communication event feeling food
	group location motive object person phenomenon plant possession process quantity relation shape state substance time
	body change cognition communication competition consumption contact creation emotion motion perception possession
	social stative weather ppl`)

// Read reads the folder that holds data.noun, index.noun, noun.exc, cntlist.rev and the rest.
func Read(folder string) (*Database, error) {
	db := &Database{Synsets: map[string]*Synset{}, Senses: map[Entry][]Sense{}, Uses: map[Entry]int{}}
	counts := map[Entry]map[string]int{} // By the sense's number.
	err := eachLine(folder, "cntlist.rev", func(f []string) error {
		word, n, err := countOf(f)
		if counts[word] == nil {
			counts[word] = map[string]int{}
		}
		counts[word][f[1]] += n
		db.Uses[word] += n
		return err
	})
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		err := eachLine(folder, "data."+file.name, func(f []string) error {
			s, err := synsetOf(file.pos, f)
			db.Synsets[file.pos+f[0]] = s
			return err
		})
		if err != nil {
			return nil, err
		}
		err = eachLine(folder, "index."+file.name, func(f []string) error {
			n, err := strconv.Atoi(f[2])
			if err != nil || n > len(f) {
				return fmt.Errorf("no number of senses in %q", strings.Join(f, " "))
			}
			word := Entry{f[0], file.pos}
			for i, offset := range f[len(f)-n:] {
				db.Senses[word] = append(db.Senses[word], Sense{file.pos + offset, counts[word][strconv.Itoa(i+1)]})
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
		err = eachLine(folder, file.name+".exc", func(f []string) error {
			db.Exceptions = append(db.Exceptions, Exception{f[0], f[1], file.pos})
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return db, nil
}

// countOf reads a line "say%2:32:00:: 1 2772": a sense's key, its number, its count.
func countOf(f []string) (Entry, int, error) {
	word, rest, _ := strings.Cut(f[0], "%")
	n, err := strconv.Atoi(f[2])
	digit := strings.IndexAny("12345", rest[:min(1, len(rest))])
	if err != nil || digit < 0 {
		return Entry{}, 0, fmt.Errorf("no sense and count in %q", strings.Join(f, " "))
	}
	return Entry{word, []string{Noun, Verb, Adj, Adv, Adj}[digit]}, n, nil
}

// eachLine calls f with the blank-separated fields before the gloss of every line that is
// not licence text; WordNet begins the lines of its licence with a blank.
func eachLine(folder, name string, f func([]string) error) error {
	file, err := os.Open(filepath.Join(folder, name))
	if err != nil {
		return fmt.Errorf("read wordnet: %w", err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		text, _, _ := strings.Cut(lines.Text(), " | ")
		if strings.HasPrefix(text, " ") || text == "" {
			continue
		}
		if err := f(strings.Fields(text)); err != nil {
			return fmt.Errorf("read %s line %d: %w", name, n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	return nil
}
