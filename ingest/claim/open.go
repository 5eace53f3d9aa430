package claim

import (
	"slices"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/conflict/lexicon"
)

// Openness says what the words of a claim leave to be told by who said them, and where.
type Openness int

const (
	Closed  Openness = iota // The words alone say it.
	Speaker                 // "I", "we": the speaker completes it.
	Text                    // "he", "it", "you": only the text that it was found in does.
)

var (
	firstPerson  = set("i me my mine myself we us our ours ourselves")
	ofPersons    = set("he him his himself she her hers herself")
	ofThings     = set("they them their theirs themselves it its itself")
	pointing     = set("this that these those")
	outside      = set("here you your yours yourself")
	auxiliaries  = set("is are was were am be been do cannot has have had will would can could may might must should did does do 's 're 've 'll 'd")
	clauseBefore = set("is was were be seems appears turns made makes make found took takes felt") // "It was clear that": no pronoun for a thing.
)

// OpennessOf says whether a claim's words point outside themselves. A word such as "he" points
// inside if a name or noun that it can mean stands before it.
func OpennessOf(text string) Openness {
	words := split(text)
	open, person, thing := Closed, false, false
	for i, w := range words {
		low := lower(w.text)
		switch {
		case firstPerson[low] && w.text != "US":
			open = max(open, Speaker)
		case ofPersons[low] && !person, ofThings[low] && !person && !thing && !expletive(words, i), outside[low],
			pointing[low] && !thing && pointsAlone(words, i):
			return Text
		}
		t, ok := termOf(words, i, low, false)
		asNoun := t.pos != "v" || t.key == low && strings.Contains(lexicon.Load().POS(t.key), "n")
		if !ok || t.number || t.pos == "r" || !t.name && !asNoun {
			continue
		}
		thing = true
		person = person || t.name || lexicon.Load().Is(t.key, "person")
	}
	return open
}

// expletive reports whether the "it" at i stands for no thing: "it was clear that …".
func expletive(words []word, i int) bool {
	if lower(words[i].text) != "it" || i+2 >= len(words) || !clauseBefore[lower(words[i+1].text)] {
		return false
	}
	return slices.ContainsFunc(words[i+2:min(len(words), i+6)], func(w word) bool { return lower(w.text) == "that" || lower(w.text) == "to" })
}

// pointsAlone reports whether the word at i, "this" or "that", stands for a thing by itself:
// before a noun it says no more than an article does.
func pointsAlone(words []word, i int) bool {
	return i+1 == len(words) || auxiliaries[lower(words[i+1].text)]
}

// Scope is what a claim's words have to be taken together with to be one claim: nothing for
// words that tell it whole, who said it for "I did", and the capture too for "he did".
func Scope(text, captureID string, speakerIDs []string) []string {
	switch open := OpennessOf(text); {
	case open == Closed:
		return nil
	case open == Speaker && len(speakerIDs) > 0:
		return slices.Sorted(slices.Values(speakerIDs))
	}
	return append([]string{captureID}, slices.Sorted(slices.Values(speakerIDs))...)
}

// meets reports whether two open claims can be completed alike: somebody says both.
func (r Reading) meets(o Reading) bool {
	a, b := r.side, o.side
	return graph.Common(a.SpeakerIDs, b.SpeakerIDs) || graph.Common(a.SpeakerIDs, b.SameIDs) || graph.Common(a.SameIDs, b.SpeakerIDs)
}
