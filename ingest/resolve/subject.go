package resolve

import (
	"strings"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

// wholeSubject moves the beginning of a speaker's phrase, given from i to j, back to that of the
// whole subject: what follows a preposition right before the verb is never the subject itself,
// "a source close to | the board told", "one of | the reviewers said".
func (d *doc) wholeSubject(i, j int, st attribute.Statement) int {
	if i >= j || st.Cue.IsZero() || st.Cue.Start < st.Speaker.End || strings.HasSuffix(d.in.Doc.Text.Cut(st.Cue), "ing") || strings.HasPrefix(st.Rule, "label") {
		return i
	}
	s := d.sents[d.toks[i].sent]
	at := i - 1
	if at > s.from && isCurrency(d.toks[at].text) {
		at--
	}
	if at <= s.from || !hangs[d.toks[at].low] && !(objects[d.toks[i].low] && words.is(d.toks[at].low, classFunction|classLocative) && !isJoint(d.toks[at].low)) {
		return i
	}
	k := at
	for k > s.from && at-k < mostHanging && d.toks[k-1].word && !d.endsSubject(k-1) {
		k--
	}
	if !isArticle(d.toks[k].low) && !isNumberWord(d.toks[k].low) && !isPlural(d.toks[k].low) || !d.leadsTo(k, at) {
		return i
	}
	return k
}

// leadsTo reports whether the words from i to the preposition at j are a noun for people with, at
// most, an adjective or participle behind it and more prepositions: "people familiar with", "clerk
// accused of stealing more than".
func (d *doc) leadsTo(i, j int) bool {
	k := i
	for k < j && d.toks[k].low != "one" && d.countOf(k) == 0 && kindOfNoun(d.toks[k].low) != graph.Person && kindOfNoun(d.toks[k].low) != graph.Group {
		if d.toks[k].cap && !isArticle(d.toks[k].low) || hangs[d.toks[k].low] {
			return false
		}
		k++
	}
	for k+1 < j && (kindOfNoun(d.toks[k+1].low) == graph.Person || kindOfNoun(d.toks[k+1].low) == graph.Group) {
		k++ // "two sources", "bank clerk"
	}
	return k < j && (k+1 == j || hangs[d.toks[k+1].low] || k+2 <= j && hangs[d.toks[k+2].low] && d.nameAt(k+1) == none)
}

// pastTime moves the beginning of a speaker's phrase past when something else was: "nine months
// after | a volunteer".
func (d *doc) pastTime(i, j int) int {
	for k := i + 1; k+1 < j && k < i+6; k++ {
		if low := d.toks[k].low; low != "after" && low != "before" && low != "since" {
			continue
		}
		if sorts := attribute.NounSorts(d.toks[k-1].low); len(sorts) > 0 && sorts[0] == "time" {
			return k + 1
		}
	}
	return i
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

// objects are pronouns that are never a subject: "men behind | them said".
var objects = wordSet("them him us me")

func isJoint(low string) bool { return low == "and" || low == "or" || low == "but" || low == "that" }
