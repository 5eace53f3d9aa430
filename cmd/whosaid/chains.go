package main

import (
	"fmt"
	"strings"
)

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
