package attribute

import (
	"cmp"
	"math"
	"slices"
)

// survey is every draft of a page, and what the drafts know of each other.
type survey struct {
	heads  []cueHead
	cue    []float64       // How likely each head is a cue.
	drafts [][]draft       // Of each head.
	beside map[int][]int   // The heads with drafts of each sentence, by its number.
	top    map[int]float64 // The likeliest cue of each sentence.
}

const (
	leastCue = 0.03 // How likely a head must be a cue to be drafted.
	maxHeads = 16   // More heads in one sentence than these are no prose; see drafted.
)

// look drafts the statements of every head of the page.
func (c *chooser) look() *survey {
	s := &survey{heads: c.heads(), beside: map[int][]int{}, top: map[int]float64{}}
	s.cue, s.drafts = make([]float64, len(s.heads)), make([][]draft, len(s.heads))
	for i := 0; i < len(s.heads); {
		k := i
		var likely []int
		for ; k < len(s.heads) && s.heads[k].sentence == s.heads[i].sentence; k++ {
			if s.cue[k] = c.isCue(&s.heads[k]); s.cue[k] >= leastCue {
				likely = append(likely, k)
			}
		}
		i = k
		for _, k := range s.drafted(likely) {
			if s.drafts[k] = c.drafts(&s.heads[k], s.cue[k]); len(s.drafts[k]) > 0 {
				n := c.tokens[s.heads[k].at].sent
				s.beside[n] = append(s.beside[n], k)
				s.top[n] = max(s.top[n], s.cue[k])
			}
		}
	}
	return s
}

// drafted is which of a sentence's likely heads are drafted: all of them in prose, where a sentence has
// hardly ever more than eight. Beyond maxHeads it is the likeliest, the fewer the more there are, so
// that a sentence of cue words alone takes no longer than prose does.
func (s *survey) drafted(likely []int) []int {
	n := len(likely)
	if n <= maxHeads {
		return likely
	}
	slices.SortStableFunc(likely, func(a, b int) int { return cmp.Compare(s.cue[b], s.cue[a]) })
	likely = likely[:max(1, maxHeads*maxHeads/n)]
	slices.Sort(likely)
	return likely
}

// sheet is what a whole statement looks like: what is told of it, in order.
type sheet []told

// told is a number by name, or that one of several things is so: "start" and "clause".
type told struct {
	name, which string
	oneOf       bool // If false, which is not used.
	value       float32
}

// appendLabel appends the name under which the forest knows it.
func (t *told) appendLabel(to []byte) []byte {
	to = append(to, t.name...)
	if t.oneOf {
		to = append(append(to, ' '), t.which...)
	}
	return to
}

func (s *sheet) num(name string, v float64) { *s = append(*s, told{name: name, value: float32(v)}) }

func (s *sheet) is(name, which string) { *s = append(*s, told{name, which, true, 1}) }

func (s *sheet) flag(name string, b bool) {
	if b {
		s.num(name, 1)
	}
}

func logit(p float64) float64 {
	p = min(max(p, 1e-4), 1-1e-4)
	return math.Log(p / (1 - p))
}

// sheetOf is all that is told of a draft.
func (p *page) sheetOf(d *draft, sv *survey) sheet {
	var s sheet
	p.describeCue(d.head, &s)
	p.describe(d, sv, &s)
	return s
}

// describe adds to a sheet what is told of a draft, its cue left out: that is the same for all drafts
// of a head.
func (p *page) describe(d *draft, sv *survey, s *sheet) {
	p.describeChoices(d, s)
	p.describeContent(d, s)
	p.describeSpeaker(d, s)
	p.describeNeighbours(d, sv, s)
}

// describeChoices tells how sure each choice was.
func (p *page) describeChoices(d *draft, s *sheet) {
	s.num("cue", logit(d.p))
	s.num("place", math.Log(d.pPlace+1e-4))
	s.num("edge", math.Log(d.pEdge+1e-4))
	s.num("speaker", math.Log(d.pSpeaker+1e-4))
	s.num("product", math.Log(d.p*d.pPlace*d.pEdge*d.pSpeaker+1e-6))
	s.num("place and edge", math.Log(d.pPlace*d.pEdge+1e-6))
	s.num("nth place", float64(d.nthPlace))
	s.num("nth edge", float64(d.nthEdge))
}

// describeContent tells of what is said, and what it leaves of its sentence.
func (p *page) describeContent(d *draft, s *sheet) {
	h, sent := d.head, d.head.sentence
	first, last := d.pieces[0], d.pieces[len(d.pieces)-1]
	words, quoted, verbs, finite, commas, ands := 0, 0, 0, 0, 0, 0
	for _, x := range d.pieces {
		words += p.wordsIn(x.start, x.end)
		verbs += p.verbsBetween(x.start, x.end)
		for i := x.start; i < x.end; i++ {
			t := &p.tokens[i]
			if p.group[i] >= 0 && p.groups[p.group[i]].finite || t.tag == "MD" {
				finite++
			}
			if t.quote >= 0 && t.quote != p.tokens[h.at].quote {
				quoted++
			}
			switch t.tag {
			case ",":
				commas++
			case "CC":
				ands++
			}
		}
	}
	size := float64(sent.end - sent.start)
	s.num("words", float64(words))
	s.num("pieces", float64(len(d.pieces)))
	s.num("sentence words", size)
	s.num("share of sentence", float64(words)/size)
	s.num("words left after", float64(max(0, sent.end-last.end)))
	s.num("words left before", float64(max(0, min(first.start, h.start)-sent.start)))
	s.num("gap to cue", float64(max(first.start-h.end, h.start-last.end, 0)))
	s.num("verbs", float64(verbs))
	s.num("finite verbs", float64(finite))
	s.num("commas", float64(commas))
	s.num("conjunctions", float64(ands))
	s.flag("no verb", verbs == 0)
	s.flag("cuts quote", p.unclosed(first.start, first.end))
	s.num("quoted share", float64(quoted)/float64(max(1, words)))
	s.flag("has quote", quoted > 0)
	s.flag("starts with mark", p.tokens[first.start].mark == opens)
	s.flag("ends with mark", p.tokens[last.end-1].mark == closes)
	s.is("where", string(d.place.kind))
	s.is("start", p.startKind(first.start, p.sents[p.tokens[first.start].sent].end))
	s.is("stop", p.stopName(last.end, p.sents[p.tokens[last.end-1].sent].end))
	s.is("last", p.tokens[last.end-1].tag)
	if ph := p.inside[first.start]; ph >= 0 {
		s.is("object", p.kindOfNoun(ph))
		s.flag("object is all", p.phrases[ph].end >= last.end)
	}
}

// describeSpeaker tells of who speaks.
func (p *page) describeSpeaker(d *draft, s *sheet) {
	sp := d.speaker
	if sp.none() {
		s.num("nobody", 1)
		return
	}
	s.is("site", sp.site)
	s.is("who", p.nounKind(p.inside[sp.from]))
	s.is("sort of who", p.kindOfNoun(p.inside[sp.from]))
	s.num("speaker words", float64(sp.to-sp.from))
	s.num("speaker far", float64(max(d.head.start-sp.to, sp.from-d.head.end)))
	s.flag("speaker in content", d.overlaps(sp.from, sp.to))
}

// describeCue tells of the head.
func (p *page) describeCue(h *cueHead, s *sheet) {
	sent := h.sentence
	s.is("kind", string(h.kind))
	for _, c := range classNames(h) {
		s.is("class", c)
	}
	s.is("before", p.shapeBack(h.start, sent.start, 1))
	s.is("after", p.shape(h.end, sent.end, 1))
	s.flag("cue in quote", p.tokens[h.at].quote >= 0)
	s.flag("headline", titleCase(p.tokens[sent.start:sent.end]))
	s.flag("first paragraph", p.tokens[h.at].para == 0)
	s.flag("question", p.tokens[sent.end-1].text == "?")
	if h.kind != verbHead {
		return
	}
	g := p.groups[h.group]
	s.flag("passive", g.passive)
	s.flag("finite cue", g.finite)
	s.flag("infinitive cue", g.to)
	s.flag("negated", g.negated)
	for i := g.start; i < g.head; i++ {
		s.flag("modal", p.tokens[i].tag == "MD")
	}
	k := openKinds().verb(p.tokens[h.at].low)
	if k == nil {
		s.num("sense unknown", 1)
		return
	}
	s.is("sense", k.first())
	for _, x := range k.kinds[1:] {
		s.is("other sense", x)
	}
	for _, x := range k.frames {
		s.is("frame", x)
	}
	for _, x := range k.ways {
		s.is("way of", x)
	}
}

// describeNeighbours tells what the likeliest drafts of other heads say of this one.
func (p *page) describeNeighbours(d *draft, sv *survey, s *sheet) {
	h := d.head
	n := p.tokens[h.at].sent
	inside, holds, over, before, after, same := 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
	for _, j := range sv.beside[n] {
		o := &sv.drafts[j][0]
		if o.head.at == h.at {
			continue
		}
		if o.head.at < h.at {
			before = max(before, o.p)
		} else {
			after = max(after, o.p)
		}
		inOther, holdsOther := o.overlaps(h.at, h.at+1), d.overlaps(o.head.at, o.head.at+1)
		a := alike(d.pieces, o.pieces)
		switch {
		case inOther && !holdsOther:
			inside = max(inside, o.p*o.pPlace)
		case holdsOther && !inOther:
			holds = max(holds, o.p*o.pPlace)
		case !inOther && !holdsOther && a > 0:
			over = max(over, o.p)
		}
		same = max(same, a*o.p)
	}
	s.num("inside another", inside)
	s.num("holds another", holds)
	s.num("overlaps another", over)
	s.num("another before", before)
	s.num("another after", after)
	s.num("another in sentence", max(before, after))
	s.num("same as another", same)
	s.num("sentence before", sv.top[n-1])
	s.num("sentence after", sv.top[n+1])
}
