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
