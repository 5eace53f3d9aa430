package resolve

import (
	"strings"

	"whosaid/ingest/attribute"
)

// wholeSubject moves the beginning of a speaker's phrase, given from i to j, back to that of the
// whole subject: what follows a preposition right before the verb is never the subject itself,
// "a source close to | the board told", "one of | the reviewers said".
func (d *doc) wholeSubject(i, j int, st attribute.Statement) int {
	if i >= j || st.Cue.IsZero() || st.Cue.Start < st.Speaker.End || strings.HasPrefix(st.Rule, "label") {
		return i
	}
	s := d.sents[d.toks[i].sent]
	at := i - 1
	if at > s.from && isCurrency(d.toks[at].text) {
		at--
	}
	if at <= s.from || !hangs[d.toks[at].low] {
		return i
	}
	k := at
	for k > s.from && at-k < mostHanging && d.toks[k-1].word && !d.endsSubject(k-1) {
		k--
	}
	from := k
	if isArticle(d.toks[k].low) || isNumberWord(d.toks[k].low) {
		k++
	}
	for ; k < at; k++ {
		low := d.toks[k].low
		if words.is(low, classFunction) && !isNumberWord(low) || strings.HasSuffix(low, "ing") {
			break
		}
	}
	head := d.toks[k-1].low
	if k == from || hangs[d.toks[from].low] || d.toks[from].cap && from > s.from && !isArticle(d.toks[from].low) || kindOfNoun(head) == "" && head != "one" && d.countOf(k-1) == 0 {
		return i
	}
	return from
}

// mostHanging is how many words a subject is read back over.
const mostHanging = 12

// hangs are the small words by which a phrase hangs on a noun before it.
var hangs = wordSet("of to with from for than")

func isCurrency(mark string) bool { return mark == "$" || mark == "£" || mark == "€" }

// endsSubject reports whether the word at k, to the left of a phrase, is no part of it.
func (d *doc) endsSubject(k int) bool {
	switch low := d.toks[k].low; low {
	case "and", "but", "or", "that", "as", "when", "while", "if", "because", "although", "though", "which", "who", "after", "before", "since", "until", "by", "according", "in", "on", "at":
		return true
	case "accused":
		return d.toks[k+1].low != "of"
	default:
		return words.is(low, classSaying) && !words.is(low, classRole|classDocument)
	}
}
