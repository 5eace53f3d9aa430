package attribute

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

// kindTable is what WordNet says of verbs and nouns; see gen.
//
//go:embed kinds.tsv
var kindTable string

// kind is what a verb or noun is, whether or not cues.txt lists it.
type kind struct {
	base   string
	kinds  []string // The sorts of meaning it has, the most frequent first: "communication", "motion".
	frames []string // A verb's: what may follow it: "that", "to", "somebody", "something".
	ways   []string // What a verb of speech or thought is a way of: "criticise", "judge", "think".
}

// takes reports whether a verb may have a frame.
func (k *kind) takes(frame string) bool { return k != nil && slices.Contains(k.frames, frame) }

// first is its most frequent sort of meaning, "" if it is not known.
func (k *kind) first() string {
	if k == nil || len(k.kinds) == 0 {
		return ""
	}
	return k.kinds[0]
}

// kindsOf are verbs and nouns by base form, and the verbs of irregular forms.
type kindsOf struct {
	verbs, nouns map[string]*kind
	irregular    map[string]string
}

// openKinds reads kinds.tsv once per process.
var openKinds = sync.OnceValue(func() *kindsOf {
	k := &kindsOf{verbs: make(map[string]*kind, 9000), nouns: make(map[string]*kind, 22000), irregular: make(map[string]string, 2000)}
	for line := range strings.Lines(kindTable) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		switch f[0] {
		case "=":
			k.irregular[f[1]] = f[2]
		case "n":
			k.nouns[f[1]] = &kind{base: f[1], kinds: strings.Split(f[2], ",")}
		case "v":
			k.verbs[f[1]] = &kind{base: f[1], kinds: strings.Split(f[2], ","), frames: strings.Split(f[3], ","), ways: strings.Split(f[4], ",")}
		}
	}
	return k
})

// verb finds the verb that a word in lower case is a form of, nil if none is known.
func (k *kindsOf) verb(low string) *kind {
	if base, ok := k.irregular[low]; ok {
		return k.verbs[base]
	}
	if v := k.verbs[low]; v != nil {
		return v
	}
	for _, e := range [...]struct{ cut, put string }{{"ies", "y"}, {"es", ""}, {"es", "e"}, {"s", ""}, {"ied", "y"}, {"ed", "e"}, {"ed", ""}, {"ing", "e"}, {"ing", ""}} {
		stem, ok := strings.CutSuffix(low, e.cut)
		if !ok {
			continue
		}
		if v := k.verbs[stem+e.put]; v != nil {
			return v
		}
		if n := len(stem); e.put == "" && n > 2 && stem[n-1] == stem[n-2] {
			if v := k.verbs[stem[:n-1]]; v != nil {
				return v
			}
		}
	}
	return nil
}

// noun finds the noun that a word in lower case is, in either number, nil if none is known.
func (k *kindsOf) noun(low string) *kind {
	if n := k.nouns[low]; n != nil {
		return n
	}
	for _, e := range [...]struct{ cut, put string }{{"ies", "y"}, {"men", "man"}, {"es", ""}, {"s", ""}} {
		if stem, ok := strings.CutSuffix(low, e.cut); ok {
			if n := k.nouns[stem+e.put]; n != nil {
				return n
			}
		}
	}
	return nil
}

// kindOfNoun names the sort of thing that a phrase is of: a pronoun or name as nounKind has it,
// else the first sort of meaning of its noun.
func (p *page) kindOfNoun(ph int) string {
	name := p.nounKind(ph)
	if name != "noun" && name != "nouns" {
		return name
	}
	if n := openKinds().noun(p.tokens[p.phrases[ph].head].low); n != nil {
		return n.first()
	}
	return name
}
