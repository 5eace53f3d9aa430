package resolve

import "whosaid/graph"

// findMembers reads which states and bodies belong to an alliance or other body, where the
// text says so: "the coalition, which includes Britain and France", "members of the bloc
// include Norland", "Norland, a member of NATO", "Norland joined the alliance in 2024".
func (d *doc) findMembers() {
	for i := range d.mentions {
		m := d.mentions[i]
		s := d.sents[d.toks[m.from].sent]
		switch m.kind {
		case graph.Alliance, graph.Organisation, graph.ArmedGroup:
			d.membersAfter(i, s)
		}
		if d.canJoin(i) {
			d.memberOf(i, s)
		}
	}
}

// membersAfter reads the list after "B, which includes", "B includes" and "B, including".
func (d *doc) membersAfter(b int, s sentence) {
	k := d.mentions[b].to
	if k < s.to && d.toks[k].text == "," {
		k++
	}
	if k < s.to && (d.toks[k].low == "which" || d.toks[k].low == "that") {
		k++
	}
	if k >= s.to || !including[d.toks[k].low] {
		return
	}
	role := "member"
	if prev := d.mentions[b].from - 1; d.toks[k].low == "included" {
		return // It does no longer, or nobody can tell.
	} else if d.mentions[b].kind != graph.Alliance && !(prev > s.from && d.membersOf(prev, s)) {
		return // "The company, which includes Larkin": its parts, its customers, anything.
	}
	k++
	for k < s.to {
		if isArticle(d.toks[k].low) || d.toks[k].text == "," || d.toks[k].low == "and" || d.toks[k].low == "also" {
			k++
			continue
		}
		n := d.mentionAt(k)
		if n == none || !d.canJoin(n) {
			return
		}
		d.tie(n, b, nil, role, term{})
		k = d.mentions[n].to
	}
}

var including = wordSet("includes include including comprises comprising comprise included")

// membersOf reports whether "members of", with or without an article after it, ends at token k.
func (d *doc) membersOf(k int, s sentence) bool {
	if isArticle(d.toks[k].low) {
		k--
	}
	return k-1 >= s.from && d.toks[k].low == "of" && (d.toks[k-1].low == "members" || d.toks[k-1].low == "member")
}

// memberOf reads "X, a member of B", "X is a member of B" and "X joined B in 2024".
func (d *doc) memberOf(x int, s sentence) {
	k := d.mentions[x].to
	if k < s.to && d.toks[k].text == "," {
		k++
	}
	for k < s.to && (d.toks[k].low == "which" || d.toks[k].low == "who" || d.toks[k].low == "is" || d.toks[k].low == "also") {
		k++
	}
	if k >= s.to {
		return
	}
	when := term{}
	switch low := d.toks[k].low; {
	case low == "joined" && d.toks[k-1].low != "is":
		k++
		if b := d.bodyAt(k, s.to); b != none && d.mentions[b].kind == graph.Alliance {
			at := d.mentions[b].to
			if at+1 < s.to && d.toks[at].low == "in" {
				when.from, _ = d.dayAt(at+1, s)
			}
			d.tie(x, b, nil, "member", when)
		}
		return
	case low == "a" || low == "the":
		k++
	}
	if k < s.to && d.toks[k].low == "former" {
		when.former = true
		k++
	}
	if k < s.to && d.toks[k].low == "founding" {
		k++
	}
	if k+2 >= s.to || d.toks[k].low != "member" || d.toks[k+1].low != "of" {
		return
	}
	if b := d.bodyAt(k+2, s.to); b != none && b != x {
		if since := d.termAt(d.mentions[b].to, s); !when.former {
			when = since
		}
		d.tie(x, b, nil, "member", when)
	}
}

// canJoin reports whether mention n can be a member of a body by its kind.
func (d *doc) canJoin(n int) bool {
	m := d.mentions[n]
	return m.form == byName && (m.kind == graph.State || m.kind == graph.Organisation || m.kind == graph.ArmedGroup || m.kind == graph.Alliance)
}
