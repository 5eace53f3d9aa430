package graph

import (
	"encoding/json"
	"fmt"
	"regexp"
	"time"
)

// Date is a day, month or year as precise as the source gives it: "2017", "2017-06",
// "2017-06-09", or an interval of two of them "2017-06/2017-10" (the level 0 forms of EDTF,
// ISO 8601-2:2019, without a time of day). The zero Date means that none is given.
type Date struct{ text string }

var datePart = regexp.MustCompile(`^\d{4}(-\d{2}(-\d{2})?)?$`)

// ParseDate reads a Date; "" gives the zero Date. It returns ErrInvalid for a date that no
// calendar has and for an interval that ends before it begins.
func ParseDate(s string) (Date, error) {
	if s == "" {
		return Date{}, nil
	}
	d := Date{s}
	from, to, err := d.bounds()
	if err != nil {
		return Date{}, err
	}
	if to.Before(from) {
		return Date{}, invalid("date", "%q ends before it begins", s)
	}
	return d, nil
}

// DateOf is the day of t in t's own zone.
func DateOf(t time.Time) Date { return Date{t.Format(time.DateOnly)} }

// String returns the date as given, "" for none.
func (d Date) String() string { return d.text }

// IsZero reports whether no date is given.
func (d Date) IsZero() bool { return d.text == "" }

// From is the first day that the date can mean, at 00:00 UTC; the zero Time for no date.
func (d Date) From() time.Time { from, _, _ := d.bounds(); return from }

// To is the last day that the date can mean, at 00:00 UTC; the zero Time for no date.
func (d Date) To() time.Time { _, to, _ := d.bounds(); return to }

// Overlaps reports whether some day can be meant by both; false if either gives none.
func (d Date) Overlaps(o Date) bool {
	return !d.IsZero() && !o.IsZero() && !d.From().After(o.To()) && !o.From().After(d.To())
}

func (d Date) bounds() (from, to time.Time, err error) {
	if d.IsZero() {
		return
	}
	first, last := d.text, d.text
	if len(d.text) > 10 || (len(d.text) > 4 && d.text[4] == '/') || (len(d.text) > 7 && d.text[7] == '/') {
		for i, c := range d.text {
			if c == '/' {
				first, last = d.text[:i], d.text[i+1:]
				break
			}
		}
	}
	if from, _, err = partBounds(first); err != nil {
		return
	}
	_, to, err = partBounds(last)
	return
}

func partBounds(s string) (from, to time.Time, err error) {
	if !datePart.MatchString(s) {
		return from, to, invalid("date", "is %q, want YYYY, YYYY-MM, YYYY-MM-DD or two of them joined by /", s)
	}
	layout := map[int]string{4: "2006", 7: "2006-01", 10: time.DateOnly}[len(s)]
	if from, err = time.Parse(layout, s); err != nil {
		return from, to, invalid("date", "%q is in no calendar", s)
	}
	switch len(s) {
	case 4:
		to = from.AddDate(1, 0, -1)
	case 7:
		to = from.AddDate(0, 1, -1)
	default:
		to = from
	}
	return from, to, nil
}

// MarshalJSON writes the date as a string.
func (d Date) MarshalJSON() ([]byte, error) { return json.Marshal(d.text) }

// UnmarshalJSON reads a string that ParseDate takes.
func (d *Date) UnmarshalJSON(b []byte) error {
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return fmt.Errorf("date: want a string: %w", err)
	}
	parsed, err := ParseDate(s)
	if err == nil {
		*d = parsed
	}
	return err
}
