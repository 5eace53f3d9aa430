package ingest

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"whosaid/graph"
)

// maxArticle is the most bytes an article may have. A text is held in memory whole, several
// times over; a book has two million bytes.
const maxArticle = 32 << 20

// readArticle reads an article's bytes, of which there may be maxArticle.
func readArticle(r io.Reader) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, maxArticle+1))
	if err != nil {
		return nil, err
	}
	if len(b) > maxArticle {
		return nil, refuse("", "is longer than %d bytes: split it", maxArticle)
	}
	if len(b) == 0 {
		return nil, refuse("", "is empty")
	}
	return b, nil
}

// decodeText turns a text file's bytes into the text that is stored. UTF-8 is kept as it is,
// byte order mark and line ends included. UTF-16 is known by its byte order mark. Any other
// encoding must be named: none can be told from the bytes with certainty, and a wrong guess
// would put words into somebody's mouth.
func decodeText(b []byte, encoding string) (string, error) {
	if encoding == "" && (bytes.HasPrefix(b, []byte("\xff\xfe")) || bytes.HasPrefix(b, []byte("\xfe\xff"))) {
		encoding = "utf-16" // Either order: the decoder reads the mark.
		if b[0] == 0xfe {
			encoding = "utf-16be"
		}
		b = b[2:]
	}
	if encoding != "" {
		e, _ := charset.Lookup(encoding)
		if e == nil {
			return "", refuse("encoding", "%q is no encoding that the WHATWG standard knows", encoding)
		}
		decoded, err := e.NewDecoder().Bytes(b)
		if err != nil {
			return "", refuse("encoding", "the bytes are not %s: %v", encoding, err)
		}
		b = decoded
	}
	text := string(b)
	if at := strings.IndexByte(text, 0); at >= 0 {
		return "", refuseAt(b, at, "byte %d is NUL: this is not a text", at)
	}
	if !utf8.ValidString(text) {
		at := firstInvalid(b)
		return "", refuseAt(b, at, "byte %d is not UTF-8: name the encoding, or convert the file first", at)
	}
	return text, nil
}

// firstInvalid is the offset of the first byte that is not UTF-8; len(b) if all are.
func firstInvalid(b []byte) int {
	at := 0
	for at < len(b) {
		r, size := utf8.DecodeRune(b[at:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		at += size
	}
	return at
}

// refuse is an ErrInvalid about a field of the input, or about the input if field is empty.
func refuse(field, format string, args ...any) *graph.FieldError {
	return &graph.FieldError{Field: field, Why: fmt.Sprintf(format, args...)}
}

// refuseAt is an ErrInvalid about the line that holds byte at.
func refuseAt(b []byte, at int, format string, args ...any) *graph.FieldError {
	e := refuse("", format, args...)
	e.Line = 1 + bytes.Count(b[:at], []byte("\n"))
	return e
}
