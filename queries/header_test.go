package queries

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"whosaid/graph"
)

// TestHeaders reads every question's header, and holds that every file is in the list.
func TestHeaders(t *testing.T) {
	for _, name := range names {
		b, err := files.ReadFile(fileOf(name))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := parse(name, string(b), part); err != nil {
			t.Errorf("parse(%s) = %v", name, err)
		}
	}
	found, err := fs.Glob(files, "*.cypher")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range found {
		name := strings.ReplaceAll(strings.TrimSuffix(file, ".cypher"), "_", "-")
		if !slices.Contains(names, name) {
			t.Errorf("%s is not in the list of queries.go", file)
		}
	}
}

const good = `// Who is there?
//
// One row an actor.
// Example: --kind person
//
// Parameters
//   kind | word actorKind | | Only this kind.
//
// Columns
//   name | text | | Actor.name | The name.
MATCH (a:Actor)
WHERE $kind IS NULL OR a.kind = $kind
WITH a, [a.id] AS key
WHERE $after IS NULL OR key > $after
RETURN a.name AS name, key
ORDER BY key
LIMIT $limit
`

func TestParseRefusesAHeaderThatIsNotTrue(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"no question", "Who is there?", "Actors.", "want a question"},
		{"no row", "// One row an actor.\n", "", "wants what a row is"},
		{"a parameter that the Cypher does not use", "WHERE $kind IS NULL OR a.kind = $kind\n", "", "parameter kind is not used"},
		{"a value that the header does not name", "a.kind = $kind", "a.kind = $kin", "uses $kin"},
		{"an unknown kind", "word actorKind", "colour", `kind "colour" is unknown`},
		{"an unknown vocabulary", "word actorKind", "word actorKinds", `vocabulary "actorKinds" is unknown`},
		{"a missing cell", "| Actor.name |", "|", "has 4 cells, want 5"},
		{"no source", "| Actor.name |", "| |", `column "name"`},
		{"no total order", "ORDER BY key\n", "", "does not end in ORDER BY key"},
		{"no limit", "\nLIMIT $limit\n", "\n", "does not end in ORDER BY key"},
		{"a part that is not there", "MATCH (a:Actor)\n", "// Include: nothing\n", "include nothing"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if !strings.Contains(good, c.old) {
				t.Fatalf("%q is not in the good header", c.old)
			}
			_, err := parse("who-is", strings.Replace(good, c.old, c.new, 1), part)
			if !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "who_is.cypher") {
				t.Errorf("parse = %v, want an ErrInvalid of who_is.cypher with %q", err, c.want)
			}
		})
	}
	q, err := parse("who-is", good, part)
	if err != nil {
		t.Fatalf("parse of the good header = %v", err)
	}
	if q.Title != "Who is there?" || q.About != "One row an actor." || q.Example != "--kind person" || len(q.Parameters) != 3 || len(q.Columns) != 1 {
		t.Errorf("parse = %+v", q)
	}
}
