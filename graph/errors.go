package graph

import (
	"errors"
	"fmt"
	"strings"
)

// The four kinds of error. Callers test with errors.Is; api and cmd each map them to a
// status or exit code in one table.
var (
	ErrNotFound    = errors.New("not found")
	ErrInvalid     = errors.New("invalid")
	ErrConflict    = errors.New("conflict")
	ErrUnavailable = errors.New("unavailable")
)

// FieldError says which field of a noun is wrong and how; it is an ErrInvalid.
// Source and Line are filled by whoever read the noun from somewhere.
type FieldError struct {
	Source string // The file or stream it came from; empty if it was not read from one.
	Line   int    // Counted from 1; 0 if it has no lines.
	Field  string // The field's JSON name, for example "captureId".
	Why    string // What is wrong, lower case.
}

func (e *FieldError) Error() string {
	var b strings.Builder
	if e.Source != "" {
		b.WriteString(e.Source)
		if e.Line > 0 {
			fmt.Fprintf(&b, ":%d", e.Line)
		}
		b.WriteString(": ")
	}
	if e.Field != "" {
		b.WriteString(e.Field + ": ")
	}
	b.WriteString(e.Why)
	return b.String()
}

// Is makes every FieldError an ErrInvalid.
func (e *FieldError) Is(target error) bool { return target == ErrInvalid }

func invalid(field, format string, args ...any) error {
	return &FieldError{Field: field, Why: fmt.Sprintf(format, args...)}
}
