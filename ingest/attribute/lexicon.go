package attribute

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"whosaid/graph"
)

//go:embed cues.txt
var cueTable string

// class is a block of cues.txt: words that report alike.
type class struct {
	name      string
	stance    graph.Stance
	polarity  graph.Polarity
	factivity string
	frames    []string
	noun      bool
}

// takes reports whether a frame may carry the content of the class's words.
func (c *class) takes(frame string) bool { return slices.Contains(c.frames, frame) }

// cueWord is a base form with the classes it stands in, the first one first.
type cueWord struct {
	lemma string
	verb  []*class
	noun  []*class
	adj   []*class
}

// lexicon is cues.txt by inflected form.
type lexicon struct {
	forms map[string]*cueWord
}

// find returns the word that a token is a form of, nil if none.
func (l *lexicon) find(low string) *cueWord { return l.forms[low] }

// openLexicon reads cues.txt once per process.
var openLexicon = sync.OnceValue(func() *lexicon { return readLexicon(cueTable) })

func readLexicon(table string) *lexicon {
	words := map[string]*cueWord{}
	irregular := map[string][]string{}
	var cur *class
	inIrregular := false
	for line := range strings.Lines(table) {
		fields := strings.Fields(line)
		switch {
		case len(fields) == 0 || fields[0][0] == '#':
		case fields[0] == "[irregular]":
			inIrregular = true
		case fields[0][0] == '[':
			name := strings.Trim(fields[0], "[]")
			cur = &class{name: name, stance: graph.Stance(fields[1]), polarity: graph.Polarity(fields[2]),
				factivity: fields[3], frames: fields[4:], noun: strings.HasPrefix(name, "noun-")}
		case inIrregular:
			irregular[fields[0]] = fields[1:]
		default:
			for _, lemma := range fields {
				addWord(words, lemma, cur)
			}
		}
	}
	l := &lexicon{forms: map[string]*cueWord{}}
	for lemma, w := range words {
		l.forms[lemma] = w
	}
	for lemma, w := range words {
		for _, form := range inflections(w, irregular[lemma]) {
			switch other := words[form]; {
			case other == nil:
				l.forms[form] = w
			case len(other.verb) == 0: // "thought", "warning": a noun of its own and a form of a verb.
				l.forms[form] = &cueWord{lemma: w.lemma, verb: w.verb, noun: other.noun, adj: other.adj}
			}
		}
	}
	return l
}

func addWord(words map[string]*cueWord, lemma string, c *class) {
	w := words[lemma]
	if w == nil {
		w = &cueWord{lemma: lemma}
		words[lemma] = w
	}
	list := &w.verb
	if c.noun {
		list = &w.noun
	} else if c.name == "adjective" {
		list = &w.adj
	}
	if !slices.Contains(*list, c) {
		*list = append(*list, c)
	}
}

// inflections lists the other forms of a word.
func inflections(w *cueWord, irregular []string) []string {
	var out []string
	if len(w.verb) > 0 {
		if irregular != nil {
			out = append(out, irregular...)
		} else {
			out = append(out, withS(w.lemma), withEd(w.lemma), withIng(w.lemma))
		}
	}
	if len(w.noun) > 0 {
		out = append(out, withS(w.lemma))
	}
	return out
}

func isVowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

func withS(w string) string {
	n := len(w)
	switch {
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "x"), strings.HasSuffix(w, "z"), strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "sh"):
		return w + "es"
	case w[n-1] == 'y' && n > 1 && !isVowel(w[n-2]):
		return w[:n-1] + "ies"
	}
	return w + "s"
}

// doubles reports whether the last letter doubles before an ending: one vowel, then one
// consonant, in a word of one syllable.
func doubles(w string) bool {
	n := len(w)
	if n < 3 || isVowel(w[n-1]) || strings.IndexByte("wxy", w[n-1]) >= 0 || !isVowel(w[n-2]) || isVowel(w[n-3]) {
		return false
	}
	for i := range n - 2 {
		if isVowel(w[i]) {
			return false
		}
	}
	return true
}

func withEd(w string) string {
	n := len(w)
	switch {
	case w[n-1] == 'e':
		return w + "d"
	case w[n-1] == 'y' && !isVowel(w[n-2]):
		return w[:n-1] + "ied"
	case doubles(w):
		return w + w[n-1:] + "ed"
	}
	return w + "ed"
}

func withIng(w string) string {
	n := len(w)
	switch {
	case strings.HasSuffix(w, "ie"):
		return w[:n-2] + "ying"
	case w[n-1] == 'e' && n > 2 && w[n-2] != 'e':
		return w[:n-1] + "ing"
	case doubles(w):
		return w + w[n-1:] + "ing"
	}
	return w + "ing"
}

// reports is true of a word that is a verb of a class of plain saying.
func (w *cueWord) reports() bool {
	return slices.ContainsFunc(w.verb, func(c *class) bool { return reporting[c.name] })
}

// isOf is true of a word that is a verb of a class.
func (w *cueWord) isOf(name string) bool {
	return slices.ContainsFunc(w.verb, func(c *class) bool { return c.name == name })
}

// acts is true of a word that only somebody can do: say, ask, promise, deny, refuse, call for, blame.
func (w *cueWord) acts() bool {
	return slices.ContainsFunc(w.verb, func(c *class) bool { return reporting[c.name] || acting[c.name] })
}

// acting are the classes of what somebody does to others by words, beside plain saying.
var acting = wordSet("demand call promise ask decline accuse criticise")
