package attribute

// maxEdges bounds how many ends of a piece are weighed.
const maxEdges = 28

// maxPiece bounds how many tokens a piece outside quotation marks may take.
const maxPiece = 160

// ends lists where a piece that begins at token j may end (exclusive token indices): at the
// sentence's end, after the quotation it begins with, and before words that may begin
// something else.
func (p *page) ends(j int) []int {
	s := p.sents[p.tokens[j].sent]
	var out []int
	if p.tokens[j].mark == opens {
		if c := p.chainEnd(p.tokens[j].quote); c > j && c+1 <= len(p.tokens) {
			out = append(out, c+1)
			s.end = max(s.end, p.sents[p.tokens[c].sent].end)
			if c+1 > s.start {
				s.start = c + 1
			}
		}
	}
	from := max(j+1, s.start)
	if len(out) > 0 {
		from = out[0]
	}
	if ph := p.inside[j]; ph >= 0 && p.clauseAt(j, s.end) {
		if e := p.phrases[ph].end; e < s.end && p.tokens[e].text == "," {
			from = max(from, p.asideEnd(e, s.end)+1)
		}
	}
	for k := from; k < s.end && len(out) < maxEdges && k < j+maxPiece+(from-j); k++ {
		if (len(out) == 0 || out[len(out)-1] != k) && k > j && p.edge(k) {
			out = append(out, k)
			if p.tokens[k].text == "," && k+1 < s.end && p.tokens[k+1].low == "according" && p.tokens[k].quote == p.tokens[j].quote {
				return out // "…, according to": said of all before it.
			}
			if p.tokens[k].tag == "CC" && k+1 < s.end && plainSayings[p.tokens[k+1].low] && p.tokens[k].quote == p.tokens[j].quote {
				return out // "… and said": a statement of its own.
			}
		}
	}
	if e := p.contentEnd(s); e > j && (len(out) == 0 || out[len(out)-1] != e) {
		out = append(out, e)
	}
	return out
}

// contentEnd is the end of a sentence without a last full stop that closes nothing.
func (p *page) contentEnd(s span) int {
	e := s.end
	if e-1 > s.start && p.tokens[e-1].tag == "." {
		e--
	}
	return e
}

// chainEnd is the last mark of a quotation and of those in the paragraphs after that go it on.
func (p *page) chainEnd(q int) int {
	for range maxChain {
		next := -1
		for k := q + 1; k < len(p.quotes) && k < q+40; k++ {
			if p.quotes[k].prev == q {
				next = k
				break
			}
		}
		if next < 0 {
			return p.quotes[q].close
		}
		q = next
	}
	return p.quotes[q].close
}

// maxChain is over how many paragraphs one quotation may go on.
const maxChain = 30

// chainStart is the first mark of a quotation and of those that it goes on.
func (p *page) chainStart(q int) int {
	for i := 0; i < maxChain && p.quotes[q].prev >= 0; i++ {
		q = p.quotes[q].prev
	}
	return p.quotes[q].open
}

// edge reports whether a piece may end before token k.
func (p *page) edge(k int) bool {
	t := p.tokens[k]
	if t.mark == closes {
		return false
	}
	if p.tokens[k-1].mark == closes {
		return true
	}
	switch t.tag {
	case ",", "--", "(", ":", "CC", "IN", "TO", "WDT", "WP", "WRB", "VBG", "VBN", "MD", ")":
		return true
	case "RB":
		return p.inside[k] < 0
	}
	if p.group[k] >= 0 && p.groups[p.group[k]].start == k {
		return true
	}
	ph := p.inside[k]
	return ph >= 0 && p.phrases[ph].start == k && (p.inside[k-1] >= 0 || timeWords[t.low])
}

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
	if last := p.tokens[e-1]; p.inside[e-1] < 0 {
		f.add("last", last.tag)
	}
	f.add("finite", boolName(p.finiteIn(j, e)), start)
	f.add("finite", boolName(p.finiteIn(j, e)), stop)
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

// crossings notes what boundaries lie inside [j, e).
func (p *page) crossings(j, e, end int, start string, f *features) {
	seen := 0
	for k := j + 1; k < e && seen < 12; k++ {
		t := p.tokens[k]
		if t.tag != "," && t.tag != "--" && t.tag != "CC" && t.tag != ":" && t.tag != "WDT" && t.tag != "(" && t.tag != "IN" && t.tag != "TO" && !timeWords[t.low] && t.tag != "VBG" {
			continue
		}
		seen++
		name := p.stopName(k, end)
		f.add("cross", name)
		f.add("cross", name, start)
		if t.tag == "CC" || t.tag == "," {
			f.add("cross", name, p.clauseName(k+1, end))
		}
	}
}

// starts lists where a piece that ends before the anchor a may begin.
func (p *page) starts(a int) []int {
	last := a - 1
	if p.tokens[last].text == "," && last > 0 && p.tokens[last-1].mark == closes {
		last--
	}
	var out []int
	q := -1
	if p.tokens[last].mark == closes {
		q = p.tokens[last].quote
	}
	lo := p.sents[p.tokens[last].sent].start
	if q >= 0 {
		open := p.chainStart(q)
		out = append(out, open)
		lo = p.sents[p.tokens[open].sent].start
		for k := open - 1; k > lo && len(out) < maxEdges && k > open-maxPiece; k-- {
			if p.edgeBack(k) {
				out = append(out, k)
			}
		}
		if lo < open {
			out = append(out, lo)
		}
		return out
	}
	for k := last - 1; k > lo && len(out) < maxEdges && k > last-maxPiece; k-- {
		if p.edgeBack(k) {
			out = append(out, k)
		}
	}
	return append(out, lo)
}

// edgeBack reports whether a piece may begin at token k.
func (p *page) edgeBack(k int) bool {
	before := p.tokens[k-1]
	if p.tokens[k].mark == closes || p.tokens[k].tag == "," {
		return false
	}
	switch before.tag {
	case ",", "--", "CC", ":", "(":
		return true
	}
	return before.low == "that" || before.mark == closes || p.tokens[k].mark == opens
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
		if t := p.tokens[k]; t.tag == "," || t.tag == "--" || t.tag == "CC" || t.tag == ":" || t.mark != noMark {
			n++
			f.add(mark, "cross", p.stopName(k, s.end), p.clauseName(k+1, s.end))
			f.add(mark, "cross", p.stopName(k, s.end))
		}
	}
}
