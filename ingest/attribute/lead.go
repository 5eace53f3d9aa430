package attribute

// leads lists noun phrases before the cue that may be a piece of the content: the subject of
// a passive ("peacekeepers were blamed for …"), "what" or "which" and what it goes back to.
// The last answer is "none".
func (p *page) leads(h *cueHead, fd *found) []speakerAt {
	var out []speakerAt
	if h.kind != verbHead && h.kind != adjHead || p.isTold(h) {
		return append(out, speakerAt{})
	}
	s := h.sentence
	own := p.freeStanding(p.subjectOf(nil, h.start, s, "own"), s.start)
	for _, c := range own {
		if fd.speaker.none() || c.to <= fd.speaker.from || c.from >= fd.speaker.to {
			out = append(out, c)
		}
	}
	if sp := fd.speaker; !sp.none() && sp.from > s.start && sp.from < h.start {
		k := sp.from
		switch tag := p.tokens[k-1].tag; {
		case tag == "WDT" || tag == "WP" || p.tokens[k-1].low == "that":
			out = append(out, speakerAt{k - 1, k, "pronoun", 0})
			k--
			if k > s.start && p.tokens[k-1].text == "," {
				k--
			}
			if k > s.start {
				out = p.leftward(out, k, s.start, "antecedent")
			}
		case p.inside[k-1] >= 0:
			out = p.leftward(out, k, s.start, "bare antecedent")
		}
	}
	if h.kind == verbHead && !p.groups[h.group].finite && h.start > s.start && p.inside[h.start-1] >= 0 && len(own) == 0 {
		out = p.leftward(out, h.start, s.start, "modified")
	}
	return append(out, speakerAt{})
}

// leadFeatures describes one answer.
func (p *page) leadFeatures(h *cueHead, fd *found, c speakerAt, f *features) {
	f.reset("lead")
	form, class := "other", h.class()
	if h.group >= 0 {
		g := p.groups[h.group]
		switch {
		case g.passive:
			form = "passive"
		case g.finite:
			form = "finite"
		case g.to:
			form = "to"
		default:
			form = p.tokens[h.at].tag
		}
	}
	place := string(fd.place.kind)
	after := p.shape(h.end, h.sentence.end, 1)
	if c.none() {
		f.add("none", place, form)
		f.add("none", place, form, class)
		f.add("none", place, form, after)
		f.add("none", place, "speaker", fd.speaker.site)
		return
	}
	s := h.sentence
	f.add(c.site, place, form)
	f.add(c.site, place, form, class)
	f.add(c.site, place, form, after)
	f.add(c.site, "nth", bucket(c.nth))
	f.add(c.site, "first", p.nounKind(p.inside[c.from]))
	f.add(c.site, "last", p.nounKind(p.inside[c.to-1]))
	f.add(c.site, "before", p.shapeBack(c.from, s.start, 1))
	f.add(c.site, "length", bucket(c.to-c.from))
	f.add(c.site, "speaker", fd.speaker.site)
	for k := c.from + 1; k < c.to; k++ {
		if p.inside[k] < 0 {
			f.add("cross", p.symbol(k, len(p.tokens)))
		}
	}
}
