package attribute

import "strings"

// speakerFeatures describes one answer; held says that the content shares words with it. Of the
// content nothing else counts but where it stands: pickSpeaker relies on that.
func (p *page) speakerFeatures(h *cueHead, where placeKind, held bool, sp speakerAt, f *features) {
	f.reset("speaker")
	c := h.class()
	form := string(h.kind)
	if h.group >= 0 {
		g := p.groups[h.group]
		switch {
		case g.passive:
			form = "passive"
		case g.to:
			form = "to"
		case !g.finite:
			form = p.tokens[h.at].tag
		}
	}
	if sp.none() {
		f.add("none", form)
		f.add("none", form, c)
		f.add("none", form, string(where))
		f.add("none", form, p.shapeBack(h.start, h.sentence.start, 1))
		return
	}
	s := p.sents[p.tokens[sp.from].sent]
	pk := string(where)
	first, last := p.inside[sp.from], p.inside[sp.to-1]
	f.add(form, sp.site)
	f.add(form, sp.site, pk)
	f.add(form, sp.site, c)
	f.add(sp.site, pk, bucket(sp.nth))
	f.add(sp.site, "before", p.shapeBack(sp.from, s.start, 1))
	f.add(sp.site, "before", p.shapeBack(sp.from, s.start, 2))
	f.add(sp.site, "after", p.shape(sp.to, s.end, 1))
	f.add(sp.site, "after", p.shape(sp.to, s.end, 2))
	f.add(sp.site, "first", p.nounKind(first))
	f.add(sp.site, "last", p.nounKind(last))
	f.add(sp.site, "one", boolName(first == last), p.nounKind(first))
	f.add(sp.site, form, "kind", p.nounKind(first))
	f.add(sp.site, "length", bucket(sp.to-sp.from))
	if held {
		f.add("overlaps content", pk)
		f.add(sp.site, "overlaps content")
	}
	if p.tokens[sp.from].quote != p.tokens[h.at].quote {
		f.add(sp.site, "other side of a mark")
	}
	if p.unclosed(sp.from, sp.to) {
		f.add("cuts quote")
	}
	for k := sp.from + 1; k < sp.to; k++ {
		if ph := p.inside[k]; ph >= 0 {
			if p.phrases[ph].start == k {
				f.add(sp.site, "joined", p.symbol(k-1, len(p.tokens)), p.nounKind(ph))
			}
			continue
		}
		name := p.symbol(k, len(p.tokens))
		if p.group[k] >= 0 && p.groups[p.group[k]].finite {
			name = "finite " + name
		}
		f.add("cross", name)
		f.add(sp.site, "cross", name)
	}
	if strings.HasPrefix(sp.site, "own") || strings.HasPrefix(sp.site, "governing") {
		f.add(sp.site, form, p.shapeBack(h.start, h.sentence.start, 2))
	}
}
