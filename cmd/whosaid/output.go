package main

import (
	"encoding/json"
	"io"
	"os"
	"strings"
	"text/tabwriter"

	"golang.org/x/term"
)

// printJSON writes v as indented JSON, with quotation marks and angle brackets as they are.
func (a *app) printJSON(v any) error {
	enc := json.NewEncoder(a.stdout)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

// isTerminal reports whether w is a terminal that wants colour, columns and progress.
func isTerminal(w any) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// colour reports whether stdout takes colour: a terminal, and NO_COLOR is not set.
func (a *app) colour() bool { return isTerminal(a.stdout) && a.getenv("NO_COLOR") == "" }

// width is the terminal's width in columns, 80 in a pipe.
func (a *app) width() int {
	if f, ok := a.stdout.(*os.File); ok {
		if w, _, err := term.GetSize(int(f.Fd())); err == nil && w > 20 {
			return w
		}
	}
	return 80
}

// bold marks s on a terminal and leaves it plain in a pipe.
func (a *app) bold(s string) string { return a.styled("1", s) }

// dim is bold's counterpart for what matters less.
func (a *app) dim(s string) string { return a.styled("2", s) }

func (a *app) styled(code, s string) string {
	if !a.colour() || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

// printTable writes aligned columns on a terminal and tab-separated ones in a pipe. Control
// characters in cells become blanks: text from outside must not move the cursor.
func (a *app) printTable(header []string, rows [][]string) error {
	var w io.Writer = a.stdout
	if isTerminal(a.stdout) {
		tw := tabwriter.NewWriter(a.stdout, 0, 0, 2, ' ', 0)
		defer tw.Flush()
		w = tw
	}
	for _, row := range append([][]string{header}, rows...) {
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = plain(cell)
		}
		if _, err := io.WriteString(w, strings.Join(cells, "\t")+"\n"); err != nil {
			return err
		}
	}
	return nil
}

// plain replaces control characters, so that words from outside cannot drive a terminal.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7f && r < 0xa0 {
			return ' '
		}
		return r
	}, s)
}
