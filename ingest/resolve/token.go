package resolve

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word or a mark of a text. A text of 5 MB has a million, so that a token holds only what
// is its own: where it stands.
type token struct {
	*wording
	start int32 // Code points.
	sent  int32 // Which sentence it stands in.
}

// wording is a word or mark as it is written, which a text has some ten thousand of, each kept once.
type wording struct {
	text  string // As written; a typewriter apostrophe for every apostrophe.
	low   string // In lower case.
	size  int32  // Code points.
	word  bool   // False for marks.
	cap   bool   // Begins with a capital, or with "al-" and a capital.
	upper bool   // Two or more letters, all capitals: an acronym or a shout.
	glued bool   // No white space stands before it.
}

// end is the code point after the token.
func (t token) end() int { return int(t.start + t.size) }

// noToken stands for the token before the first or after the last.
var noToken = token{wording: &wording{}}

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
	c := cutter{text: text, known: map[written]*wording{}}
	c.toks = make([]token, 0, len(text)/5+16) // About one token in five letters.
	for c.at < len(c.text) {
		c.next()
	}
	p := page{toks: c.toks}
	p.split(c.breaks)
	return p
}

// cutter walks over a text's code points.
type cutter struct {
	text   string
	at     int // Byte.
	point  int // Code point.
	toks   []token
	breaks []int // Token indexes before which a paragraph ends.
	blank  bool  // White space stands before the next token.
	known  map[written]*wording
}

// written is what two tokens of one spelling share.
type written struct {
	words string // Of the text.
	glued bool
}

// peek returns the code point that begins at byte at, and its bytes.
func (c *cutter) peek(at int) (rune, int) { return utf8.DecodeRuneInString(c.text[at:]) }

// before returns the code point that ends at byte at; utf8.RuneError if none does.
func (c *cutter) before(at int) rune {
	r, _ := utf8.DecodeLastRuneInString(c.text[:at])
	return r
}

// step moves over one code point of so many bytes.
func (c *cutter) step(bytes int) {
	c.at += bytes
	c.point++
}

func (c *cutter) next() {
	r, w := c.peek(c.at)
	if unicode.IsSpace(r) {
		c.space()
		return
	}
	start, point := c.at, c.point
	switch {
	case isApostrophe(r) && c.possessive():
		c.step(w)
		c.step(1)
	case unicode.IsLetter(r) || unicode.IsDigit(r):
		c.wordEnd()
	default:
		c.step(w)
		c.add(start, point, false)
		return
	}
	c.add(start, point, true)
}

// space skips white space; a line break is taken for the end of a paragraph unless it
// stands alone inside a sentence that goes on in lower case.
func (c *cutter) space() {
	lines := 0
	r, w := c.peek(c.at)
	for c.at < len(c.text) && unicode.IsSpace(r) {
		if r == '\n' || r == '\u2029' {
			lines++
		}
		c.step(w)
		r, w = c.peek(c.at)
	}
	c.blank = true
	if lines == 0 || len(c.toks) == 0 || c.at >= len(c.text) {
		return
	}
	wrapped := lines == 1 && !endsSentence(c.toks[len(c.toks)-1].text) && unicode.IsLower(r)
	if !wrapped {
		c.breaks = append(c.breaks, len(c.toks))
	}
}

// possessive reports whether an "'s" stands here, at the end of a word.
func (c *cutter) possessive() bool {
	_, w := c.peek(c.at)
	s := c.at + w
	if s >= len(c.text) || c.text[s] != 's' && c.text[s] != 'S' {
		return false
	}
	if last := c.before(c.at); !unicode.IsLetter(last) && !unicode.IsDigit(last) && last != '.' {
		return false
	}
	after, _ := c.peek(s + 1)
	return !unicode.IsLetter(after)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

// wordEnd moves to the end of the word that starts here: letters and digits with single
// hyphens, apostrophes, full stops, ampersands and commas between digits inside it.
func (c *cutter) wordEnd() {
	for c.at < len(c.text) {
		r, w := c.peek(c.at)
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			c.step(w)
			continue
		}
		after, _ := c.peek(c.at + w)
		last := c.before(c.at)
		inner := unicode.IsLetter(after) || unicode.IsDigit(after)
		switch {
		case isApostrophe(r) && c.possessive():
			return
		case (r == '-' || r == '‑' || isApostrophe(r)) && inner:
		case r == '.' && inner && (!unicode.IsUpper(after) || unicode.IsUpper(last)):
		case r == '.' && after == '-' && unicode.IsUpper(last) && c.before(c.at-utf8.RuneLen(last)) == '.': // "U.S.-led"
		case r == '&' && inner:
		case r == ',' && unicode.IsDigit(after) && unicode.IsDigit(last):
		default:
			return
		}
		c.step(w)
	}
}

// add keeps the token from a byte, which is a code point, to here.
func (c *cutter) add(start, point int, word bool) {
	if word && strings.HasPrefix(c.text[c.at:], ".") && keepsStop(c.text[start:c.at]) {
		c.step(1)
	}
	key := written{c.text[start:c.at], !c.blank}
	s := c.known[key]
	if s == nil {
		s = wordingOf(key, word)
		s.size = int32(c.point - point)
		c.known[key] = s
	}
	c.toks = append(c.toks, token{wording: s, start: int32(point)})
	c.blank = false
}

// wordingOf tells what the letters of a word or mark show.
func wordingOf(w written, word bool) *wording {
	s := &wording{text: w.words, word: word, glued: w.glued}
	if word {
		s.text = typewriter.Replace(w.words)
		s.cap = isCapital(s.text)
		s.upper = isUpper(s.text)
	}
	s.low = strings.ToLower(s.text)
	return s
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
