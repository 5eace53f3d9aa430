package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// The parts of speech by WordNet's file names; s (a satellite adjective) is filed under a.
var files = []struct{ pos, name string }{{"n", "noun"}, {"v", "verb"}, {"a", "adj"}, {"r", "adv"}}

// mostSenses is how many senses of a word the tables keep, most frequent first.
const mostSenses = 3

// database is the part of WordNet that the tables need. A synset key is its part of speech
// and its byte offset, for example "n02084071".
type database struct {
	count     map[string]int      // "word/pos" to how often the tagged corpora had it.
	synsets   map[string][]string // "word/pos" to its synset keys, most frequent sense first.
	words     map[string][]string // A synset's words, in order.
	parent    map[string]string   // A synset's hypernym, or a satellite adjective's head.
	whole     map[string]string   // The place that a place is part of.
	place     map[string]bool     // Synsets that are places.
	opposite  [][2]string         // "word/pos" pairs joined by an antonym pointer.
	kin       [][2]string         // "word/pos" pairs joined by a derivation pointer.
	exception []string            // Lines "form word pos" of the exception lists.
}

func read(folder string) (*database, error) {
	db := &database{
		count: map[string]int{}, synsets: map[string][]string{},
		words: map[string][]string{}, parent: map[string]string{}, whole: map[string]string{}, place: map[string]bool{},
	}
	err := eachLine(folder, "cntlist.rev", func(f []string) {
		word, rest, _ := strings.Cut(f[0], "%")
		n, _ := strconv.Atoi(f[2])
		if i := strings.IndexByte("12345", rest[0]); i >= 0 {
			db.count[word+"/"+string("nvara"[i])] += n
		}
	})
	for _, file := range files {
		if err == nil {
			err = eachLine(folder, "index."+file.name, func(f []string) {
				n, _ := strconv.Atoi(f[2])
				for _, offset := range f[len(f)-n:] {
					key := f[0] + "/" + file.pos
					db.synsets[key] = append(db.synsets[key], file.pos+offset)
				}
			})
		}
		if err == nil {
			err = eachLine(folder, "data."+file.name, func(f []string) { db.wordsOf(file.pos, f) })
		}
		if err == nil {
			err = eachLine(folder, file.name+".exc", func(f []string) {
				db.exception = append(db.exception, f[0]+" "+f[1]+" "+file.pos)
			})
		}
	}
	for _, file := range files { // Pointers name words of synsets in every file.
		if err == nil {
			err = eachLine(folder, "data."+file.name, func(f []string) { db.pointersOf(file.pos, f) })
		}
	}
	return db, err
}

func (db *database) wordsOf(pos string, f []string) {
	n, _ := strconv.ParseInt(f[3], 16, 0)
	key := pos + f[0]
	db.place[key] = pos == "n" && f[1] == placeFile
	for i := range int(n) {
		word, _, _ := strings.Cut(strings.ToLower(f[4+2*i]), "(")
		db.words[key] = append(db.words[key], word)
	}
}

// placeFile is the number of WordNet's lexicographer file of places.
const placeFile = "15"

func (db *database) pointersOf(pos string, f []string) {
	n, _ := strconv.ParseInt(f[3], 16, 0)
	key, rest := pos+f[0], f[4+2*int(n):]
	pointers, _ := strconv.Atoi(rest[0])
	for i := range pointers {
		p := rest[1+4*i:]
		target := strings.Replace(p[2], "s", "a", 1) + p[1]
		switch p[0] {
		case "@", "@i", "&": // A head points back at its satellites: only theirs counts.
			if db.parent[key] == "" && (p[0] != "&" || f[2] == "s") {
				db.parent[key] = target
			}
		case "#p":
			if db.place[key] && db.place[target] && db.whole[key] == "" {
				db.whole[key] = target
			}
		case "!":
			db.opposite = append(db.opposite, db.ends(key, target, p[3]))
		case "+", `\`:
			db.kin = append(db.kin, db.ends(key, target, p[3]))
		}
	}
}

// ends names the two words that a pointer joins; numbers is four hex digits, two a word,
// counted from 1.
func (db *database) ends(source, target, numbers string) [2]string {
	from, _ := strconv.ParseInt(numbers[:2], 16, 0)
	to, _ := strconv.ParseInt(numbers[2:], 16, 0)
	return [2]string{
		db.words[source][max(from-1, 0)] + "/" + source[:1],
		db.words[target][max(to-1, 0)] + "/" + target[:1],
	}
}

// eachLine calls f with the blank-separated fields of every line that is not licence text
// or a gloss; WordNet begins the lines of its licence with a blank.
func eachLine(folder, name string, f func([]string)) error {
	file, err := os.Open(filepath.Join(folder, name))
	if err != nil {
		return err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		text, _, _ := strings.Cut(lines.Text(), " | ")
		if strings.HasPrefix(text, " ") || text == "" {
			continue
		}
		f(strings.Fields(text))
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	return nil
}

func single(word string) bool {
	return len(word) > 1 && !strings.ContainsFunc(word, func(r rune) bool {
		return r != '-' && (r < 'a' || r > 'z')
	})
}

func split(key string) (word, pos string) {
	i := strings.LastIndexByte(key, '/')
	return key[:i], key[i+1:]
}

// choose returns the words to keep, each with its parts of speech, most frequent first.
func (db *database) choose() map[string][]string {
	keep := map[string]bool{}
	for key, n := range db.count {
		if n > 0 {
			keep[key] = true
		}
	}
	for _, pair := range db.opposite {
		keep[pair[0]], keep[pair[1]] = true, true
	}
	for key, all := range db.synsets {
		for _, synset := range all[:min(2, len(all))] {
			if db.place[synset] && db.whole[synset] != "" {
				keep[key] = true
			}
		}
	}
	out := map[string][]string{}
	for key := range keep {
		if word, pos := split(key); single(word) && len(db.synsets[key]) > 0 {
			out[word] = append(out[word], pos)
		}
	}
	for word, poses := range out {
		slices.SortFunc(poses, func(a, b string) int {
			if d := db.count[word+"/"+b] - db.count[word+"/"+a]; d != 0 {
				return d
			}
			return strings.Compare(a, b)
		})
	}
	return out
}
