package resolve

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
)

// TestLayoutIsTold holds that doc.go says of every file what it is for, by its name as a word.
func TestLayoutIsTold(t *testing.T) {
	text, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	told := wordSet(strings.Join(strings.FieldsFunc(string(text), func(r rune) bool { return !unicode.IsLetter(r) }), " "))
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) < 2 {
		t.Fatalf("the files of the room = %v, %v", files, err)
	}
	for _, file := range files {
		if name := strings.TrimSuffix(file, ".go"); !strings.HasSuffix(name, "_test") && name != "doc" && !told[name] {
			t.Errorf("doc.go does not say what %s is for", file)
		}
	}
}
