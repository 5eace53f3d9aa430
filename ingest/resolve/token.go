package resolve

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word or a mark of a text. A text of 5 MB has a million, so that it is kept small.
type token struct {
	text  string // As written; a typewriter apostrophe for every apostrophe.
	low   string // In lower case.
	start int32  // Code points, half-open.
	end   int32
	sent  int32 // Which sentence it stands in.
	word  bool  // False for marks.
	cap   bool  // Begins with a capital, or with "al-" and a capital.
	upper bool  // Two or more letters, all capitals: an acronym or a shout.
	glued bool  // No white space stands before it.
}

// sentence is a run of tokens that ends at a full stop or a paragraph's end.
type sentence struct {
	from, to int
	para     int
	heading  bool // Capitals in it show nothing: a title, or words all in capitals.
}

// page is a text in tokens and sentences.
type page struct {
	toks  []token
	sents []sentence
}

// abbreviations end in a full stop that ends no sentence.
var abbreviations = wordSet("mr mrs ms dr prof rev sen rep gov gen lt col maj capt sgt cpl adm cmdr brig st jr sr inc corp co ltd no vs jan feb mar apr jun jul aug sep sept oct nov dec hon pres supt dept del")

// closers are the abbreviations that stand at the end of a name, and so may end a sentence.
var closers = wordSet("inc. corp. co. ltd. jr. sr.")

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}

// typewriter writes apostrophes and hyphens as a typewriter has them.
var typewriter = strings.NewReplacer("’", "'", "ʼ", "'", "‑", "-")

// read cuts text into tokens and sentences in one pass over its code points.
func read(text string) page {
	c := cutter{rs: []rune(text), once: map[string]written{}}
	c.toks = make([]token, 0, len(c.rs)/5+16) // About one token in five letters.
	for c.at < len(c.rs) {
		c.next()
	}
	p := page{toks: c.toks}
	p.split(c.breaks)
	return p
}

// cutter walks over a text's code points.
type cutter struct {
	rs     []rune
	at     int
	toks   []token
	breaks []int // Token indexes before which a paragraph ends.
	blank  bool  // White space stands before the next token.
	once   map[string]written
	buf    []byte // Of spell.
}

// written is a word as it stands in the text and in lower case. A long text has a million tokens
// of some ten thousand spellings, each of which is kept once.
type written struct{ text, low string }

// spell spells the code points from start to here.
func (c *cutter) spell(start int, word bool) written {
	c.buf = c.buf[:0]
	for _, r := range c.rs[start:c.at] {
		c.buf = utf8.AppendRune(c.buf, r)
	}
	if w, known := c.once[string(c.buf)]; known {
		return w
	}
	key := string(c.buf)
	w := written{text: key}
	if word {
		w.text = typewriter.Replace(key)
	}
	w.low = strings.ToLower(w.text)
	c.once[key] = w
	return w
}

func (c *cutter) next() {
	r := c.rs[c.at]
	if unicode.IsSpace(r) {
		c.space()
		return
	}
	start := c.at
	switch {
	case isApostrophe(r) && c.possessive():
		c.at += 2
	case unicode.IsLetter(r) || unicode.IsDigit(r):
		c.wordEnd()
	default:
		c.at++
		c.add(start, false)
		return
	}
	c.add(start, true)
}

// space skips white space; a line break is taken for the end of a paragraph unless it
// stands alone inside a sentence that goes on in lower case.
func (c *cutter) space() {
	lines := 0
	for c.at < len(c.rs) && unicode.IsSpace(c.rs[c.at]) {
		if c.rs[c.at] == '\n' || c.rs[c.at] == '\u2029' {
			lines++
		}
		c.at++
	}
	c.blank = true
	if lines == 0 || len(c.toks) == 0 || c.at >= len(c.rs) {
		return
	}
	wrapped := lines == 1 && !endsSentence(c.toks[len(c.toks)-1].text) && unicode.IsLower(c.rs[c.at])
	if !wrapped {
		c.breaks = append(c.breaks, len(c.toks))
	}
}

// possessive reports whether an "'s" stands here, at the end of a word.
func (c *cutter) possessive() bool {
	if c.at == 0 || c.at+1 >= len(c.rs) || (c.rs[c.at+1] != 's' && c.rs[c.at+1] != 'S') || !unicode.IsLetter(c.rs[c.at-1]) && !unicode.IsDigit(c.rs[c.at-1]) && c.rs[c.at-1] != '.' {
		return false
	}
	return c.at+2 >= len(c.rs) || !unicode.IsLetter(c.rs[c.at+2])
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

// wordEnd moves to the end of the word that starts here: letters and digits with single
// hyphens, apostrophes, full stops, ampersands and commas between digits inside it.
func (c *cutter) wordEnd() {
	for c.at < len(c.rs) {
		r := c.rs[c.at]
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			c.at++
			continue
		}
		if c.at+1 >= len(c.rs) {
			break
		}
		after := c.rs[c.at+1]
		inner := unicode.IsLetter(after) || unicode.IsDigit(after)
		switch {
		case isApostrophe(r) && c.possessive():
			return
		case (r == '-' || r == '‑' || isApostrophe(r)) && inner:
		case r == '.' && inner && (!unicode.IsUpper(after) || unicode.IsUpper(c.rs[c.at-1])):
		case r == '.' && after == '-' && unicode.IsUpper(c.rs[c.at-1]) && c.at >= 2 && c.rs[c.at-2] == '.': // "U.S.-led"
		case r == '&' && inner:
		case r == ',' && unicode.IsDigit(after) && unicode.IsDigit(c.rs[c.at-1]):
		default:
			return
		}
		c.at++
	}
}

func (c *cutter) add(start int, word bool) {
	w := c.spell(start, word)
	if word && c.at < len(c.rs) && c.rs[c.at] == '.' && keepsStop(w.text) {
		c.at++
		w = c.spell(start, word)
	}
	t := token{text: w.text, low: w.low, start: int32(start), end: int32(c.at), word: word, glued: !c.blank}
	if word {
		t.cap = isCapital(w.text)
		t.upper = isUpper(w.text)
	}
	c.toks = append(c.toks, t)
	c.blank = false
}

// keepsStop reports whether a full stop after word belongs to it: "Mr.", "J.", "U.S.".
func keepsStop(word string) bool {
	if abbreviations[strings.ToLower(word)] && isCapital(word) && word != "No" {
		return true
	}
	for part := range strings.SplitSeq(word, ".") {
		if r, w := utf8.DecodeRuneInString(part); w != len(part) || !unicode.IsUpper(r) {
			return false
		}
	}
	return word != "I"
}

func isCapital(word string) bool {
	r, w := utf8.DecodeRuneInString(word)
	if unicode.IsUpper(r) {
		return true
	}
	if rest, ok := strings.CutPrefix(word, "al-"); ok || strings.HasPrefix(word, "el-") {
		if !ok {
			rest = word[3:]
		}
		r, _ = utf8.DecodeRuneInString(rest)
		return unicode.IsUpper(r)
	}
	r2, _ := utf8.DecodeRuneInString(word[w:])
	return unicode.IsLower(r) && unicode.IsUpper(r2) && len(word) > 3 // "iPhone", "eBay".
}

func isUpper(word string) bool {
	n := 0
	for _, r := range word {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 2
}

func endsSentence(mark string) bool {
	return mark == "." || mark == "?" || mark == "!" || mark == "…"
}

func isClosing(mark string) bool {
	switch mark {
	case "\"", "”", "’", "'", ")", "]", "»":
		return true
	}
	return false
}

// split finds the sentences. A full stop ends one when a capital, a digit or a mark follows.
func (p *page) split(breaks []int) {
	from, para := 0, 0
	cut := func(to int) {
		if to > from {
			p.sents = append(p.sents, sentence{from: from, to: to, para: para})
		}
		from = to
	}
	for i := 0; i < len(p.toks); i++ {
		if len(breaks) > 0 && breaks[0] == i {
			breaks = breaks[1:]
			cut(i)
			para++
		}
		if !p.stopsAt(i) {
			continue
		}
		j := i + 1
		for j < len(p.toks) && isClosing(p.toks[j].text) && p.toks[j].glued && (len(breaks) == 0 || breaks[0] != j) {
			j++
		}
		if j >= len(p.toks) || (!p.toks[j].glued && !startsLower(p.toks[j])) {
			cut(j)
			i = j - 1
		}
	}
	cut(len(p.toks))
	for n := range p.sents {
		s := &p.sents[n]
		for i := s.from; i < s.to; i++ {
			p.toks[i].sent = int32(n)
		}
		s.heading = p.isHeading(*s)
	}
}

func startsLower(t token) bool {
	r, _ := utf8.DecodeRuneInString(t.text)
	return unicode.IsLower(r)
}

// stopsAt reports whether a sentence may end at token i: at a mark, or at an abbreviation
// such as "U.S." that a word follows which rather begins a sentence than goes on with a name.
func (p *page) stopsAt(i int) bool {
	t := p.toks[i]
	if !t.word {
		return endsSentence(t.text)
	}
	if !strings.HasSuffix(t.text, ".") || i+1 >= len(p.toks) {
		return false
	}
	next := p.toks[i+1]
	last := strings.Count(t.text, ".") > 1 || closers[t.low]
	return last && next.cap && words.is(next.low, classFunction)
}

// isHeading reports whether a sentence is written as a title: no full stop at its end and
// nearly all its longer words with capitals, or all in capitals.
func (p *page) isHeading(s sentence) bool {
	if p.toks[s.from].text == "By" {
		return false // A byline.
	}
	capitals, lower, upper := 0, 0, 0
	for _, t := range p.toks[s.from:s.to] {
		switch {
		case t.text == "/" && t.glued: // The credit of a picture.
			return false
		case !t.word || t.low == "'s" || unicode.IsDigit(rune(t.text[0])):
		case t.cap:
			capitals++
			if t.upper {
				upper++
			}
		case len(t.text) > 3 && !words.is(t.low, classFunction):
			lower++
		}
	}
	if upper >= 4 && upper*10 >= 8*(capitals+lower) {
		return true
	}
	return capitals+lower >= 4 && capitals*10 >= 8*(capitals+lower) && !endsSentence(p.toks[s.to-1].text)
}
