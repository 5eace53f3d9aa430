// Package whosaid_test holds the walls of the house: which room may import which.
package whosaid_test

import (
	"go/build"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// rooms says what each package may import of this module; a room that ends in /... stands for
// everything under it. A package that is not listed is a failure: a new room is a decision.
var rooms = []struct {
	room string
	may  []string
}{
	{"graph", nil},
	{"internal/userdirs", nil},
	{"config", []string{"graph", "internal/userdirs"}},
	{"internal/dateparser", nil},
	{"internal/localneo4j", []string{"graph", "internal/userdirs"}},
	{"graph/neo/neotest", []string{"graph", "graph/neo", "internal/localneo4j"}},
	{"graph/neo/...", []string{"graph", "graph/neo/..."}},
	{"ingest/...", []string{"graph", "ingest/..."}},
	{"queries", []string{"graph"}},
	{"api/...", []string{"graph", "queries", "api/..."}},
	{"web/...", []string{"graph", "queries", "web/..."}},
	{"cmd/whosaid", []string{"*"}},
}

// doors says who alone may import a module from outside.
var doors = []struct {
	module string
	rooms  []string
}{
	{"github.com/neo4j/neo4j-go-driver", []string{"graph/neo/..."}},
	{"github.com/spf13/viper", []string{"config"}},
	{"github.com/go-chi", []string{"api/...", "web/..."}},
	{"github.com/danielgtaylor/huma", []string{"api/..."}},
	{"github.com/spf13/cobra", []string{"cmd/whosaid"}},
}

func TestRoomsAndDoors(t *testing.T) {
	for dir, imports := range packages(t) {
		may, known := allowed(dir)
		if !known {
			t.Errorf("%s is in no room: add it to rooms, or put the code where it belongs", dir)
		}
		for _, imp := range imports {
			if inner, ok := strings.CutPrefix(imp, "whosaid/"); ok {
				if inner != dir && !matches(may, inner) {
					t.Errorf("%s imports %s, which is behind a wall", dir, inner)
				}
				continue
			}
			if dir == "graph" && strings.Contains(strings.Split(imp, "/")[0], ".") {
				t.Errorf("graph imports %s; want the standard library only", imp)
			}
			for _, door := range doors {
				if strings.HasPrefix(imp, door.module) && !matches(door.rooms, dir) {
					t.Errorf("%s imports %s; only %v may", dir, imp, door.rooms)
				}
			}
		}
	}
}

// allowed returns what a package may import, by the first room that holds it.
func allowed(dir string) ([]string, bool) {
	for _, r := range rooms {
		if matches([]string{r.room}, dir) {
			return r.may, true
		}
	}
	return nil, false
}

func matches(patterns []string, dir string) bool {
	return slices.ContainsFunc(patterns, func(p string) bool {
		under, deep := strings.CutSuffix(p, "/...")
		return p == "*" || p == dir || deep && (dir == under || strings.HasPrefix(dir, under+"/"))
	})
}

// packages returns the imports of every package of the tree by its folder, tests left out.
func packages(t *testing.T) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() || path == "." {
			return err
		}
		if name := d.Name(); strings.HasPrefix(name, ".") || name == "testdata" || name == "build" || name == "tools" {
			return fs.SkipDir
		}
		if p, err := build.ImportDir(path, 0); err == nil {
			out[filepath.ToSlash(path)] = p.Imports
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(out) < 2 {
		t.Fatalf("found packages %v, want the whole tree", out)
	}
	return out
}
