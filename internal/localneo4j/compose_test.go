package localneo4j

import (
	"os"
	"strings"
	"testing"
)

// TestComposeIsAlike holds that compose.yaml starts the release that is installed here, with the same memory and what
// keeps it to itself.
func TestComposeIsAlike(t *testing.T) {
	text, err := os.ReadFile("../../compose.yaml")
	if err != nil {
		t.Fatal(err)
	}
	release := version[:strings.LastIndexByte(version, '.')]
	want := []string{"image: neo4j:" + release + "-community", "NEO4J_server_memory_heap_max__size: " + DefaultHeap, "NEO4J_server_memory_pagecache_size: " + DefaultPageCache}
	for line := range strings.SplitSeq(settings, "\n") {
		if key, value, _ := strings.Cut(line, "="); strings.HasPrefix(key, "dbms.") {
			want = append(want, "NEO4J_"+strings.NewReplacer("_", "__", ".", "_").Replace(key)+`: "`+value+`"`)
		}
	}
	if len(want) < 4 {
		t.Fatalf("the settings have nothing to compare: %q", want)
	}
	for _, line := range want {
		if !strings.Contains(string(text), line) {
			t.Errorf("compose.yaml lacks %q", line)
		}
	}
}
