package config

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"whosaid/graph"
)

// env returns a Getenv and Environ of these variables and a home of the test's own.
func env(t *testing.T, vars map[string]string) Options {
	t.Helper()
	all := map[string]string{"HOME": t.TempDir()}
	var environ []string
	for k, v := range vars {
		all[k] = v
		environ = append(environ, k+"="+v)
	}
	return Options{Getenv: func(k string) string { return all[k] }, Environ: environ}
}

func writeYAML(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "config.yaml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestLaterSourcesWin(t *testing.T) {
	opts := env(t, map[string]string{"WHOSAID_LOG_LEVEL": "warn", "WHOSAID_INGEST_BATCH_SIZE": "7"})
	opts.File = writeYAML(t, "log: {level: debug, format: json}\ningest: {batch_size: 9}\nneo4j: {password: s3cret}\n")
	opts.Flags = map[string]string{"ingest.batch_size": "5"}
	c, err := Load(opts)
	if err != nil {
		t.Fatal(err)
	}
	if c.Log.Level != "warn" || c.Log.Format != "json" || c.Ingest.BatchSize != 5 || c.Serve.Addr != "127.0.0.1:8484" || c.Neo4j.Password != "s3cret" {
		t.Errorf("Load = %+v; want level of the environment, format of the file, batch size of the command line, address by default", c)
	}
	want := map[string][2]string{ // Key to value and the beginning of its source.
		"log.level":         {"warn", "environment WHOSAID_LOG_LEVEL"},
		"log.format":        {"json", "file " + opts.File},
		"ingest.batch_size": {"5", "command line"},
		"serve.addr":        {"127.0.0.1:8484", "default"},
		"neo4j.password":    {"(hidden)", "file " + opts.File},
		"neo4j.user":        {"neo4j", "default"},
	}
	for _, s := range c.Settings() {
		if w, ok := want[s.Key]; ok && (s.Value != w[0] || s.Source != w[1]) {
			t.Errorf("setting %s = %q from %q, want %q from %q", s.Key, s.Value, s.Source, w[0], w[1])
		}
	}
}

func TestUserFileAndFolders(t *testing.T) {
	opts := env(t, map[string]string{"XDG_CONFIG_HOME": t.TempDir(), "XDG_DATA_HOME": "/data"})
	dir := filepath.Join(opts.Getenv("XDG_CONFIG_HOME"), "whosaid")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "config.yaml"), []byte("local: {heap: 1g}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	c, err := Load(opts)
	if err != nil || c.Local.Heap != "1g" || c.Local.DataDir != "/data/whosaid" {
		t.Errorf("Load = %+v, %v; want the heap of the user's file and the XDG data folder", c.Local, err)
	}
}

func TestRefused(t *testing.T) {
	for _, c := range []struct {
		name  string
		yaml  string
		env   map[string]string
		flags map[string]string
		says  []string
	}{
		{name: "unknown key in the file", yaml: "neo4j: {url: bolt://h}", says: []string{"config.yaml", "neo4j.url", "the nearest is neo4j.uri"}},
		{name: "unknown section", yaml: "logg: {level: info}", says: []string{"logg.level", "the nearest is log.level"}},
		{name: "unknown key on the command line", flags: map[string]string{"log.lvl": "info"}, says: []string{"log.lvl", "log.level"}},
		{name: "misspelt variable", env: map[string]string{"WHOSAID_NEO4J_URL": "bolt://h"}, says: []string{"WHOSAID_NEO4J_URL", "WHOSAID_NEO4J_URI"}},
		{name: "broken yaml", yaml: "neo4j: [", says: []string{"config.yaml", "line 1"}},
		{name: "wrong type", yaml: "ingest: {batch_size: many}", says: []string{"batch_size"}},
		{name: "scheme", env: map[string]string{"WHOSAID_NEO4J_URI": "http://h:7474"}, says: []string{"environment WHOSAID_NEO4J_URI", "neo4j+s://"}},
		{name: "password in the address", env: map[string]string{"WHOSAID_NEO4J_URI": "bolt://u:p4ss@h"}, says: []string{"neo4j.password"}},
		{name: "no address", env: map[string]string{"WHOSAID_NEO4J_URI": "bolt://u:p4ss@h:x y"}, says: []string{"neo4j.uri"}},
		{name: "batch too large", env: map[string]string{"WHOSAID_INGEST_BATCH_SIZE": "50001"}, says: []string{"ingest.batch_size", "50000"}},
		{name: "address", env: map[string]string{"WHOSAID_SERVE_ADDR": "8080"}, says: []string{"serve.addr", "host:port"}},
		{name: "level", env: map[string]string{"WHOSAID_LOG_LEVEL": "loud"}, says: []string{"log.level", "debug"}},
		{name: "model address", env: map[string]string{"WHOSAID_LLM_URL": "ftp://host"}, says: []string{"llm.url", "https"}},
		{name: "model without a name", env: map[string]string{"WHOSAID_LLM_URL": "http://localhost:1/v1"}, says: []string{"llm.model"}},
		{name: "model's time", env: map[string]string{"WHOSAID_LLM_URL": "http://localhost:1/v1", "WHOSAID_LLM_MODEL": "m", "WHOSAID_LLM_TIMEOUT": "0s"}, says: []string{"llm.timeout"}},
		{name: "format", env: map[string]string{"WHOSAID_LOG_FORMAT": "xml"}, says: []string{"log.format", "json"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			opts := env(t, c.env)
			opts.Flags = c.flags
			if c.yaml != "" {
				opts.File = writeYAML(t, c.yaml)
			}
			_, err := Load(opts)
			if !errors.Is(err, graph.ErrInvalid) {
				t.Fatalf("Load = %v, want ErrInvalid", err)
			}
			for _, want := range c.says {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("Load = %q, want it to say %q", err, want)
				}
			}
			if strings.Contains(err.Error(), "p4ss") {
				t.Errorf("Load = %q, which shows the password", err)
			}
		})
	}
}

func TestOtherVariablesAreNone(t *testing.T) {
	if _, err := Load(env(t, map[string]string{"WHOSAID_BROWSER": "/usr/bin/chromium"})); err != nil {
		t.Errorf("Load with WHOSAID_BROWSER = %v, want it ignored", err)
	}
}

func TestNoSuchFile(t *testing.T) {
	opts := env(t, nil)
	opts.File = filepath.Join(t.TempDir(), "none.yaml")
	if _, err := Load(opts); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("Load of a file that is not there = %v, want ErrNotFound", err)
	}
}
