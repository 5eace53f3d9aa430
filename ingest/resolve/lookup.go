package resolve

import (
	"sort"

	"whosaid/graph"
)

// mentionAt returns the mention that begins at token i; none if none does.
func (d *doc) mentionAt(i int) int {
	if n := d.firstFrom(i); n < len(d.mentions) && d.mentions[n].from == i {
		return n
	}
	return none
}

// bodyAt returns the mention of a body that begins at i, after an article; none if none does.
func (d *doc) bodyAt(i, end int) int {
	if i < end && isArticle(d.toks[i].low) {
		i++
	}
	if b := d.mentionAt(i); b != none && i < end && d.isBody(b) {
		return b
	}
	return none
}

// bodyIn returns the first body mentioned from i to j, after mention p.
func (d *doc) bodyIn(p, i, j int) int {
	for b := p + 1; b < len(d.mentions) && d.mentions[b].from < j; b++ {
		if d.mentions[b].from >= i && d.isBody(b) {
			return b
		}
	}
	return none
}

// bodyBefore returns the body whose name, with or without "'s", ends where token i begins.
func (d *doc) bodyBefore(p, i int, s sentence) int {
	for b := p - 1; b >= 0 && d.mentions[b].from >= s.from; b-- {
		to := d.mentions[b].to
		if to == i || to == i-1 && d.toks[to].low == "'s" {
			if d.isBody(b) {
				return b
			}
			return none
		}
		if to < i-1 {
			return none
		}
	}
	return none
}

// isBody reports whether mention b can be what a person belongs to.
func (d *doc) isBody(b int) bool {
	m := d.mentions[b]
	switch m.kind {
	case graph.Person, graph.Document:
		return false
	case graph.AnyActor, graph.Group:
		return m.form == byName && m.kind == graph.AnyActor
	}
	return m.form != byPronoun
}

// joinsBody reports whether a small word after a role leads to the body: "adviser at".
func joinsBody(low string) bool {
	switch low {
	case "at", "for", "of", "with", "from":
		return true
	}
	return false
}

// nameAt returns the mention by name that covers token i; none if none does.
func (d *doc) nameAt(i int) int {
	k := sort.Search(len(d.named), func(k int) bool { return d.mentions[d.named[k]].to > i })
	if k < len(d.named) && d.mentions[d.named[k]].from <= i {
		return d.named[k]
	}
	return none
}

// nounAt returns the mention by noun or pronoun whose head is token i; none if none is.
func (d *doc) nounAt(i int) int {
	k := sort.Search(len(d.mentions), func(k int) bool { return d.mentions[k].to > i })
	if k < len(d.mentions) && d.mentions[k].from <= i && d.mentions[k].form != byName && d.mentions[k].form != asQuality {
		return k
	}
	return none
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

// bodyOrPersonAt returns the mention of a body or person that begins at i, after an article, a title or a plural;
// none if none does.
func (d *doc) bodyOrPersonAt(i, end int) int {
	for i < end && (isArticle(d.toks[i].low) || words.is(d.toks[i].low, classTitle) || isPlural(d.toks[i].low) && d.mentionAt(i) == none) {
		i++
	}
	if n := d.mentionAt(i); n != none && i < end && d.canOwn(n) {
		return n
	}
	return none
}

// mentionCovering returns the mention that covers token i; none if none does.
func (d *doc) mentionCovering(i int) int {
	n := d.firstFrom(i+1) - 1
	if n >= 0 && d.mentions[n].from <= i && i < d.mentions[n].to {
		return n
	}
	return none
}

// firstFrom returns the first mention that begins at or after token i.
func (d *doc) firstFrom(i int) int {
	return sort.Search(len(d.mentions), func(k int) bool { return d.mentions[k].from >= i })
}

func (d *doc) afterArticle(i int) bool { return i > 0 && isArticle(d.toks[i-1].low) }
