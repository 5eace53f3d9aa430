package claim

import "slices"

// What somebody is said to do or be who has said something, which says of his words whether they are so.
var (
	speakers   = set("he she they")
	noSpeaker  = set("i we you he she they it this that who which there")
	untruthful = set("lying mistaken wrong liar")
	truthful   = set("right correct")
	saying     = phrases("telling the truth", "making it up", "making this up") // The first is truthful.
)

// mostNamed is how many words a name or noun for who has said it has: "the member for Lervik" has too many.
const mostNamed = 3

// ofSpeaker reads words that point back by who said it: "He is lying", "Mr Pell was mistaken", "the deputy was right".
func ofSpeaker(words []pointingWord) (Pointing, bool) {
	be := slices.IndexFunc(words, func(w pointingWord) bool { return pointingBe[w.low] })
	if be < 1 || be > mostNamed {
		return Pointing{}, false
	}
	p := Pointing{Noun: true, Clause: true}
	who := words[:be]
	switch {
	case be == 1 && speakers[who[0].low]:
	case who[0].low == "the" && be > 1 || !slices.ContainsFunc(who, func(w pointingWord) bool { return !w.name || noSpeaker[w.low] }):
		p.ByName = true // "The decision was wrong" is said of nobody.
		for _, w := range who {
			if w.low != "the" {
				p.Whose = append(p.Whose, w.low)
			}
		}
	default:
		return Pointing{}, false
	}
	rest, negated := afterDegrees(words[be+1:])
	said, n := judged(rest)
	if n == 0 || n < len(rest) && !rest[n-1].ends && rest[n].low != "and" && rest[n].low != "but" {
		return Pointing{}, false
	}
	p.Called, p.More = truthOf(said != negated), n < len(rest)
	return p, true
}

// judged reads whether words call somebody truthful, and how many words do; none if they say something else.
func judged(rest []pointingWord) (truth bool, n int) {
	if len(rest) == 0 {
		return false, 0
	}
	for i, phrase := range saying {
		if begin(rest, phrase) {
			return i == 0, len(phrase)
		}
	}
	switch low := rest[0].low; {
	case truthful[low]:
		return true, 1
	case untruthful[low]:
		return false, 1
	}
	return false, 0
}
