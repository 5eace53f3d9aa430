package claim

import (
	"math"
	"slices"

	"whosaid/ingest/conflict/lexicon"
)

// pair is two readings side by side with the partner of each term.
type pair struct {
	a, b     Reading
	toB, toA []link  // For each term, its best partner on the other side.
	weight   float64 // Of what both have.
}

// link is a term's partner.
type link struct {
	to    int // -1 if none.
	value float64
}

func align(a, b Reading) pair {
	p := pair{a: a, b: b, toB: make([]link, len(a.terms)), toA: make([]link, len(b.terms))}
	for i := range p.toB {
		p.toB[i].to = -1
	}
	for j := range p.toA {
		p.toA[j].to = -1
	}
	like := make([]float64, len(a.terms)*len(b.terms))
	lexicon.Meet(a.marks, b.marks, func(i, j int) {
		if at := i*len(b.terms) + j; like[at] == 0 {
			like[at] = likeness(a.terms[i], b.terms[j])
		}
	})
	for i, t := range a.terms {
		for j, v := range like[i*len(b.terms):][:len(b.terms)] {
			if v > p.toB[i].value {
				p.toB[i] = link{j, v}
			}
			if v > p.toA[j].value {
				p.toA[j] = link{i, v}
			}
		}
		p.weight += t.weight * p.toB[i].value
	}
	return p
}

// likeness is how far two terms mean the same, 0 to 1; 0 for two without a mark in common.
func likeness(a, b term) float64 {
	switch {
	case a.key == b.key:
		return 1
	case a.number || b.number:
		return 0
	case a.stem == b.stem:
		return .95
	}
	lex := lexicon.Load()
	switch {
	case slices.Contains(lex.KinOf(a.key), b.key):
		return .85
	case a.name && b.name:
		return 0
	case lex.Synonyms(a.key, b.key):
		return .7
	case lex.Within(a.key, b.key), lex.Within(b.key, a.key):
		return .5
	case lex.Broader(a.key, b.key):
		return .5
	}
	return 0
}

// met is which share of the terms' weight has a partner.
func met(terms []term, links []link, of func(term) bool) (share float64, any bool) {
	var total, found float64
	for i, t := range terms {
		if of(t) {
			total, found = total+t.weight, found+t.weight*links[i].value
		}
	}
	if total == 0 {
		return 1, false
	}
	return found / total, true
}

// order is which share of the words met stands in the same order on both sides.
func (p pair) order() float64 {
	var at []int
	for _, l := range p.toB {
		if l.value >= .5 {
			at = append(at, l.to)
		}
	}
	if len(at) < 2 {
		return 1
	}
	var tails []int // The longest rising run, by the least end of each length.
	for _, n := range at {
		i, _ := slices.BinarySearch(tails, n)
		if i == len(tails) {
			tails = append(tails, n)
		} else {
			tails[i] = n
		}
	}
	return float64(len(tails)) / float64(len(at))
}

// spelling is how a side is spelt: the pieces of its words of content, three to five letters
// long, by how often they stand there; as a vector, length long.
type spelling struct {
	pieces map[string]float64
	length float64
}

func spell(terms []term) spelling {
	s := spelling{pieces: map[string]float64{}}
	for _, t := range terms {
		addPieces(s.pieces, lower(t.text))
	}
	s.length = lengthOf(s.pieces)
	return s
}

func addPieces(pieces map[string]float64, low string) {
	padded := []rune(" " + low + " ")
	for size := 3; size <= 5; size++ {
		for i := 0; i+size <= len(padded); i++ {
			pieces[string(padded[i:i+size])]++
		}
	}
}

func lengthOf(pieces map[string]float64) float64 {
	sum := 0.
	for _, n := range pieces {
		sum += n * n
	}
	return math.Sqrt(sum)
}

// spelt is how alike both are letter by letter: the cosine of their pieces of words.
func (p pair) spelt() float64 {
	few, many := p.a.spelling(), p.b.spelling()
	if len(few.pieces) > len(many.pieces) {
		few, many = many, few
	}
	dot := 0.
	for piece, n := range few.pieces {
		dot += n * many.pieces[piece]
	}
	if few.length == 0 || many.length == 0 {
		return 0
	}
	return dot / (few.length * many.length)
}
