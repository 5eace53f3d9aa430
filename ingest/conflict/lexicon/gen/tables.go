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
			all := db.synsets[word+"/"+pos]
			for _, key := range all[:min(mostSenses, len(all))] {
				keys = append(keys, key)
				for up := db.parent[key]; up != ""; up = db.parent[up] {
					keys = append(keys, up)
				}
				for up := db.whole[key]; up != ""; up = db.whole[up] {
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
			all := db.synsets[word+"/"+pos]
			var ids []string
			for _, key := range all[:min(mostSenses, len(all))] {
				ids = append(ids, short[key])
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
		a, _ := split(pair[0])
		b, _ := split(pair[1])
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
		a, _ := split(pair[0])
		b, _ := split(pair[1])
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
	for _, line := range db.exception {
		f := strings.Fields(line)
		if single(f[0]) && kept(f[1]) && f[0] != f[1] {
			lines = append(lines, f[0]+"\t"+f[1]+"\t"+f[2])
		}
	}
	return lines
}
