package attribute

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// paragraphs numbers the paragraph of every token. A blank line always ends one; a single
// line end does too, unless the text is wrapped at a column or the line goes on in lower
// case after a word.
func paragraphs(text string, base int, tokens []token) {
	wrapped := isWrapped(text)
	p, at, cp := 0, 0, base
	for i := range tokens {
		breaks := 0
		for cp < tokens[i].start {
			r, w := utf8.DecodeRuneInString(text[at:])
			if r == '\n' || r == '\u2029' || r == '\f' {
				breaks++
			}
			at, cp = at+w, cp+1
		}
		if i > 0 && breaks > 0 && (breaks > 1 || (!wrapped && !goesOn(&tokens[i-1], &tokens[i]))) {
			p++
		}
		tokens[i].para = p
		for cp < tokens[i].end {
			_, w := utf8.DecodeRuneInString(text[at:])
			at, cp = at+w, cp+1
		}
	}
}

// goesOn reports whether a line that ends with a and the next that begins with b are one.
func goesOn(a, b *token) bool {
	r, _ := utf8.DecodeRuneInString(b.text)
	return unicode.IsLower(r) && (a.isWord() || a.text == ",")
}

// isWrapped reports whether lines are broken at a column: most lines have nearly the
// length of the longest, and there are several.
func isWrapped(text string) bool {
	lines, near, longest := 0, 0, 0
	for line := range strings.Lines(text) {
		longest = max(longest, len(strings.TrimSpace(line)))
	}
	if longest > 120 || longest < 40 {
		return false
	}
	for line := range strings.Lines(text) {
		if n := len(strings.TrimSpace(line)); n > 0 {
			lines++
			if n > longest*7/10 {
				near++
			}
		}
	}
	return lines >= 6 && near*10 >= lines*6
}
