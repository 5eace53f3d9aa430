package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"time"
	"unicode/utf8"
)

// Capture is the text of a source at one moment, stored as read and never changed after.
type Capture struct {
	ID          string       `json:"id"`
	SourceID    string       `json:"sourceId"`              // CAPTURE_OF.
	Text        string       `json:"text"`                  // UTF-8; every span of a statement counts its code points.
	TextSha256  string       `json:"textSha256"`            // Hex, of Text.
	BytesSha256 string       `json:"bytesSha256"`           // Hex, of the file or page that Text was read from.
	MediaType   string       `json:"mediaType"`             // Of those bytes, for example "text/html".
	Retrieved   time.Time    `json:"retrieved,omitzero"`    // When the bytes were fetched; zero if not known.
	Length      int          `json:"length"`                // Of Text, in code points.
	DerivedFrom []Derivation `json:"derivedFrom,omitempty"` // DERIVED_FROM: captures of other works that have passages in common with this one.
	Blocks      []string     `json:"blocks,omitempty"`      // IN_BLOCK: keys under which derive looks for such captures; computed by ingest, any given are replaced.
}

// CaptureID is the id of a source's text.
func CaptureID(sourceID, textSha256 string) string { return ID("capture", sourceID, textSha256) }

// Sha256 is the hex SHA-256 of s.
func Sha256(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}

// NewCapture fills a capture of text from its bytes' hash and media type.
func NewCapture(sourceID, text, bytesSha256, mediaType string) Capture {
	sum := Sha256(text)
	return Capture{
		ID: CaptureID(sourceID, sum), SourceID: sourceID, Text: text, TextSha256: sum,
		BytesSha256: bytesSha256, MediaType: mediaType, Length: utf8.RuneCountInString(text),
	}
}

// Validate checks the fields against each other: the text is UTF-8, its hash and length are
// as said; ErrInvalid names the first that is wrong.
func (c Capture) Validate() error {
	if err := needID("id", c.ID, "capture"); err != nil {
		return err
	}
	if err := needID("sourceId", c.SourceID, "source"); err != nil {
		return err
	}
	if c.Text == "" {
		return invalid("text", "is empty")
	}
	if !utf8.ValidString(c.Text) {
		return invalid("text", "is not UTF-8")
	}
	if got := Sha256(c.Text); got != c.TextSha256 {
		return invalid("textSha256", "is %s, but the text's is %s", c.TextSha256, got)
	}
	if n := utf8.RuneCountInString(c.Text); n != c.Length {
		return invalid("length", "is %d, but the text has %d code points", c.Length, n)
	}
	if len(c.BytesSha256) != 64 {
		return invalid("bytesSha256", "is %q, want 64 hex digits", c.BytesSha256)
	}
	if c.MediaType == "" {
		return invalid("mediaType", "is empty")
	}
	for _, d := range c.DerivedFrom {
		if err := d.validate(); err != nil {
			return err
		}
		if d.CaptureID == c.ID {
			return invalid("derivedFrom.captureId", "is the capture itself")
		}
	}
	return nil
}
