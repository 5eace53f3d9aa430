package graph

import (
	"fmt"
	"strconv"
	"strings"
)

// Revision says that a batch holds all that one reader finds in one capture. Writing it
// supersedes what an earlier version of that reader found there and this one does not.
type Revision struct {
	CaptureID string
	Reader    string // With its version: "rules@2".
}

// Validate checks the fields; ErrInvalid names the first that is wrong.
func (r Revision) Validate() error {
	if err := needID("captureId", r.CaptureID, "capture"); err != nil {
		return err
	}
	if r.Reader == "" {
		return invalid("reader", "is empty")
	}
	return checkReader(r.Reader)
}

// ReaderOf is a reader with its version as nouns name it: "rules@2".
func ReaderOf(name string, version int) string { return fmt.Sprintf("%s@%d", name, version) }

// ParseReader takes apart what ReaderOf made; ok is false for anything else.
func ParseReader(s string) (name string, version int, ok bool) {
	i := strings.LastIndexByte(s, '@')
	if i < 1 {
		return "", 0, false
	}
	version, err := strconv.Atoi(s[i+1:])
	return s[:i], version, err == nil && version > 0
}

func checkReader(s string) error {
	if _, _, ok := ParseReader(s); s != "" && !ok {
		return invalid("reader", "is %q, want a name with a version: rules@2", s)
	}
	return nil
}

// LaterReadingError is an ErrConflict: a later version of the reader has read the capture, and
// what an earlier one says of it is of no use any more.
type LaterReadingError struct {
	Revision
	Stored string // The reader in the graph.
}

func (e *LaterReadingError) Error() string {
	return fmt.Sprintf("%s was read by %s already, later than %s", e.CaptureID, e.Stored, e.Reader)
}

// Is makes it an ErrConflict.
func (e *LaterReadingError) Is(target error) bool { return target == ErrConflict }
