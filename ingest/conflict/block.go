package conflict

import (
	"cmp"
	"slices"
	"strings"

	"whosaid/ingest/conflict/lexicon"
)

// BlocksRule and BlocksVersion name the rules of Blocks. A new version files everything anew; the rules
// that compare by blocks, of conflicts and of claims, need one too.
const (
	BlocksRule    = "blocks"
	BlocksVersion = 2
)

// How many of the words that it is foremost about a side is filed under. One word in common is mostly chance,
// and so are two of those that it is less about; two that are common come together often: then a third still
// joins what is alike.
const (
	inKeys   = 8
	foremost = 4 // With any other of those in keys, with each event that it concerns and each notion that it takes a side on.
	inThrees = 2 // With any third of those in keys.
)

// How many sides a block may hold to be looked into, by what joins them.
const (
	ofOneThing = 300 // One text, event or story.
	ofWords    = 15
)

// Room is how many sides the block of a key may hold for all of them to be compared. Words that come
// together more often than that tell of no one thing.
func Room(key string) int {
	switch sort, _, _ := strings.Cut(key, ":"); sort {
	case "text", "event", "story":
		return ofOneThing
	}
	return ofWords
}

// Blocks returns the keys under which a side is filed, sorted: the text that it stands in and the
// stories which that may tell, the events that it concerns, notions with rules about the world that it
// takes a side on, and, two or three at a time, the words that it is foremost about. Two sides are
// judged only if they share a key whose block has Room for all that are in it, so that what is
// compared grows with the sizes of the blocks and not with the square of the statements.
func Blocks(s Side) []string { return Read(s).Blocks() }

// Blocks is Blocks of the side that was read.
func (x Reading) Blocks() []string {
	r, s := x.r, x.r.side
	anchors := r.anchors()
	var keys []string
	under := func(key string) { // And under the key with each of the foremost words.
		keys = append(keys, key)
		for _, a := range anchors[:min(foremost, len(anchors))] {
			keys = append(keys, key+"+"+a)
		}
	}
	for _, id := range s.EventIDs {
		under("event:" + id)
	}
	for _, h := range r.notions {
		if ruledNotions[h.label] {
			under("notion:" + h.label)
		}
	}
	keys = append(keys, wordKeys(anchors)...)
	if s.CaptureID != "" {
		keys = append(keys, "text:"+s.CaptureID)
	}
	keys = append(keys, r.stories...)
	slices.Sort(keys)
	return slices.Compact(keys)
}

// wordKeys are the keys of words, foremost first: any two of the first eight of which one is among the first four,
// and the first two with any third.
func wordKeys(words []string) []string {
	var keys []string
	words = words[:min(inKeys, len(words))]
	for i, a := range words {
		for j, b := range words[:min(i, foremost)] {
			keys = append(keys, keyOf(a, b))
			if j < inThrees {
				for _, c := range words[:j] {
					keys = append(keys, keyOf(a, b, c))
				}
			}
		}
	}
	return keys
}

// keyOf is the key of some words, whatever their order.
func keyOf(words ...string) string {
	slices.Sort(words)
	return "words:" + strings.Join(words, "+")
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
