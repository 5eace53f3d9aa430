package resolve

import (
	"slices"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

// findLeft notes who holds an office no longer: who resigned or was dismissed, whom the text calls
// a former holder, and whom it calls a predecessor.
func (d *doc) findLeft() {
	d.left, d.came = map[int]bool{}, map[int]bool{}
	for _, t := range d.ties {
		if n := d.mentions[t.person].actor; t.former && n != none {
			d.left[n] = true
		}
	}
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.form != byName || m.kind != graph.Person || m.actor == none {
			continue
		}
		s := d.sents[d.toks[m.from].sent]
		if m.more().title != "" && d.termOfTitle(m, s).former {
			d.left[m.actor] = true
		}
		if k := m.from - 1; k > s.from && (d.toks[k].low == "predecessor" || d.toks[k].text == "," && d.toks[k-1].low == "predecessor") {
			d.left[m.actor] = true
			d.hasRole(m.actor, "predecessor")
		}
		if k := m.to; k+1 < s.to && d.toks[k].text == "," {
			d.came[m.actor] = d.came[m.actor] || d.succeeds(k+1, s)
		} else {
			d.came[m.actor] = d.came[m.actor] || d.succeeds(k, s)
		}
		for k := m.to; k < min(m.to+3, s.to) && d.toks[k].word; k++ {
			if leaving[d.toks[k].low] || k+1 < s.to && d.toks[k+1].low == "down" && (d.toks[k].low == "stepped" || d.toks[k].low == "stood") {
				d.left[m.actor] = true
			}
		}
	}
}

// succeeds reads "to succeed", "will replace", "succeeds" and "was sworn in" at token k.
func (d *doc) succeeds(k int, s sentence) bool {
	if k+1 < s.to && d.toks[k].low == "was" && d.toks[k+1].low == "sworn" {
		return true
	}
	if k < s.to && (d.toks[k].low == "to" || d.toks[k].low == "will" || d.toks[k].low == "would") {
		k++
	}
	return k < s.to && succeeding[d.toks[k].low]
}

var succeeding = wordSet("succeed succeeds succeeded replace replaces replaced")

// leaving are verbs that end an office, of whom they are said.
var leaving = wordSet("resigned resigns quit quits retired retires ousted dismissed sacked")

// holds reports whether an actor can be the one that a noun for an office means: "the former mayor" is one who
// has left, and either had that office or is told of as a predecessor; "the new mayor" is one who succeeds, or none
// who has left.
func (d *doc) holds(n int, m *mention) bool {
	a := &d.actors[n]
	if a.kind != graph.Person {
		return false
	}
	first := d.toks[m.from].low
	if isFormer(first) || first == "outgoing" {
		return d.left[n] && (hasHead(a, m.head) || slices.Contains(a.roles, "predecessor"))
	}
	if first == "new" {
		return d.came[n] || hasHead(a, m.head) && !d.otherOffice(m, a) && !d.left[n]
	}
	return hasHead(a, m.head) && !d.otherOffice(m, a)
}

// otherOffice reports whether a noun names another office than those that an actor is known to
// hold: "the prime minister" is no foreign minister, and "the mayor" no deputy mayor.
func (d *doc) otherOffice(m *mention, a *actor) bool {
	asked := qualities(d.toks[m.from : m.to-1])
	other := slices.Contains(asked, "prime") // Nobody calls a prime minister "the minister" only.
	for _, office := range a.offices {
		toks := strings.Fields(office)
		switch {
		case toks[len(toks)-1] != m.head:
		case len(toks) == 1:
			if len(asked) == 0 {
				return false
			}
		case slices.ContainsFunc(toks, func(w string) bool { return slices.Contains(asked, w) }):
			return false
		case len(asked) > 0 || slices.ContainsFunc(toks, func(w string) bool { return ranks[w] }):
			other = true
		default:
			return false
		}
	}
	return other
}

// ranks are words that make another office of the one before which they stand.
var ranks = wordSet("prime vice deputy assistant")

// qualities are the words before an office's noun that tell it from others.
func qualities(toks []token) []string {
	var out []string
	for _, t := range toks {
		if slices.Contains(attribute.NounSorts(t.low), "person") || attribute.IsWord(t.low) && !words.is(t.low, classFunction) || t.low == "prime" {
			out = append(out, t.low)
		}
	}
	return out
}
