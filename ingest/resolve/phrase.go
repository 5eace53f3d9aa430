package resolve

import (
	"strings"

	"whosaid/graph"
)

// wholeList moves the beginning of a speaker phrase back over the states that share its
// body: "The U.S., | British and French militaries".
func (d *doc) wholeList(i, j int) int {
	for i < j && i >= 2 {
		n, m := d.nameAt(i), d.nameAt(i-2)
		low := d.toks[i-1].low
		if n == none || m == none || low != "," && low != "and" || !d.mentions[m].listed || d.mentions[m].to != i-1 {
			break
		}
		i = d.mentions[m].from
	}
	return i
}

// coordinates cuts a speaker phrase into the phrases of its several speakers, and leaves
// out what only describes one of them.
func (d *doc) coordinates(i, j int) [][2]int {
	type piece struct {
		from, to int
		joint    string
	}
	var pieces []piece
	from, joint := i, ""
	for k := i; k < j; k++ {
		if n := d.nameAt(k); n != none {
			k = d.mentions[n].to - 1
			continue
		}
		low := d.toks[k].low
		if low != "," && low != "and" && low != "or" && low != "&" && low != "(" {
			continue
		}
		if k > from {
			pieces = append(pieces, piece{from, k, joint})
			joint = low
		} else if low == "and" || low == "or" {
			joint = low
		}
		from = k + 1
	}
	if from < j {
		pieces = append(pieces, piece{from, j, joint})
	}
	if len(pieces) == 0 {
		return nil
	}
	last := pieces[len(pieces)-1].joint
	list := last == "and" || last == "or" || last == "&"
	out := [][2]int{{pieces[0].from, pieces[0].to}}
	if n := len(pieces); n > 2 && list && d.countOf(pieces[0].from) == n-1 && pieces[1].joint == "," && d.nameIn(pieces[0].from, pieces[0].to) == none {
		out[0] = [2]int{pieces[1].from, pieces[1].to} // "two engineers, Ana Souza and Bo Lind"
		pieces = pieces[1:]
	}
	described := false
	for _, p := range pieces[1:] {
		names := d.startsWithName(p.from, p.to)
		switch {
		case p.joint == "," && names && len(out) == 1 && d.isDescription(out[0]) && (!list || d.isDefinite(out[0])) && !d.isBodyOf([2]int{p.from, p.to}, out[0]), // "a spokesman, John Smith"
			p.joint == "," && names && len(out) == 1 && !list && !described && d.isDefinite(out[0]) && d.describesName(out[0]) && !d.isBodyOf([2]int{p.from, p.to}, out[0]), // "the bank, Larkin Savings"
			p.joint == "(" && names && len(out) == 1 && d.isOffice(out[0]): // "The Minister for Rivers (Ana Souza)"
			out[0] = [2]int{p.from, p.to}
		case p.joint == "," && (!list || described || !names && !d.startsGroup(p.from, p.to)), p.joint == "(":
			described = true
		case names, d.startsGroup(p.from, p.to), p.joint != "," && isArticle(d.toks[p.from].low) && !described,
			p.joint != "," && pronouns[d.toks[p.from].low].form == byName && isPronoun(d.toks[p.from].low):
			out = append(out, [2]int{p.from, p.to})
			described = false
		default:
			described = true
		}
	}
	return out
}

func isPronoun(low string) bool { _, ok := pronouns[low]; return ok }

// startsWithName reports whether the phrase from i to j is a name, after a title or article.
func (d *doc) startsWithName(i, j int) bool {
	if n := d.nameIn(i, min(j, i+6)); n != none && d.mentions[n].titleFrom <= i+1 && d.mentions[n].titleFrom < d.mentions[n].from {
		i = d.mentions[n].from // "the Rt Hon Ana Souza"
	}
	for k := i; k < j && k < i+4; k++ {
		if n := d.nameAt(k); n != none {
			end := d.mentions[n].to
			return d.mentions[n].form == byName && (end >= j || !d.toks[end].word || joinsBody(d.toks[end].low) || d.toks[end].low == "who" || words.is(d.toks[end].low, classAfter))
		}
		if !words.is(d.stopless(k, k+1), classTitle|classRole) && d.toks[k].low != "the" {
			return false
		}
	}
	return false
}

// startsGroup reports whether the phrase from i to j begins with a plural that needs no article.
func (d *doc) startsGroup(i, j int) bool {
	for k := i; k < j && k < i+4; k++ {
		low := d.toks[k].low
		if words.is(low, classPeople) || endsInPeople(low) {
			return true
		}
		if !d.toks[k].word || words.is(low, classFunction) && low != "other" && low != "some" {
			return false
		}
	}
	return false
}

// isBodyOf reports whether a body's name only tells of the last noun of a person's description: "a
// spokeswoman for the firm, Larkin & Co".
func (d *doc) isBodyOf(name, p [2]int) bool {
	n := d.nameIn(name[0], name[1])
	end, _ := d.core(p[0], p[1])
	return n != none && d.mentions[n].kind == graph.Organisation && end < p[1] && isPersonNoun(d.toks[end-1].low)
}

// isDescription reports whether a phrase is a common noun for one person.
func (d *doc) isDescription(p [2]int) bool {
	if low := d.toks[p[0]].low; low == "a" || low == "an" || low == "another" || low == "one" {
		return true // "another Republican, Ana Souza": no article stands before a name.
	}
	end, _ := d.core(p[0], p[1])
	return end > p[0] && d.nameAt(end-1) == none && isPersonNoun(d.toks[end-1].low)
}

// describesName reports whether a phrase can be what the name after it is called: it has no
// name of its own at its end.
func (d *doc) describesName(p [2]int) bool {
	end, _ := d.core(p[0], p[1])
	return end > p[0] && d.nameAt(end-1) == none && !isPronoun(d.toks[end-1].low)
}

// isOffice reports whether a phrase names an office and nobody who holds it.
func (d *doc) isOffice(p [2]int) bool {
	role := false
	for k := p[0]; k < min(p[1], p[0]+mostWords); k++ {
		if n := d.nameAt(k); n != none && d.mentions[n].kind == graph.Person {
			return false
		}
		role = role || words.is(d.toks[k].low, classRole|classTitle)
	}
	return role
}

// nameIn returns the first mention by name that begins in the phrase from i to j; none if none does.
func (d *doc) nameIn(i, j int) int {
	for k := i; k < min(j, i+mostWords); k++ {
		if n := d.nameAt(k); n != none {
			return n
		}
	}
	return none
}

// countOf is the number that the phrase at i begins with, in words; 0 if with none.
func (d *doc) countOf(i int) int {
	switch d.toks[i].low {
	case "both", "two":
		return 2
	case "three":
		return 3
	case "four":
		return 4
	case "five":
		return 5
	}
	return 0
}

// isDefinite reports whether a phrase says which one it means: "the", "Keane's", "his".
func (d *doc) isDefinite(p [2]int) bool {
	for k := p[0]; k < min(p[1], p[0]+mostWords); k++ {
		if low := d.toks[k].low; low == "the" || low == "'s" || isPronoun(low) {
			return true
		}
	}
	return false
}

// core returns the end of the noun phrase at i before what hangs on it ("officials | at the
// Pentagon"), and where its own words begin, after an article.
func (d *doc) core(i, j int) (end, from int) {
	from = i
	for from < j-1 && (isArticle(d.toks[from].low) || d.toks[from].low == "both" || d.toks[from].low == "even" || d.toks[from].low == "all" && isArticle(d.toks[from+1].low)) {
		from++
	}
	for end = from; end < j; end++ {
		if n := d.nameAt(end); n != none {
			end = d.mentions[n].to - 1
			continue
		}
		t := d.toks[end]
		if d.pluralOwner(end, j) {
			continue
		}
		if !t.word || end > from && (words.is(t.low, classFunction) && !words.is(t.low, classPeople) && !isNumberWord(t.low) || strings.HasSuffix(t.low, "ing") && !words.is(t.low, classDocument) && !d.qualifiesHead(end, j)) && t.low != "'s" {
			break
		}
	}
	for end-1 > from && d.toks[end-1].upper && words.is(d.toks[end-1].low, classAfter) {
		end-- // "Ana Souza MP"
	}
	if end-2 >= from && end < j && hangs[d.toks[end].low] && kindOfNoun(d.toks[end-1].low) == graph.AnyActor && kindOfNoun(d.toks[end-2].low) != graph.AnyActor && d.nameAt(end-1) == none {
		end-- // "a source close | to the board"
	}
	return end, from
}

// qualifiesHead reports whether the participle at k only qualifies the noun after it: "its
// managing director".
func (d *doc) qualifiesHead(k, j int) bool {
	return k+1 < j && (isHead(d.toks[k+1].low) || isPersonNoun(d.toks[k+1].low)) && !isHead(d.toks[k-1].low) && !isPersonNoun(d.toks[k-1].low) && !isPeopleEnd(d.toks[k-1].low)
}

func isPeopleEnd(low string) bool { return isPlural(low) || endsInPeople(low) }

// pluralOwner reports whether the token at k is the apostrophe of a plural that owns what
// follows in the phrase: "the dockers' union".
func (d *doc) pluralOwner(k, j int) bool {
	low := d.toks[k].low
	return k > 0 && k+1 < j && (low == "'" || low == "’") && d.toks[k].glued && strings.HasSuffix(d.toks[k-1].low, "s") && !d.toks[k+1].glued
}

func isNumberWord(low string) bool {
	switch low {
	case "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "other", "first", "second", "third", "last", "new", "former", "own", "same":
		return true
	}
	return false
}

// wholePhrase is an unnamed speaker in the text's words, at most to the first comma.
func (d *doc) wholePhrase(i, j int) string {
	for k := i; k < j; k++ {
		if d.pluralOwner(k, j) {
			continue
		}
		if !d.toks[k].word && d.toks[k].text != "&" || d.toks[k].low == "accused" || d.toks[k].low == "who" || d.toks[k].low == "which" || k > i+12 {
			j = k
		}
	}
	phrase := d.in.Doc.Text.Cut(d.span(i, max(j, i+1)))
	if t := d.toks[i]; t.cap && !t.upper && d.nameAt(i) == none && d.opens(i, d.sents[t.sent]) {
		phrase = strings.ToLower(phrase[:1]) + phrase[1:]
	} else if i > 0 && isArticle(d.toks[i-1].low) && t.cap && !t.upper && d.nameAt(i) == none {
		phrase = strings.ToLower(phrase[:1]) + phrase[1:]
	}
	return strings.Join(strings.Fields(phrase), " ")
}
