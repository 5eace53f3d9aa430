package resolve

import (
	"slices"
	"strings"

	"whosaid/graph"
)

// several finds who "they" and "the companies" are, right after two or more spoke together.
func (d *doc) several(i int) bool {
	m := &d.mentions[i]
	if !d.mentions[i].speaks || !m.plural && !(m.definite && m.kind == graph.Group) {
		return false
	}
	if two := d.bothOf(i); two != nil {
		m.change().several, m.rule = two, twoOfThem
		return true
	}
	sent := d.toks[m.from].sent
	for j := i - 1; j >= 0 && sent-d.toks[d.mentions[j].from].sent <= severalWindow; j-- {
		d.look()
		if !d.mentions[j].speaks {
			continue
		}
		list := d.voices[d.saysFirst(j)]
		if together := d.mentions[j].more().several; len(together) > 0 && m.form == byPronoun {
			m.change().several, m.rule = together, spokeTogether
			return true
		}
		if len(list) < 2 {
			return false
		}
		called := isPlural(m.head) && slices.Contains(wordsOf(d.in.Doc.Text.Cut(d.in.Statements[d.saysFirst(j)].Speaker)), m.head) // "two owners, Ana Souza and Bo Lind"
		var actors []int
		for _, k := range list {
			if k >= i || d.mentions[k].actor == none || m.form == byNoun && !called && !d.answersTo(d.mentions[k].actor, m.head) {
				return false
			}
			actors = append(actors, d.mentions[k].actor)
		}
		m.change().several, m.rule = actors, spokeTogether
		return true
	}
	return false
}

const severalWindow = 2 // Sentences.

// answersTo reports whether a plural noun, "companies", fits an actor's kind.
func (d *doc) answersTo(n int, plural string) bool {
	head := strings.TrimSuffix(plural, "s")
	if rest, ok := strings.CutSuffix(plural, "ies"); ok {
		head = rest + "y"
	}
	a := &d.actors[n]
	return slices.Contains(general[head], a.kind) || words.is(plural, classPeople) && a.kind == graph.Person && hasHead(a, head)
}
