package main

import (
	"fmt"
	"strings"

	"github.com/mattn/go-runewidth"
)

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
