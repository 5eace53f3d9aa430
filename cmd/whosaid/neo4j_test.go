package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

// runIn runs the program with an environment of the test's own.
func runIn(t *testing.T, env map[string]string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	err := run(t.Context(), args, func(k string) string { return env[k] }, strings.NewReader(""), &out, &errs)
	return exitCode(err), out.String(), errs.String()
}

func TestNeo4jWithoutServer(t *testing.T) {
	env := map[string]string{"HOME": t.TempDir()}
	for _, c := range []struct {
		name string
		args []string
		want int
		says string // On stdout or stderr.
	}{
		{"status", []string{"neo4j", "status"}, 0, "not running"},
		{"stop", []string{"neo4j", "stop"}, 0, "was not running"},
		{"reset asks", []string{"neo4j", "reset"}, 2, "--yes"},
		{"reset", []string{"neo4j", "reset", "--yes"}, 0, "deleted"},
		{"heap of no size", []string{"neo4j", "start", "--set", "local.heap=lots"}, 1, "want a size such as 512m"},
	} {
		t.Run(c.name, func(t *testing.T) {
			code, stdout, stderr := runIn(t, env, c.args...)
			if code != c.want || !strings.Contains(stdout+stderr, c.says) {
				t.Errorf("run(%q) = exit %d, %q, %q; want %d and %q", c.args, code, stdout, stderr, c.want, c.says)
			}
		})
	}
}

func TestNeo4jStartNeedsNoOtherServer(t *testing.T) {
	code, _, stderr := runIn(t, map[string]string{"HOME": t.TempDir(), "WHOSAID_NEO4J_URI": "bolt://localhost:7687"}, "neo4j", "start")
	if code != 1 || !strings.Contains(stderr, "neo4j.uri is set") {
		t.Errorf("start with an address set = exit %d, %q; want 1 and why", code, stderr)
	}
}

func TestConfigShowsSourcesAndHidesSecrets(t *testing.T) {
	env := map[string]string{"HOME": t.TempDir(), "WHOSAID_NEO4J_PASSWORD": "hunter2"}
	code, stdout, _ := runIn(t, env, "config", "--json", "--set", "log.level=debug")
	var settings []struct{ Key, Value, Source string }
	if err := json.Unmarshal([]byte(stdout), &settings); code != 0 || err != nil {
		t.Fatalf("config --json = exit %d, %q: %v", code, stdout, err)
	}
	got := map[string]string{}
	for _, s := range settings {
		got[s.Key] = s.Value + " from " + s.Source
	}
	for key, want := range map[string]string{
		"log.level":      "debug from command line",
		"neo4j.password": "(hidden) from environment WHOSAID_NEO4J_PASSWORD",
	} {
		if got[key] != want {
			t.Errorf("config: %s = %q, want %q", key, got[key], want)
		}
	}
	if _, plain, _ := runIn(t, env, "config"); strings.Contains(plain+stdout, "hunter2") {
		t.Errorf("config shows the password:\n%s", plain)
	}
}

func TestUnknownSetting(t *testing.T) {
	code, _, stderr := runIn(t, map[string]string{"HOME": t.TempDir()}, "config", "--set", "neo4j.url=bolt://h")
	if code != 1 || !strings.Contains(stderr, "the nearest is neo4j.uri") {
		t.Errorf("unknown setting = exit %d, %q; want 1 and the nearest", code, stderr)
	}
}
