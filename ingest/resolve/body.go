package resolve

import (
	"slices"
	"strings"

	"whosaid/graph"
)

// body finds the body that "the ministry" or "the organization" takes up: one with that
// word in its name, else, for a general word, the one that the text is about.
func (d *doc) body(i int) int {
	m := &d.mentions[i]
	if n, ok := d.namedBehind(i); ok {
		return n
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

// namedBehind finds the body whose name stands right behind its noun: "the campaign group Rill Watch".
func (d *doc) namedBehind(i int) (actor int, ok bool) {
	if i+1 >= len(d.mentions) {
		return none, false
	}
	next := d.mentions[i+1]
	if next.form != byName || next.from != d.mentions[i].to || next.kind == graph.Person || next.kind == graph.State || d.nounAfter(next.to) {
		return none, false
	}
	return next.actor, true
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
