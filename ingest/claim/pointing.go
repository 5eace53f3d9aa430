package claim

import (
	"slices"
	"strings"
)

// Pointing is what words say that only point back at what somebody else has said: "this", "the allegation", "that is a
// lie". Alone they say nothing; what they point at is for the text around them to tell.
type Pointing struct {
	Whose  []string // The words for who has said it, in lower case: "union" in "the union's account"; nil if there are none.
	ByName bool     // Whose holds a name, and not only what somebody is: "Doyle's claim".
	Noun   bool     // They call it something: "the allegation", not "this".
	Figure bool     // They call it a number: "that figure".
	All    bool     // They point at all that was said: "the accusations", "both statements".
	Beside bool     // They stand beside what they point at: "…, a claim that the company denies".
	Called Truth
	Clause bool // What it is called stands in a clause, "it was untrue", and not with a verb, "called it untrue".
	More   bool // More is said behind it: "That is not true. We have searched every file."
}

// Truth is what words call what they point at.
type Truth int

const (
	NotCalled Truth = iota // "This", "the allegation".
	True                   // "That is correct."
	False                  // "It is simply untrue."
)

// truthOf is what words call that which they say to be so, or not.
func truthOf(so bool) Truth {
	if so {
		return True
	}
	return False
}

var (
	pronouns    = set("this that it")
	quantifiers = set("any all both each every of")
	pointers    = set("the this that these those such his her their its")
	saidNouns   = set("claim allegation accusation assertion suggestion report rumor rumour account version contention notion story")
	ownedNouns  = set("remark statement word comment evidence testimony criticism charge") // Of somebody's words only behind his name, or "that".
	figureNouns = set("figure number estimate total toll count tally")
	pointedAt   = set("this that these those such both")
	pointingBe  = set("is are was were 's be")
	notWords    = set("not n't")
	degrees     = set("a an the simply absolutely completely totally entirely just utterly categorically flatly patently plainly manifestly quite all pure complete total utter outright as absolute")
	falseWords  = set("untrue false incorrect inaccurate baseless unfounded groundless nonsense rubbish lie lies falsehood fabrication fabricated invention fiction wrong misleading")
	trueWords   = set("true correct accurate so truthful case right")
	deedWords   = set("wrong misleading right")                     // Of a deed or a thing as well as of words: "this is wrong".
	exclaimed   = set("nonsense rubbish lies untrue false fiction") // A sentence by themselves: "Absolute rubbish!"
	aimedAt     = set("against about by of from")
	aims        = set("him her them it us me himself herself itself themselves")
	asideWords  = set("in on at when during after before through via yesterday today again last outright as") // What begins with them says when, where and how it is denied.
	closing     = set("and but in from")
	flatDenials = phrases("nothing of the sort", "nothing of the kind", "no such thing", "not a word of it is true", "not a word of this is true",
		"not a word of that is true", "there is no truth in", "there was no truth in", "there is no truth to")
)

// mostBefore is how many words may stand between a determiner and the noun for what was said: "the latest allegation".
const mostBefore = 2

// PointingOf reads words that only point back, or first point back and then say more; false if they do not.
func PointingOf(text string) (Pointing, bool) {
	words := pointingWords(text)
	if p, ok := flatDenial(words); ok {
		return p, true
	}
	p, n := pointer(words)
	if n == 0 {
		return ofSpeaker(words)
	}
	alone := "" // The pronoun, where that is all that points.
	if n == 1 && pronouns[words[0].low] {
		alone = words[0].low
	}
	rest := words[n:]
	if len(rest) == 0 {
		return p, true
	}
	if called, ok := calledBy(p, alone, rest); ok {
		return called, true
	}
	return p, asideWords[rest[0].low] || len(rest) == 1 && strings.HasSuffix(rest[0].low, "ly")
}

// calledBy reads what the words behind a pointer call what it points at; false if they do not.
func calledBy(p Pointing, alone string, rest []pointingWord) (Pointing, bool) {
	p.Clause = pointingBe[rest[0].low]
	if p.Clause {
		rest = rest[1:]
	}
	rest, negated := afterDegrees(rest)
	if len(rest) == 0 {
		return Pointing{}, false
	}
	word := rest[0]
	closes := len(rest) == 1 || word.ends || closing[rest[1].low] && word.low != "right" // "Right in the middle" is a place.
	ofDeed := alone != "" && deedWords[word.low] && !negated && !(alone == "that" && word.low == "right")
	if ofDeed || !trueWords[word.low] && !falseWords[word.low] || !closes {
		return Pointing{}, false
	}
	p.Called, p.More = truthOf(trueWords[word.low] != negated), len(rest) > 1 && rest[1].low != "in" && rest[1].low != "from"
	return p, true
}

// flatDenial reads a sentence that says by itself that something is not so.
func flatDenial(words []pointingWord) (Pointing, bool) {
	n := 0
	for n < len(words)-1 && degrees[words[n].low] {
		n++
	}
	if n < len(words) && n <= 2 && exclaimed[words[n].low] && (n+1 == len(words) || words[n].ends) {
		return Pointing{Called: False, Clause: true, More: n+1 < len(words)}, true
	}
	for _, phrase := range flatDenials {
		if !begin(words, phrase) {
			continue
		}
		rest := words[len(phrase):]
		p := Pointing{Called: False, Clause: true}
		if phrase[0] == "there" {
			of, n := pointer(rest)
			if len(rest) > 0 && rest[0].low == "them" {
				of, n = Pointing{All: true, Noun: true}, 1
			}
			if n == 0 {
				return Pointing{}, false
			}
			p.Whose, p.Noun, p.All, rest = of.Whose, of.Noun, of.All, rest[n:]
		}
		p.More = len(rest) > 3 // "No such thing was ever said" says nothing more.
		return p, true
	}
	return Pointing{}, false
}

// pointer reads what points back at the front of some words, and of how many words it is; none if nothing does.
func pointer(words []pointingWord) (Pointing, int) {
	var p Pointing
	n := 0
	for n < len(words) && quantifiers[words[n].low] {
		p.All = p.All || words[n].low == "all" || words[n].low == "both"
		n++
	}
	determined := n > 0
	owner := slices.IndexFunc(words[n:], func(w pointingWord) bool { return w.low == "'s" })
	owned := owner > 0 && owner <= 4 && !pronouns[words[n].low]
	switch {
	case owned:
		for _, w := range words[n : n+owner] {
			if !pointers[w.low] {
				p.Whose, p.ByName = append(p.Whose, w.low), p.ByName || w.name
			}
		}
		n, determined = n+owner+1, true
	case n < len(words) && pointers[words[n].low]:
		if pronouns[words[n].low] && (n+1 == len(words) || pointingBe[words[n+1].low] || words[n].ends || asideWords[words[n+1].low]) {
			return p, n + 1
		}
		owned = pointedAt[words[n].low]
		n, determined = n+1, true
	case n < len(words) && pronouns[words[n].low]:
		return p, n + 1
	case n < len(words) && (words[n].low == "a" || words[n].low == "an"):
		p.Beside = true
		n, determined = n+1, true
	}
	owned = owned || p.All
	if !determined {
		return Pointing{}, 0
	}
	for k := n; k < len(words) && k <= n+mostBefore; k++ {
		low := words[k].low
		one := strings.TrimSuffix(low, "s")
		is := func(nouns map[string]bool) bool { return nouns[low] || nouns[one] }
		if p.Figure = is(figureNouns); p.Figure || is(saidNouns) || (owned || k+1 < len(words) && pointingBe[words[k+1].low]) && is(ownedNouns) {
			p.All = p.All || low != one && !saidNouns[low]
			k++
			p.Noun = true
			if k+1 < len(words) && aimedAt[words[k].low] && aims[words[k+1].low] {
				k += 2
			}
			return p, k
		}
	}
	return Pointing{}, 0
}
