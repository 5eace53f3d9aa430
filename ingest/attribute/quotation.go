package attribute

// quotation is a stretch between quotation marks.
type quotation struct {
	open, close int // Indices of its marks; close is the last token inside when the mark is missing.
	closed      bool
	single      bool // Single marks.
	outer       int  // Index of the quotation around it, -1 if none.
	prev        int  // Index of the quotation of the paragraph before that this one goes on, -1.
}

// maxQuotation is how many tokens a quotation with no closing mark may swallow.
const maxQuotation = 1500

// pairer pairs the quotation marks of a text in one pass.
type pairer struct {
	tokens []token
	quotes []quotation
	double int // Index of the open quotation in double marks, -1.
	single int
	last   int // The quotation in double marks that the paragraph before left open, -1.
	before int // The same in single marks.
	round  int // Brackets open outside the quotation in double marks.
	inside int // Brackets open inside it.
}

// pairQuotes finds the quotations of a text and tells every token the innermost one.
func pairQuotes(tokens []token) []quotation {
	p := pairer{tokens: tokens, double: -1, single: -1, last: -1, before: -1}
	for i := range tokens {
		if i > 0 && tokens[i].para != tokens[i-1].para {
			p.endParagraph(i - 1)
		}
		if p.double >= 0 && i-p.quotes[p.double].open > maxQuotation {
			p.endParagraph(i - 1)
			p.last = -1
		}
		switch {
		case doubleMark(tokens[i].text):
			p.doubleAt(i)
		case singleMark(tokens[i].text):
			p.singleAt(i)
		default:
			p.bracket(i)
			p.hold(i)
		}
	}
	p.endParagraph(len(tokens) - 1)
	return p.dropLoose()
}

// bracket counts round brackets: one that closes a bracket opened before a quotation shows
// that the quotation's closing mark is missing.
func (p *pairer) bracket(i int) {
	switch p.tokens[i].text {
	case "(":
		if p.double >= 0 {
			p.inside++
		} else {
			p.round++
		}
	case ")":
		switch {
		case p.double >= 0 && p.inside > 0:
			p.inside--
		case p.double >= 0 && p.round > 0:
			p.shut(p.double, i-1, false)
			p.double = -1
			p.round--
		case p.double < 0 && p.round > 0:
			p.round--
		}
	}
}

// firstStop is where a quotation that was never closed ends at the latest: the end of its
// first sentence. What was held to be inside after that is let go.
func (p *pairer) firstStop(q, last int) int {
	for k := p.quotes[q].open + 1; k < last; k++ {
		if t := p.tokens[k].text; t == "." || t == "?" || t == "!" {
			for j := k + 1; j <= last; j++ {
				if p.tokens[j].quote == q {
					p.tokens[j].quote = p.quotes[q].outer
				}
			}
			return k
		}
	}
	return last
}

// hold notes the innermost open quotation of a token.
func (p *pairer) hold(i int) {
	p.tokens[i].quote = p.double
	if p.single >= 0 && (p.double < 0 || p.quotes[p.single].open > p.quotes[p.double].open) {
		p.tokens[i].quote = p.single
	}
}

func (p *pairer) doubleAt(i int) {
	if p.opensAt(i, p.double >= 0) {
		if p.double >= 0 { // Opened twice: the first was never closed.
			p.shut(p.double, p.firstStop(p.double, i-1), false)
		}
		q := quotation{open: i, close: i, outer: p.single, prev: -1}
		if p.last >= 0 && (i == 0 || p.tokens[i-1].para != p.tokens[i].para) {
			q.prev = p.last
		}
		p.quotes = append(p.quotes, q)
		p.double, p.last, p.inside = len(p.quotes)-1, -1, 0
		p.tokens[i].mark = opens
		p.hold(i)
		return
	}
	p.tokens[i].mark = closes
	p.hold(i)
	if p.double >= 0 {
		p.shut(p.double, i, true)
		p.double = -1
	}
}

func (p *pairer) singleAt(i int) {
	t := &p.tokens[i]
	before := t.glued && i > 0 && !opener(&p.tokens[i-1]) && p.tokens[i-1].mark != opens
	after := i+1 < len(p.tokens) && p.tokens[i+1].glued && startsInside(&p.tokens[i+1]) && p.tokens[i+1].para == t.para
	if after && p.single >= 0 && (p.tokens[i+1].text == "." || p.tokens[i+1].text == ":") {
		after = false // "… with a limp'.", "'Not a Penny': Duke Shrugs Off Bill"
	}
	if after && p.double >= 0 && p.single >= 0 && doubleMark(p.tokens[i+1].text) { // "…go.'”": both close.
		after = false
	}
	switch {
	case p.single < 0 && after && !before && !elided(p.tokens[i+1].low):
		p.quotes = append(p.quotes, quotation{open: i, close: i, single: true, outer: p.double, prev: p.before})
		p.before = -1
		p.single = len(p.quotes) - 1
		t.mark = opens
		p.hold(i)
	case p.single >= 0 && before && !after, p.single >= 0 && !before && !after:
		t.mark = closes
		p.hold(i)
		p.shut(p.single, i, true)
		p.single = -1
	default:
		p.hold(i)
	}
}

func (p *pairer) shut(q, at int, closed bool) {
	p.quotes[q].close, p.quotes[q].closed = at, closed
	if p.single >= 0 && !p.quotes[q].single && p.quotes[p.single].open > p.quotes[q].open {
		p.single = -1 // An apostrophe taken for a mark.
	}
}

// endParagraph closes what is open after token i. A quotation in double marks may go on in
// the next paragraph if that begins with an opening mark.
func (p *pairer) endParagraph(i int) {
	p.last, p.round = -1, 0
	if p.double >= 0 {
		p.shut(p.double, i, false)
		p.last, p.double = p.double, -1
	}
	p.before = -1
	if q := p.single; q >= 0 && p.quotes[q].outer < 0 && i+1 < len(p.tokens) && singleMark(p.tokens[i+1].text) && (p.opensParagraph(p.quotes[q].open) || p.quotes[q].prev >= 0) {
		p.shut(q, i, false)
		p.before = q
	}
	p.single = -1
}

// opensParagraph reports whether a mark is the first token of its paragraph.
func (p *pairer) opensParagraph(i int) bool {
	return i == 0 || p.tokens[i-1].para != p.tokens[i].para
}

// dropLoose turns single marks that were never closed, in this paragraph or in those that go on, back into
// apostrophes.
func (p *pairer) dropLoose() []quotation {
	for q := len(p.quotes) - 1; q >= 0; q-- {
		if prev := p.quotes[q].prev; p.quotes[q].single && p.quotes[q].closed && prev >= 0 {
			p.quotes[prev].closed = true
		}
	}
	for i := range p.tokens {
		t := &p.tokens[i]
		for t.quote >= 0 && p.quotes[t.quote].single && !p.quotes[t.quote].closed {
			t.quote = p.quotes[t.quote].outer
			if t.mark == opens {
				t.mark = noMark
			}
		}
	}
	return p.quotes
}
