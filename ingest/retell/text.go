package retell

import (
	"fmt"
	"math"
	"slices"

	"whosaid/graph"
)

// TextsRule and TextsVersion name the rule that Derives is; a new version judges all anew.
const (
	TextsRule    = "retell-texts"
	TextsVersion = 1
)

// How texts are compared, and what two must have in common. docs/retelling.md has the figures.
const (
	textShingle = 6    // A run of so many words is hardly ever written twice by chance.
	textWindow  = 20   // A passage of textWindow+textShingle-1 words that two share is always found.
	textKeys    = 1000 // Keys of one text at most, so that a book costs no more than a long report.
	leastWords  = 40   // Words of the reporter's own that two texts must share,
	leastShare  = .1   // and which part of the text that has fewer.
)

// Text is a capture with what is known of its work.
type Text struct {
	CaptureID string
	SourceID  string
	Published graph.Date
	Publisher string // Its name; empty if not known.
	Words     string
}

// Reading is a text made ready to be compared.
type Reading struct {
	Text
	own    []Word // The reporter's own words: what stands in quotation marks may be heard by many.
	hashes []uint64
	known  map[uint64]bool
}

// Read makes a text ready.
func Read(t Text) Reading {
	own := slices.DeleteFunc(Words(t.Words), func(w Word) bool { return w.Quoted })
	r := Reading{Text: t, own: own, hashes: shingles(own, textShingle), known: map[uint64]bool{}}
	for _, h := range r.hashes {
		r.known[h] = true
	}
	return r
}

// Keys are the keys under which the text is filed: two texts are compared only if they share one.
func (r Reading) Keys() []string { return keysOf("passage:", winnow(r.hashes, textWindow, textKeys)) }

// heldBy counts the text's own words that stand in runs of textShingle words which o has too.
func (r Reading) heldBy(o Reading) int {
	held, upTo := 0, 0
	for i, h := range r.hashes {
		if o.known[h] {
			held += i + textShingle - max(i, upTo)
			upTo = i + textShingle
		}
	}
	return held
}

// Derives says whether two texts of different works have passages from one place: the
// relationship with the id that it leads from, and to. It does not matter which is given first.
func Derives(a, b Reading) (from string, d graph.Derivation, found bool) {
	if a.SourceID == b.SourceID {
		return "", d, false
	}
	order, firstIsEarlier := a.orderWith(b)
	if order == graph.OrderUnknown {
		firstIsEarlier = a.CaptureID < b.CaptureID
	}
	if firstIsEarlier {
		a, b = b, a
	}
	held, holds := a.heldBy(b), b.heldBy(a)
	if min(held, holds) < leastWords {
		return "", d, false
	}
	d = graph.Derivation{
		CaptureID: b.CaptureID, Share: part(held, len(a.own)), OtherShare: part(holds, len(b.own)), Words: held,
		Order: order, Rule: TextsRule, RuleVersion: TextsVersion,
	}
	d.Why = fmt.Sprintf("%d of its %d own words stand in the other text, %.0f %% of which they are, in runs of %d or more",
		held, len(a.own), 100*d.OtherShare, textShingle)
	return a.CaptureID, d, max(d.Share, d.OtherShare) >= leastShare
}

// part is n of all, to three places, so that the reason and the figure agree everywhere.
func part(n, all int) float64 { return math.Round(1000*float64(n)/float64(all)) / 1000 }

// orderWith says how it is known which of two texts came first, and whether the receiver did:
// by the days of publication, or else because one names the other's publisher, and is not
// named back.
func (r Reading) orderWith(o Reading) (graph.Order, bool) {
	if order, earlier := orderOf(r.Published, o.Published); order == graph.Dated {
		return order, earlier
	}
	names, named := r.names(o.Publisher), o.names(r.Publisher)
	if names != named {
		return graph.Credited, named
	}
	return graph.OrderUnknown, false
}

// names reports whether the text's own words name a publisher as it writes itself.
func (r Reading) names(publisher string) bool {
	name := Words(publisher)
	if len(name) > 0 && name[0].Low == "the" {
		name = name[1:]
	}
	if len(name) == 0 || publisher == r.Publisher {
		return false
	}
	for i := 0; i+len(name) <= len(r.own); i++ {
		if slices.EqualFunc(name, r.own[i:i+len(name)], func(a, b Word) bool { return a.Text == b.Text }) {
			return true
		}
	}
	return false
}
