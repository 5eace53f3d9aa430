package resolve

import (
	"strings"

	"whosaid/graph"
)

// tie is a person's belonging to a body, as one place of the text gives it.
type tie struct {
	person int // Mention.
	body   int // Mention; none if state is given.
	state  *known
	role   string
	kind   graph.MemberKind
	term
}

// findTies reads who belongs to what, and in which role, around each person's name.
func (d *doc) findTies() {
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.form == byNoun && m.more().phrase != "" {
			d.tieUnnamed(i, m)
			continue
		}
		if m.form != byName || m.kind != graph.Person || m.actor == none {
			continue
		}
		s := d.sents[d.toks[m.from].sent]
		d.tieTitle(i, m, s)
		d.tieApposition(i, m, s)
		d.tieBefore(i, m, s)
		if m.to+1 < s.to && (d.toks[m.to].low == "of" || d.toks[m.to].low == "from") {
			if b := d.bodyAt(m.to+1, s.to); b != none && d.mentions[b].kind != graph.AnyActor {
				if d.mentions[b].kind != graph.State {
					d.tie(i, b, nil, "", d.termAt(d.mentions[b].to, s))
				} else if roleHead(m.more().title) != "" { // "Foreign Minister Ana Souza of Brazil"
					d.tie(i, b, nil, m.more().title, d.termOfTitle(m, s))
				}
			}
		}
	}
}

// tieUnnamed reads "an Amnesty spokesman" and "officials at the Pentagon".
func (d *doc) tieUnnamed(i int, m *mention) {
	if m.kind != graph.Person && m.kind != graph.Group {
		return
	}
	s := d.sents[d.toks[m.from].sent]
	role := d.phrase(m.from, m.to)
	if d.opens(m.from, s) {
		role = m.head
	}
	if b := d.bodyBefore(i, m.from, s); b != none {
		if d.mentions[b].kind != graph.State || words.is(m.head, classOffice|classSpoke) {
			d.tie(i, b, nil, role, term{})
		}
		return
	}
	if m.to+1 < s.to && joinsBody(d.toks[m.to].low) {
		if b := d.bodyAt(m.to+1, s.to); b != none && !d.mentions[b].place {
			d.tie(i, b, nil, role, term{})
		}
	}
}

// tieTitle reads "Microsoft CEO Satya Nadella", "the group's director John Smith" and
// "British Prime Minister Theresa May".
func (d *doc) tieTitle(i int, m *mention, s sentence) {
	if m.more().title == "" {
		return
	}
	role := strings.TrimSpace(m.more().title)
	if roleHead(role) == "" && !words.is(strings.ToLower(role), classTitle) {
		return
	}
	if m.more().titleOf != nil {
		d.tie(i, none, m.more().titleOf, role, d.termOfTitle(m, s))
		return
	}
	if b := d.bodyBefore(i, m.titleFrom, s); b != none && roleHead(role) != "" {
		d.tie(i, b, nil, role, d.termOfTitle(m, s))
	}
}

// tieApposition reads "X, a senior adviser at Amnesty International" and "X, an Amnesty
// International researcher".
func (d *doc) tieApposition(i int, m *mention, s sentence) {
	if m.to >= s.to || d.toks[m.to].text != "," && d.toks[m.to].text != "(" {
		return
	}
	from := m.to + 1
	if from+1 < s.to && isNumber(d.toks[from].text) && d.toks[from+1].text == "," {
		from += 2
	}
	if from < s.to && (d.toks[from].low == "now" || d.toks[from].low == "then") {
		from++
	}
	end, head := d.roleAt(from, s)
	if end == 0 {
		return
	}
	d.hasRole(m.actor, d.toks[head].low)
	if isArticle(d.toks[from].low) {
		from++
	}
	if b := d.bodyIn(i, from, end); b != none {
		at := d.mentions[b].to
		if at < end && d.toks[at].low == "'s" {
			at++
		}
		if at < end {
			d.tie(i, b, nil, d.phrase(at, end), d.termAt(end, s))
		}
		return
	}
	if end+1 < s.to && joinsBody(d.toks[end].low) {
		if b := d.bodyAt(end+1, s.to); b != none {
			d.tie(i, b, nil, d.phrase(from, end), d.termAt(d.mentions[b].to, s))
		}
	}
}

// tieBefore reads "Amnesty's director, X," and "the head of Amnesty, X,".
func (d *doc) tieBefore(i int, m *mention, s sentence) {
	d.roleInFront(m, s)
	d.namedInFront(m, s)
	if m.from-2 < s.from || d.toks[m.from-1].text != "," {
		return
	}
	if i > 0 && d.mentions[i-1].to == m.from-1 && d.isBody(i-1) {
		b := i - 1
		k := d.mentions[b].from - 1
		if k > s.from && d.toks[k].low == "the" {
			k--
		}
		if k > s.from && joinsBody(d.toks[k].low) && words.is(d.toks[k-1].low, classRole) {
			from := d.roleStart(k, s)
			d.hasRole(m.actor, d.toks[k-1].low)
			d.tie(i, b, nil, d.phrase(from, k), term{})
		}
		return
	}
	if !words.is(d.toks[m.from-2].low, classRole) {
		return
	}
	from := d.roleStart(m.from-1, s)
	d.hasRole(m.actor, d.toks[m.from-2].low)
	if b := d.bodyBefore(i, from, s); b != none {
		d.tie(i, b, nil, d.phrase(from, m.from-1), term{})
	}
}

func (d *doc) tie(person, body int, state *known, role string, when term) {
	when.former = when.former || isFormer(role)
	kind := graph.MemberOf
	if low := strings.ToLower(role); words.is(low[strings.LastIndexByte(low, ' ')+1:], classSpoke) || words.is(low, classSpoke) || strings.HasSuffix(low, "press secretary") {
		kind = graph.SpokeFor
	}
	d.ties = append(d.ties, tie{person: person, body: body, state: state, role: role, kind: kind, term: when})
}
