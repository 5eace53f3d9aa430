package conflict

import (
	"strings"
	"unicode"

	"whosaid/graph"
	"whosaid/ingest/conflict/lexicon"
)

// token is a word, a number or a mark of a text.
type token struct {
	text  string // As written.
	low   string // In lower case, with plain apostrophes.
	lemma string // The base form; low for numbers and marks.
	pos   string // "n", "v", "a", "r"; "" if not known.
	span  graph.Span
	kind  tokenKind
}

type tokenKind int

const (
	word tokenKind = iota
	number
	mark
)

func (t token) capital() bool {
	r := []rune(t.text)
	return t.kind == word && len(r) > 0 && unicode.IsUpper(r[0])
}

// glued reports whether nothing stands between two tokens that follow each other.
func glued(a, b token) bool { return a.span.End == b.span.Start }

// tokenize cuts a text into tokens. "didn't" gives "did" and "n't", "Syria's" gives "Syria"
// and "'s", "U.S." stays whole, and hyphens are marks of their own.
func tokenize(text string) []token {
	runes := []rune(text)
	out := make([]token, 0, len(runes)/5+1)
	for i := 0; i < len(runes); {
		r := runes[i]
		switch {
		case unicode.IsSpace(r):
			i++
		case unicode.IsDigit(r):
			end := numberEnd(runes, i)
			out = append(out, newToken(runes, i, end, number))
			i = end
		case unicode.IsLetter(r):
			end := wordEnd(runes, i)
			out = appendWord(out, runes, i, end)
			i = end
		case r == '.' && len(out) > 0 && abbreviations[out[len(out)-1].low] && out[len(out)-1].span.End == i:
			i++ // "Mr. Okoro" is one sentence.
		default:
			out = append(out, newToken(runes, i, i+1, mark))
			i++
		}
	}
	return out
}

// abbreviations are words whose dot ends no sentence.
var abbreviations = set("mr mrs ms dr gen sen rep gov lt col sgt capt maj prof st jr vs jan feb aug sept oct nov dec")

func newToken(runes []rune, start, end int, kind tokenKind) token {
	text := string(runes[start:end])
	low := strings.ReplaceAll(strings.ToLower(text), "’", "'")
	return token{text: text, low: low, lemma: low, span: graph.Span{Start: start, End: end}, kind: kind}
}

// wordToken is newToken with the base form looked up.
func wordToken(runes []rune, start, end int) token {
	t := newToken(runes, start, end, word)
	t.lemma, t.pos = lexicon.Load().Lemma(t.low)
	return t
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' }

// wordEnd takes letters, apostrophes inside a word, and the dots of "U.S.".
func wordEnd(runes []rune, i int) int {
	end := i
	for end < len(runes) {
		r := runes[end]
		inner := end > i && end+1 < len(runes) && unicode.IsLetter(runes[end+1])
		abbreviation := r == '.' && end > i && unicode.IsUpper(runes[end-1]) &&
			(end-1 == i || runes[end-2] == '.') && (inner || end > i+1)
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && !abbreviation && (!isApostrophe(r) || !inner) {
			break
		}
		end++
	}
	return end
}

// numberEnd takes digits and the separators between digits.
func numberEnd(runes []rune, i int) int {
	end := i
	for end < len(runes) {
		r := runes[end]
		separator := strings.ContainsRune(".,٬٫\u00a0\u202f", r) && end+1 < len(runes) && unicode.IsDigit(runes[end+1])
		if !unicode.IsDigit(r) && !separator {
			break
		}
		end++
	}
	return end
}

// appendWord splits the clitics "n't", "'s", "'re" and so on from a word.
func appendWord(out []token, runes []rune, start, end int) []token {
	low := []rune(strings.ToLower(string(runes[start:end])))
	cut := len(low)
	if n := len(low); n > 3 && low[n-1] == 't' && isApostrophe(low[n-2]) && low[n-3] == 'n' {
		cut = n - 3
	} else {
		for i := len(low) - 1; i > 0 && i >= len(low)-3; i-- {
			if isApostrophe(low[i]) {
				cut = i
			}
		}
	}
	out = append(out, wordToken(runes, start, start+cut))
	if start+cut < end {
		out = append(out, wordToken(runes, start+cut, end))
	}
	return out
}
