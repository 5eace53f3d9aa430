package labelled_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"whosaid/ingest/labelled"
)

// fileOf writes a file for the test.
func fileOf(t *testing.T, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "data")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestTable(t *testing.T) {
	for _, c := range []struct{ name, content, want, wrong string }{
		{"rows by name", "a,b\n1,\"2,\n3\"\n", "[map[a:1 b:2,\n3]]", ""},
		{"no rows", "a,b\n", "[]", ""},
		{"another column", "a,c\n1,2\n", "", `not "b"`},
		{"a short row", "a,b\n1\n", "", "wrong number of fields"},
		{"empty", "", "", "it is empty"},
	} {
		rows, err := labelled.Table(fileOf(t, c.content), "a", "b")
		if c.wrong != "" && (err == nil || !strings.Contains(err.Error(), c.wrong)) {
			t.Errorf("%s: Table() = %v, %v; want an error with %q", c.name, rows, err, c.wrong)
		}
		if c.wrong == "" && (err != nil || fmt.Sprint(rows) != c.want) {
			t.Errorf("%s: Table() = %v, %v; want %s", c.name, rows, err, c.want)
		}
	}
}

func TestEachLine(t *testing.T) {
	enough := errors.New("enough")
	for _, c := range []struct{ name, content, want, wrong string }{
		{"two", "{\"a\":1}\n{\"A\":2}", "[1 2]", ""},
		{"none", "", "[]", ""},
		{"broken", "{\"a\":1}\n{\"a\":", "[1]", "data:2: unexpected end"},
		{"refused", "{\"a\":1}\n{\"a\":9}\n{\"a\":2}", "[1]", "data:2: enough"},
	} {
		var got []int
		err := labelled.EachLine(fileOf(t, c.content), func(row struct{ A int }) error {
			if row.A == 9 {
				return enough
			}
			got = append(got, row.A)
			return nil
		})
		if fmt.Sprint(got) != c.want || (err == nil) != (c.wrong == "") || err != nil && !strings.Contains(err.Error(), c.wrong) {
			t.Errorf("%s: EachLine() = %v, %v; want %s and %q", c.name, got, err, c.want, c.wrong)
		}
	}
}
