package attribute

// stopName names what stands at an edge.
func (p *page) stopName(k, end int) string {
	if k >= end || k >= len(p.tokens) {
		return "END"
	}
	s := p.symbol(k, end)
	if s == "." && k+1 >= end {
		return "END"
	}
	if s == "," || s == "--" {
		next := p.symbol(k+1, end)
		if next == "VBG" && p.words[k+1] != nil && len(p.words[k+1].verb) > 0 {
			next = "VBG cue"
		}
		return s + next
	}
	if p.group[k] >= 0 || s == "RB" || s == "MD" {
		return "V " + s
	}
	return s
}

// endFeatures describes an end e of a piece that begins at j.
func (p *page) endFeatures(h *cueHead, j, e, nth int, f *features) {
	f.reset("end")
	s := p.sents[p.tokens[j].sent]
	if p.tokens[j].mark == opens && e > s.end {
		s = p.sents[p.tokens[e-1].sent]
	}
	start := p.startKind(j, s.end)
	stop := p.stopName(e, s.end)
	c := h.class()
	f.add("stop", stop)
	f.add("stop", stop, start)
	f.add("stop", stop, c)
	f.add("start", start, bucket(nth))
	f.add("length", bucket(e-j), start)
	f.add("kind", string(h.kind), stop)
	f.add("kind", string(h.kind), "nth", bucket(nth))
	if p.tokens[j].mark == opens && e-1 == p.chainEnd(p.tokens[j].quote) {
		f.add("whole quote", stop, bucket(e-j))
	} else if q := p.unclosed(j, e); q {
		f.add("cuts quote")
	}
	if p.tokens[e-1].mark == closes {
		f.add("after quote", stop)
	}
	if last := &p.tokens[e-1]; p.inside[e-1] < 0 {
		f.add("last", last.tag)
	}
	finite := boolName(p.finiteIn(j, e))
	f.add("finite", finite, start)
	f.add("finite", finite, stop)
	if e < s.end && e+1 < s.end && (stop == "CC" || stop[0] == ',') {
		f.add("then", stop, p.clauseName(e+1, s.end))
		f.add("then", stop, start, p.clauseName(e+1, s.end))
	}
	if closedWords[p.word(e)] {
		f.add("stop word", p.word(e), start)
		f.add("stop word", p.word(e), c)
	}
	p.crossings(j, e, s.end, start, f)
}

func (p *page) word(i int) string {
	if i < len(p.tokens) {
		return p.tokens[i].low
	}
	return ""
}

// clauseName says whether what begins at k is a clause, a verb phrase or else.
func (p *page) clauseName(k, end int) string {
	for k < end && (p.tokens[k].tag == "RB" || p.tokens[k].tag == "CC") {
		k++
	}
	if k >= end {
		return "END"
	}
	if p.clauseAt(k, end) {
		ph := p.phrases[p.inside[k]].end
		if ph < end && p.words[ph] != nil && p.group[ph] >= 0 && len(p.words[ph].verb) > 0 {
			return "cue clause"
		}
		return "clause"
	}
	if p.tokens[k].tag == "MD" || p.group[k] >= 0 && p.groups[p.group[k]].finite {
		if p.words[k] != nil {
			return "cue verb"
		}
		return "verb"
	}
	return p.symbol(k, end)
}

// unclosed reports whether [j, e) holds one mark of a pair and not the other.
func (p *page) unclosed(j, e int) bool {
	depth := 0
	for i := j; i < e; i++ {
		switch p.tokens[i].mark {
		case opens:
			depth++
		case closes:
			depth--
		}
	}
	return depth != 0
}

func (p *page) finiteIn(j, e int) bool {
	for i := j; i < e && i < j+60; i++ {
		if p.tokens[i].tag == "MD" || p.group[i] >= 0 && p.groups[p.group[i]].finite {
			return true
		}
	}
	return false
}

// maxCrossings bounds how many boundaries inside a piece are noted, the first ones.
const maxCrossings = 12

// crossings notes what boundaries lie inside [j, e). Pieces that begin alike and end one after the other
// share the first of them, which are worked out once.
func (p *page) crossings(j, e, end int, start string, f *features) {
	x := &f.crossed
	if x.j != j || x.end != end || x.start != start || f.named {
		*x = crossed{j: j, end: end, start: start, next: j + 1, idx: x.idx[:0], upTo: x.upTo[:0]}
	}
	before := len(f.idx)
	for ; x.next < e && len(x.upTo) < maxCrossings; x.next++ {
		if p.isBoundary(x.next) {
			p.crossing(x.next, end, start, f)
			x.idx = append(x.idx, f.idx[before:]...)
			x.upTo = append(x.upTo, bound{x.next, len(x.idx)})
			f.idx = f.idx[:before]
		}
	}
	n := 0
	for _, b := range x.upTo {
		if b.at < e {
			n = b.features
		}
	}
	f.idx = append(f.idx, x.idx[:n]...)
}

// crossed are the features of the boundaries after token j, as far as they were asked for.
type crossed struct {
	j, end int
	start  string
	next   int // The token to look at next.
	idx    []uint32
	upTo   []bound
}

// bound is a boundary, and how many features there are with its own.
type bound struct{ at, features int }

// isBoundary reports whether something may begin or end at token k.
func (p *page) isBoundary(k int) bool {
	switch t := &p.tokens[k]; t.tag {
	case ",", "--", "CC", ":", "WDT", "(", "IN", "TO", "VBG":
		return true
	default:
		return timeWords[t.low]
	}
}

// crossing notes a boundary inside a piece.
func (p *page) crossing(k, end int, start string, f *features) {
	name := p.stopName(k, end)
	f.add("cross", name)
	f.add("cross", name, start)
	if tag := p.tokens[k].tag; tag == "CC" || tag == "," {
		f.add("cross", name, p.clauseName(k+1, end))
	}
}

// startFeatures describes a start b of a piece that ends before the anchor a.
func (p *page) startFeatures(h *cueHead, b, a, nth int, f *features) {
	f.reset("start")
	s := p.sents[p.tokens[b].sent]
	mark := "plain"
	if p.tokens[a-1].mark == closes || a > 1 && p.tokens[a-2].mark == closes {
		mark = "quote"
	}
	before := p.shapeBack(b, s.start, 1)
	start := p.startKind(b, s.end)
	f.add(mark, "before", before)
	f.add(mark, "before", before, start)
	f.add(mark, "start", start)
	f.add(mark, "nth", bucket(nth))
	f.add(mark, "kind", string(h.kind), before)
	f.add(mark, "finite", boolName(p.finiteIn(b, a)), before)
	f.add(mark, "length", bucket(a-b))
	if p.unclosed(b, a) {
		f.add(mark, "cuts quote")
	}
	if b > s.start && closedWords[p.tokens[b-1].low] {
		f.add(mark, "word before", p.tokens[b-1].low)
	}
	if closedWords[p.tokens[b].low] {
		f.add(mark, "word", p.tokens[b].low)
		f.add(mark, "word", p.tokens[b].low, before)
	}
	n := 0
	for k := b + 1; k < a-1 && n < 12; k++ {
		if t := &p.tokens[k]; t.tag == "," || t.tag == "--" || t.tag == "CC" || t.tag == ":" || t.mark != noMark {
			n++
			f.add(mark, "cross", p.stopName(k, s.end), p.clauseName(k+1, s.end))
			f.add(mark, "cross", p.stopName(k, s.end))
		}
	}
}
