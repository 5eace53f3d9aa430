package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/kljensen/snowball/english"
)

// short numbers, in base 36, the synsets that the kept words have and all above them.
func (db *database) short(kept map[string][]string) map[string]string {
	var keys []string
	for word, poses := range kept {
		for _, pos := range poses {
			for _, s := range db.kept(word, pos) {
				keys = append(keys, s.Synset)
				for up := db.parent[s.Synset]; up != ""; up = db.parent[up] {
					keys = append(keys, up)
				}
				for up := db.whole[s.Synset]; up != ""; up = db.whole[up] {
					keys = append(keys, up)
				}
			}
		}
	}
	slices.Sort(keys)
	out := map[string]string{}
	for i, key := range slices.Compact(keys) {
		out[key] = strconv.FormatInt(int64(i), 36)
	}
	return out
}

// senses gives lines "word pos:synset,synset pos:synset", parts of speech by frequency.
func (db *database) senses(kept map[string][]string) []string {
	short := db.short(kept)
	var lines []string
	for word, poses := range kept {
		line := word
		for i, pos := range poses {
			var ids []string
			for _, s := range db.kept(word, pos) {
				ids = append(ids, short[s.Synset])
			}
			sep := " "
			if i == 0 {
				sep = "\t"
			}
			line += sep + pos + ":" + strings.Join(ids, ",")
		}
		lines = append(lines, line)
	}
	return lines
}

// above gives lines "synset other" for the synset above each, by kind or as the whole.
func (db *database) above(kept map[string][]string, up map[string]string) []string {
	short := db.short(kept)
	var lines []string
	for key, id := range short {
		if p, ok := short[up[key]]; ok {
			lines = append(lines, id+"\t"+p)
		}
	}
	return lines
}

// antonyms gives lines "word opposite" in alphabetical order of the two.
func (db *database) antonyms() []string {
	var lines []string
	for _, pair := range db.opposite {
		a, b := pair[0].Word, pair[1].Word
		if single(a) && single(b) && a != b {
			lines = append(lines, min(a, b)+"\t"+max(a, b))
		}
	}
	return lines
}

// derived gives lines "word kin" for words of one family that spelling does not join:
// those whose stems differ.
func (db *database) derived(kept map[string][]string) []string {
	var lines []string
	for _, pair := range db.kin {
		a, b := pair[0].Word, pair[1].Word
		if len(kept[a]) == 0 || len(kept[b]) == 0 || a == b {
			continue
		}
		if english.Stem(a, false) != english.Stem(b, false) {
			lines = append(lines, min(a, b)+"\t"+max(a, b))
		}
	}
	return lines
}

// irregular gives lines "form word pos" for kept words whose forms no rule gives.
func (db *database) irregular(kept func(string) bool) []string {
	var lines []string
	for _, e := range db.Exceptions {
		if single(e.Form) && kept(e.Word) && e.Form != e.Word {
			lines = append(lines, e.Form+"\t"+e.Word+"\t"+e.Pos)
		}
	}
	return lines
}
