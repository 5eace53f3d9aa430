package resolve

import (
	"slices"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

// usage is what a text shows of its names by how it uses them.
type usage struct {
	bodies map[string]bool // The first words of names that have, or are told of, what only a body does; in lower case.
	goods  map[string]bool // Folded names of firms that end in what they make.
	alone  map[string]bool // Words that are a name by themselves, in lower case.
	acts   map[string]bool // Those of them that are a subject.
}

func (d *doc) namesInUse() usage {
	use := usage{map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}}
	for i := range d.mentions {
		m := &d.mentions[i]
		first := d.toks[m.from]
		if m.form == byName && d.usedAsBody(m) {
			use.bodies[first.low] = true
		}
		if m.form == byName && m.to-m.from == 1 && !m.place && !d.afterArticle(m.from) && !first.upper {
			use.alone[first.low] = true
			use.acts[first.low] = use.acts[first.low] || m.subject
		}
	}
	for i := range d.mentions {
		m := &d.mentions[i]
		last := d.toks[m.to-1].low
		if m.form == byName && !m.weak && m.kind != graph.Person && m.to-m.from > 1 {
			delete(use.bodies, d.toks[m.from].low) // "Larkin Mills Inc.": what is shorter is taken for it.
		}
		if m.subject && !use.alone[last] && d.namesGoods(m) && !(m.to < len(d.toks) && d.toks[m.to].cap) {
			use.goods[foldName(m.name)] = true
		}
	}
	return use
}

// usedAsBody reports whether the text has of a name, or tells of it, what only a body has or is.
func (d *doc) usedAsBody(m *mention) bool {
	return world.capitals[m.name] == nil && (d.hasOfficers(m.to) || d.isThing(m) || d.isListed(m.to) || d.officersOf(m.from) || d.calledBody(m))
}

// personForSaying reports whether a name was taken for a person's for nothing but that it says something.
func (d *doc) personForSaying(m *mention) bool {
	return m.form == byName && m.kind == graph.Person && m.more().title == "" && m.to-m.from > 1 && d.personKind(m.from, m.to) == ""
}

// usedAsPerson reports whether a name that looks like a person's stands in a byline, or the text calls whoever
// bears it by the last word, or by a first word that is no English one.
func (d *doc) usedAsPerson(m *mention, use usage) bool {
	if m.to-m.from < 2 || m.to-m.from > 3 || !d.looksPersonal(m) {
		return false
	}
	first, last := d.toks[m.from].low, d.toks[m.to-1].low
	if use.alone[last] || d.isByline(m.from) {
		return true
	}
	return use.acts[first] && !strings.HasSuffix(last, "s") && !attribute.IsWord(first) && !attribute.IsWord(last)
}

// hasOfficers reads "'s chief executive" and "'s shares" at i: only a body has them.
func (d *doc) hasOfficers(i int) bool {
	if i+1 >= len(d.toks) || d.toks[i].low != "'s" {
		return false
	}
	for _, n := range []int{1, 2} {
		if i+1+n <= len(d.toks) && words.is(strings.ToLower(d.phrase(i+1, i+1+n)), classOfBodies) {
			return true
		}
	}
	return false
}

// isListed reads where a company's shares are traded at i: "(TSX: HLDB)".
func (d *doc) isListed(i int) bool {
	return i+4 < len(d.toks) && d.toks[i].text == "(" && d.toks[i+1].upper && d.toks[i+2].text == ":" && d.toks[i+3].upper && d.toks[i+4].text == ")"
}

// officersOf reads "chief executive of" and "shares in" before i: only a body has them.
func (d *doc) officersOf(i int) bool {
	if i < 3 || d.toks[i-1].low != "of" && d.toks[i-1].low != "in" {
		return false
	}
	k := i - 1
	if d.toks[k-1].low == "officer" {
		k--
	}
	return words.is(strings.ToLower(d.phrase(k-2, k)), classOfBodies) || words.is(d.toks[k-1].low, classOfBodies) && d.toks[k-1].low != "board"
}

// calledBody reports whether a noun for a body stands right before a name, "the shipping group Norrlink",
// or tells what it is, "Norrlink is a company that".
func (d *doc) calledBody(m *mention) bool {
	s := d.sents[d.toks[m.from].sent]
	if k := m.from - 1; k > s.from && !d.toks[k].cap && words.is(d.toks[k].low, classOrg) && !words.is(d.toks[k].low, classRole|classPeople) && m.more().title == "" {
		for j := k - 1; j >= s.from && j > k-5 && d.toks[j].word; j-- {
			opens := j == s.from || strings.Contains("-–—", d.toks[j-1].text) // "KALVA (AP) - Ferry company Norline said"
			if low := d.toks[j].low; isArticle(low) || opens && !words.is(low, classFunction) && low != "'s" {
				return true
			} else if words.is(low, classFunction) || low == "'s" {
				break
			}
		}
	}
	if k := m.to; k+2 < s.to && (d.toks[k].low == "is" || d.toks[k].low == "was") {
		kind := d.describedAs(k+1, s)
		return kind == graph.Organisation || kind == graph.Publisher
	}
	return false
}

// namesGoods reports whether a name that nothing shows the kind of, or that only speaking made a person's, ends in
// the plural of a common noun, "Halvor Textiles": it is a firm's.
func (d *doc) namesGoods(m *mention) bool {
	if m.form != byName || m.known != nil || m.place || m.to-m.from < 2 || m.more().title != "" || m.kind != graph.Person && m.kind != graph.AnyActor || d.personKind(m.from, m.to) != "" {
		return false
	}
	last := d.toks[m.to-1]
	sorts := attribute.NounSorts(last.low)
	if !last.cap || !strings.HasSuffix(last.low, "s") || strings.HasSuffix(last.low, "ss") || len(sorts) == 0 {
		return false
	}
	made := slices.Contains(sorts, "artifact") || slices.Contains(sorts, "substance")
	return sorts[0] == "animal" || made && !slices.Contains(sorts, "person") // "Corven Lions"; nobody is a firm for being called Mills.
}
