package attribute

import (
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
	"whosaid/graph"
)

func FuzzExtract(f *testing.F) {
	for _, c := range constructions {
		f.Add(c.text)
	}
	for _, s := range []string{"", "“", "'s", "''", "\"\"\"\"", "A:", ": said", "— B", "“”’‘«»", "according to", "U.S.-", "said said said", "a\u0301 “x”\r\n", "\xff\xfe"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			text = strings.ToValidUTF8(text, "\uFFFD")
		}
		extract(t, text)
	})
}

// TestSoundOnAnyWords puts the words that the rules look for in any order.
func TestSoundOnAnyWords(t *testing.T) {
	words := []string{"said", "Marlow", "the", "ministry", "“", "”", "\"", "'", ",", ".", ":", ";", "—", "that", "which", "who", "reported", "according", "to", "by",
		"accused", "of", "was", "has", "not", "\n", "\n\n", "claim", "’s", "and", "it", "MARLOW", "(", ")", "saying", "in", "a", "statement", "dam", "?", "…", "«", "»", "é", "日本"}
	rapid.Check(t, func(r *rapid.T) {
		picked := rapid.SliceOfN(rapid.SampledFrom(words), 0, 60).Draw(r, "words")
		text := strings.Join(picked, rapid.SampledFrom([]string{" ", ""}).Draw(r, "joint"))
		doc := graph.NewText(text)
		all := Extract(Document{Text: doc})
		for i, s := range all {
			if err := sound(s, i, len(all), doc); err != nil {
				r.Fatalf("Extract(%q): statement %d: %v", text, i, err)
			}
		}
		if !slices.IsSortedFunc(all, func(a, b Statement) int { return a.Spans[0].Start - b.Spans[0].Start }) {
			r.Fatalf("Extract(%q) is not sorted", text)
		}
	})
}

// TestRelaysEnd holds that following RelayedBy always ends.
func TestRelaysEnd(t *testing.T) {
	all, _ := extract(t, `Marlow said that the mayor claimed that the ministry reported that the dam was empty.`)
	deep := 0
	for i := range all {
		n := 0
		for j := i; all[j].RelayedBy >= 0; j = all[j].RelayedBy {
			if n++; n > len(all) {
				t.Fatalf("RelayedBy of statement %d never ends", i)
			}
		}
		deep = max(deep, n)
	}
	if deep != 2 {
		t.Errorf("the deepest statement has %d hops, want 2", deep)
	}
}

// hostile are texts that a careless algorithm takes quadratic time for, by name.
var hostile = map[string]string{
	"straight marks": `"`, "curly marks": "“", "closing marks": "”", "single marks": "'", "words": "said ", "clauses": "he said that ",
	"commas": "a, said ", "labels": "A: b\n", "reopened": "“A b.\n\n", "dashes": "“a” — B ", "semicolons": "a; b said ",
}

func BenchmarkExtract(b *testing.B) {
	raw, err := os.ReadFile("../../examples/raqqa/raqqa.txt")
	if err != nil {
		b.Fatal(err)
	}
	doc := Document{Text: graph.NewText(string(raw))}
	words := len(strings.Fields(string(raw)))
	b.ReportAllocs()
	for b.Loop() {
		Extract(doc)
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(words), "ms/1000words")
}

// BenchmarkHostile reads 5 MB of each hostile text.
func BenchmarkHostile(b *testing.B) {
	for name, unit := range hostile {
		doc := Document{Text: graph.NewText(strings.Repeat(unit, 5_000_000/len(unit)))}
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				Extract(doc)
			}
		})
	}
}
