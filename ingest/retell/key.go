package retell

import (
	"cmp"
	"slices"
	"strings"
)

// How sayings are filed. A run of sayingWindow+sayingShingle-1 quoted words that two share is
// always found, unless all of them are words like "of" and "the"; so is one of
// sayingWindow+reportShingle-1 words of two reports that quote nothing, since of those less
// is not told from chance.
const (
	sayingShingle = 3
	reportShingle = leastReported - sayingWindow + 1
	sayingWindow  = 3
	sayingKeys    = 24 // Keys of one saying for its words at most,
	sayingTopics  = 8  // and for what a speaker speaks about.
)

// IsKey reports whether a statement's key is one of Keys.
func IsKey(key string) bool {
	return strings.HasPrefix(key, saidPrefix) || strings.HasPrefix(key, saysPrefix)
}

const (
	saidPrefix = "said:"
	saysPrefix = "says:"
)

// Enough is what the keys must weigh that two sayings share, for the two to be compared.
const Enough = 2

// Weight is how much a key counts: one of what a speaker speaks about half of Enough, since two
// reports that have one word in common are hardly ever of one utterance.
func Weight(key string) int {
	if strings.HasPrefix(key, saysPrefix) {
		return Enough / 2
	}
	return Enough
}

// How many statements may have a key for them to be compared by it.
const (
	ofOneSaying = 300 // Some of its words: what is much repeated is what is looked for.
	ofOneTopic  = 30  // A topic that a speaker speaks of more often tells of no one utterance.
)

// Room is how many statements the block of a key may hold for all of them to be compared.
func Room(key string) int {
	if strings.HasPrefix(key, saysPrefix) {
		return ofOneTopic
	}
	return ofOneSaying
}

// Meet reports whether two sayings, or texts, of those keys are compared where no key is too common.
func Meet(a, b []string) bool {
	weight := 0
	for _, key := range a {
		if slices.Contains(b, key) {
			weight += Weight(key)
		}
	}
	return weight >= Enough
}

// Keys are the keys under which the saying is filed: for its words, so that others of the same
// words are found, and for what each speaker speaks about, so that reports of it are.
func (u Utterance) Keys() []string {
	var hashes []uint64
	size := sayingShingle
	if len(u.pieces) == 0 {
		size = reportShingle
	}
	for _, p := range u.runs() {
		var telling []uint64
		for i, h := range shingles(p, size) {
			if slices.ContainsFunc(p[i:i+size], content) {
				telling = append(telling, h)
			}
		}
		hashes = append(hashes, winnow(telling, sayingWindow, sayingKeys)...)
	}
	keys := keysOf(saidPrefix, least(hashes, sayingKeys))
	if u.content < leastMeant {
		return keys
	}
	topics := u.topics()
	for _, name := range u.lastNames() {
		for _, topic := range topics {
			keys = append(keys, saysPrefix+name+" "+topic)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// lastNames are the last words of the names that the saying is filed under as a report: of each speaker's,
// and of who is judged to be the same as one. Of two of whom that is judged one is filed under both names,
// the one whose id is less, so that all they say meets.
func (u Utterance) lastNames() []string {
	var out []string
	add := func(s Speaker) {
		if name := Words(s.Name); known(s) && len(name) > 0 {
			out = append(out, name[len(name)-1].Low)
		}
	}
	for _, s := range u.Speakers {
		add(s)
		for _, o := range u.same[s.ID] {
			if s.ID < o.ID {
				add(o)
			}
		}
	}
	return out
}

// topics are the stems that the saying is filed by as a report: those that fewest texts are likely to
// have, as far as the words themselves tell, which is that they are long. All sayings choose by one order, so
// that of two that have much in common each chooses what the other does.
func (u Utterance) topics() []string {
	list := slices.Clone(u.stems)
	slices.SortFunc(list, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)) })
	return list[:min(sayingTopics, len(list))]
}
