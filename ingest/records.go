package ingest

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"
)

// recordsFormat is JSON Lines with one noun of the model an object: every noun can be loaded
// from a file without any extraction. docs/records.schema.json is its schema.
var recordsFormat = Format{
	Name:       "records",
	MediaType:  "application/jsonl",
	Extensions: []string{".jsonl", ".ndjson"},
	Says:       "JSON Lines, one noun of the model an object",
	Sniff:      looksLikeRecords,
	Parse:      parseRecords,
}

// maxLine is the most bytes that one record may have. A capture holds a whole text, and JSON
// may spell a character in six bytes.
const maxLine = maxArticle

// keptOfLong is how many bytes of a line longer than maxLine go into the dead-letter file.
const keptOfLong = 256

// looksLikeRecords reports whether the first line that is not blank begins an object that
// names a noun.
func looksLikeRecords(head []byte) bool {
	head = bytes.TrimPrefix(head, []byte(byteOrderMark))
	line, _, _ := bytes.Cut(bytes.TrimSpace(head), []byte("\n"))
	return bytes.HasPrefix(line, []byte("{")) && bytes.Contains(line, []byte(`"type"`))
}

func parseRecords(r io.Reader, about About, yield func(Record) error) error {
	if !about.isZero() {
		return refuse("", "records say themselves who published what: leave out title, publisher and the like")
	}
	in := bufio.NewReaderSize(r, 64<<10)
	for n := 1; ; n++ {
		line, size, err := readLine(in, maxLine)
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte(byteOrderMark))
		}
		if line = bytes.TrimSpace(line); len(line) > 0 {
			if y := yield(recordOf(n, line, size)); y != nil {
				return y
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
	}
}

// recordOf reads the record on line n. size is how long the line was before it was cut.
func recordOf(n int, line []byte, size int) Record {
	rec := Record{Line: n, Text: strings.ToValidUTF8(string(line), "\ufffd")}
	if size > maxLine {
		rec.Text = strings.ToValidUTF8(string(line[:keptOfLong]), "\ufffd")
		rec.Refused = refuse("", "the line has %d bytes, more than %d", size, maxLine)
		return rec
	}
	rec.Noun, rec.Refused = decodeNoun(line)
	return rec
}

// readLine returns the next line without its end, cut at limit bytes, and its whole length. At
// the end of the input it returns what is left with io.EOF.
func readLine(in *bufio.Reader, limit int) (line []byte, size int, err error) {
	for {
		piece, err := in.ReadSlice('\n')
		size += len(piece)
		if room := limit - len(line); room > 0 {
			line = append(line, piece[:min(room, len(piece))]...)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if n := len(piece); n > 0 && piece[n-1] == '\n' {
			size--
			line = bytes.TrimSuffix(line, []byte("\n"))
		}
		return line, size, err
	}
}
