package graph_test

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"whosaid/graph"
)

func TestParseDate(t *testing.T) {
	cases := []struct{ text, from, to string }{
		{"2017", "2017-01-01", "2017-12-31"}, {"2017-06", "2017-06-01", "2017-06-30"}, {"2017-06-09", "2017-06-09", "2017-06-09"},
		{"2016-02", "2016-02-01", "2016-02-29"}, {"1900-02", "1900-02-01", "1900-02-28"},
		{"2017-06/2017-10", "2017-06-01", "2017-10-31"}, {"2016/2017-03-04", "2016-01-01", "2017-03-04"}, {"2017/2017", "2017-01-01", "2017-12-31"},
	}
	for _, c := range cases {
		d, err := graph.ParseDate(c.text)
		if err != nil || d.String() != c.text || d.From().Format(time.DateOnly) != c.from || d.To().Format(time.DateOnly) != c.to {
			t.Errorf("ParseDate(%q) = %v from %v to %v, %v; want %s to %s", c.text, d, d.From(), d.To(), err, c.from, c.to)
		}
	}
	for _, bad := range []string{"17", "2017-13", "2017-02-29", "2017-6-9", "June 2017", "2017-06-09T10:00", "2017/", "/2017", "2017-10/2017-06", "2015/2016/2017", "2017-00", " 2017"} {
		if d, err := graph.ParseDate(bad); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("ParseDate(%q) = %v, %v; want ErrInvalid", bad, d, err)
		}
	}
}

func TestDateOverlaps(t *testing.T) {
	date := func(s string) graph.Date {
		d, err := graph.ParseDate(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"2017", "2017-06", true}, {"2017-06-30", "2017-06", true}, {"2017-06", "2017-07", false},
		{"2016/2018", "2017-01-01", true}, {"", "2017", false}, {"", "", false},
	} {
		if date(c.a).Overlaps(date(c.b)) != c.want || date(c.b).Overlaps(date(c.a)) != c.want {
			t.Errorf("%q overlaps %q: want %v both ways", c.a, c.b, c.want)
		}
	}
}

// FuzzParseDate holds every date that is taken to its own bounds and its JSON form.
func FuzzParseDate(f *testing.F) {
	for _, seed := range []string{"", "2017", "2017-06", "2017-06-09", "2017-06/2017-10", "0000", "9999-12-31", "2017/", "//", "2017-02-30"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, src string) {
		d, err := graph.ParseDate(src)
		if err != nil {
			if !errors.Is(err, graph.ErrInvalid) || !d.IsZero() {
				t.Errorf("ParseDate(%q) = %v, %v; want the zero Date and ErrInvalid", src, d, err)
			}
			return
		}
		if d.String() != src || d.To().Before(d.From()) || d.Overlaps(d) == d.IsZero() {
			t.Errorf("ParseDate(%q) = %v from %v to %v", src, d, d.From(), d.To())
		}
		b, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		var again graph.Date
		if err := json.Unmarshal(b, &again); err != nil || again != d {
			t.Errorf("%s came back as %v, %v", b, again, err)
		}
	})
}
