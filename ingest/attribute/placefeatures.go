package attribute

import "strings"

// placeFeaturesOf describes a place of a head's content.
func (p *page) placeFeaturesOf(h *cueHead, pl place, nth int, f *features) {
	f.reset("place")
	s, kind := h.sentence, string(h.kind)+" "+string(pl.kind)
	names := classNames(h)
	f.add(kind)
	for _, c := range names {
		f.add(kind, c)
	}
	form := "none"
	if h.group >= 0 {
		g := p.groups[h.group]
		form = "active"
		if g.passive {
			form = "passive"
		} else if !g.finite {
			form = "nonfinite"
		}
	}
	f.add(kind, "form", form)
	switch pl.kind {
	case afterCue:
		p.afterFeatures(h, pl, nth, f, kind, names)
	case beforeCue:
		p.beforeFeatures(h, pl, nth, f, kind, names)
	default:
		after := p.shape(h.end, s.end, 1)
		before := p.shapeBack(h.start, s.start, 2)
		f.add(kind, "after", after)
		f.add(kind, "before", before)
		f.add(kind, form, "after", after)
		for _, c := range names {
			f.add(kind, c, form)
			f.add(kind, c, "after", after)
		}
	}
}

func (p *page) afterFeatures(h *cueHead, pl place, nth int, f *features, kind string, names []string) {
	s, j := h.sentence, pl.at
	start := p.startKind(j, max(s.end, j))
	between := p.between(h.end, j)
	prev := p.tokens[j-1].low
	if !closedWords[prev] {
		prev = p.symbol(j-1, len(p.tokens))
	}
	f.add(kind, "start", start)
	f.add(kind, "nth", bucket(nth))
	f.add(kind, "start", start, "nth", bucket(nth))
	f.add(kind, "between", between)
	f.add(kind, "between", between, start)
	f.add(kind, "previous", prev, start)
	f.add(kind, "far", bucket(j-h.end))
	pre := p.markBefore(h)
	follow := p.stopName(p.skip(j), s.end)
	f.add(kind, "pre", pre, start)
	f.add(kind, "pre", pre, start, between)
	f.add(kind, "pre", pre, start, follow)
	f.add(kind, "follow", start, follow)
	f.add(kind, "verbs", bucket(p.verbsBetween(h.end, j)))
	for _, c := range names {
		f.add(kind, c, "start", start)
		f.add(kind, c, "start", start, bucket(nth))
		f.add(kind, c, "previous", prev)
	}
	if h.word != nil {
		f.add(kind, "lemma", h.word.lemma, start)
		f.add(kind, "lemma", h.word.lemma, "previous", prev)
	}
	if q, hq := p.tokens[j].quote, p.tokens[h.at].quote; hq >= 0 && q != hq {
		f.add(kind, "leaves quote")
	}
	if p.quoteBefore(h.start, s) >= 0 {
		f.add(kind, "quote before", start, between)
	}
}

// markBefore names what stands before a head; a comma after a closing mark counts as the mark.
func (p *page) markBefore(h *cueHead) string {
	i := h.start
	if i-2 >= h.sentence.start && p.tokens[i-1].text == "," && p.tokens[i-2].mark == closes {
		i--
	}
	return p.shapeBack(i, h.sentence.start, 1)
}

// between names what stands from a to b: the symbols in order, at most four.
func (p *page) between(a, b int) string {
	var parts [5]string
	n := 0
	for a < b {
		if n == 4 {
			parts[4], n = "…", 5
			break
		}
		s := p.symbol(a, len(p.tokens))
		a = p.skip(a)
		if s == "RB" {
			continue
		}
		parts[n] = s
		n++
	}
	return strings.Join(parts[:n], " ")
}

func (p *page) beforeFeatures(h *cueHead, pl place, nth int, f *features, kind string, names []string) {
	s, a := h.sentence, pl.at
	mark := p.tokens[a-1].text
	if p.tokens[a-1].mark == closes {
		mark = "Q)"
		if a >= 2 && !p.tokens[a-2].isWord() {
			mark += p.tokens[a-2].text
		}
	} else if p.tokens[a-1].isWord() {
		mark = "word"
	}
	after := p.shape(h.end, s.end, 1)
	subject := p.between(a, h.start)
	f.add(kind, "mark", mark)
	f.add(kind, "mark", mark, "subject", subject)
	f.add(kind, "subject", subject)
	f.add(kind, "nth", bucket(nth))
	f.add(kind, "verbs", bucket(p.verbsBetween(a, h.start)))
	f.add(kind, "mark", mark, "after", after)
	f.add(kind, "after", p.shape(h.end, s.end, 2), mark)
	f.add(kind, "verbs before", bucket(p.verbsBetween(min(s.start, a), a)), mark)
	f.add(kind, "far", bucket(h.start-a))
	for _, c := range names {
		f.add(kind, c, "mark", mark)
		f.add(kind, c, "after", after)
		f.add(kind, c, "subject", subject)
	}
	if b := p.nextQuote(h.end, s); b >= 0 {
		f.add(kind, "quote after", mark, bucket(b-h.end))
	}
}
