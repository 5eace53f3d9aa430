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

// term is when somebody belongs to a body, as far as the text tells.
type term struct {
	from, to graph.Date
	former   bool // It has ended.
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

// roleInFront reads "the foreman, Mr. Souza" and "The Minister for Rivers (Ana Souza)".
func (d *doc) roleInFront(m *mention, s sentence) {
	at := m.titleFrom - 1
	if at-1 < s.from || d.toks[at].text != "," && d.toks[at].text != "(" {
		return
	}
	head := ""
	k := at - 1
	for ; k >= s.from && k > at-8 && d.toks[k].word && d.toks[k].low != "'s" && !isArticle(d.toks[k].low) && !isPronoun(d.toks[k].low); k-- {
		if low := d.toks[k].low; isPersonNoun(low) && (head == "" || d.toks[k+1].low == "of" || d.toks[k+1].low == "for") {
			head = low
		}
	}
	if head == "" || d.toks[at].text == "," && (k < s.from || d.toks[k].low != "the" && d.toks[at-1].low != head) {
		return
	}
	d.hasRole(m.actor, head)
	if k >= s.from && d.toks[k].low == "the" {
		d.actors[m.actor].taken = head
	}
}

// namedInFront reads "a waiter named Bo Lind", and "the thief" in "the thief, a waiter named Bo Lind".
func (d *doc) namedInFront(m *mention, s sentence) {
	k := m.from - 2
	if k <= s.from || d.toks[k+1].low != "named" && d.toks[k+1].low != "called" || !isPersonNoun(d.toks[k].low) {
		return
	}
	d.hasRole(m.actor, d.toks[k].low)
	for k > s.from && m.from-k < 7 && d.toks[k].word && !isArticle(d.toks[k].low) {
		k--
	}
	if k-3 < s.from || !isArticle(d.toks[k].low) || d.toks[k-1].text != "," || d.toks[k-3].low != "the" || !isPersonNoun(d.toks[k-2].low) {
		return
	}
	d.hasRole(m.actor, d.toks[k-2].low)
	d.actors[m.actor].taken = d.toks[k-2].low
}

// roleStart returns where the role begins that ends at j: after an article, a name or "'s".
func (d *doc) roleStart(j int, s sentence) int {
	k := j - 1
	for k > s.from && j-k < 8 {
		t := d.toks[k-1]
		if !t.word || t.cap || t.low == "'s" || isArticle(t.low) || words.is(t.low, classFunction) {
			break
		}
		k--
	}
	return k
}

// joinsBody reports whether a small word after a role leads to the body: "adviser at".
func joinsBody(low string) bool {
	switch low {
	case "at", "for", "of", "with", "from":
		return true
	}
	return false
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

// mentionAt returns the mention that begins at token i; none if none does.
func (d *doc) mentionAt(i int) int {
	if n := d.firstFrom(i); n < len(d.mentions) && d.mentions[n].from == i {
		return n
	}
	return none
}

func (d *doc) tie(person, body int, state *known, role string, when term) {
	when.former = when.former || isFormer(role)
	kind := graph.MemberOf
	if low := strings.ToLower(role); words.is(low[strings.LastIndexByte(low, ' ')+1:], classSpoke) || words.is(low, classSpoke) || strings.HasSuffix(low, "press secretary") {
		kind = graph.SpokeFor
	}
	d.ties = append(d.ties, tie{person: person, body: body, state: state, role: role, kind: kind, term: when})
}

func (d *doc) hasRole(actor int, head string) {
	for _, have := range d.actors[actor].roles {
		if have == head {
			return
		}
	}
	d.actors[actor].roles = append(d.actors[actor].roles, head)
	if g := genderOfWord(head); g != anyGender && d.actors[actor].gender == anyGender {
		d.actors[actor].gender = g
	}
}
