package resolve

import (
	"slices"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/attribute"
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

// noun finds which actor the noun at mention i takes up again; none for a new one.
func (d *doc) noun(i int) int {
	m := &d.mentions[i]
	bare := m.kind == graph.Alliance && m.form == byNoun && !d.indefinite(m.from, d.sents[d.toks[m.from].sent])
	if !m.definite && !bare {
		return d.headlined(i)
	}
	var n int
	switch m.kind {
	case graph.Person:
		n = d.byRole(i)
	case graph.Group:
		n = d.sameHead(i)
	default:
		n = d.body(i)
	}
	if n != none {
		m.rule = tookUp
	}
	return n
}

// headlined finds whom a bare noun in the text's first line means, "Soprano walks out": the one
// person who soon has that role.
func (d *doc) headlined(i int) int {
	m := &d.mentions[i]
	s := d.sents[d.toks[m.from].sent]
	if s.from != 0 || endsSentence(d.toks[s.to-1].text) || m.kind != graph.Person || m.plural || m.from > s.from && d.indefinite(m.from, s) || len(d.byHead[m.head]) != 1 {
		return none
	}
	if n := d.byHead[m.head][0]; d.isNear(n, i) {
		m.rule = inHeadline
		return n
	}
	return none
}

// byRole finds "the governor": the one actor who has that role, or had it said of last.
func (d *doc) byRole(i int) int {
	m := &d.mentions[i]
	n := d.choose(i, nounWindow, func(o *mention, a *actor) (float64, bool) {
		if a.unnamed && !a.spoke {
			return silentMalus, a.kind == graph.Person && hasHead(a, m.head)
		}
		return 0, d.holds(o.actor, m)
	})
	if n != none || len(m.more().ambiguous) > 0 {
		return n
	}
	for _, k := range d.byHead[m.head] {
		d.look()
		if d.isNear(k, i) && d.holds(k, m) {
			if n != none {
				m.change().ambiguous = []int{n, k}
				return none
			}
			n = k
		}
	}
	return n
}

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

// isNear reports whether the actor is named before mention i, or soon after it, as where a
// text opens with "the mayor" and then names her.
func (d *doc) isNear(n, i int) bool {
	list := d.actors[n].mentions
	return len(list) > 0 && d.toks[d.mentions[list[0]].from].sent <= d.toks[d.mentions[i].from].sent+pronounWindow
}

func hasHead(a *actor, head string) bool {
	return slices.Contains(a.roles, head) || a.unnamed && slices.Contains(a.toks, head)
}

// sameHead finds an unnamed group called by the same noun before: "the witnesses".
func (d *doc) sameHead(i int) int {
	m := &d.mentions[i]
	return d.choose(i, nounWindow, func(_ *mention, a *actor) (float64, bool) {
		return 0, a.unnamed && a.kind == graph.Group && slices.Contains(a.toks, m.head)
	})
}

// general are the nouns that can take up any body, with the kinds they fit.
var general = map[string][]graph.ActorKind{
	"group":        {graph.Organisation, graph.ArmedGroup, graph.Alliance},
	"organization": {graph.Organisation, graph.ArmedGroup, graph.Alliance}, "organisation": {graph.Organisation, graph.ArmedGroup, graph.Alliance},
	"lender": {graph.Organisation}, "railway": {graph.Organisation}, "guild": {graph.Organisation}, "company": {graph.Organisation}, "firm": {graph.Organisation}, "corporation": {graph.Organisation},
	"agency": {graph.Organisation, graph.Publisher}, "body": {graph.Organisation, graph.Alliance}, "charity": {graph.Organisation},
	"ngo": {graph.Organisation}, "watchdog": {graph.Organisation}, "regulator": {graph.Organisation}, "network": {graph.Publisher, graph.Organisation},
	"newspaper": {graph.Publisher}, "magazine": {graph.Publisher}, "broadcaster": {graph.Publisher}, "outlet": {graph.Publisher}, "publisher": {graph.Publisher},
	"website": {graph.Publisher, graph.Organisation}, "giant": {graph.Organisation}, "maker": {graph.Organisation}, "manufacturer": {graph.Organisation},
	"retailer": {graph.Organisation}, "carmaker": {graph.Organisation}, "automaker": {graph.Organisation}, "airline": {graph.Organisation}, "insurer": {graph.Organisation},
	"institution": {graph.Organisation}, "movement": {graph.ArmedGroup, graph.Organisation}, "bloc": {graph.Alliance}, "alliance": {graph.Alliance}, "startup": {graph.Organisation}, "start-up": {graph.Organisation},
	"country": {graph.State}, "nation": {graph.State}, "state": {graph.State}, "kingdom": {graph.State}, "think tank": {graph.Organisation},
}

// body finds the body that "the ministry" or "the organization" takes up: one with that
// word in its name, else, for a general word, the one that the text is about.
func (d *doc) body(i int) int {
	m := &d.mentions[i]
	if next := i + 1; next < len(d.mentions) && d.mentions[next].form == byName && d.mentions[next].from == m.to && d.mentions[next].kind != graph.Person && d.mentions[next].kind != graph.State && !d.nounAfter(d.mentions[next].to) {
		return d.mentions[next].actor // "the campaign group Rill Watch"
	}
	n := d.namedBody(i)
	if n != none || len(m.more().ambiguous) > 0 {
		return n
	}
	if n = d.onlyBody(m.head, i); n != none {
		return n
	}
	kinds, ok := general[m.head]
	if !ok {
		return none
	}
	return d.choose(i, nounWindow, func(o *mention, a *actor) (float64, bool) {
		if !m.subject && o.subject && d.toks[o.from].sent == d.toks[m.from].sent {
			return 0, false // "The union accused the company": two.
		}
		score := 0.0
		if a.calledBefore(m.head) {
			score = calledBonus
		}
		return score, !a.unnamed && !a.weak && slices.Contains(kinds, a.kind) && !(words.is(m.head, classBusiness) && isNoBusiness(a))
	})
}

// calledBonus is for a body that the text has called so before: "the campaign group Clean Rill", "the group".
const calledBonus = 6.0

// calledBefore reports whether an actor was called by a noun, whatever stood before it.
func (a *actor) calledBefore(head string) bool {
	return slices.ContainsFunc(a.aliases[:min(len(a.aliases), mostLooked)], func(alias string) bool { return strings.HasSuffix(alias, " "+head) })
}

// namedBody finds the body before mention i that has its noun in its name.
func (d *doc) namedBody(i int) int {
	return d.choose(i, nounWindow, func(_ *mention, a *actor) (float64, bool) {
		return 0, a.kind != graph.Person && a.kind != graph.Group && a.kind != graph.Document && slices.Contains(a.toks, d.mentions[i].head)
	})
}

// isNoBusiness reports whether a body's name shows that it is no company.
func isNoBusiness(a *actor) bool {
	return a.owner != nil || slices.ContainsFunc(a.toks, func(w string) bool { return words.is(w, classNoBusiness) })
}

// onlyBody returns the one body of the text whose name has that word: of alliances, wherever it
// stands, of others, before mention i.
func (d *doc) onlyBody(head string, i int) int {
	list := d.byHead[head]
	if len(list) != 1 {
		return none
	}
	a := &d.actors[list[0]]
	if a.kind == graph.Person || a.kind != graph.Alliance && a.first > i {
		return none
	}
	return list[0]
}

// indexHeads notes which persons have a role, and which bodies a word in their name.
func (d *doc) indexHeads() {
	d.byHead = map[string][]int{}
	for n := range d.actors {
		switch a := &d.actors[n]; a.kind {
		case graph.Person:
			for _, head := range a.roles {
				d.byHead[head] = append(d.byHead[head], n)
			}
		case graph.Alliance:
			for _, w := range a.toks {
				if words.is(w, classAlliance) {
					d.byHead[w] = append(d.byHead[w], n)
				}
			}
		case graph.Organisation, graph.Publisher:
			for _, w := range a.toks {
				if words.is(w, classOrg|classMinistry) && len(a.toks) > 1 && len(a.mentions) > 0 {
					d.byHead[w] = append(d.byHead[w], n)
				}
			}
		}
	}
}
