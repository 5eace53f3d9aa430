package graph_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"whosaid/graph"
)

// TestTextCutsAsRunesDo compares every cut with the plain way, over texts with emoji,
// combining marks and letters of several bytes.
func TestTextCutsAsRunesDo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.StringOfN(rapid.RuneFrom([]rune("ab é🌉😀‍́ش文\n")), 0, 300, -1).Draw(t, "text")
		text, runes := graph.NewText(words), []rune(words)
		if text.Len() != len(runes) || text.String() != words {
			t.Fatalf("Len() = %d, want %d", text.Len(), len(runes))
		}
		end := rapid.IntRange(0, len(runes)).Draw(t, "end")
		start := rapid.IntRange(0, end).Draw(t, "start")
		if got, want := text.Cut(graph.Span{Start: start, End: end}), string(runes[start:end]); got != want {
			t.Fatalf("Cut([%d, %d)) = %q, want %q", start, end, got, want)
		}
		if got, want := text.Byte(end), len(string(runes[:end])); got != want {
			t.Fatalf("Byte(%d) = %d, want %d", end, got, want)
		}
	})
}

func TestTextCutPanicsOutside(t *testing.T) {
	for _, s := range []graph.Span{{Start: -1, End: 1}, {Start: 0, End: 4}, {Start: 2, End: 1}} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("Cut(%v) of three code points did not panic", s)
				}
			}()
			graph.NewText("a🌉b").Cut(s)
		}()
	}
}

func TestSpansValidate(t *testing.T) {
	cases := []struct {
		name   string
		spans  graph.Spans
		length int
		ok     bool
	}{
		{"two apart", graph.Spans{{Start: 0, End: 2}, {Start: 3, End: 5}}, 5, true},
		{"two that touch", graph.Spans{{Start: 0, End: 2}, {Start: 2, End: 5}}, 5, true},
		{"past the end, unchecked", graph.Spans{{Start: 0, End: 9}}, -1, true},
		{"past the end", graph.Spans{{Start: 0, End: 6}}, 5, false},
		{"empty", graph.Spans{{Start: 2, End: 2}}, 5, false},
		{"backwards", graph.Spans{{Start: 3, End: 1}}, 5, false},
		{"overlapping", graph.Spans{{Start: 0, End: 3}, {Start: 2, End: 5}}, 5, false},
		{"out of order", graph.Spans{{Start: 3, End: 5}, {Start: 0, End: 2}}, 5, false},
		{"before the text", graph.Spans{{Start: -1, End: 2}}, 5, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if err := c.spans.Validate(c.length); (err == nil) != c.ok || err != nil && !errors.Is(err, graph.ErrInvalid) {
				t.Errorf("Validate(%d) = %v, want it taken: %v", c.length, err, c.ok)
			}
		})
	}
}

// FuzzSpans reads any list of offsets: what is taken must come back the same and, if valid,
// quote only words of the text.
func FuzzSpans(f *testing.F) {
	for _, seed := range []string{"[]", "[0,3]", "[0,3,5,6]", "[3]", "[5,1]", "null", "[-1,2]", "{}", "[0,99999999999]"} {
		f.Add(seed)
	}
	text := graph.NewText("a🌉b, said the mayor 😀 again")
	f.Fuzz(func(t *testing.T, src string) {
		var spans graph.Spans
		if json.Unmarshal([]byte(src), &spans) != nil {
			return
		}
		b, err := json.Marshal(spans)
		if err != nil {
			t.Fatal(err)
		}
		var again graph.Spans
		if err := json.Unmarshal(b, &again); err != nil || !slices.Equal(spans, again) {
			t.Errorf("%v came back as %v, %v", spans, again, err)
		}
		if len(spans) == 0 || spans.Validate(text.Len()) != nil {
			return
		}
		for _, piece := range strings.Split(text.Quote(spans), graph.Ellipsis) {
			if piece == "" || !strings.Contains(text.String(), piece) || !utf8.ValidString(piece) {
				t.Errorf("%v quotes %q", spans, piece)
			}
		}
		if hull := spans.Hull(); hull.Start != spans[0].Start || !hull.Contains(spans[len(spans)-1]) {
			t.Errorf("Hull() of %v = %v", spans, hull)
		}
	})
}
