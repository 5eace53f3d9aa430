package attribute

// goesOnAt is one answer to where content goes on after its cue: at a token of the same
// sentence, or with the quotation that begins the next. The zero value: nowhere.
type goesOnAt struct {
	at   int
	next bool
}

// continuations lists where the content may go on; the last answer is "nowhere".
func (p *page) continuations(h *cueHead, fd *found) []goesOnAt {
	var out []goesOnAt
	s := h.sentence
	from := h.end
	if sp := fd.speaker; !sp.none() && sp.to > from {
		from = sp.to
	}
	last := fd.pieces[len(fd.pieces)-1].end
	if fd.place.kind == beforeCue && len(fd.pieces) == 1 {
		for k := from; k < s.end && k < from+25 && len(out) < 5; k++ {
			t := &p.tokens[k]
			if citesWords[t.low] || p.addsAct(k) {
				break // "…, Baker reported, citing the police", ", contradicting her": no more of it.
			}
			if k == from+1 && (t.tag == "WP" || t.tag == "WDT") && p.tokens[from].text == "," && from == fd.speaker.to {
				continue // "said Lotta Berg, who lost her house": of her.
			}
			if t.mark == opens || p.tokens[k-1].text == "," && t.mark == noMark || p.tokens[k-1].tag == "--" || t.low == "that" && k == from {
				out = append(out, goesOnAt{at: k})
			}
		}
	}
	if n := s.end; fd.place.kind == beforeCue || last >= s.end-1 {
		n = max(n, last)
		if fd.place.kind == afterCue && last > s.end {
			n = last
		}
		for n < len(p.tokens) && p.tokens[n].tag == "." {
			n++
		}
		if n < len(p.tokens) && n > 0 && p.tokens[n].mark == opens && (p.tokens[n].para == p.tokens[n-1].para || p.reopens(n, fd)) && !p.hasOwnSpeaker(p.tokens[n].quote) {
			out = append(out, goesOnAt{at: n, next: true})
		}
	}
	return append(out, goesOnAt{})
}

// addsAct reports whether a participle at k, behind a comma, is itself a word of saying or denying: "…, contradicting
// the minister". It is no part of what was said before.
func (p *page) addsAct(k int) bool {
	return k > 0 && p.tokens[k].tag == "VBG" && p.tokens[k-1].text == "," && p.words[k] != nil
}

// addsActBetween reports whether such a participle stands in [from, to).
func (p *page) addsActBetween(from, to int) bool {
	for k := from; k < to; k++ {
		if p.addsAct(k) {
			return true
		}
	}
	return false
}

// resumes reports whether a quotation surely goes on: its sentence was cut by the cue between
// commas, "“…,” he said, “…”".
func (p *page) resumes(fd *found, g goesOnAt) bool {
	if at := p.goesOnBehind(fd.head); at > 0 {
		return g.at == at && len(fd.pieces) == 1
	}
	if g.at == 0 || g.next || p.tokens[g.at].mark != opens || fd.place.kind != beforeCue || len(fd.pieces) != 1 {
		return false
	}
	first := fd.pieces[0].end - 1
	if p.tokens[first].mark != closes || p.tokens[first-1].text != "," || p.tokens[g.at-1].text != "," {
		return false
	}
	from := max(fd.head.end, fd.speaker.to)
	if p.tokens[from].text == "," { // "said Rosa Vila, who speaks for the workers, “…”"
		from = max(from, p.asideEnd(from, g.at))
	}
	return p.verbsBetween(from, g.at) == 0
}

// hasOwnSpeaker reports whether somebody is named right after a quotation's comma as the one
// who says it: "“The third,” she added". It goes on no other statement.
func (p *page) hasOwnSpeaker(q int) bool {
	if q < 0 || !p.quotes[q].closed || p.tokens[p.quotes[q].close-1].text != "," {
		return false
	}
	k := p.quotes[q].close + 1
	if k < len(p.tokens) && p.inside[k] >= 0 {
		k = p.phrases[p.inside[k]].end
	}
	return k < len(p.tokens) && p.tokens[k].sent == p.tokens[p.quotes[q].close].sent && p.group[k] >= 0 && p.words[k] != nil
}

// reopens reports whether the quotation at n goes on one that the content holds.
func (p *page) reopens(n int, fd *found) bool {
	q := p.tokens[n].quote
	return q >= 0 && p.quotes[q].prev >= 0 && fd.overlaps(p.quotes[p.quotes[q].prev].open, p.quotes[p.quotes[q].prev].close+1)
}

// continuationFeatures describes one answer.
func (p *page) continuationFeatures(h *cueHead, fd *found, g goesOnAt, f *features) {
	f.reset("more")
	s := h.sentence
	mark := "plain"
	if first := fd.pieces[0]; p.tokens[first.end-1].mark == closes || first.end-2 >= first.start && p.tokens[first.end-2].mark == closes {
		mark = "quote"
	}
	mark += " " + string(fd.place.kind)
	closed := &p.tokens[fd.pieces[0].end-1]
	if closed.mark == closes && fd.pieces[0].end >= 2 {
		closed = &p.tokens[fd.pieces[0].end-2]
	}
	if g.at == 0 {
		f.add("none", mark)
		f.add("none", mark, "ended with", closed.tag)
		f.add("none", mark, h.class())
		return
	}
	kind := mark + " in"
	if g.next {
		kind = mark + " next"
	}
	f.add(kind)
	f.add(kind, "symbol", p.symbol(g.at, len(p.tokens)))
	f.add(kind, "symbol", p.symbol(g.at, len(p.tokens)), p.clauseName(g.at, p.sents[p.tokens[g.at].sent].end))
	f.add(kind, "ended with", closed.tag)
	f.add(kind, "class", h.class())
	f.add(kind, "capital", boolName(g.at+1 < len(p.tokens) && p.tokens[g.at+1].capital()))
	if !g.next {
		from := h.end
		if sp := fd.speaker; !sp.none() && sp.to > from {
			from = sp.to
		}
		f.add(kind, "between", p.between(from, g.at))
		return
	}
	// A quotation with a speaker of its own after it does not go on this one.
	q := p.tokens[g.at].quote
	e := p.quotes[q].close
	f.add(kind, "then", p.between(e+1, min(e+4, p.sents[p.tokens[e].sent].end)))
	own := p.tokens[e].sent < len(p.sents) && p.hasSaying(e+1, p.sents[p.tokens[e].sent].end)
	f.add(kind, "own cue", boolName(own))
	f.add(kind, "between", p.between(h.end, s.end))
	f.add(kind, "length", bucket(e-g.at))
	f.add(kind, "paragraph", boolName(p.tokens[g.at].para == p.tokens[g.at-1].para))
}

// hasSaying reports whether a word of saying stands in [a, b).
func (p *page) hasSaying(a, b int) bool {
	for i := a; i < b && i < a+15; i++ {
		if plainSayings[p.tokens[i].low] || p.group[i] >= 0 && p.words[i] != nil {
			return true
		}
	}
	return false
}
