package resolve

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

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
