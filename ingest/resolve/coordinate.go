package resolve

import "whosaid/graph"

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

// piece is a part of a speaker phrase between two joints.
type piece struct {
	from, to int
	joint    string // What stands before it: ",", "and", "or", "&" or "("; empty before the first.
}

func (p piece) words() [2]int { return [2]int{p.from, p.to} }

// coordinates cuts a speaker phrase into the phrases of its several speakers, and leaves
// out what only describes one of them.
func (d *doc) coordinates(i, j int) [][2]int {
	pieces := d.pieces(i, j)
	if len(pieces) == 0 {
		return nil
	}
	last := pieces[len(pieces)-1].joint
	list := last == "and" || last == "or" || last == "&"
	if list && d.countsThem(pieces) {
		pieces = pieces[1:]
	}
	out := [][2]int{pieces[0].words()}
	described := false
	for _, p := range pieces[1:] {
		names := d.startsWithName(p.from, p.to)
		switch {
		case names && len(out) == 1 && d.isNameOf(p, out[0], list, described):
			out[0] = p.words()
		case p.joint == "," && (!list || described || !names && !d.startsGroup(p.from, p.to)), p.joint == "(":
			described = true
		case names, d.startsGroup(p.from, p.to), p.joint != "," && isArticle(d.toks[p.from].low) && !described,
			p.joint != "," && isPronoun(d.toks[p.from].low):
			out = append(out, p.words())
			described = false
		default:
			described = true
		}
	}
	return out
}

// pieces cuts a phrase at its commas, brackets and small words that join, but for those inside of names.
func (d *doc) pieces(i, j int) []piece {
	var out []piece
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
			out = append(out, piece{from, k, joint})
			joint = low
		} else if low == "and" || low == "or" {
			joint = low
		}
		from = k + 1
	}
	if from < j {
		out = append(out, piece{from, j, joint})
	}
	return out
}

// countsThem reports whether the first piece only counts the others: "two engineers, Ana Souza and Bo Lind".
func (d *doc) countsThem(pieces []piece) bool {
	n, first := len(pieces), pieces[0]
	return n > 2 && d.countOf(first.from) == n-1 && pieces[1].joint == "," && d.nameIn(first.from, first.to) == none
}

// isNameOf reports whether a piece is the name of whom the phrase before it only describes.
func (d *doc) isNameOf(p piece, before [2]int, list, described bool) bool {
	switch {
	case p.joint == "(":
		return d.isOffice(before) // "The Minister for Rivers (Ana Souza)"
	case p.joint != "," || d.isBodyOf(p.words(), before):
		return false
	case d.isDescription(before) && (!list || d.isDefinite(before)):
		return true // "a spokesman, John Smith"
	}
	return !list && !described && d.isDefinite(before) && d.describesName(before) // "the bank, Larkin Savings"
}

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
