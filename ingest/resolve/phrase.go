package resolve

import (
	"strings"

	"whosaid/graph"
)

func isPronoun(low string) bool { _, ok := pronouns[low]; return ok }

// core returns the end of the noun phrase at i before what hangs on it ("officials | at the
// Pentagon"), and where its own words begin, after an article.
func (d *doc) core(i, j int) (end, from int) {
	from = i
	for from < j-1 && (isArticle(d.toks[from].low) || d.toks[from].low == "both" || d.toks[from].low == "even" || d.toks[from].low == "all" && isArticle(d.toks[from+1].low)) {
		from++
	}
	for end = from; end < j; end++ {
		if n := d.nameAt(end); n != none {
			end = d.mentions[n].to - 1
			continue
		}
		if !d.pluralOwner(end, j) && d.endsCore(end, from, j) {
			break
		}
	}
	for end-1 > from && d.toks[end-1].upper && words.is(d.toks[end-1].low, classAfter) {
		end-- // "Ana Souza MP"
	}
	if end-2 >= from && end < j && hangs[d.toks[end].low] && kindOfNoun(d.toks[end-1].low) == graph.AnyActor && kindOfNoun(d.toks[end-2].low) != graph.AnyActor && d.nameAt(end-1) == none {
		end-- // "a source close | to the board"
	}
	return end, from
}

// endsCore reports whether the noun phrase that begins at from ends before the token at k: a mark, a small word or a
// participle.
func (d *doc) endsCore(k, from, j int) bool {
	t := d.toks[k]
	if !t.word {
		return true
	}
	if k == from || t.low == "'s" {
		return false
	}
	small := words.is(t.low, classFunction) && !words.is(t.low, classPeople) && !isNumberWord(t.low)
	participle := strings.HasSuffix(t.low, "ing") && !words.is(t.low, classDocument) && !d.qualifiesHead(k, j)
	return small || participle
}

// qualifiesHead reports whether the participle at k only qualifies the noun after it: "its
// managing director".
func (d *doc) qualifiesHead(k, j int) bool {
	return k+1 < j && (isHead(d.toks[k+1].low) || isPersonNoun(d.toks[k+1].low)) && !isHead(d.toks[k-1].low) && !isPersonNoun(d.toks[k-1].low) && !isPeopleEnd(d.toks[k-1].low)
}

func isPeopleEnd(low string) bool { return isPlural(low) || endsInPeople(low) }

// pluralOwner reports whether the token at k is the apostrophe of a plural that owns what
// follows in the phrase: "the dockers' union".
func (d *doc) pluralOwner(k, j int) bool {
	low := d.toks[k].low
	return k > 0 && k+1 < j && (low == "'" || low == "’") && d.toks[k].glued && strings.HasSuffix(d.toks[k-1].low, "s") && !d.toks[k+1].glued
}

func isNumberWord(low string) bool {
	switch low {
	case "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "other", "first", "second", "third", "last", "new", "former", "own", "same":
		return true
	}
	return false
}

// wholePhrase is an unnamed speaker in the text's words, at most to the first comma.
func (d *doc) wholePhrase(i, j int) string {
	for k := i; k < j; k++ {
		if d.pluralOwner(k, j) {
			continue
		}
		if !d.toks[k].word && d.toks[k].text != "&" || d.toks[k].low == "accused" || d.toks[k].low == "who" || d.toks[k].low == "which" || k > i+12 {
			j = k
		}
	}
	phrase := d.in.Doc.Text.Cut(d.span(i, max(j, i+1)))
	if t := d.toks[i]; t.cap && !t.upper && d.nameAt(i) == none && d.opens(i, d.sents[t.sent]) {
		phrase = strings.ToLower(phrase[:1]) + phrase[1:]
	} else if i > 0 && isArticle(d.toks[i-1].low) && t.cap && !t.upper && d.nameAt(i) == none {
		phrase = strings.ToLower(phrase[:1]) + phrase[1:]
	}
	return strings.Join(strings.Fields(phrase), " ")
}

func isArticle(low string) bool {
	switch low {
	case "the", "a", "an", "this", "that", "these", "those":
		return true
	}
	return false
}
