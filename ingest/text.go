package ingest

import (
	"io"
	"strings"
	"unicode/utf8"

	"whosaid/graph"
)

// textFormat is plain text. The stored text is the file, character for character: byte order
// mark, front matter and line ends stay, so that a span counts code points of the file.
var textFormat = Format{
	Name:       "text",
	MediaType:  textMedia,
	Extensions: []string{".txt", ".text", ".md"},
	Says:       "plain text in UTF-8, with or without front matter",
	Parse:      parseText,
}

func parseText(r io.Reader, about About, yield func(Record) error) error {
	b, err := readArticle(r)
	if err != nil {
		return err
	}
	text, err := decodeText(b, about.Encoding)
	if err != nil {
		return err
	}
	skip := 0
	if strings.HasPrefix(text, byteOrderMark) {
		skip = len(byteOrderMark)
	}
	front, size, err := frontMatter(text[skip:])
	if err != nil {
		return err
	}
	skip += size
	body := text[skip:]
	if strings.TrimSpace(body) == "" {
		return refuse("", "has no words")
	}
	about = about.or(front)
	if about.Title == "" {
		about.Title = headline(body)
	}
	return yield(Record{Line: 1, Article: &Article{
		About:       about,
		Text:        text,
		Skip:        utf8.RuneCountInString(text[:skip]),
		BytesSha256: graph.Sha256(string(b)),
		MediaType:   textMedia,
	}})
}

const textMedia = "text/plain"

const byteOrderMark = "\ufeff"

// maxHeadline is how many code points a first line may have and still be a headline.
const maxHeadline = 200

// headline is the first line that has words, if it stands alone like a headline: short, and
// not ended as a sentence is. Empty if there is none.
func headline(body string) string {
	line, rest, _ := strings.Cut(strings.TrimSpace(body), "\n")
	line = strings.TrimSpace(line)
	next, _, _ := strings.Cut(rest, "\n")
	if strings.TrimSpace(next) != "" || strings.HasSuffix(line, ".") || utf8.RuneCountInString(line) > maxHeadline {
		return ""
	}
	return line
}
