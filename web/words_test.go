package web

import (
	"testing"

	"whosaid/graph"
)

func TestEveryWordOfTheVocabularyHasPlainWords(t *testing.T) {
	for vocabulary, plain := range map[string]func(string) string{
		"conflictKind": func(s string) string { return kindWords[graph.ConflictKind(s)] },
		"conflictStatus": func(s string) string {
			return statusWords[graph.ConflictStatus(s)] + statusMeanings[graph.ConflictStatus(s)]
		},
		"stance":       func(s string) string { return stanceWords[graph.Stance(s)] },
		"form":         func(s string) string { return formWords[graph.Form(s)] },
		"evidenceKind": func(s string) string { return evidenceWords[graph.EvidenceKind(s)] },
		"verdict":      func(s string) string { return verdictWords[graph.Verdict(s)] },
	} {
		for _, word := range graph.Vocabulary(vocabulary) {
			if plain(word) == "" {
				t.Errorf("%s %q has no plain words", vocabulary, word)
			}
		}
	}
}

func TestDateWords(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "2017": "2017", "2017-06": "June 2017", "2017-06-09": "9 June 2017",
		"2017-06/2017-10": "June 2017 – October 2017", "soon": "soon",
	} {
		if got := dateWords(in); got != want {
			t.Errorf("dateWords(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestListWords(t *testing.T) {
	for want, names := range map[string][]string{"": nil, "A": {"A"}, "A and B": {"A", "B"}, "A, B and C": {"A", "B", "C"}} {
		if got := listWords(names); got != want {
			t.Errorf("listWords(%q) = %q, want %q", names, got, want)
		}
	}
}

func TestPiecesOf(t *testing.T) {
	const quote = "it rained … all 𝔸day"
	spans := graph.Spans{{Start: 10, End: 19}, {Start: 30, End: 38}}
	for _, tt := range []struct {
		name  string
		clash graph.Span
		want  string
	}{
		{"inside a piece", graph.Span{Start: 13, End: 19}, "it [rained]| … |all 𝔸day"},
		{"over the gap", graph.Span{Start: 13, End: 33}, "it [rained]| … |[all] 𝔸day"},
		{"the whole", graph.Span{}, "it rained| … |all 𝔸day"},
		{"elsewhere", graph.Span{Start: 50, End: 60}, "it rained| … |all 𝔸day"},
		{"outside the first plane", graph.Span{Start: 34, End: 35}, "it rained| … |all [𝔸]day"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			for _, p := range piecesOf(quote, spans, tt.clash) {
				switch {
				case p.Joiner:
					got += "|" + p.Words + "|"
				case p.Clash:
					got += "[" + p.Words + "]"
				default:
					got += p.Words
				}
			}
			if got != tt.want {
				t.Errorf("piecesOf(%q, %v) = %s, want %s", quote, tt.clash, got, tt.want)
			}
		})
	}
}
