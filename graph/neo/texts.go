package neo

import (
	"embed"
	"fmt"
	"strings"
	"text/template"
)

//go:embed write/*.cypher
var writeFiles embed.FS

var writeTexts = template.Must(template.ParseFS(writeFiles, "write/*.cypher"))

// A text starts at the nodes that it is asked about, and goes from there along relationships alone, so that what it
// costs does not grow with the graph. The server sees no reason for that while it takes an index to be empty, as it does
// on a new server until it counts again: it may then go through all of the index for each row. So where a pattern
// goes on from the node asked for, USING INDEX SEEK names that node, and no other node has a label: the type of
// the relationship tells which it is.

// textOf fills one file of write/ with labels and types from this package's tables. All other
// values are $parameters, so the server plans each text once.
func textOf(name string, fill any) string {
	var b strings.Builder
	if err := writeTexts.ExecuteTemplate(&b, name+".cypher", fill); err != nil {
		panic(fmt.Sprintf("neo: write/%s.cypher: %s", name, err)) // A fault of the file, found by any test.
	}
	return b.String()
}

// node is what the text of a node depends on.
type node struct {
	Label string
	Run   bool    // It is GENERATED_BY a run.
	Ends  []shape // The relationships that are made with it, in the order of each row's links.
}

// End is the label of the node at the other end, seen from the owner.
func (s shape) End() string {
	if s.Inward {
		return s.From
	}
	return s.To
}

// ToID is the property that names the node which a relationship leads to.
func (s shape) ToID() string {
	if s.To == "Block" {
		return "key"
	}
	return "id"
}

// KeyMap is the key as Cypher: " {role: row.properties.role}", or "".
func (s shape) KeyMap() string {
	var parts []string
	for _, name := range s.keys() {
		parts = append(parts, name+": row.properties."+name)
	}
	if len(parts) == 0 {
		return ""
	}
	return " {" + strings.Join(parts, ", ") + "}"
}
