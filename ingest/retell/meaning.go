package retell

import (
	"fmt"
	"slices"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/conflict"
	"whosaid/ingest/conflict/lexicon"
	"whosaid/ingest/conflict/similar"
)

// How like two sayings must be to be one in other words. docs/retelling.md has the figures that set these.
const (
	paraphraseFrom  = .4 // How like a report must be to what it reports,
	paraphraseStems = 4  // by so many stems;
	looselyFrom     = .35
	looselyStems    = 6
	quotedFrom      = .6 // two quotations by more, and only of one day;
	undatedFrom     = .6 // and by more where nobody knows whether it is one occasion.
	leastMeant      = 5  // Words of content that each side must have to be compared by what it means.
)

// meaning compares what a reporter makes of a speaker's words with the words, or with what
// another reporter, or translator, makes of them.
func (u Utterance) meaning(o Utterance, when occasion) (graph.Quotes, bool) {
	q := graph.Quotes{Kind: graph.Paraphrase}
	quoted := u.Form == graph.Direct && o.Form == graph.Direct
	if quoted && when != oneDay || when == longAfter || u.Polarity != o.Polarity || min(u.content, o.content) < leastMeant {
		return q, false
	}
	var l similar.Lexical
	l.Add("", max(u.gist, o.gist))
	ms := l.Match(min(u.gist, o.gist), 1)
	if len(ms) == 0 {
		return q, false
	}
	q.Similarity = ms[0].Score
	stems := slices.DeleteFunc(ms[0].Shared, fewNumber)
	like := q.Similarity >= paraphraseFrom && len(stems) >= paraphraseStems || q.Similarity >= looselyFrom && len(stems) >= looselyStems
	switch {
	case !like || when == anyDay && q.Similarity < undatedFrom:
		return q, false
	case quoted && q.Similarity < quotedFrom:
		return q, false
	case when != oneDay && countOf(stems, tellingStem) < leastTelling:
		return q, false
	}
	if r := conflict.Judge(conflict.Side{Text: u.Quote}, conflict.Side{Text: o.Quote}).Relation; r == conflict.Contradicts {
		return q, false
	}
	q.Why = fmt.Sprintf("what %s said, and as it was reported: in both stand %s", nameOf(u.Speakers), strings.Join(stems[:min(5, len(stems))], ", "))
	return q, true
}

func countOf(words []string, counts func(string) bool) (n int) {
	for _, w := range words {
		if counts(w) {
			n++
		}
	}
	return n
}

// gistOf is what is said with the base forms of words that spelling does not join with them: "rebuild" for
// "rebuilt".
func gistOf(quote string, words []Word) string {
	var out strings.Builder
	runes, at := []rune(quote), 0
	for _, w := range words {
		if !content(w) {
			continue
		}
		base, _ := lexicon.Load().Lemma(w.Low)
		if base == w.Low || lexicon.Stem(base) == lexicon.Stem(w.Low) {
			continue
		}
		out.WriteString(string(runes[at:w.Span.Start]))
		out.WriteString(base)
		at = w.Span.End
	}
	out.WriteString(string(runes[at:]))
	return out.String()
}

// fewNumber reports whether a stem is that of a small number in words, which two of whatever matter may share.
func fewNumber(stem string) bool { return fewNumbers[stem] }

var fewNumbers = stemsOf(`two three four five six seven eight nine ten eleven twelve dozen hundred thousand million`)

func stemsOf(list string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		out[lexicon.Stem(w)] = true
	}
	return out
}
