package retell

import (
	"slices"

	"whosaid/graph"
	"whosaid/ingest/conflict/lexicon"
	"whosaid/ingest/conflict/similar"
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
	Said      graph.Date // The day the words were spoken; zero if not known.
	Published graph.Date // Of the text.
}

// Utterance is a saying made ready to be compared.
type Utterance struct {
	Saying
	words   []Word
	pieces  [][]Word // What is given as the speaker's own words, a sentence or an unbroken part of one each.
	content int      // Words of content among words.
	low     []string // The words to be compared one by one, in lower case and in order.
	gist    string   // What is said, words in their base forms where spelling does not join them.
	stems   []string // Of the gist, in order, each once.

	same      map[string][]Speaker // Who is judged to be the same as who says or relays it, by the ids of these;
	different map[string][]string  // and who is judged to be another.
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
	for _, run := range u.runs() {
		for _, w := range run {
			u.low = append(u.low, w.Low)
		}
	}
	slices.Sort(u.low)
	u.gist = gistOf(s.Quote, u.words)
	u.stems = slices.DeleteFunc(similar.Stems(u.gist), fewNumber)
	return u
}

func content(w Word) bool { return !lexicon.Function(w.Low) }

// runs are the words to be compared one by one: the speaker's own, and all where none are.
func (u Utterance) runs() [][]Word {
	if len(u.pieces) == 0 {
		return [][]Word{u.words}
	}
	return u.pieces
}
