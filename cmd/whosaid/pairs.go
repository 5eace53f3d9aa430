package main

import (
	"fmt"
	"strings"
)

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
