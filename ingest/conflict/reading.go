package conflict

import (
	"strings"

	"whosaid/graph"
	"whosaid/ingest/conflict/lexicon"
)

// reading is what the judges see in one side: its words with their base forms, what is
// negated or only possible, which notions it takes a side on.
type reading struct {
	side     Side
	ts       []token
	terms    []term
	marks    []lexicon.Mark // Of the terms: those without one in common are not alike, but for names.
	negated  []bool         // By token: inside the reach of an odd number of negations.
	modal    []bool         // By token: said to be possible only.
	negs     []int          // Tokens that negate.
	doubts   []doubt        // Words that call a whole claim untrue.
	notions  []hit          // Sides taken; sign already turned by negation.
	figures  []graph.Figure
	dates    []DateMention
	told     told
	stories  []string // Keys of the stories that the text it stands in may tell.
	asks     bool     // A question that it does not answer.
	answered bool
	denies   bool // Its speaker denies what its words say: all of them are negated.
	pronoun  bool // It says "he", "it" or the like of somebody or something.
	broad    int  // The token of a word such as "all" that makes it hold for every case; -1 if none.
}

// term is a content word, or a phrase that names one thing.
type term struct {
	key   string // What two terms share if they are the same: the thing, or the base form.
	stem  string
	at    int // The first token.
	to    int // The token after the last.
	name  bool
	pos   string
	label bool // A noun with its number, "gate 3".
	inner bool // A word of a phrase that is a term itself.
}

func read(s Side) *reading {
	r := &reading{side: s, ts: tokenize(s.Text), stories: storyKeys(s.Topics), broad: -1}
	r.readScopes()
	r.readAnswers()
	r.readTerms()
	r.marks = marksOf(r.terms)
	r.readDoubts()
	if s.Polarity == graph.Denied || s.Stance == graph.Denies || s.Stance == graph.Retracts {
		r.denies = true
		for i := range r.negated {
			r.negated[i] = !r.negated[i]
		}
	}
	for _, h := range find(opposites, r.ts) {
		if r.dateEnd(h) {
			continue
		}
		if r.negatedIn(h.from, h.to) {
			h.sign = -h.sign
		}
		r.notions = append(r.notions, h)
	}
	r.figures = s.Figures
	if r.figures == nil {
		r.figures = figuresIn(s.Text, r.ts)
	}
	r.dates = datesIn(s.Text, r.ts)
	for i, t := range r.ts {
		if universals[t.low] && r.broad < 0 && !r.negated[i] {
			r.broad = i
		}
		if pronouns[t.low] {
			r.pronoun = true
		}
		if t.low == "?" && !r.answered {
			r.asks = true
		}
	}
	r.readTold()
	return r
}

var pronouns = set("he she it they him them his their its")

var universals = set("all every always each any whenever never everything everyone nobody none invariably")

// readTerms keeps content words, and phrases of data/same.tsv as one term each. The words
// of such a phrase are kept too, as inner terms that count only when the phrase is not met.
func (r *reading) readTerms() {
	covered := make([]bool, len(r.ts))
	for _, h := range find(sameThings, r.ts) {
		if covered[h.from] || r.ts[h.from].text == "us" {
			continue
		}
		r.terms = append(r.terms, term{key: h.label, stem: h.label, at: h.from, to: h.to, name: r.ts[h.from].capital(), pos: "n"})
		for i := h.from; i < h.to; i++ {
			covered[i] = true
		}
	}
	for i, t := range r.ts {
		if key := labelAt(r.ts, i); key != "" {
			r.terms = append(r.terms, term{key: key, stem: key, at: i - 1, to: i + 1, name: true, pos: "n", label: true})
			continue
		}
		if t.kind != word || lexicon.Function(t.low) || lexicon.Function(t.lemma) || isNumberWord(t.low) || len([]rune(t.low)) < 2 {
			continue
		}
		r.terms = append(r.terms, term{key: t.lemma, stem: lexicon.Stem(t.lemma), at: i, to: i + 1, name: r.isName(i), pos: t.pos, inner: covered[i]})
	}
}

func marksOf(terms []term) []lexicon.Mark {
	words := make([][]string, len(terms))
	for i, t := range terms {
		words[i] = []string{t.key, t.stem}
	}
	return lexicon.Marked(words)
}

// isName reports whether a capital letter means a name: not at the start of a sentence
// unless no such word is known.
func (r *reading) isName(i int) bool {
	if !r.ts[i].capital() {
		return false
	}
	starts := i == 0 || r.ts[i-1].kind == mark && !strings.Contains(",-(&/", r.ts[i-1].low)
	return !starts || !lexicon.Load().Known(r.ts[i].lemma)
}

// dateEnd reports whether a hit only tells when: "by the end of the century".
func (r *reading) dateEnd(h hit) bool {
	return r.ts[h.from].low == "end" && lowAt(r.ts, h.from-1) == "the" && lowAt(r.ts, h.from+1) == "of" && prepositions[lowAt(r.ts, h.from-2)]
}

// quote is the words of tokens [from, to) as they stand in the text.
func (r *reading) quote(from, to int) string { return cut(r.side.Text, r.spanOf(from, to)) }

func (r *reading) spanOf(from, to int) graph.Span {
	if from < 0 || to <= from || to > len(r.ts) {
		return graph.Span{}
	}
	return graph.Span{Start: r.ts[from].span.Start, End: r.ts[to-1].span.End}
}
