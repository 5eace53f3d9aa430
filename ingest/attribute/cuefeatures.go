package attribute

// cueFeatures describes a head, to decide whether it is a cue.
func (p *page) cueFeatures(h *cueHead, f *features) {
	f.reset("cue")
	s := h.sentence
	kind := string(h.kind)
	f.add("kind", kind)
	after := p.shape(h.end, s.end, 1)
	after2 := p.shape(h.end, s.end, 2)
	before := p.shapeBack(h.start, s.start, 1)
	tag := p.tokens[h.at].tag
	names := classNames(h)
	for _, c := range names {
		f.add(kind, c)
		f.add(kind, c, "after", after)
		f.add(kind, c, "after2", after2)
		f.add(kind, c, "before", before)
		f.add(kind, c, "tag", tag)
	}
	if h.word != nil {
		f.add(kind, "lemma", h.word.lemma)
		f.add(kind, "lemma", h.word.lemma, after)
	}
	f.add(kind, "after3", p.shape(h.end, s.end, 3))
	f.add(kind, "after", after)
	f.add(kind, "before2", p.shapeBack(h.start, s.start, 2))
	if i := h.end; i < s.end && closedWords[p.tokens[i].low] {
		f.add(kind, "next", p.tokens[i].low)
		f.add(kind, h.class(), "next", p.tokens[i].low)
	}
	p.kindFeatures(h, f)
	p.placeFeatures(h, f, kind)
	p.subjectFeatures(h, f, kind)
	if h.kind == labelHead {
		p.labelFeatures(h, f)
	}
}

// kindFeatures describes what the dictionary knows of a head, of its subject and of what follows.
func (p *page) kindFeatures(h *cueHead, f *features) {
	if h.kind != verbHead {
		return
	}
	s := h.sentence
	listed := "listed"
	if h.word == nil || len(h.word.verb) == 0 {
		listed = "unlisted"
	}
	after, object, subject := "END", "none", "none"
	if h.end < s.end {
		after = p.startKind(h.end, s.end)
		if ph := p.inside[h.end]; ph >= 0 {
			object = p.kindOfNoun(ph)
		}
	}
	if r := p.skipAdverbsBack(h.start, s.start); r > s.start {
		subject = p.kindOfNoun(p.inside[r-1])
	}
	f.add("subject kind", subject, "object kind", object)
	k := openKinds().verb(p.tokens[h.at].low)
	if k == nil {
		f.add("kind unknown", listed)
		return
	}
	for i, name := range k.kinds {
		if i == 0 {
			f.add("first sense", listed, name)
		}
		f.add("sense", name)
		f.add("sense", listed, name)
		f.add("sense", listed, name, "start", after)
		f.add("sense", name, "object kind", object)
		f.add("sense", name, "subject kind", subject)
	}
	for _, w := range k.ways {
		if w != "" {
			f.add("way of", w)
			f.add("way of", w, "start", after)
		}
	}
	for _, fr := range k.frames {
		f.add("frame", fr, listed)
		f.add("frame", fr, "start", after)
	}
	f.add("object kind", listed, object)
	f.add("subject kind", listed, subject)
}

// classNames lists the head's classes, "other" if it has none.
func classNames(h *cueHead) []string {
	if len(h.classes) == 0 {
		return []string{"other"}
	}
	out := make([]string, len(h.classes))
	for i, c := range h.classes {
		out[i] = c.name
	}
	return out
}

// placeFeatures describes where a head stands: in a quotation, a headline, next to marks.
func (p *page) placeFeatures(h *cueHead, f *features, kind string) {
	s, c := h.sentence, h.class()
	where := "plain"
	if q := p.tokens[h.at].quote; q >= 0 {
		where = "quote"
		if p.quotes[q].close-p.quotes[q].open < 8 {
			where = "short quote"
		}
	}
	f.add(kind, "in", where)
	f.add(kind, c, "in", where)
	if titleCase(p.tokens[s.start:s.end]) {
		f.add(kind, "headline", c)
	}
	if p.tokens[h.at].para == 0 {
		f.add(kind, "first paragraph")
	}
	if p.tokens[s.end-1].text == "?" {
		f.add(kind, "question", where)
	}
	if a := p.quoteBefore(h.start, s); a >= 0 {
		f.add(kind, "quote before", p.tokens[a-1].text, c)
		f.add(kind, "quote before", bucket(p.verbsBetween(a, h.start)))
	}
	if b := p.nextQuote(h.end, s); b >= 0 {
		f.add(kind, "quote after", bucket(p.verbsBetween(h.end, b)))
		f.add(kind, "quote after", c, bucket(b-h.end))
	}
}

// subjectFeatures describes the verb group and what stands as its subject.
func (p *page) subjectFeatures(h *cueHead, f *features, kind string) {
	c := h.class()
	if h.group >= 0 {
		g := p.groups[h.group]
		form := "nonfinite"
		switch {
		case g.to:
			form = "to"
		case g.passive:
			form = "passive"
		case g.finite:
			form = "finite"
		}
		f.add(kind, "form", form)
		f.add(kind, c, "form", form)
		if g.negated {
			f.add(kind, c, "negated")
		}
		for i := g.start; i < g.head; i++ {
			if p.tokens[i].tag == "MD" {
				f.add(kind, "modal", p.tokens[i].low)
				f.add(kind, c, "modal")
			}
		}
		if g.to && g.start > h.sentence.start {
			if w := p.words[g.start-1]; w != nil {
				f.add(kind, "to after", w.lemma)
			}
		}
	}
	sub := "none"
	if r := p.skipAdverbsBack(h.start, h.sentence.start); r > h.sentence.start {
		sub = p.nounKind(p.inside[r-1])
		if sub == "none" {
			sub = p.symbol(r-1, len(p.tokens))
		}
	}
	f.add(kind, "subject", sub)
	f.add(kind, c, "subject", sub)
	if h.kind == nounHead {
		if ph := p.inside[h.at]; ph >= 0 {
			first := &p.tokens[p.phrases[ph].start]
			det := first.tag
			for i := p.phrases[ph].start; i < h.at; i++ {
				if p.tokens[i].tag == "POS" {
					det = "POS"
				}
			}
			f.add(kind, "determiner", det)
			f.add(kind, c, "determiner", det, p.shape(h.end, h.sentence.end, 1))
		}
	}
}

// labelFeatures describes what stands before a colon at the start of a paragraph.
func (p *page) labelFeatures(h *cueHead, f *features) {
	s := h.sentence
	upper, capital, words := 0, 0, 0
	for i := p.labelStart(s); i < h.at; i++ {
		if t := &p.tokens[i]; t.isWord() {
			words++
			if t.capital() {
				capital++
			}
			if len(t.text) > 1 && isUpper(t.text) {
				upper++
			}
		}
	}
	f.add("label words", bucket(words))
	if upper == words {
		f.add("label all upper")
	} else if capital == words {
		f.add("label all capital", bucket(words))
	}
	f.add("label known", boolName(p.labelRepeats(h.at)))
	f.add("label head", p.nounKind(p.inside[h.at-1]))
}

func isUpper(s string) bool {
	for _, r := range s {
		if r >= 'a' && r <= 'z' {
			return false
		}
	}
	return true
}

func boolName(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}
