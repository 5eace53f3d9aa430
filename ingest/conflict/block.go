package conflict

import (
	"cmp"
	"slices"
	"strings"

	"whosaid/ingest/conflict/lexicon"
)

// How many keys of each sort a side gets, so that what is stored for one statement is bounded.
const (
	singleKeys = 8 // Words that it is about.
	pairedKeys = 4 // Its foremost words, in pairs and with each event: small blocks where a word or an event alone is too common.
)

// Enough is what the keys must weigh that two sides share, for the two to be judged: one word in
// common is mostly chance, and next to nothing comes of it.
const Enough = 2

// Weight is how much a key counts that two sides share: that of a single word half of Enough.
func Weight(key string) int {
	if strings.HasPrefix(key, singleWord) {
		return Enough / 2
	}
	return Enough
}

const singleWord = "word:"

// WordsOf are the single words among keys.
func WordsOf(keys []string) []string {
	var words []string
	for _, key := range keys {
		if word, ok := strings.CutPrefix(key, singleWord); ok {
			words = append(words, word)
		}
	}
	return words
}

// Blocks returns the keys under which a side is filed, sorted: the events that it concerns,
// notions with rules about the world that it takes a side on, and the words that it is
// foremost about. Two sides are judged only if they share keys of some weight, so that what is
// compared grows with the sizes of the blocks and not with the square of the statements.
func Blocks(s Side) []string { return Read(s).Blocks() }

// Blocks is Blocks of the side that was read.
func (x Reading) Blocks() []string {
	r, s := x.r, x.r.side
	anchors := r.anchors()
	foremost := anchors[:min(pairedKeys, len(anchors))]
	var keys []string
	for _, id := range s.EventIDs {
		keys = append(keys, "event:"+id)
		for _, a := range foremost {
			keys = append(keys, "event:"+id+"+"+a)
		}
	}
	for _, h := range r.notions {
		if ruledNotions[h.label] {
			keys = append(keys, "notion:"+h.label)
		}
	}
	for _, a := range anchors[:min(singleKeys, len(anchors))] {
		keys = append(keys, singleWord+a)
	}
	for i, a := range foremost {
		for _, b := range foremost[i+1:] {
			keys = append(keys, "words:"+min(a, b)+"+"+max(a, b))
		}
	}
	if s.CaptureID != "" {
		keys = append(keys, "text:"+s.CaptureID)
	}
	keys = append(keys, r.stories...)
	slices.Sort(keys)
	return slices.Compact(keys)
}

// SaidAlsoBy is the reading with the actors that are judged to be one of the speakers, under other ids.
func (x Reading) SaidAlsoBy(same []string) Reading {
	if len(same) == 0 {
		return x
	}
	r := *x.r
	r.side.SameIDs = same
	return Reading{&r}
}

// ruledNotions are the notions that acts are judged by; see data/opposites.tsv.
var ruledNotions = func() map[string]bool {
	out := map[string]bool{}
	for _, ps := range opposites {
		for _, p := range ps {
			if p.rule {
				out[p.label] = true
			}
		}
	}
	return out
}()

// anchors are the words that a side is about, foremost first: names and named things, then
// nouns, then the rest, longer words first. Words of one family give one anchor.
func (r *reading) anchors() []string {
	type anchor struct {
		key  string
		rank int
	}
	var as []anchor
	for _, t := range r.terms {
		if commonWords[t.key] || t.pos == "r" || t.inner && !t.name && !personNoun(t.key) {
			continue
		}
		as = append(as, anchor{family(t.key), anchorRank(t)})
	}
	slices.SortFunc(as, func(a, b anchor) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(len(b.key), len(a.key)), cmp.Compare(a.key, b.key))
	})
	var out []string
	for _, a := range as {
		if !slices.Contains(out, a.key) {
			out = append(out, a.key)
		}
	}
	return out
}

func anchorRank(t term) int {
	switch {
	case t.name, t.to > t.at+1, !lexicon.Load().Known(t.key):
		return 0
	case t.pos == "n":
		return 1
	}
	return 2
}

// family is one stem for a word and those derived from it: the first in the alphabet.
func family(key string) string {
	best := lexicon.Stem(key)
	for _, k := range lexicon.Load().KinOf(key) {
		best = min(best, lexicon.Stem(k))
	}
	return best
}
