package resolve

import (
	"slices"
	"strings"

	"whosaid/graph"
)

// naming is what the actors of a text are called in the graph.
type naming struct {
	ids  []string // By actor.
	keep []bool   // By actor: the graph has it.
}

// id is the id of an actor that the graph has; empty for others.
func (n naming) id(actor int) string {
	if !n.keep[actor] {
		return ""
	}
	return n.ids[actor]
}

// output turns clusters into nouns of the graph, and gives each statement its speakers.
func (d *doc) output() (Output, naming) {
	d.belong()
	named := naming{ids: make([]string, len(d.actors)), keep: d.kept()}
	for n := range d.actors {
		named.ids[n] = d.idOf(n)
	}
	var out Output
	at := map[string]int{}
	for n := range d.actors {
		if !named.keep[n] {
			continue
		}
		a := d.nounOf(n, named)
		if have, ok := at[a.ID]; ok {
			out.Actors[have] = mergeActor(out.Actors[have], a)
			continue
		}
		at[a.ID] = len(out.Actors)
		out.Actors = append(out.Actors, a)
	}
	d.speakers(&out, named.ids)
	return out, named
}

// marks lists the mentions for pages to mark.
func (d *doc) marks(named naming) []Mention {
	out := make([]Mention, 0, len(d.mentions))
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.form == asQuality || m.place && m.form == byName {
			continue
		}
		mention := Mention{Span: d.span(m.from, m.to), Rule: m.why()}
		switch {
		case m.actor != none && named.keep[m.actor]:
			mention.ActorID = named.ids[m.actor]
		case len(m.more().ambiguous) > 0:
			for _, n := range m.more().ambiguous {
				mention.Could = append(mention.Could, named.ids[n])
			}
		default:
			continue
		}
		if mention.Rule == "" {
			mention.Rule = "name"
		}
		out = append(out, mention)
	}
	return out
}

// speakers gives each statement the ids of who says it.
func (d *doc) speakers(out *Output, ids []string) {
	out.Speakers = make([][]string, len(d.in.Statements))
	out.Why = make([]string, len(d.in.Statements))
	for n, st := range d.in.Statements {
		list := []string{}
		var why []string
		for _, v := range d.voices[n] {
			m := d.mentions[v]
			words := d.phrase(m.from, m.to)
			switch {
			case m.actor != none:
				if !slices.Contains(list, ids[m.actor]) {
					list = append(list, ids[m.actor])
				}
				if rule := m.why(); rule != "" {
					why = append(why, "“"+words+"”: "+rule)
				}
			case len(m.more().several) > 0:
				for _, n := range m.more().several {
					list = append(list, ids[n])
				}
				why = append(why, "“"+words+"”: "+m.why())
			case len(m.more().ambiguous) > 0:
				why = append(why, "cannot tell: “"+words+"” could be "+d.namesOf(m.more().ambiguous))
			default:
				why = append(why, "cannot tell whom “"+words+"” means")
			}
		}
		switch {
		case st.Speaker.IsZero():
			why = append(why, "no speaker is named")
		case len(d.voices[n]) == 0:
			why = append(why, "cannot tell whom “"+d.in.Doc.Text.Cut(st.Speaker)+"” means")
		}
		out.Speakers[n] = list
		out.Why[n] = strings.Join(why, "; ")
	}
	d.ownWords(out, ids)
}

func (d *doc) namesOf(list []int) string {
	var names []string
	for _, n := range list {
		names = append(names, d.actors[n].name)
	}
	return strings.Join(names, " or ")
}

// used reports whether some mention names the actor, and not only as a quality.
func (d *doc) used(n int) bool {
	return d.actors[n].spoke || len(d.actors[n].mentions) == 0 || slices.ContainsFunc(d.actors[n].mentions, func(i int) bool {
		return d.mentions[i].form != asQuality && !d.mentions[i].place
	})
}

// kept decides which clusters are actors of the text: whoever speaks, belongs or is belonged
// to, and every named one whose kind shows that it can act.
func (d *doc) kept() []bool {
	keep := make([]bool, len(d.actors))
	for n, a := range d.actors {
		keep[n] = a.spoke || d.needed[n] || a.kind != graph.AnyActor && !a.weak && !a.unnamed && d.used(n)
	}
	for n := range d.actors {
		if keep[n] {
			for _, m := range d.actors[n].members {
				keep[m.body] = true
			}
		}
	}
	return keep
}

// idOf is an actor's id: the same in every source if it is known by a full name.
func (d *doc) idOf(n int) string {
	a := d.actors[n]
	switch {
	case a.unnamed:
		return graph.LocalActorID(d.in.CaptureID, a.phrase)
	case a.kind == graph.Person && len(a.toks) < 2 || a.kind == graph.AnyActor:
		return graph.LocalActorID(d.in.CaptureID, a.name)
	}
	return graph.NamedActorID(a.kind, a.name)
}
