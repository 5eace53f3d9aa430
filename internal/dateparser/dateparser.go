// Package dateparser stands in for github.com/markusmobius/go-dateparser, which go-htmldate
// imports for a search of free text that whosaid never asks for (SkipExtensiveSearch in
// ingest/html.go). The real one builds tables of two hundred languages whenever a program that
// holds it starts, whatever the program is to do; see docs/adr/0010.
//
// It has what go-htmldate names, and no more: another version of that may not build with it,
// and then tells so at once.
package dateparser

import (
	"errors"
	"time"
)

// ParserType is a way to read a date.
type ParserType uint8

// The ways that go-htmldate asks for.
const (
	CustomFormat ParserType = iota
	AbsoluteTime
)

// PreferredDateSource says which day is meant by one that is not whole.
type PreferredDateSource uint8

// Past is the last such day.
const Past PreferredDateSource = 1

// Configuration is how dates are to be read.
type Configuration struct {
	PreferredDateSource PreferredDateSource
	StrictParsing       bool
}

// Parser reads dates in free text.
type Parser struct{ ParserTypes []ParserType }

// Date is what was read.
type Date struct{ Time time.Time }

// ErrLeftOut says that this program holds no reader of dates in free text.
var ErrLeftOut = errors.New("dates in free text are not read")

// Parse always returns ErrLeftOut.
func (*Parser) Parse(*Configuration, string, ...string) (Date, error) {
	return Date{}, ErrLeftOut
}
