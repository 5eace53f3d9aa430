package attribute

// cueSpans lists how far the words of saying may reach around a head.
func (p *page) cueSpans(h *cueHead, fd *found) []span {
	s := h.sentence
	lefts := []int{h.at}
	if h.kind == accordHead {
		lefts[0] = h.start
	}
	add := func(list []int, i int) []int {
		for _, x := range list {
			if x == i {
				return list
			}
		}
		return append(list, i)
	}
	if h.kind == verbHead || h.kind == adjHead || h.kind == nounHead {
		l := h.at
		for l > s.start && p.tokens[l-1].tag == "RB" {
			l--
		}
		lefts = add(lefts, l)
		lefts = add(lefts, h.start)
		l = p.skipAdverbsBack(h.start, s.start)
		lefts = add(lefts, l)
		if h.group >= 0 && l > s.start && !p.groups[h.group].finite {
			for k := l - 1; k >= s.start && k > l-4; k-- { // "declined to say", "went on to say"
				if g := p.group[k]; g >= 0 {
					lefts = add(lefts, k)
					lefts = add(lefts, p.groups[g].start)
					lefts = add(lefts, p.skipAdverbsBack(p.groups[g].start, s.start))
					break
				}
				if p.tokens[k].mark != noMark || p.tokens[k].text == "," {
					break
				}
			}
		}
		if h.kind == nounHead {
			if ph := p.inside[h.at]; ph >= 0 {
				lefts = add(lefts, p.phrases[ph].start)
				for k := p.phrases[ph].start; k < h.at; k++ {
					if p.tokens[k].tag == "POS" || p.tokens[k].tag == "PRP$" {
						lefts = add(lefts, k+1)
					}
				}
			}
		}
	}
	rights := []int{h.end}
	limit := min(s.end, h.end+5)
	if at := contentStart(*fd); at > h.at {
		limit = min(limit, at)
	}
	for k := h.end; k < limit; k++ {
		t := &p.tokens[k]
		if t.tag == "," || t.mark != noMark || t.tag == "." || t.text == ":" {
			break
		}
		rights = add(rights, k+1)
	}
	var out []span
	for _, l := range lefts {
		for _, r := range rights {
			out = append(out, span{l, r})
		}
	}
	return out
}

// cueSpanFeatures describes how far the words of saying reach.
func (p *page) cueSpanFeatures(h *cueHead, fd *found, c span, f *features) {
	f.reset("words")
	class, kind := h.class(), string(h.kind)
	left, right := "head", "head"
	switch {
	case c.start < h.start && p.groupOf(c.start, h.start):
		left = "governing"
	case c.start < h.start:
		left = "adverb"
	case c.start == h.start && h.start < h.at:
		left = "group"
	case c.start < h.at:
		left = "inner adverb"
	}
	content := contentStart(*fd)
	full := h.start < h.at || p.skipAdverbsBack(h.start, h.sentence.start) < h.at
	f.add(kind, "left", left, boolName(full))
	f.add(kind, "left", left, class)
	f.add(kind, "left", left, string(fd.place.kind))
	if h.group >= 0 {
		g := p.groups[h.group]
		f.add("left", left, "negated", boolName(g.negated), "passive", boolName(g.passive), "to", boolName(g.to))
	}
	for k := c.start; k < h.at; k++ {
		name := p.tokens[k].low
		if !closedWords[name] {
			name = p.tokens[k].tag
		}
		f.add(kind, "has", name)
	}
	if l := p.skipAdverbsBack(h.start, h.sentence.start); l < c.start && l < h.start {
		w := &p.tokens[h.start-1]
		name := w.tag
		if closedWords[w.low] {
			name = w.low
		}
		f.add(kind, "leaves out", name)
	}
	if c.end > h.end {
		last := &p.tokens[c.end-1]
		right = last.tag
		if closedWords[last.low] {
			right = last.low
		}
		if c.end-h.end > 1 {
			right = p.between(h.end, c.end)
		}
	}
	next := "none"
	if c.end < len(p.tokens) {
		next = p.symbol(c.end, len(p.tokens))
	}
	f.add(kind, "right", right)
	f.add(kind, "right", right, class)
	f.add(kind, "next", next)
	f.add(kind, "right", right, next)
	f.add(kind, "extra", bucket(c.end-h.end))
	f.add(kind, "to content", boolName(c.end == content), bucket(c.end-h.end))
	f.add(kind, "to content", boolName(c.end == content), right)
	if h.word != nil && c.end == h.end+1 {
		f.add(kind, "lemma", h.word.lemma, right)
	}
	if sp := fd.speaker; !sp.none() && sp.from < c.end && c.start < sp.to {
		f.add(kind, "overlaps speaker")
	}
}

// groupOf reports whether a verb head stands in [a, b).
func (p *page) groupOf(a, b int) bool {
	for k := a; k < b; k++ {
		if p.group[k] >= 0 {
			return true
		}
	}
	return false
}
