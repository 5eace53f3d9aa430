package resolve

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/kljensen/snowball/english"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

const (
	mostStoryNames = 12 // Names by which a text is known.
	aboutKey       = " about "
	placeKey       = " at "
)

// StoryNames are the names that a text is most about, folded, the most frequent first, then the first:
// the last word of each name where its capital means something: inside a sentence, or at its beginning if it is no other word.
func StoryNames(text string) []string {
	p := read(text)
	count, first, lower := map[string]int{}, map[string]int{}, map[string]bool{}
	for _, t := range p.toks {
		lower[t.low] = lower[t.low] || !t.cap
	}
	for k, t := range p.toks {
		s := p.sents[t.sent]
		if !t.word || !t.cap || s.heading {
			continue
		}
		if opens := k == s.from || !p.toks[k-1].word && p.toks[k-1].text != ","; opens && (lower[t.low] || attribute.IsWord(t.low) || strings.HasSuffix(t.low, "ly") || strings.Contains(t.low, "'")) {
			continue // A capital means little there.
		}
		if k+1 < s.to && p.toks[k+1].word && p.toks[k+1].cap {
			continue // The name goes on.
		}
		low := strings.TrimSuffix(foldName(t.text), "'s")
		if len(low) < 3 || words.is(low, classFunction|classCalendar|classTitle|classVague|classRole) {
			continue
		}
		if count[low]++; count[low] == 1 {
			first[low] = k
		}
	}
	names := slices.SortedFunc(maps.Keys(count), func(a, b string) int { return cmp.Or(count[b]-count[a], first[a]-first[b]) })
	return names[:min(len(names), mostStoryNames)]
}

// EventKeys are the keys under which an event is compared with others: its kind at each of its
// places, and its kind with each of the names that the texts which tell of it are most about.
func EventKeys(e graph.Event, names []string) []string {
	kind := kindOfEvent(e)
	set := map[string]bool{}
	for _, id := range e.PlaceIDs {
		set["event "+kind+placeKey+id] = true
	}
	for _, n := range names {
		set["event "+kind+aboutKey+n] = true
	}
	return slices.Sorted(maps.Keys(set))
}

// kindOfEvent is the kind that is compared: as given, else that of its name's head noun, else
// that noun's stem.
func kindOfEvent(e graph.Event) string {
	if e.Kind != "" {
		return strings.ToLower(e.Kind)
	}
	head := headOfEvent(e.Name)
	if kind := eventNouns[head]; kind != "" {
		return kind
	}
	return english.Stem(head, false)
}

// headOfEvent is the head noun of an event's name: the last word before "in" or "on".
func headOfEvent(name string) string {
	head := ""
	for i, w := range strings.Fields(strings.ToLower(name)) {
		if i > 0 && words.is(w, classFunction) {
			break
		}
		head = w
	}
	return head
}
