package ingest

import (
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"whosaid/graph"
)

// Format is one way in which reporting comes in a file.
type Format struct {
	Name       string                 // As --format and Run.Tool spell it.
	MediaType  string                 // Of the bytes, as Capture.MediaType keeps it.
	Extensions []string               // With the dot, lower case.
	Says       string                 // What it is, for help texts.
	Sniff      func(head []byte) bool // Whether the first bytes show this format; nil if only the extension can.
	Parse      Parser
}

// Parser reads one input and calls yield for each record in it, in order; an error of yield
// ends the reading and is returned. A parser has no network, clock, globals or database: the
// same bytes give the same records.
type Parser func(r io.Reader, about About, yield func(Record) error) error

// Record is one thing that an input holds. Exactly one of Article, Noun and Refused is set.
type Record struct {
	Line    int        // Where it begins, from 1.
	Article *Article   // A text that nobody has looked through for statements yet.
	Noun    graph.Noun // One of the thirteen, complete.
	Refused error      // Why the words are not a record: a *graph.FieldError.
	Text    string     // The record's own words, for the dead-letter file; empty for an article.

	known bool // The graph, or an earlier record of the same transaction, has the noun already.
}

// Formats lists the formats in the order in which an input is tried for them.
func Formats() []Format {
	return []Format{recordsFormat, htmlFormat, textFormat}
}

// FormatNames lists the names that --format takes.
func FormatNames() []string {
	var names []string
	for _, f := range Formats() {
		names = append(names, f.Name)
	}
	return names
}

// formatNamed returns the format of that name, or ErrInvalid.
func formatNamed(name string) (Format, error) {
	for _, f := range Formats() {
		if f.Name == name {
			return f, nil
		}
	}
	return Format{}, &graph.FieldError{Field: "format", Why: fmt.Sprintf("is %q, want one of %s", name, strings.Join(FormatNames(), ", "))}
}

// sniffLen is how many first bytes Sniff sees.
const sniffLen = 4096

// sniff decides an input's format: by what its first bytes show, and else by its extension.
// A file whose bytes are known to be no text is ErrInvalid, with what they are.
func sniff(name string, head []byte) (Format, error) {
	if what := binaryKind(head); what != "" {
		return Format{}, &graph.FieldError{Source: name, Why: "looks like " + what + ", want one of " + strings.Join(FormatNames(), ", ")}
	}
	for _, f := range Formats() {
		if f.Sniff != nil && f.Sniff(head) {
			return f, nil
		}
	}
	ext := strings.ToLower(path.Ext(name))
	for _, f := range Formats() {
		if slices.Contains(f.Extensions, ext) {
			return f, nil
		}
	}
	return textFormat, nil
}

// magic lists first bytes of formats that are no text, so that the refusal can say what it met.
var magic = []struct{ bytes, what string }{
	{"%PDF-", "a PDF"},
	{"PK\x03\x04", "a zip archive or office document"},
	{"\x1f\x8b", "gzip-compressed bytes"},
	{"\x89PNG", "a PNG image"},
	{"\xff\xd8\xff", "a JPEG image"},
	{"GIF8", "a GIF image"},
	{"RIFF", "a RIFF media file"},
	{"\x7fELF", "a program"},
	{"MZ\x90", "a program"},
	{"\xd0\xcf\x11\xe0", "an old office document"},
	{"{\\rtf", "a rich text file"},
	{"BZh", "bzip2-compressed bytes"},
	{"7z\xbc\xaf", "a 7z archive"},
	{"PAR1", "a Parquet file"},
	{"SQLite format 3", "an SQLite database"},
}

// binaryKind says what kind of bytes that are no text these are; empty if it knows none.
func binaryKind(head []byte) string {
	for _, m := range magic {
		if strings.HasPrefix(string(head), m.bytes) {
			return m.what
		}
	}
	return ""
}
