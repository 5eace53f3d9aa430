package graph

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Span is where words stand in Capture.Text: Unicode code points, half-open [Start, End).
// The zero Span is empty and means "not in the text".
type Span struct {
	Start int
	End   int
}

// IsZero reports whether the span names no words.
func (s Span) IsZero() bool { return s == Span{} }

// Len is the number of code points the span covers.
func (s Span) Len() int { return s.End - s.Start }

// Overlaps reports whether the two spans share at least one code point.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Contains reports whether every code point of o is one of s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Spans is an ordered list of disjoint spans: one for an unbroken stretch of words, several
// for a quotation that its cue interrupts. As JSON and in the graph it is the flat list
// [start, end, start, end, …].
type Spans []Span

// MarshalJSON writes the span as [start, end]; the zero Span as null.
func (s Span) MarshalJSON() ([]byte, error) {
	if s.IsZero() {
		return []byte("null"), nil
	}
	return json.Marshal([2]int{s.Start, s.End})
}

// UnmarshalJSON reads [start, end] or null.
func (s *Span) UnmarshalJSON(b []byte) error {
	var pair []int
	if err := json.Unmarshal(b, &pair); err != nil {
		return invalid("span", "want [start, end] or null")
	}
	switch len(pair) {
	case 0:
		*s = Span{}
	case 2:
		*s = Span{pair[0], pair[1]}
	default:
		return invalid("span", "has %d offsets, want 2", len(pair))
	}
	return nil
}

// MarshalJSON writes the flat list of offsets.
func (ss Spans) MarshalJSON() ([]byte, error) { return json.Marshal(ss.Flat()) }

// UnmarshalJSON reads the flat list of offsets.
func (ss *Spans) UnmarshalJSON(b []byte) error {
	var flat []int
	if err := json.Unmarshal(b, &flat); err != nil {
		return invalid("spans", "want a list of offsets")
	}
	out, err := SpansOf(flat)
	if err == nil {
		*ss = out
	}
	return err
}

// SpansOf builds Spans from the flat list [start, end, start, end, …].
// It returns ErrInvalid when the list has an odd length.
func SpansOf(flat []int) (Spans, error) {
	if len(flat)%2 != 0 {
		return nil, invalid("spans", "has %d offsets, want an even number", len(flat))
	}
	out := make(Spans, 0, len(flat)/2)
	for i := 0; i < len(flat); i += 2 {
		out = append(out, Span{flat[i], flat[i+1]})
	}
	return out, nil
}

// Flat returns the offsets as [start, end, start, end, …]; never nil.
func (ss Spans) Flat() []int {
	out := make([]int, 0, 2*len(ss))
	for _, s := range ss {
		out = append(out, s.Start, s.End)
	}
	return out
}

// Hull is the smallest span that covers all of ss; zero when ss is empty.
func (ss Spans) Hull() Span {
	if len(ss) == 0 {
		return Span{}
	}
	return Span{ss[0].Start, ss[len(ss)-1].End}
}

// Validate checks that the spans are non-empty, in order, disjoint, and end at or before
// length code points. A negative length leaves the end unchecked.
func (ss Spans) Validate(length int) error {
	last := 0
	for i, s := range ss {
		switch {
		case s.Start < last:
			return invalid("spans", "span %d starts at %d, before %d", i, s.Start, last)
		case s.End <= s.Start:
			return invalid("spans", "span %d [%d, %d) is empty", i, s.Start, s.End)
		case length >= 0 && s.End > length:
			return invalid("spans", "span %d ends at %d, past the text's %d code points", i, s.End, length)
		}
		last = s.End
	}
	return nil
}

// Ellipsis joins the pieces of a discontinuous quotation in Statement.Quote.
const Ellipsis = " … "

// Text is a capture's words with an index from code points to bytes, so that cutting many
// spans out of a long text costs each only its own length. The zero Text is the empty text.
type Text struct {
	s     string
	marks []int // marks[i] is the byte offset of code point i*markEvery.
	n     int
}

const markEvery = 64

// NewText indexes s, which must be valid UTF-8 (see Capture.Validate).
func NewText(s string) Text {
	t := Text{s: s}
	for i := range s {
		if t.n%markEvery == 0 {
			t.marks = append(t.marks, i)
		}
		t.n++
	}
	return t
}

// String returns the whole text.
func (t Text) String() string { return t.s }

// Len is the text's length in code points.
func (t Text) Len() int { return t.n }

// Byte returns the byte offset of code point p, for p in [0, Len()].
func (t Text) Byte(p int) int {
	if p >= t.n {
		return len(t.s)
	}
	if p <= 0 {
		return 0
	}
	at := t.marks[p/markEvery]
	for range p % markEvery {
		_, w := utf8.DecodeRuneInString(t.s[at:])
		at += w
	}
	return at
}

// Cut returns the words at s. It panics on a span that is not in the text, as slicing does;
// spans from outside are checked by Spans.Validate first.
func (t Text) Cut(s Span) string {
	if s.Start < 0 || s.End > t.n || s.Start > s.End {
		panic(fmt.Sprintf("graph: span [%d, %d) of a text of %d code points", s.Start, s.End, t.n))
	}
	return t.s[t.Byte(s.Start):t.Byte(s.End)]
}

// Quote returns the words at ss, pieces joined by Ellipsis. This is what Statement.Quote holds.
func (t Text) Quote(ss Spans) string {
	parts := make([]string, len(ss))
	for i, s := range ss {
		parts[i] = t.Cut(s)
	}
	return strings.Join(parts, Ellipsis)
}
