package retell

import (
	"slices"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/conflict/lexicon"
)

// Saying is a statement with what its text tells of it.
type Saying struct {
	ID        string // The statement's.
	CaptureID string
	Quote     string
	Form      graph.Form
	Polarity  graph.Polarity
	Speakers  []Speaker
	Relays    []Speaker  // Those on whose word the text has it.
	Published graph.Date // Of the text.
	Topics    []string   // The words that it is foremost about.
}

// Utterance is a saying made ready to be compared.
type Utterance struct {
	Saying
	words   []Word
	pieces  [][]Word // What is given as the speaker's own words, a sentence or an unbroken part of one each.
	content int      // Words of content among words.
}

// Hear makes a saying ready.
func Hear(s Saying) Utterance {
	u := Utterance{Saying: s, words: Words(s.Quote)}
	marked := false
	for _, w := range u.words {
		marked = marked || w.Quoted
		if content(w) {
			u.content++
		}
	}
	inside := false
	for _, w := range u.words {
		own := w.Quoted || s.Form == graph.Direct && !marked
		if own && (!inside || w.Starts) {
			u.pieces = append(u.pieces, nil)
		}
		if own {
			last := len(u.pieces) - 1
			u.pieces[last] = append(u.pieces[last], w)
		}
		inside = own
	}
	return u
}

func content(w Word) bool { return !lexicon.Function(w.Low) }

// How sayings are filed. A run of sayingWindow+sayingShingle-1 quoted words that two share is
// always found, unless all of them are words like "of" and "the"; so is one of
// sayingWindow+reportShingle-1 words of two reports that quote nothing, since of those less
// is not told from chance.
const (
	sayingShingle = 3
	reportShingle = leastReported - sayingWindow + 1
	sayingWindow  = 3
	sayingKeys    = 24 // Keys of one saying at most.
)

// IsKey reports whether a statement's key is one of Keys.
func IsKey(key string) bool {
	return strings.HasPrefix(key, saidPrefix) || strings.HasPrefix(key, saysPrefix)
}

const (
	saidPrefix = "said:"
	saysPrefix = "says:"
)

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
	for _, s := range u.Speakers {
		if name := Words(s.Name); known(s) && len(name) > 0 {
			for _, topic := range u.Topics {
				keys = append(keys, saysPrefix+name[len(name)-1].Low+" "+topic)
			}
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// runs are the words to be compared one by one: the speaker's own, and all where none are.
func (u Utterance) runs() [][]Word {
	if len(u.pieces) == 0 {
		return [][]Word{u.words}
	}
	return u.pieces
}
