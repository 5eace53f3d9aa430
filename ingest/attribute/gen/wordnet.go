package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// database is what is read of WordNet.
type database struct {
	synsets   map[string]*synset            // By part of speech and offset.
	senses    map[string]map[string][]sense // By part of speech and word, the most frequent first.
	irregular map[string]string             // Forms of verbs that no rule makes.
}

// sense is one meaning of a word: its synset, and how often WordNet's own texts use it.
type sense struct {
	at    string
	count int
}

type synset struct {
	file   string // The lexicographer's file it stands in: "communication".
	words  []string
	above  string              // The synset that it is a way or kind of, "" if none.
	frames map[string][]string // A verb's sentence frames by word.
}

// files are the lexicographer's files by number.
var files = strings.Fields(`all pert all Tops act animal artifact attribute body cognition communication event feeling food
	group location motive object person phenomenon plant possession process quantity relation shape state substance time
	body change cognition communication competition consumption contact creation emotion motion perception possession
	social stative weather ppl`)

func read(folder string) (*database, error) {
	db := &database{synsets: map[string]*synset{}, senses: map[string]map[string][]sense{}, irregular: map[string]string{}}
	counts := map[string]int{}
	err := eachLine(folder, "cntlist.rev", func(f []string) {
		word, rest, _ := strings.Cut(f[0], "%")
		n, _ := strconv.Atoi(f[2])
		counts[rest[:1]+word+f[1]] = n
	})
	if err != nil {
		return nil, err
	}
	for number, pos := range map[string]string{"1": "noun", "2": "verb"} {
		if err := eachLine(folder, "data."+pos, func(f []string) { db.synsets[pos+f[0]] = synsetOf(pos, f) }); err != nil {
			return nil, err
		}
		db.senses[pos] = map[string][]sense{}
		err := eachLine(folder, "index."+pos, func(f []string) {
			n, _ := strconv.Atoi(f[2])
			if strings.ContainsAny(f[0], "_0123456789.'") {
				return
			}
			for i, at := range f[len(f)-n:] {
				db.senses[pos][f[0]] = append(db.senses[pos][f[0]], sense{pos + at, counts[number+f[0]+strconv.Itoa(i+1)]})
			}
		})
		if err != nil {
			return nil, err
		}
	}
	return db, eachLine(folder, "verb.exc", func(f []string) { db.irregular[f[0]] = f[1] })
}

// synsetOf reads a line of a data file: its offset, file, type, words, pointers, frames.
func synsetOf(pos string, f []string) *synset {
	file, _ := strconv.Atoi(f[1])
	n, _ := strconv.ParseInt(f[3], 16, 32)
	s := &synset{file: files[file], frames: map[string][]string{}}
	k := 4
	for range n {
		s.words = append(s.words, strings.ToLower(f[k]))
		k += 2
	}
	pointers, _ := strconv.Atoi(f[k])
	k++
	for range pointers {
		if f[k] == "@" && s.above == "" {
			s.above = pos + f[k+1]
		}
		k += 4
	}
	if pos != "verb" || k >= len(f) || f[k] == "|" {
		return s
	}
	frames, _ := strconv.Atoi(f[k])
	k++
	for range frames {
		which, _ := strconv.ParseInt(f[k+2], 16, 32)
		for i, w := range s.words {
			if which == 0 || int(which) == i+1 {
				s.frames[w] = append(s.frames[w], f[k+1])
			}
		}
		k += 3
	}
	return s
}

// eachLine calls f with the fields of every line of a file but its licence.
func eachLine(folder, name string, f func([]string)) error {
	file, err := os.Open(filepath.Join(folder, name))
	if err != nil {
		return fmt.Errorf("read wordnet: %w", err)
	}
	defer file.Close()
	sc := bufio.NewScanner(file)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		if line := sc.Text(); !strings.HasPrefix(line, " ") {
			f(strings.Fields(line))
		}
	}
	return sc.Err()
}
