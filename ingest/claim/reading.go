package claim

import (
	"strings"
	"sync"
	"unicode"

	"whosaid/graph"
	"whosaid/ingest/conflict"
	"whosaid/ingest/conflict/lexicon"
)

// Side is a claim to compare: its words, and what is known of who said it. Only Text is needed.
type Side struct {
	Text       string
	SpeakerIDs []string // Who said it; "I" and mostly "he" mean them.
	SameIDs    []string // Actors that are judged to be one of them, under other ids.
}

// Reading is a side whose words were read, for one that is judged against many.
type Reading struct {
	side     Side
	terms    []term
	marks    []lexicon.Mark // Of the terms.
	negative bool           // An odd number of its words negate.
	possible bool           // It is said to be possible, likely or planned only.
	distance string         // A word by which it keeps its distance from what it tells ("hoax"); "" if it does not.
	asks     bool
	tells    bool // It has a verb, or many words: a few without one name something and say nothing of it.
	only     bool // It makes an exception, or allows none ("only", "except").
	just     bool // It may: "just".
	open     Openness

	// What only pairs that share much are asked for.
	spelling func() spelling
	numbers  func() numbers
	conflict func() conflict.Reading
}

// SaidBy is the reading with who says it, and which actors are judged to be one of those.
func (r Reading) SaidBy(speakers, same []string) Reading {
	r.side.SpeakerIDs, r.side.SameIDs = speakers, same
	return r
}

// Open says what the words leave to be told.
func (r Reading) Open() Openness { return r.open }

// numbers are the figures and dates of a side.
type numbers struct {
	figures []graph.Figure
	dates   []conflict.DateMention
}

// term is a word of content, or a number.
type term struct {
	text    string // As written.
	key     string // The base form.
	stem    string
	pos     string
	span    graph.Span
	name    bool
	number  bool
	negated bool // It is what a negation shortly before falls on first.
	weight  float64
}

// Tells reports whether words say something that can be so or not, and do not only name something.
func Tells(text string) bool { return Read(Side{Text: text}).tells }

// Read reads a side once.
func Read(s Side) Reading {
	r := Reading{side: s, open: OpennessOf(s.Text)}
	words := split(s.Text)
	title := titleCase(words)
	negations, negator := 0, -reach
	for i, w := range words {
		low := lower(w.text)
		switch {
		case negators[low]:
			negations++
			negator = i
		case possibles[low]:
			r.possible = true
		case distances[low]:
			r.distance = w.text
		case exceptions[low]:
			r.only = true
		case low == "just" || low == "merely":
			r.just = true
		}
		r.tells = r.tells || auxiliaries[low]
		if t, ok := termOf(words, i, low, title); ok {
			t.negated = i > negator && i-negator < reach
			negator = -reach
			r.terms = append(r.terms, t)
			r.tells = r.tells || t.pos == "v" && !t.name
		}
	}
	r.tells = r.tells || len(r.terms) >= longName
	r.negative = negations%2 == 1
	r.asks = strings.Contains(s.Text, "?")
	r.marks = marksOf(r.terms)
	terms := r.terms
	r.spelling = sync.OnceValue(func() spelling { return spell(terms) })
	r.numbers = sync.OnceValue(func() numbers { return numbers{conflict.Figures(s.Text), conflict.Dates(s.Text)} })
	r.conflict = sync.OnceValue(func() conflict.Reading { return conflict.Read(conflict.Side{Text: s.Text}) })
	return r
}

func marksOf(terms []term) []lexicon.Mark {
	words := make([][]string, len(terms))
	for i, t := range terms {
		words[i] = []string{t.key, t.stem}
	}
	return lexicon.Marked(words)
}

// longName is how many words of content no name has.
const longName = 6

// reach is how many words after a negation the word stands at most that it falls on.
const reach = 4

var (
	negators    = set("not n't no never none nobody nothing neither nor without cannot deny denies denied refuse refuses refused reject rejects rejected fail fails failed")
	exceptions  = set("only except excluding solely unless")
	distances   = set("hoax hoaxes fake false falsely untrue rumor rumors rumour rumours myth debunked debunks satire parody prank supposedly purportedly believed fooled duped panic conspiracy")
	determiners = set("the a an this these those each every his her its their our my your 's of no any some")
	possibles   = set("may might could can would should possibly perhaps maybe probably likely allegedly reportedly potentially if unless whether plan plans planned expected will 'll wo")
	common      = set("say tell claim report call make take give get go come know think see look want need year time day people person man woman thing way lot new first last today yesterday week month")
)

func set(words string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		out[w] = true
	}
	return out
}

// phrases are lists of words.
func phrases(list ...string) [][]string {
	out := make([][]string, len(list))
	for i, p := range list {
		out[i] = strings.Fields(p)
	}
	return out
}

// word is a run of letters and digits, or the rest of a contraction.
type word struct {
	text string
	span graph.Span
	head bool // It begins a sentence.
}

// split cuts a text into words. "didn't" gives "did" and "n't", "Syria's" gives "Syria" and
// "'s"; "U.S.", "1,000" and "3.5" stay whole.
func split(text string) []word {
	runes := []rune(text)
	var out []word
	head := true
	for i := 0; i < len(runes); {
		if !unicode.IsLetter(runes[i]) && !unicode.IsDigit(runes[i]) {
			head = head || strings.ContainsRune(".!?:“\"", runes[i])
			i++
			continue
		}
		end := wordEnd(runes, i)
		cut := clitic(runes[i:end])
		out = append(out, word{string(runes[i : i+cut]), graph.Span{Start: i, End: i + cut}, head})
		if i+cut < end {
			out = append(out, word{string(runes[i+cut : end]), graph.Span{Start: i + cut, End: end}, false})
		}
		head = false
		i = end
	}
	return out
}

func wordEnd(runes []rune, i int) int {
	for i++; i < len(runes); i++ {
		next := i+1 < len(runes) && (unicode.IsLetter(runes[i+1]) || unicode.IsDigit(runes[i+1]))
		switch r := runes[i]; {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r):
		case strings.ContainsRune("'’.,", r) && next && (r != ',' || unicode.IsDigit(runes[i-1]) && unicode.IsDigit(runes[i+1])) &&
			(r != '.' || unicode.IsDigit(runes[i-1]) == unicode.IsDigit(runes[i+1])):
		case r == '.' && unicode.IsUpper(runes[i-1]) && i >= 2 && runes[i-2] == '.':
			return i + 1
		default:
			return i
		}
	}
	return i
}

// clitic is where a contraction ends a word: before "n't", "'s", "'re" and the like.
func clitic(w []rune) int {
	n := len(w)
	if n > 3 && strings.HasSuffix(lower(string(w)), "n't") {
		return n - 3
	}
	for i := n - 1; i > 0 && i >= n-3; i-- {
		if w[i] == '\'' || w[i] == '’' {
			return i
		}
	}
	return n
}

func lower(s string) string { return strings.ReplaceAll(strings.ToLower(s), "’", "'") }

// titleCase reports whether nearly every word has a capital, as in a headline: then a capital
// does not tell a name.
func titleCase(words []word) bool {
	capitals, all := 0, 0
	for _, w := range words {
		if low := lower(w.text); len(low) > 3 && !lexicon.Function(low) {
			all++
			if unicode.IsUpper([]rune(w.text)[0]) {
				capitals++
			}
		}
	}
	return all >= 4 && capitals*10 >= all*8
}

// termOf reads a word; false if it has no content.
func termOf(words []word, i int, low string, title bool) (term, bool) {
	w := words[i]
	first := []rune(w.text)[0]
	t := term{text: w.text, key: low, stem: low, span: w.span, weight: 1}
	if unicode.IsDigit(first) {
		t.number, t.weight = true, 1.3
		t.key = strings.ReplaceAll(low, ",", "")
		return t, true
	}
	if low == "us" && w.text == "US" || low == "u.s." || low == "u.s" || low == "usa" {
		t.key, t.stem, t.name, t.pos, t.weight = "u.s.", "u.s.", true, "n", 1.2
		return t, true
	}
	lex := lexicon.Load()
	t.key, t.pos = lex.Lemma(low)
	if lexicon.Function(low) || lexicon.Function(t.key) || len([]rune(low)) < 2 {
		return t, false
	}
	if t.pos == "v" && t.key == low && i > 0 && determiners[lower(words[i-1].text)] {
		t.pos = "n"
	}
	t.stem = lexicon.Stem(t.key)
	known := lex.Known(t.key)
	t.name = unicode.IsUpper(first) && (!known || !title && !w.head)
	switch {
	case t.name, !known:
		t.weight = 1.5
	case common[t.key]:
		t.weight = .3
	case t.pos == "r":
		t.weight = .4
	case t.pos == "a":
		t.weight = .8
	}
	return t, true
}
