package retell

import (
	"strings"
	"unicode"

	"whosaid/graph"
)

// Word is one word of a text, as two records of one utterance are compared by it: case, marks
// and the shape of apostrophes do not count.
type Word struct {
	Text   string     // As it is written.
	Low    string     // As it is compared: letters and digits in lower case.
	Span   graph.Span // Where it stands.
	Quoted bool       // It stands between quotation marks.
	Starts bool       // A sentence begins with it, or words were left out before it.
}

// Words cuts a text into words. A quotation that is not closed ends with its paragraph.
func Words(text string) []Word {
	runes := []rune(text)
	out := make([]Word, 0, len(runes)/5+1)
	closing, starts := rune(0), true
	for i := 0; i < len(runes); {
		r := runes[i]
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			end := wordEnd(runes, i)
			out = append(out, Word{
				Text: string(runes[i:end]), Low: lowOf(runes[i:end]), Span: graph.Span{Start: i, End: end},
				Quoted: closing != 0, Starts: starts,
			})
			i, starts = end, false
			continue
		case r == '\n':
			closing, starts = 0, true
		case r == '.' || r == '!' || r == '?' || r == ':' || r == ';' || r == '…' && closing != 0:
			starts = starts || !abbreviated(out, r)
		case closing != 0 && r == closing:
			closing = 0
		case closing == 0:
			closing = closes(runes, i)
		}
		i++
	}
	return out
}

// abbreviated reports whether a full stop after the last word more likely shortens the word
// than ends a sentence: an initial, or a title before a name.
func abbreviated(before []Word, mark rune) bool {
	if mark != '.' || len(before) == 0 {
		return false
	}
	last := before[len(before)-1]
	return len(last.Low) == 1 || titles[last.Low]
}

var titles = map[string]bool{
	"mr": true, "mrs": true, "ms": true, "dr": true, "st": true, "gen": true, "gov": true, "sen": true,
	"rep": true, "lt": true, "col": true, "sgt": true, "capt": true, "prof": true, "no": true,
}

// closes is the mark that closes a quotation which begins at i, 0 if none begins there.
func closes(runes []rune, i int) rune {
	switch runes[i] {
	case '"':
		return '"'
	case '“', '„':
		return '”'
	case '«':
		return '»'
	case '‘':
		return '’'
	case '\'':
		if before := i == 0 || unicode.IsSpace(runes[i-1]); before && i+1 < len(runes) && !unicode.IsSpace(runes[i+1]) {
			return '\''
		}
	}
	return 0
}

// wordEnd is where the word that begins at i ends. An apostrophe inside a word is part of it.
func wordEnd(runes []rune, i int) int {
	if end := initialsEnd(runes, i); end > 0 {
		return end
	}
	for i < len(runes) {
		switch r := runes[i]; {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r):
		case apostrophe(r) && i+1 < len(runes) && unicode.IsLetter(runes[i+1]):
		default:
			return i
		}
		i++
	}
	return i
}

// initialsEnd is where initials such as "F.B.I." that begin at i end, 0 if there are none.
func initialsEnd(runes []rune, i int) int {
	n := 0
	for i+1 < len(runes) && unicode.IsLetter(runes[i]) && runes[i+1] == '.' {
		i, n = i+2, n+1
	}
	if n < 2 {
		return 0
	}
	return i
}

func apostrophe(r rune) bool { return r == '\'' || r == '’' }

func lowOf(word []rune) string {
	return strings.Map(func(r rune) rune {
		if apostrophe(r) || r == '.' {
			return -1
		}
		return unicode.ToLower(r)
	}, string(word))
}
