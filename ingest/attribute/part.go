package attribute

import "unicode/utf8"

// part is a stretch of a text that is read by itself, so that a long text takes no more
// memory than a short one.
type part struct {
	text string
	base int // Code points of the text before it.
}

// partBytes is how long a part is at least, partLimit at most.
const partBytes, partLimit = 256 << 10, 320 << 10

// parts cuts a text after a line end, or where no line ends in reach, after any code point.
func parts(text string) []part {
	var out []part
	base := 0
	for len(text) > partLimit {
		cut := partLimit
		for i := partBytes; i < partLimit; i++ {
			if text[i] == '\n' {
				cut = i + 1
				break
			}
		}
		for cut > 0 && !utf8.RuneStart(text[cut]) {
			cut--
		}
		out = append(out, part{text[:cut], base})
		base += utf8.RuneCountInString(text[:cut])
		text = text[cut:]
	}
	return append(out, part{text, base})
}
