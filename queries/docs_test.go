package queries

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite docs/questions.md")

// TestDocs holds docs/questions.md to the headers. After a change:
// go test ./queries -run TestDocs -update
func TestDocs(t *testing.T) {
	const path = "../docs/questions.md"
	want := markdown()
	if *update {
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Errorf("%s is not what the headers say; run go test ./queries -run TestDocs -update", path)
	}
}

// markdown writes the headers of all questions as one page.
func markdown() string {
	var b strings.Builder
	b.WriteString(`# Questions

Written from the headers of queries/*.cypher; do not edit. Ask on the command line, over HTTP or on
the page: the names are the same.

    whosaid ask NAME --parameter value
    GET /v1/ask/NAME?parameter=value

A parameter in camelCase is a flag with dashes: minScore is --min-score. Where an id is wanted, its
unique beginning will do: statement:9f3a. A claim may be given by its words. An actor may be given by
name or alias; actors judged to be the same are taken together. Columns that end in Id lead back to the
graph, and captureId with spans to the words on the page.
`)
	for _, q := range List() {
		fmt.Fprintf(&b, "\n## %s\n\n**%s** %s\n\n    whosaid ask %s %s\n", q.Name, q.Title, q.About, q.Name, q.Example)
		b.WriteString("\n| Parameter | Takes | Default | Meaning |\n|---|---|---|---|\n")
		for _, p := range q.Parameters {
			def := p.Default
			if p.Required {
				def = "required"
			}
			fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", p.Name, p.Takes(), def, p.Meaning)
		}
		if len(q.NeedsOneOf) > 0 {
			fmt.Fprintf(&b, "\nNeeds one of %s.\n", strings.Join(q.NeedsOneOf, ", "))
		}
		b.WriteString("\n| Column | Kind | Unit | From | Meaning |\n|---|---|---|---|---|\n")
		for _, c := range q.Columns {
			kind := strings.TrimSpace(string(c.Kind) + " " + c.Noun)
			fmt.Fprintf(&b, "| %s | %s | %s | %s | %s |\n", c.Name, kind, c.Unit, c.Source, c.Meaning)
		}
	}
	return b.String()
}
