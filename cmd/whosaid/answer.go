package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/mattn/go-runewidth"

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

// printPairs writes what cannot both hold: why, then the one side and the other.
func (a *app) printPairs(rows []map[string]any) error {
	for i, row := range rows {
		if i > 0 {
			fmt.Fprintln(a.stdout)
		}
		head := fmt.Sprintf("%s %s (score %s)", cell(row["kind"]), cell(row["status"]), cell(row["score"]))
		if state := cell(row["state"]); state != "proposed" {
			head += ", " + state
		}
		fmt.Fprintln(a.stdout, a.bold(head))
		a.printWrapped("  why    ", cell(row["why"]), nil)
		a.printSide(row, "left", "  one    ")
		a.printSide(row, "right", "  other  ")
		if axes := cell(row["comparability"]); axes != "" {
			fmt.Fprintln(a.stdout, "  "+a.dim("agree  "+axes))
		}
		fmt.Fprintln(a.stdout, "  "+a.dim(cell(row["conflictId"])))
	}
	return nil
}

func (a *app) printSide(row map[string]any, side, label string) {
	a.printWrapped(label, "“"+cell(row[side+"Quote"])+"”", nil)
	who := cell(row[side+"Speakers"])
	if who == "" {
		who = "somebody not named"
	}
	who += " (" + cell(row[side+"Stance"]) + ")"
	if words, _ := row[side+"OnWhoseWord"].([]any); len(words) > 0 {
		who += ", on the word of " + strings.Join(strings.Split(cell(words), "; "), ", then ")
	}
	indent := strings.Repeat(" ", len(label))
	a.printWrapped(indent, who, nil)
	source := cell(row[side+"Source"])
	if day := cell(row[side+"Published"]); day != "" {
		source += ", " + day
	}
	a.printWrapped(indent, source, nil)
	fmt.Fprintln(a.stdout, indent+a.dim(cell(row[side+"StatementId"])))
}

// printChains writes each chain as one line of arrows, then its hops.
func (a *app) printChains(rows []map[string]any) error {
	for i := 0; i < len(rows); {
		end := i
		var names []string
		for end < len(rows) && rows[end]["ofId"] == rows[i]["ofId"] {
			names = append(names, hopName(rows[end]))
			end++
		}
		if i > 0 {
			fmt.Fprintln(a.stdout)
		}
		a.printWrapped("", strings.Join(names, " → "), a.bold)
		for _, row := range rows[i:end] {
			a.printHop(row)
		}
		i = end
	}
	return nil
}

func hopName(row map[string]any) string {
	if names := cell(row["actors"]); names != "" {
		return names
	}
	return "somebody not named"
}

func (a *app) printHop(row map[string]any) {
	label := fmt.Sprintf("  %s  ", cell(row["hop"]))
	indent := strings.Repeat(" ", len(label))
	how := "published"
	if cell(row["step"]) == "said" {
		how = cell(row["stance"])
		if cue := cell(row["cue"]); cue != "" {
			how += ", “" + cue + "”"
		}
		if hedges := cell(row["hedges"]); hedges != "" {
			how += ", hedged by " + hedges
		}
	}
	for _, more := range []string{cell(row["medium"]), cell(row["on"])} {
		if more != "" {
			how += ", " + more
		}
	}
	a.printWrapped(label, hopName(row)+": "+how, nil)
	a.printWrapped(indent, "“"+cell(row["words"])+"”", nil)
	id := cell(row["statementId"])
	if id == "" {
		id = cell(row["sourceId"])
	}
	fmt.Fprintln(a.stdout, indent+a.dim(id))
}

// printWrapped writes words after a label, broken at blanks to the terminal's width and, in a
// pipe, on one line.
func (a *app) printWrapped(label, words string, style func(string) string) {
	lines := []string{words}
	if isTerminal(a.stdout) {
		lines = wrap(words, a.width()-len(label))
	}
	for i, line := range lines {
		if style != nil {
			line = style(line)
		}
		if i > 0 {
			label = strings.Repeat(" ", len(label))
		}
		fmt.Fprintln(a.stdout, label+line)
	}
}

// wrap breaks words at blanks into lines of at most width columns, if no word is wider.
func wrap(words string, width int) []string {
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(words) {
		if line != "" && runewidth.StringWidth(line+" "+word) > width {
			lines = append(lines, line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	return append(lines, line)
}
