package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"whosaid/queries"
)

// printAnswer writes rows for people: two-sided questions side by side, chains as arrows, and
// the rest as cards on a terminal and tab-separated lines in a pipe.
func (a *app) printAnswer(q queries.Question, answer queries.Answer) error {
	a.printTaken(answer.Taken)
	switch {
	case q.Name == "contradictions":
		return a.printPairs(answer.Rows)
	case q.Name == "chain":
		return a.printChains(answer.Rows)
	case isTerminal(a.stdout):
		return a.printCards(q, answer.Rows)
	}
	var rows [][]string
	for _, row := range answer.Rows {
		var cells []string
		for _, c := range answer.Columns {
			cells = append(cells, cell(row[c]))
		}
		rows = append(rows, cells)
	}
	return a.printTable(answer.Columns, rows)
}

// printTaken says, beside the answer, who else the actors or events asked for were taken for,
// and who might be them: one line for those of one name and reason.
func (a *app) printTaken(list []queries.Taken) {
	times := map[string]int{}
	var lines []string
	for _, t := range list {
		does := "is taken for"
		if !t.Followed {
			does = "is left out, but may be"
		}
		line := fmt.Sprintf("%s %s %s (%s %s by %s): %s", plain(t.Name), does, plain(t.AsName), t.Verdict, cell(t.Score), plain(t.By), plain(t.Why))
		if times[line]++; times[line] == 1 {
			lines = append(lines, line)
		}
	}
	for _, line := range lines {
		if n := times[line]; n > 1 {
			line += fmt.Sprintf(" (%d of that name)", n)
		}
		fmt.Fprintln(a.stderr, a.dim(line))
	}
}

// cell is a value as one line of words; empty for what is not given.
func cell(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return plain(v)
	case float64:
		return strconv.FormatFloat(v, 'g', 6, 64)
	case time.Time:
		return v.UTC().Format(time.RFC3339)
	case queries.Support:
		return v.String()
	case []any:
		parts := make([]string, len(v))
		for i := range v {
			parts[i] = cell(v[i])
		}
		return strings.Join(parts, "; ")
	case map[string]any:
		var parts []string
		for _, name := range slices.Sorted(maps.Keys(v)) {
			if s := cell(v[name]); s != "" {
				parts = append(parts, name+"="+s)
			}
		}
		return strings.Join(parts, " ")
	default:
		b, err := json.Marshal(v)
		if err != nil {
			return fmt.Sprint(v)
		}
		return string(b)
	}
}

// printCards writes a block a row: the quote, or else the first column, as its heading, and
// what else is given below.
func (a *app) printCards(q queries.Question, rows []map[string]any) error {
	head, widest := q.Columns[0].Name, 0
	for _, c := range q.Columns {
		widest = max(widest, len(c.Name))
		if c.Name == "quote" {
			head = c.Name
		}
	}
	for i, row := range rows {
		if i > 0 {
			fmt.Fprintln(a.stdout)
		}
		a.printWrapped("", cell(row[head]), a.bold)
		for _, c := range q.Columns {
			value := cell(row[c.Name])
			if value == "" || c.Name == head {
				continue
			}
			style := func(s string) string { return s }
			if c.Kind == queries.KindID || c.Kind == queries.KindIDs || c.Kind == queries.KindSpans {
				style = a.dim
			}
			a.printWrapped("  "+c.Name+strings.Repeat(" ", widest-len(c.Name)+2), value, style)
		}
	}
	return nil
}
