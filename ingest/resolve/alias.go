package resolve

import (
	"strings"

	"whosaid/graph"
)

// aliasOf is how a mention's words name the actor: of a noun or name, with its article.
func (d *doc) aliasOf(m mention) string {
	if m.form == byPronoun || m.listed {
		return ""
	}
	words := d.in.Doc.Text.Cut(d.span(m.from, m.to))
	if m.from > 0 && d.toks[m.from].sent == d.toks[m.from-1].sent && d.toks[m.from-1].low == "the" && m.form == byNoun {
		words = "the " + words
	}
	return words
}

func (d *doc) alias(n int, words string) {
	a := &d.actors[n]
	if words == "" || words == a.name || a.unnamed {
		return
	}
	for _, have := range a.aliases {
		d.look()
		if strings.EqualFold(have, words) {
			return
		}
	}
	a.aliases = append(a.aliases, words)
}

// otherNameOf returns the mention of a body that mention i, a body's name in brackets right behind
// it, is another name of: "the Ministère des Transports (Ministry of Transport)"; none if it is none.
func (d *doc) otherNameOf(i int) int {
	m := &d.mentions[i]
	if i == 0 || m.from == 0 || m.form != byName || m.kind != graph.Organisation || m.known != nil || m.more().owner != nil || d.toks[m.from-1].text != "(" || m.to >= len(d.toks) || d.toks[m.to].text != ")" {
		return none
	}
	before := &d.mentions[i-1]
	if before.to != m.from-1 || before.form != byName || before.known != nil || before.to-before.from < 2 || before.kind != graph.Organisation && !(before.kind == graph.AnyActor && d.afterArticle(before.from)) {
		return none
	}
	return i - 1
}

// acronyms joins "SDF" to "Syrian Democratic Forces (SDF)", and to any one name of the text
// that has those initials.
func (d *doc) acronyms() {
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.actor != none || m.form != byName || m.to != m.from+1 || !d.toks[m.from].upper {
			continue
		}
		if i > 0 && m.from >= 2 && d.toks[m.from-1].text == "(" {
			prev := d.mentions[i-1]
			if prev.to == m.from-1 && prev.actor != none && prev.form == byName {
				d.byKey[foldName(m.name)] = prev.actor
				d.join(i, prev.actor)
				continue
			}
		}
		if hit := d.byLetter[strings.ToLower(strings.ReplaceAll(m.name, ".", ""))]; len(hit) == 1 {
			d.byKey[foldName(m.name)] = hit[0]
			d.join(i, hit[0])
		}
	}
}
