package main

import (
	"slices"
	"strings"

	"whosaid/ingest/wordnet"
)

// mostSenses is how many senses of a word the tables keep, most frequent first.
const mostSenses = 3

// database is what the tables need of WordNet.
type database struct {
	*wordnet.Database
	parent   map[string]string  // A synset's hypernym, or a satellite adjective's head.
	whole    map[string]string  // The place that a place is part of.
	opposite [][2]wordnet.Entry // Words joined by an antonym pointer.
	kin      [][2]wordnet.Entry // Words joined by a derivation pointer.
}

func read(folder string) (*database, error) {
	all, err := wordnet.Read(folder)
	if err != nil {
		return nil, err
	}
	db := &database{Database: all, parent: map[string]string{}, whole: map[string]string{}}
	for key, s := range db.Synsets {
		for _, p := range s.Pointers {
			db.follow(key, s, p)
		}
	}
	return db, nil
}

func (db *database) follow(key string, s *wordnet.Synset, p wordnet.Pointer) {
	switch p.Symbol {
	case "@", "@i", "&": // A head points back at its satellites: only theirs counts.
		if db.parent[key] == "" && (p.Symbol != "&" || s.Satellite) {
			db.parent[key] = p.Target
		}
	case "#p":
		if db.isPlace(key) && db.isPlace(p.Target) && db.whole[key] == "" {
			db.whole[key] = p.Target
		}
	case "!":
		db.opposite = append(db.opposite, db.ends(s, p))
	case "+", `\`:
		db.kin = append(db.kin, db.ends(s, p))
	}
}

func (db *database) isPlace(key string) bool {
	s := db.Synsets[key]
	return s.Pos == wordnet.Noun && s.File == "location"
}

// ends names the two words that a pointer joins.
func (db *database) ends(s *wordnet.Synset, p wordnet.Pointer) [2]wordnet.Entry {
	to := db.Synsets[p.Target]
	return [2]wordnet.Entry{
		{Word: s.Words[max(p.From-1, 0)], Pos: s.Pos},
		{Word: to.Words[max(p.To-1, 0)], Pos: to.Pos},
	}
}

func single(word string) bool {
	return len(word) > 1 && !strings.ContainsFunc(word, func(r rune) bool {
		return r != '-' && (r < 'a' || r > 'z')
	})
}

// choose returns the words to keep, each with its parts of speech, most frequent first.
func (db *database) choose() map[string][]string {
	keep, added := map[wordnet.Entry]bool{}, map[wordnet.Entry]bool{}
	for _, pair := range db.opposite {
		keep[pair[0]], keep[pair[1]] = true, true
	}
	for entry, uses := range db.Uses {
		keep[entry] = keep[entry] || uses > 0
	}
	for entry, senses := range db.Senses {
		for _, s := range senses[:min(2, len(senses))] {
			if db.whole[s.Synset] != "" {
				keep[entry] = true
			}
		}
	}
	for entry := range db.Senses {
		verb := wordnet.Entry{Word: entry.Word, Pos: wordnet.Verb}
		if len(db.Senses[verb]) > 0 && !keep[verb] {
			added[entry] = true // A verb that is not known has no base form: "deleted". What is also a noun is one first: "tram".
		}
	}
	for entry := range added {
		keep[entry] = true
	}
	out := map[string][]string{}
	for entry := range keep {
		if single(entry.Word) && len(db.Senses[entry]) > 0 {
			out[entry.Word] = append(out[entry.Word], entry.Pos)
		}
	}
	for word, poses := range out {
		slices.SortFunc(poses, func(a, b string) int {
			if d := db.Uses[wordnet.Entry{Word: word, Pos: b}] - db.Uses[wordnet.Entry{Word: word, Pos: a}]; d != 0 {
				return d
			}
			return strings.Compare(a, b)
		})
	}
	return out
}

// kept are the senses of a word that the tables keep.
func (db *database) kept(word, pos string) []wordnet.Sense {
	all := db.Senses[wordnet.Entry{Word: word, Pos: pos}]
	return all[:min(mostSenses, len(all))]
}
