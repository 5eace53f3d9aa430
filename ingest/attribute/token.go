package attribute

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word, number or mark of the text.
type token struct {
	span  // Where it stands.
	text  string
	low   string // Lower case, every apostrophe straight.
	tag   string // Penn Treebank part of speech; the mark itself for punctuation.
	sent  int    // Index of its sentence.
	para  int    // Index of its paragraph.
	quote int    // Index of the innermost quotation that holds it, -1 if none.
	mark  quoteMark
	glued bool // Nothing stands between it and the token before.
}

// span is a stretch of code points, half-open; a short name for what graph.Span holds.
type span struct{ start, end int }

// quoteMark says what a quotation mark does.
type quoteMark uint8

const (
	noMark quoteMark = iota
	opens
	closes
)

func (t *token) isWord() bool {
	r, w := utf8.DecodeRuneInString(t.text)
	return unicode.IsLetter(r) || unicode.IsDigit(r) || (isApostrophe(r) && len(t.text) > w && t.text != "''")
}

// capital reports whether the token begins with an upper-case letter.
func (t *token) capital() bool {
	r, _ := utf8.DecodeRuneInString(t.text)
	return unicode.IsUpper(r)
}

// abbreviations end in a full stop that ends no sentence.
var abbreviations = wordSet(`mr mrs ms dr prof gov sen rep lt gen col maj capt sgt cpl adm cmdr rev hon pres supt st jr sr
	no vs etc inc corp co ltd jan feb mar apr jun jul aug sept sep oct nov dec mass calif fla ill pa wis va md conn ariz
	minn mich tenn ala ga ky la mo n.c s.c e.g i.e a.m p.m ft mt art dept assn bros ave blvd messrs mme mlle brig`)

// contractions are cut off the word that they are written with.
var contractions = []string{"n't", "'s", "'re", "'ve", "'ll", "'d", "'m"}

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '_'
}

// scanner cuts a text into tokens and paragraphs.
type scanner struct {
	s      string
	at     int // Byte offset.
	cp     int // Code point offset of at.
	glued  bool
	tokens []token
}

// scan cuts text, which base code points stand before, into tokens; para is filled by paragraphs, the rest by later steps.
func scan(text string, base int) []token {
	sc := scanner{s: text, cp: base, tokens: make([]token, 0, len(text)/5+1)}
	for sc.at < len(text) {
		r, w := utf8.DecodeRuneInString(text[sc.at:])
		if unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || unicode.IsControl(r) {
			sc.at, sc.cp, sc.glued = sc.at+w, sc.cp+1, false
			continue
		}
		sc.emit(sc.length(r, w))
	}
	return sc.tokens
}

// length is how many bytes the token that begins with r takes.
func (sc *scanner) length(r rune, w int) int {
	rest := sc.s[sc.at:]
	switch {
	case isWordRune(r) || ((r == '@' || r == '#' || r == '$' || r == '£' || r == '€') && startsWord(rest[w:])):
		return wordLength(rest)
	case strings.HasPrefix(rest, "''") || strings.HasPrefix(rest, "``"):
		return 2
	case isApostrophe(r) && !sc.glued && clitic(rest) > 0: // "ca n't", "Trump 's"
		return clitic(rest)
	case r == '.' || r == '-':
		n := w
		for n < len(rest) && rest[n] == byte(r) {
			n++
		}
		return n
	}
	return w
}

func startsWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return isWordRune(r)
}

// clitic is the length of a contraction that stands as a word of its own, 0 if none does.
func clitic(s string) int {
	n := 0
	for i, r := range s {
		if i > 0 && !unicode.IsLetter(r) {
			break
		}
		if n = i + utf8.RuneLen(r); i > 5 {
			return 0
		}
	}
	folded := foldWord(s[:n])
	for _, c := range contractions {
		if folded == c {
			return n
		}
	}
	return 0
}

// wordLength is the length of the word at the start of s: letters and digits, with
// apostrophes, hyphens, full stops and commas that stand inside it.
func wordLength(s string) int {
	n, last := 0, rune(0)
	dotted := true // Only single letters between full stops so far: "U.S".
	run := 0
	for n < len(s) {
		r, w := utf8.DecodeRuneInString(s[n:])
		next, _ := utf8.DecodeRuneInString(s[min(n+w, len(s)):])
		switch {
		case isWordRune(r), n == 0:
			run++
		case isApostrophe(r) && unicode.IsLetter(last) && unicode.IsLetter(next):
			run, dotted = 0, false
		case (r == '-' || r == '‑' || r == '&') && isWordRune(last) && isWordRune(next):
			run, dotted = 0, false
		case (r == ',' || r == ':' || r == '/') && unicode.IsDigit(last) && unicode.IsDigit(next):
			run = 0
		case r == '/' && unicode.IsUpper(last) && unicode.IsUpper(next): // "RFE/RL"
			run, dotted = 0, false
		case r == '.' && isWordRune(last) && isWordRune(next) && (unicode.IsDigit(next) || run <= 2 || isDomain(s[n+w:])):
			if run > 1 {
				dotted = false
			}
			run = 0
		case r == '.' && isWordRune(last) && abbreviates(s[:n], dotted && run == 1):
			if len(s) > n+1 && s[n+1] == '-' && startsWord(s[n+2:]) { // "U.S.-led"
				n, last, run, dotted = n+2, '-', 0, false
				continue
			}
			return n + w
		default:
			return n
		}
		n, last = n+w, r
	}
	return n
}

func isDomain(s string) bool {
	return strings.HasPrefix(s, "com") || strings.HasPrefix(s, "org") || strings.HasPrefix(s, "net")
}

// abbreviates reports whether a full stop after word belongs to it.
func abbreviates(word string, initials bool) bool {
	if initials && (strings.Contains(word, ".") || (word != "I" && word >= "A" && word <= "Z")) {
		return true
	}
	if i := strings.LastIndexAny(word, "-"); i >= 0 {
		word = word[i+1:]
	}
	low := strings.ToLower(word)
	return abbreviations[low] && (low != "no" && low != "art" && low != "mass" && low != "ill" && low != "mar" || word != low)
}

// emit adds the token of n bytes at the scanner's place, cutting off a contraction.
func (sc *scanner) emit(n int) {
	word := sc.s[sc.at : sc.at+n]
	low := foldWord(word)
	if word[0] != '\'' && len(low) > 2 {
		for _, c := range contractions {
			if k := len(low) - len(c); strings.HasSuffix(low, c) && k > 0 {
				cut := cutFolded(word, len(c))
				sc.push(word[:cut], low[:k])
				sc.glued = true
				sc.push(word[cut:], c)
				return
			}
		}
	}
	sc.push(word, low)
	sc.glued = true
}

// cutFolded finds the byte of word at which its last n folded bytes begin.
func cutFolded(word string, n int) int {
	at := len(word)
	for ; n > 0; n-- {
		_, w := utf8.DecodeLastRuneInString(word[:at])
		at -= w
	}
	return at
}

func (sc *scanner) push(word, low string) {
	n := utf8.RuneCountInString(word)
	sc.tokens = append(sc.tokens, token{span: span{sc.cp, sc.cp + n}, text: word, low: low, quote: -1, glued: sc.glued})
	sc.cp, sc.at = sc.cp+n, sc.at+len(word)
}

// foldWord is the word in lower case with straight apostrophes.
func foldWord(w string) string {
	plain := true
	for i := range len(w) {
		if c := w[i]; c >= utf8.RuneSelf || (c >= 'A' && c <= 'Z') {
			plain = false
			break
		}
	}
	if plain {
		return w
	}
	return strings.Map(func(r rune) rune {
		if isApostrophe(r) {
			return '\''
		}
		return unicode.ToLower(r)
	}, w)
}
