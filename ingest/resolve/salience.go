package resolve

import (
	"slices"
	"strings"

	"whosaid/graph"
)

// How much each thing counts for a mention as what a pronoun or noun takes up.
const (
	perSentence   = 4.0 // For each sentence between.
	subjectBonus  = 5.0
	speakerBonus  = 6.0
	unsureGender  = -2.0
	needsMargin   = 2.5 // By how much the best must lead.
	pronounWindow = 3   // Sentences that a pronoun looks back.
	nounWindow    = 12
	mostLooked    = 80 // Mentions looked at for one, so that time stays linear.
)

// resolveNouns finds the actor of each noun and pronoun, in the text's order.
func (d *doc) resolveNouns() {
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.actor != none || m.form != byNoun && m.form != byPronoun {
			continue
		}
		if d.several(i) {
			continue
		}
		var n int
		switch {
		case m.form == byPronoun:
			n = d.pronoun(i)
		case words.is(m.head, classDocument):
			if n = d.workOwner(i); n != none {
				m.actor, m.rule = n, "owner of the "+m.head
				d.actors[n].mentions = append(d.actors[n].mentions, i)
				continue
			}
		default:
			n = d.noun(i)
		}
		if n == none && d.spoken[i] && m.form == byNoun {
			n = d.unnamed(i)
		}
		if n == none {
			continue
		}
		d.join(i, n)
		if m.form == byPronoun && m.gender != anyGender && d.actors[n].gender == anyGender {
			d.actors[n].gender = m.gender
		}
	}
}

// several finds who "they" and "the companies" are, right after two or more spoke together.
func (d *doc) several(i int) bool {
	m := &d.mentions[i]
	if !d.spoken[i] || !m.plural && !(m.definite && m.kind == graph.Group) {
		return false
	}
	sent := d.toks[m.from].sent
	for j := i - 1; j >= 0 && sent-d.toks[d.mentions[j].from].sent <= severalWindow; j-- {
		if !d.spoken[j] {
			continue
		}
		list := d.voices[d.says[j][0]]
		if len(list) < 2 {
			return false
		}
		var actors []int
		for _, k := range list {
			if k >= i || d.mentions[k].actor == none || m.form == byNoun && !d.answersTo(d.mentions[k].actor, m.head) {
				return false
			}
			actors = append(actors, d.mentions[k].actor)
		}
		m.several, m.rule = actors, "who spoke together before"
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

// choose returns the actor that scores best among those mentioned before i, or none if
// none fits or the best does not lead clearly. fit adds to a mention's score, or rules it out.
func (d *doc) choose(i, window int, fit func(m *mention, a *actor) (float64, bool)) int {
	best := map[int]float64{}
	at := d.toks[d.mentions[i].from]
	for j := i - 1; j >= 0 && j >= i-mostLooked; j-- {
		m := &d.mentions[j]
		away := at.sent - d.toks[m.from].sent
		if away > window {
			break
		}
		if m.actor == none || m.form == asQuality || m.place {
			continue
		}
		more, ok := fit(m, &d.actors[m.actor])
		if !ok {
			continue
		}
		score := more - perSentence*float64(away)
		if d.sents[at.sent].para != d.sents[d.toks[m.from].sent].para {
			score -= 1
		}
		if m.subject {
			score += subjectBonus
		}
		if d.spoken[j] {
			score += speakerBonus
		}
		if have, ok := best[m.actor]; !ok || score > have {
			best[m.actor] = score
		}
	}
	return d.leader(i, best)
}

// leader returns the best scored actor if it leads by the margin needed.
func (d *doc) leader(i int, best map[int]float64) int {
	order := make([]int, 0, len(best))
	for n := range best {
		order = append(order, n)
	}
	slices.SortFunc(order, func(a, b int) int {
		if best[a] != best[b] {
			if best[a] > best[b] {
				return -1
			}
			return 1
		}
		return a - b
	})
	if len(order) == 0 {
		return none
	}
	if len(order) > 1 && best[order[0]]-best[order[1]] < needsMargin {
		d.mentions[i].ambiguous = order[:2]
		return none
	}
	return order[0]
}

// pronoun finds whom the pronoun at mention i stands for.
func (d *doc) pronoun(i int) int {
	p := &d.mentions[i]
	inside := d.namedInside(i)
	n := d.choose(i, pronounWindow, func(m *mention, a *actor) (float64, bool) {
		if inside[m.actor] && d.spoken[i] {
			return 0, false
		}
		switch {
		case p.gender != anyGender:
			if a.kind != graph.Person && !(a.weak && a.kind == graph.AnyActor) || a.plural {
				return 0, false
			}
			if a.gender == anyGender {
				return unsureGender, true
			}
			return 0, a.gender == p.gender
		case p.plural:
			switch {
			case a.plural || a.kind == graph.Group:
				return 1, true
			case a.kind == graph.Organisation, a.kind == graph.ArmedGroup, a.kind == graph.Alliance:
				return -1, true
			}
			return 0, false
		}
		return 0, a.kind != graph.Person && a.kind != graph.Group && !a.plural
	})
	if n != none {
		p.rule = "pronoun"
	}
	return n
}

// namedInside returns the actors named in the words of the statements that mention i speaks:
// a speaker hardly calls himself by name.
func (d *doc) namedInside(i int) map[int]bool {
	if !d.spoken[i] || d.mentions[i].gender == anyGender {
		return nil
	}
	in := map[int]bool{}
	for _, n := range d.says[i] {
		st := d.in.Statements[n]
		if st.Form == graph.Indirect {
			continue
		}
		for _, span := range st.Spans {
			from, to := d.tokensIn(span)
			for k := d.firstFrom(from); k < len(d.mentions) && d.mentions[k].from < to; k++ {
				if m := d.mentions[k]; m.form == byName && m.actor != none {
					in[m.actor] = true
				}
			}
		}
	}
	return in
}

// noun finds which actor the noun at mention i takes up again; none for a new one.
func (d *doc) noun(i int) int {
	m := &d.mentions[i]
	bare := m.kind == graph.Alliance && m.form == byNoun && !d.indefinite(m.from, d.sents[d.toks[m.from].sent])
	if !m.definite && !bare {
		return none
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
		m.rule = "noun " + m.head
	}
	return n
}

// byRole finds "the governor": the one actor who has that role, or had it said of last.
func (d *doc) byRole(i int) int {
	m := &d.mentions[i]
	n := d.choose(i, nounWindow, func(_ *mention, a *actor) (float64, bool) {
		return 0, a.kind == graph.Person && hasHead(a, m.head)
	})
	if n != none || len(m.ambiguous) > 0 {
		return n
	}
	for k := range d.actors {
		if a := &d.actors[k]; a.kind == graph.Person && hasHead(a, m.head) && d.isNear(k, i) {
			if n != none {
				m.ambiguous = []int{n, k}
				return none
			}
			n = k
		}
	}
	return n
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
	"company": {graph.Organisation}, "firm": {graph.Organisation}, "corporation": {graph.Organisation},
	"agency": {graph.Organisation, graph.Publisher}, "body": {graph.Organisation, graph.Alliance}, "charity": {graph.Organisation},
	"ngo": {graph.Organisation}, "watchdog": {graph.Organisation}, "regulator": {graph.Organisation}, "network": {graph.Publisher, graph.Organisation},
	"newspaper": {graph.Publisher}, "magazine": {graph.Publisher}, "broadcaster": {graph.Publisher}, "outlet": {graph.Publisher}, "publisher": {graph.Publisher},
	"website": {graph.Publisher, graph.Organisation}, "giant": {graph.Organisation}, "maker": {graph.Organisation}, "manufacturer": {graph.Organisation},
	"retailer": {graph.Organisation}, "carmaker": {graph.Organisation}, "automaker": {graph.Organisation}, "airline": {graph.Organisation}, "insurer": {graph.Organisation},
	"institution": {graph.Organisation}, "movement": {graph.ArmedGroup, graph.Organisation}, "bloc": {graph.Alliance}, "alliance": {graph.Alliance}, "startup": {graph.Organisation}, "start-up": {graph.Organisation},
	"union": {graph.Organisation}, "country": {graph.State}, "nation": {graph.State}, "state": {graph.State}, "kingdom": {graph.State}, "foundation": {graph.Organisation}, "think tank": {graph.Organisation},
}

// body finds the body that "the ministry" or "the organization" takes up: one with that
// word in its name, else, for a general word, the one that the text is about.
func (d *doc) body(i int) int {
	m := &d.mentions[i]
	n := d.choose(i, nounWindow, func(_ *mention, a *actor) (float64, bool) {
		return 0, a.kind != graph.Person && !a.unnamed && slices.Contains(a.toks, m.head)
	})
	if n != none || len(m.ambiguous) > 0 {
		return n
	}
	if m.kind == graph.Alliance {
		n = d.onlyAlliance(m.head)
		if n != none {
			return n
		}
	}
	kinds, ok := general[m.head]
	if !ok {
		return none
	}
	return d.choose(i, nounWindow, func(o *mention, a *actor) (float64, bool) {
		if !m.subject && o.subject && d.toks[o.from].sent == d.toks[m.from].sent {
			return 0, false // "The union accused the company": two.
		}
		return 0, !a.unnamed && !a.weak && slices.Contains(kinds, a.kind) && !(words.is(m.head, classBusiness) && isNoBusiness(a))
	})
}

// isNoBusiness reports whether a body's name shows that it is no company.
func isNoBusiness(a *actor) bool {
	return a.owner != nil || slices.ContainsFunc(a.toks, func(w string) bool { return words.is(w, classNoBusiness) })
}

// onlyAlliance returns the one actor of the text whose name has that word, wherever it stands.
func (d *doc) onlyAlliance(head string) int {
	n := none
	for k := range d.actors {
		if a := &d.actors[k]; a.kind == graph.Alliance && slices.Contains(a.toks, head) {
			if n != none {
				return none
			}
			n = k
		}
	}
	return n
}

// unnamed makes the local actor of a noun that takes up none.
func (d *doc) unnamed(i int) int {
	m := &d.mentions[i]
	if len(m.ambiguous) > 0 {
		return none
	}
	name := m.phrase
	if name == "" {
		name = d.phrase(m.from, m.to)
	}
	key := "local " + graph.FoldText(name)
	if n, ok := d.byKey[key]; ok {
		return n
	}
	d.actors = append(d.actors, actor{name: name, phrase: name, kind: m.kind, unnamed: true, gender: m.gender, plural: m.plural, toks: append(wordsOf(name), m.head)})
	n := len(d.actors) - 1
	d.byKey[key] = n
	return n
}
