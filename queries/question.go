package queries

import (
	"fmt"
	"slices"
	"strings"

	"whosaid/graph"
)

// Question is what can be asked: the header of one .cypher file.
type Question struct {
	Name       string      `json:"name"`       // "who-said", of who_said.cypher.
	Title      string      `json:"title"`      // The question in plain English.
	About      string      `json:"about"`      // What a row is, which rows are left out, and their order.
	NeedsOneOf []string    `json:"needsOneOf"` // At least one of these parameters must be given; empty for no such rule.
	Parameters []Parameter `json:"parameters"` // The file's own, then limit and after.
	Columns    []Column    `json:"columns"`    // In the order of a row.
	Example    string      `json:"example"`    // Arguments of the command, for example `--text "war crimes"`.
	cypher     string      // With its parts included.
}

// Parameter is one argument that a question takes.
type Parameter struct {
	Name     string   `json:"name"`
	Kind     Kind     `json:"kind"`
	Noun     string   `json:"noun,omitempty"`  // Of kind id: "claim".
	Words    []string `json:"words,omitempty"` // Of kind word: the allowed values.
	Min      float64  `json:"min,omitempty"`   // Of kinds int and number: the least allowed value,
	Max      float64  `json:"max,omitempty"`   // and the greatest.
	Required bool     `json:"required"`
	Default  string   `json:"default,omitempty"` // What is taken when it is not given; empty for nothing.
	Meaning  string   `json:"meaning"`
}

// Column is one value of every row.
type Column struct {
	Name    string `json:"name"`
	Kind    Kind   `json:"kind"`
	Noun    string `json:"noun,omitempty"` // Of kinds id and ids: "claim"; empty for any noun.
	Unit    string `json:"unit,omitempty"`
	Source  string `json:"source"` // Where in the model the value comes from: "Statement.quote".
	Meaning string `json:"meaning"`
}

// Kind is the shape of a value. The same words serve parameters and columns.
type Kind string

const (
	KindID     Kind = "id"     // An id or, as a parameter, the unique beginning of one; of a claim, also its words.
	KindActor  Kind = "actor"  // Parameter: an actor's id or its beginning, name or alias; actors judged the same are taken together.
	KindEvent  Kind = "event"  // Parameter: an event's id or its beginning; events judged the same are taken together.
	KindSearch Kind = "search" // Parameter: words that must all stand there; "words in quotation marks" stand together.
	KindText   Kind = "text"   // Words.
	KindWord   Kind = "word"   // One word of a closed vocabulary.
	KindInt    Kind = "int"    // A whole number.
	KindNumber Kind = "number" // A number.
	KindBool   Kind = "bool"   // true or false.
	KindDate   Kind = "date"   // A partial date: 2017, 2017-06, 2017-06-09, or two of them joined by /.
	KindTime   Kind = "time"   // A moment, RFC 3339; as a parameter also a day, meaning its last moment in UTC.
	KindCursor Kind = "cursor" // Parameter: where the page before ended.
	KindIDs    Kind = "ids"    // Column: a list of ids.
	KindTexts  Kind = "texts"  // Column: a list of words.
	KindSpans  Kind = "spans"  // Column: offsets [start, end, start, end…] in code points of the capture's text.
	KindTable  Kind = "table"  // Column: names with values.
	// Column: a Support. Its Cypher is a COLLECT of what parts/support.cypher returns, a statement each.
	KindSupport Kind = "support"
)

var (
	parameterKinds = []Kind{KindID, KindActor, KindEvent, KindSearch, KindText, KindWord, KindInt, KindNumber, KindBool, KindDate, KindTime}
	columnKinds    = []Kind{KindID, KindText, KindWord, KindInt, KindNumber, KindBool, KindDate, KindTime, KindIDs, KindTexts, KindSpans, KindTable, KindSupport}
)

// paging are the parameters that every question takes.
var paging = []Parameter{
	{Name: "limit", Kind: KindInt, Min: 1, Max: 1000, Default: "100", Meaning: "How many rows to give at most."},
	{Name: "after", Kind: KindCursor, Meaning: "The answer's next of the page before, to go on from there."},
}

// Parameter returns the parameter of that name.
func (q Question) Parameter(name string) (Parameter, bool) {
	i := slices.IndexFunc(q.Parameters, func(p Parameter) bool { return p.Name == name })
	if i < 0 {
		return Parameter{}, false
	}
	return q.Parameters[i], true
}

// Takes says in a few words what values the parameter takes: "id of a claim", "0 to 1".
func (p Parameter) Takes() string {
	switch p.Kind {
	case KindID:
		return "id of " + article(p.Noun)
	case KindActor:
		return "an actor's id or name"
	case KindEvent:
		return "id of an event"
	case KindWord:
		return strings.Join(p.Words, ", ")
	case KindInt, KindNumber:
		return fmt.Sprintf("%g to %g", p.Min, p.Max)
	case KindSearch, KindText:
		return "words"
	case KindBool:
		return "true or false"
	default:
		return string(p.Kind)
	}
}

// article puts "a" or "an" before a noun.
func article(noun string) string {
	if noun != "" && strings.ContainsRune("aeiou", rune(noun[0])) {
		return "an " + noun
	}
	return "a " + noun
}

// wordsOf returns the closed vocabulary that a header names: one of graph's by name, or the
// words themselves joined by "/".
func wordsOf(s string) []string {
	if words := graph.Vocabulary(s); words != nil {
		return words
	}
	if strings.Contains(s, "/") {
		return strings.Split(s, "/")
	}
	return nil
}
