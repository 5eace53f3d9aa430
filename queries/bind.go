package queries

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"whosaid/graph"
)

// bind makes the Cypher parameters of the arguments: every parameter of the question, nil for
// one that is not given; and tells what else actors and events were taken for. Words from
// outside become values and nothing else.
func (q Question) bind(ctx context.Context, r Reader, args map[string]string) (map[string]any, []Taken, error) {
	for _, name := range slices.Sorted(keys(args)) {
		if _, ok := q.Parameter(name); !ok {
			var names []string
			for _, p := range q.Parameters {
				names = append(names, p.Name)
			}
			return nil, nil, &graph.FieldError{Field: name, Why: fmt.Sprintf("is no parameter; the nearest is %s", nearest(name, names))}
		}
	}
	if len(q.NeedsOneOf) > 0 && !slices.ContainsFunc(q.NeedsOneOf, func(n string) bool { return args[n] != "" }) {
		return nil, nil, &graph.FieldError{Field: q.NeedsOneOf[0], Why: "is not given; want one of " + strings.Join(q.NeedsOneOf, ", ")}
	}
	params := make(map[string]any, len(q.Parameters))
	var taken []Taken
	for _, p := range q.Parameters {
		value := args[p.Name]
		if value == "" {
			value = p.Default
		}
		switch {
		case value == "" && p.Required:
			return nil, nil, &graph.FieldError{Field: p.Name, Why: "is required: " + p.Meaning}
		case value == "":
			params[p.Name] = nil
		case p.Kind == KindCursor:
			key, err := q.after(args, value)
			if err != nil {
				return nil, nil, err
			}
			params[p.Name] = key
		case p.Kind == KindActor || p.Kind == KindEvent:
			c, err := p.circle(ctx, r, value)
			if err != nil {
				return nil, nil, err
			}
			params[p.Name] = c.ids
			for _, t := range c.taken {
				t.Parameter = p.Name
				taken = append(taken, t)
			}
		default:
			v, err := p.value(ctx, r, value)
			if err != nil {
				return nil, nil, err
			}
			params[p.Name] = v
		}
	}
	return params, taken, nil
}

// keys is the sequence of a map's keys.
func keys(m map[string]string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// maxArgument is the longest argument taken, in bytes: longer than any sentence, shorter than
// what could keep the full-text parser busy.
const maxArgument = 2000

// checkText refuses an argument that no column can hold.
func (p Parameter) checkText(s string) error {
	if len(s) > maxArgument || !validText(s) {
		return &graph.FieldError{Field: p.Name, Why: fmt.Sprintf("is not UTF-8 text of at most %d bytes", maxArgument)}
	}
	return nil
}

// circle reads an argument that names an actor or event.
func (p Parameter) circle(ctx context.Context, r Reader, s string) (*circle, error) {
	if err := p.checkText(s); err != nil {
		return nil, err
	}
	if p.Kind == KindEvent {
		return findEvent(ctx, r, p, s)
	}
	return findActor(ctx, r, p, s)
}

// value reads any other argument.
func (p Parameter) value(ctx context.Context, r Reader, s string) (any, error) {
	bad := func(want string) error {
		return &graph.FieldError{Field: p.Name, Why: fmt.Sprintf("is %q, want %s", s, want)}
	}
	if err := p.checkText(s); err != nil {
		return nil, err
	}
	switch p.Kind {
	case KindID:
		return findID(ctx, r, p, s)
	case KindSearch:
		if q := lucene(s); q != "" {
			return q, nil
		}
		return nil, bad("at least one word")
	case KindWord:
		if slices.Contains(p.Words, s) {
			return s, nil
		}
		return nil, bad("one of " + strings.Join(p.Words, ", "))
	case KindInt:
		n, err := strconv.ParseInt(s, 10, 64)
		if err != nil || float64(n) < p.Min || float64(n) > p.Max {
			return nil, bad(fmt.Sprintf("a whole number from %g to %g", p.Min, p.Max))
		}
		return n, nil
	case KindNumber:
		n, err := strconv.ParseFloat(s, 64)
		if err != nil || !(n >= p.Min && n <= p.Max) {
			return nil, bad(fmt.Sprintf("a number from %g to %g", p.Min, p.Max))
		}
		return n, nil
	case KindBool:
		b, err := strconv.ParseBool(s)
		if err != nil {
			return nil, bad("true or false")
		}
		return b, nil
	case KindDate:
		d, err := graph.ParseDate(s)
		if err != nil {
			return nil, bad("YYYY, YYYY-MM, YYYY-MM-DD or two of them joined by /")
		}
		return map[string]any{"from": d.From().Format(time.DateOnly), "to": d.To().Format(time.DateOnly)}, nil
	case KindTime:
		t, ok := parseTime(s)
		if !ok {
			return nil, bad("a day such as 2017-06-09, or a moment such as 2017-06-09T15:04:05Z")
		}
		return t, nil
	default:
		return s, nil
	}
}

// validText refuses what no text holds: broken UTF-8 and NUL, which the server cannot index.
func validText(s string) bool {
	return strings.ToValidUTF8(s, "") == s && !strings.ContainsRune(s, 0)
}

// parseTime reads a moment; a day means its last moment in UTC.
func parseTime(s string) (time.Time, bool) {
	if t, err := time.Parse(time.RFC3339Nano, s); err == nil {
		return t, true
	}
	t, err := time.Parse(time.DateOnly, s)
	return t.AddDate(0, 0, 1).Add(-time.Nanosecond), err == nil
}

// straight makes every double quotation mark the plain one.
var straight = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`)

// lucene makes a full-text query in which all words must stand, and words within quotation
// marks together. Every word is put in quotation marks and its backslashes escaped, so that
// nothing in s is an operator. It returns "" if s holds no word.
func lucene(s string) string {
	var terms []string
	add := func(words string) {
		if strings.ContainsFunc(words, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }) {
			terms = append(terms, `"`+strings.ReplaceAll(words, `\`, `\\`)+`"`)
		}
	}
	for i, piece := range strings.Split(straight.Replace(s), `"`) {
		if i%2 == 1 {
			add(piece)
			continue
		}
		for _, word := range strings.Fields(piece) {
			add(word)
		}
	}
	return strings.Join(terms, " AND ")
}
