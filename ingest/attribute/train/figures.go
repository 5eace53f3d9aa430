package main

import (
	"fmt"
	"os"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

const (
	figuresStart = "<!-- figures: written by ingest/attribute/train -doc -->\n"
	figuresEnd   = "<!-- /figures -->"
)

// reading is one way to read every text: by which model the text of an index is read.
type reading func(i int) *attribute.Model

// writeFigures replaces the table of figures in the file doc: cross-validated, by a model that has
// seen all, and by the rules alone.
func writeFigures(doc string, texts []attribute.Gold, sets []string, unseen, all reading) error {
	var sb strings.Builder
	sb.WriteString("| set | measure | wanted | cross-validated [90 % interval] | resubstituted | by rules alone |\n|---|---|---|---|---|---|\n")
	rules := attribute.RulesOnly()
	for _, set := range []string{"polnear", "gum-attribution"} {
		var by [3][]counts
		for i, g := range texts {
			if sets[i] != set {
				continue
			}
			for k, m := range []*attribute.Model{unseen(i), all(i), rules} {
				by[k] = append(by[k], countText(g, attribute.ExtractWith(m, attribute.Document{Text: graph.NewText(g.Text)})))
			}
		}
		for _, m := range measures {
			if set != "polnear" {
				if m.wanted != "≥ .82" {
					continue // Its marks have no roles, and other statements.
				}
				m.wanted = "≥ .70"
			}
			cv, low, high := figure(by[0], m)
			seen, _, _ := figure(by[1], m)
			plain, _, _ := figure(by[2], m)
			fmt.Fprintf(&sb, "| %s | %s | %s | %.3f [%.3f, %.3f] | %.3f | %.3f |\n", set, m.name, m.wanted, cv, low, high, seen, plain)
		}
	}
	return replaceBetween(doc, figuresStart, figuresEnd, sb.String())
}

// replaceBetween puts text between two marks of a file.
func replaceBetween(file, start, end, text string) error {
	old, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	head, rest, ok := strings.Cut(string(old), start)
	_, tail, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		return fmt.Errorf("write %s: no %q … %q in it", file, start, end)
	}
	return os.WriteFile(file, []byte(head+start+text+end+tail), 0o644)
}
