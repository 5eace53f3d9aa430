package resolve

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

// said is one statement of a test text: its words and its speaker's words, as they stand in
// the text after the statement before, and who must be found to have said it.
type said struct {
	speaker string
	words   string
	want    []string // Names; none if nobody can tell.
}

// input cuts the statements of a test out of its text.
func input(t *testing.T, text string, list []said) Input {
	t.Helper()
	in := Input{CaptureID: "capture:test", Doc: attribute.Document{Text: graph.NewText(text)}}
	from := 0
	span := func(words string, at int) graph.Span {
		i := strings.Index(text[at:], words)
		if i < 0 {
			t.Fatalf("the text has no %q after byte %d", words, at)
		}
		start := utf8.RuneCountInString(text[:at+i])
		return graph.Span{Start: start, End: start + utf8.RuneCountInString(words)}
	}
	for _, s := range list {
		near := from + strings.Index(text[from:], s.words)
		paragraph := strings.LastIndex(text[:near], "\n") + 1
		st := attribute.Statement{Spans: graph.Spans{span(s.words, from)}, Form: graph.Indirect, RelayedBy: -1}
		if strings.HasPrefix(s.words, `"`) {
			st.Form = graph.Direct
		}
		// The speaker's words nearest to what is said, in its paragraph.
		best := -1
		for at := paragraph; ; {
			i := wordIndex(text[at:], s.speaker)
			if i < 0 || best >= 0 && at+i > near+len(s.words)+200 {
				break
			}
			if best < 0 || abs(at+i-near) < abs(best-near) {
				best = at + i
			}
			at += i + 1
		}
		if best < 0 {
			t.Fatalf("the text has no speaker %q near %q", s.speaker, s.words)
		}
		st.Speaker = span(s.speaker, best)
		in.Statements = append(in.Statements, st)
		from = near + len(s.words)
	}
	return in
}

// wordIndex is strings.Index of whole words.
func wordIndex(text, words string) int {
	for at := 0; ; {
		i := strings.Index(text[at:], words)
		if i < 0 {
			return -1
		}
		i += at
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+len(words):])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return i
		}
		at = i + 1
	}
}

// checkSpeakers compares who said each statement with what the test wants.
func checkSpeakers(t *testing.T, out Output, list []said) {
	t.Helper()
	for i, s := range list {
		got := names(out, out.Speakers[i])
		want := append([]string{}, s.want...)
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("speaker %q of %q = %q, want %q (%s)", s.speaker, s.words, got, want, out.Why[i])
		}
	}
	if t.Failed() {
		for _, a := range out.Actors {
			t.Logf("%s %q %q %+v", a.Kind, a.Name, a.Aliases, a.Memberships)
		}
	}
}
