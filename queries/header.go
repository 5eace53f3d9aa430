package queries

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"whosaid/graph"
)

// parse reads a question's file: the header, and the Cypher after it with every part put in.
// It returns ErrInvalid, naming the file and line, for a header that is not whole.
func parse(name, text string, part func(string) (string, error)) (Question, error) {
	file := fileOf(name)
	q := Question{Name: name}
	section, body := "about", 0
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		comment, ok := strings.CutPrefix(line, "//")
		if !ok || isInclude(line) {
			body = i
			break
		}
		if err := q.read(&section, strings.TrimSpace(comment)); err != nil {
			return Question{}, &graph.FieldError{Source: file, Line: i + 1, Why: err.Error()}
		}
	}
	cypher, err := include(lines[body:], part)
	if err != nil {
		return Question{}, &graph.FieldError{Source: file, Why: err.Error()}
	}
	q.cypher = cypher
	q.Parameters = append(q.Parameters, paging...)
	if err := q.check(); err != nil {
		return Question{}, &graph.FieldError{Source: file, Why: err.Error()}
	}
	return q, nil
}

// read takes in one line of the header.
func (q *Question) read(section *string, line string) error {
	switch {
	case q.Title == "":
		q.Title = line
	case line == "":
	case line == "Parameters" || line == "Columns":
		*section = strings.ToLower(line)
	case strings.HasPrefix(line, "Needs one of: "):
		q.NeedsOneOf = strings.Split(strings.TrimPrefix(line, "Needs one of: "), ", ")
	case strings.HasPrefix(line, "Example: "):
		q.Example = strings.TrimPrefix(line, "Example: ")
	case *section == "about":
		q.About = strings.TrimSpace(q.About + " " + line)
	case *section == "parameters":
		p, err := parseParameter(line)
		q.Parameters = append(q.Parameters, p)
		return err
	default:
		c, err := parseColumn(line)
		q.Columns = append(q.Columns, c)
		return err
	}
	return nil
}

// cells splits a line of a header's table.
func cells(line string, want int) ([]string, error) {
	parts := strings.Split(line, "|")
	if len(parts) != want {
		return nil, fmt.Errorf("%q has %d cells, want %d", line, len(parts), want)
	}
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return parts, nil
}

// parseParameter reads "name | kind | default or required | meaning".
func parseParameter(line string) (Parameter, error) {
	c, err := cells(line, 4)
	if err != nil {
		return Parameter{}, err
	}
	kind, detail, _ := strings.Cut(c[1], " ")
	p := Parameter{Name: c[0], Kind: Kind(kind), Required: c[2] == "required", Meaning: c[3]}
	if !p.Required {
		p.Default = c[2]
	}
	if !slices.Contains(parameterKinds, p.Kind) {
		return p, fmt.Errorf("parameter %s: kind %q is unknown", p.Name, kind)
	}
	switch p.Kind {
	case KindID:
		if p.Noun = detail; graph.LabelOf(p.Noun) == "" {
			return p, fmt.Errorf("parameter %s: noun %q is unknown", p.Name, detail)
		}
	case KindWord:
		if p.Words = wordsOf(detail); p.Words == nil {
			return p, fmt.Errorf("parameter %s: vocabulary %q is unknown", p.Name, detail)
		}
	case KindInt, KindNumber:
		low, high, _ := strings.Cut(detail, "..")
		if p.Min, err = strconv.ParseFloat(low, 64); err != nil {
			return p, fmt.Errorf("parameter %s: range %q, want LOW..HIGH", p.Name, detail)
		}
		if p.Max, err = strconv.ParseFloat(high, 64); err != nil {
			return p, fmt.Errorf("parameter %s: range %q, want LOW..HIGH", p.Name, detail)
		}
	}
	return p, nil
}

// parseColumn reads "name | kind | unit | source | meaning".
func parseColumn(line string) (Column, error) {
	c, err := cells(line, 5)
	if err != nil {
		return Column{}, err
	}
	kind, detail, _ := strings.Cut(c[1], " ")
	out := Column{Name: c[0], Kind: Kind(kind), Unit: c[2], Source: c[3], Meaning: c[4]}
	if !slices.Contains(columnKinds, out.Kind) {
		return out, fmt.Errorf("column %s: kind %q is unknown", out.Name, kind)
	}
	if out.Kind == KindID || out.Kind == KindIDs {
		if out.Noun = detail; detail != "" && graph.LabelOf(detail) == "" {
			return out, fmt.Errorf("column %s: noun %q is unknown", out.Name, detail)
		}
	}
	return out, nil
}

var (
	camel     = regexp.MustCompile(`^[a-z][a-zA-Z0-9]*$`)
	dollar    = regexp.MustCompile(`\$([a-zA-Z0-9_]+)`)
	totalTail = "\nORDER BY key\nLIMIT $limit"
)

// check holds the rules that make a header true of its Cypher.
func (q *Question) check() error {
	if !strings.HasSuffix(q.Title, "?") {
		return fmt.Errorf("opens with %q, want a question", q.Title)
	}
	if q.About == "" || q.Example == "" || len(q.Columns) == 0 {
		return fmt.Errorf("wants what a row is, an example and columns")
	}
	if !strings.HasSuffix(q.cypher, totalTail) {
		return fmt.Errorf("does not end in ORDER BY key, LIMIT $limit")
	}
	used := map[string]bool{}
	for _, m := range dollar.FindAllStringSubmatch(q.cypher, -1) {
		if _, ok := q.Parameter(m[1]); !ok {
			return fmt.Errorf("uses $%s, which the header does not name", m[1])
		}
		used[m[1]] = true
	}
	seen := map[string]bool{}
	for _, p := range q.Parameters {
		if !camel.MatchString(p.Name) || p.Meaning == "" || seen[p.Name] {
			return fmt.Errorf("parameter %q: wants its own lowerCamelCase name and a meaning", p.Name)
		}
		if seen[p.Name] = true; !used[p.Name] {
			return fmt.Errorf("parameter %s is not used", p.Name)
		}
	}
	for _, name := range q.NeedsOneOf {
		if !seen[name] {
			return fmt.Errorf("needs %q, which is no parameter", name)
		}
	}
	clear(seen)
	for _, c := range q.Columns {
		if !camel.MatchString(c.Name) || c.Meaning == "" || c.Source == "" || c.Name == "key" || seen[c.Name] {
			return fmt.Errorf("column %q: wants its own lowerCamelCase name, a source and a meaning", c.Name)
		}
		seen[c.Name] = true
	}
	return nil
}
