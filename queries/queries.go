package queries

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// names lists the questions in the order in which they are shown. A question is a line here,
// its .cypher file, and its test, testdata/NAME.txtar.
var names = []string{
	"who-said",
	"chain",
	"contradictions",
	"retellings",
	"record-of",
	"evidence-for",
	"figures",
	"timeline",
	"source",
	"claims",
	"same-claims",
	"actors",
	"members",
	"sources",
	"statements",
	"events",
	"search",
}

//go:embed *.cypher parts/*.cypher
var files embed.FS

// fileOf is the file of a question: who_said.cypher of "who-said".
func fileOf(name string) string { return strings.ReplaceAll(name, "-", "_") + ".cypher" }

// part returns the text of parts/NAME.cypher without its comment.
func part(name string) (string, error) {
	b, err := files.ReadFile("parts/" + name + ".cypher")
	if err != nil {
		return "", err
	}
	lines := strings.Split(string(b), "\n")
	lines = slices.DeleteFunc(lines, func(l string) bool { return strings.HasPrefix(l, "//") })
	return strings.TrimSpace(strings.Join(lines, "\n")), nil
}

// mustPart is part for a name that is known to be there.
func mustPart(name string) string {
	text, err := part(name)
	if err != nil {
		panic(err)
	}
	return text
}

// load reads every question once. The files are embedded and TestHeaders reads them, so a
// fault in one cannot reach a user.
var load = sync.OnceValue(func() []Question {
	var list []Question
	for _, name := range names {
		b, err := files.ReadFile(fileOf(name))
		if err != nil {
			panic(err)
		}
		q, err := parse(name, string(b), part)
		if err != nil {
			panic(fmt.Sprintf("question %s: %v", name, err))
		}
		list = append(list, q)
	}
	return list
})

// List returns the questions in the order in which they are shown.
func List() []Question { return slices.Clone(load()) }
