package localneo4j

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"whosaid/graph"
)

// fakePath returns a PATH that holds only these programs, each a shell script; a fake can only
// force an error.
func fakePath(t *testing.T, programs map[string]string) func(string) string {
	t.Helper()
	dir := t.TempDir()
	for name, script := range programs {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+script+"\n"), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	return func(key string) string {
		if key == "PATH" {
			return dir
		}
		return ""
	}
}

// sayVersion is a java that says it is of this version.
func sayVersion(version string) string {
	return fmt.Sprintf(`echo 'openjdk version "%s" 2020-01-01' >&2`, version)
}

func TestRefusedStarts(t *testing.T) {
	good := sayVersion("17.0.1")
	for _, c := range []struct {
		name     string
		programs map[string]string
		change   func(*Config)
		kind     error
		says     []string
	}{
		{name: "no Java", kind: graph.ErrUnavailable, says: []string{"no Java is installed", "install"}},
		{name: "Java 8", programs: map[string]string{"java": sayVersion("1.8.0_292")}, kind: graph.ErrUnavailable, says: []string{"Java 8 at", "too old", "install"}},
		{name: "Java 11", programs: map[string]string{"java": sayVersion("11.0.11")}, kind: graph.ErrUnavailable, says: []string{"Java 11 at", "too old"}},
		{name: "a stub of a Java", programs: map[string]string{"java": "exit 1"}, kind: graph.ErrUnavailable, says: []string{"no Java is installed"}},
		{name: "no Maven", programs: map[string]string{"java": good}, kind: graph.ErrUnavailable, says: []string{"no Maven is installed", "install"}},
		{name: "Maven without network", programs: map[string]string{"java": good, "mvn": "echo '[ERROR] Unknown host'; exit 1"}, kind: graph.ErrUnavailable, says: []string{"Maven Central", "Unknown host"}},
		{name: "Maven brings nothing", programs: map[string]string{"java": good, "mvn": "exit 0"}, kind: graph.ErrUnavailable, says: []string{"FastInfoset", "no such file"}},
		{name: "Maven brings something else", programs: map[string]string{"java": good, "mvn": "for a; do case $a in -DoutputDirectory=*) echo x > ${a#*=}/FastInfoset-1.2.16.jar;; esac; done"}, kind: graph.ErrInvalid, says: []string{"SHA-256"}},
		{name: "data folder is a file", change: func(c *Config) { c.DataDir = "/dev/null" }, kind: graph.ErrUnavailable, says: []string{"/dev/null", "not a directory"}},
		{name: "cache folder is a file", programs: map[string]string{"java": good}, change: func(c *Config) { c.CacheDir = "/dev/null/cache" }, kind: graph.ErrUnavailable, says: []string{"/dev/null", "not a directory"}},
		{name: "relative folder", change: func(c *Config) { c.DataDir = "data" }, kind: graph.ErrInvalid, says: []string{"absolute"}},
		{name: "no size", change: func(c *Config) { c.PageCache = "12x" }, kind: graph.ErrInvalid, says: []string{"page cache", "512m"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			cfg := Config{DataDir: t.TempDir(), CacheDir: t.TempDir(), Getenv: fakePath(t, c.programs), javaHomes: []string{}}
			if c.change != nil {
				c.change(&cfg)
			}
			_, err := Ensure(t.Context(), cfg)
			if !errors.Is(err, c.kind) {
				t.Fatalf("Ensure = %v, want %v", err, c.kind)
			}
			for _, want := range c.says {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("Ensure = %q, want it to say %q", err, want)
				}
			}
			if left, _ := filepath.Glob(filepath.Join(cfg.CacheDir, "neo4j-*.part")); len(left) > 0 {
				t.Errorf("half an installation is left: %v", left)
			}
		})
	}
}

// TestDiskFull has real jars and a disk without space.
func TestDiskFull(t *testing.T) {
	cfg := testConfig(t)
	cfg.freeBytes = func(string) (uint64, error) { return 3 << 20, nil }
	_, err := Ensure(t.Context(), cfg)
	if !errors.Is(err, graph.ErrUnavailable) || !strings.Contains(err.Error(), "full: 3 MB are free") {
		t.Errorf("Ensure on a full disk = %v, want ErrUnavailable and how much is free", err)
	}
}

// TestHalfInstallation cuts one jar short; the next start installs anew.
func TestHalfInstallation(t *testing.T) {
	cfg := testConfig(t)
	full, err := cfg.complete()
	if err != nil {
		t.Fatal(err)
	}
	lib, _, err := install(t.Context(), full)
	if err != nil {
		t.Fatal(err)
	}
	half := filepath.Join(t.TempDir(), filepath.Base(lib))
	list, err := jars()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(half, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, j := range list {
		if err := os.Symlink(filepath.Join(lib, j.name), filepath.Join(half, j.name)); err != nil {
			t.Fatal(err)
		}
	}
	if !installed(half, list) {
		t.Fatal("installed = false with every jar there")
	}
	cut := filepath.Join(half, list[0].name)
	if err := os.Remove(cut); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(cut, []byte("PK"), 0o600); err != nil {
		t.Fatal(err)
	}
	if installed(half, list) {
		t.Error("installed = true with a jar cut short")
	}
}

// TestCredential compares with what neo4j-admin 5.26 wrote for this password and salt.
func TestCredential(t *testing.T) {
	salt := []byte{0x50, 0x42, 0x0b, 0x1e, 0x1f, 0x08, 0x2f, 0xf8, 0x02, 0x0c, 0x0e, 0x7b, 0x24, 0x32, 0x5b, 0x4c,
		0xba, 0xd7, 0x19, 0x89, 0xa8, 0xf2, 0x6e, 0xa9, 0xed, 0x04, 0xbf, 0x78, 0xe9, 0xb6, 0x6b, 0xf8}
	const want = "neo4j:SHA-256,dcb4802b3b0460bad81ebf4bfc9954b9fe5e048624e2feda1d61b33dd6915dd1," +
		"50420b1e1f082ff8020c0e7b24325b4cbad71989a8f26ea9ed04bf78e9b66bf8,1024:\n"
	if got := credential("neo4j", "abcd1234", salt); got != want {
		t.Errorf("credential = %q, want %q", got, want)
	}
}

func TestLostPassword(t *testing.T) {
	h := home(t.TempDir())
	if err := os.MkdirAll(h.data(), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(h.ready(), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := h.loadPassword(); !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), "whosaid neo4j reset") {
		t.Errorf("loadPassword of a graph whose password is gone = %v, want ErrInvalid and a way out", err)
	}
}

func TestInstallHint(t *testing.T) {
	for _, c := range []struct {
		name, goos, release string
		java, maven         bool
		want                string
	}{
		{"Debian 12", "linux", "ID=debian\nVERSION_ID=\"12\"\n", true, true, "install with: sudo apt-get install -y openjdk-17-jre-headless maven"},
		{"Debian 13", "linux", "ID=debian\nVERSION_ID=\"13\"\n", true, false, "install with: sudo apt-get install -y openjdk-21-jre-headless"},
		{"Ubuntu", "linux", "ID=ubuntu\nID_LIKE=debian\nVERSION_ID=\"24.04\"\n", false, true, "install with: sudo apt-get install -y maven"},
		{"Mint", "linux", "ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n", false, true, "install with: sudo apt-get install -y maven"},
		{"Rocky", "linux", "ID=rocky\nID_LIKE=\"rhel centos fedora\"\n", true, true, "install with: sudo dnf install -y java-21-openjdk-headless maven"},
		{"macOS", "darwin", "", true, true, "install with: brew install openjdk@21 maven"},
		{"unknown", "linux", "", true, false, "install Java 17 or 21 and Maven, or set WHOSAID_NEO4J_URI to a Neo4j elsewhere"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := installHint(c.goos, c.release, c.java, c.maven); got != c.want {
				t.Errorf("installHint = %q, want %q", got, c.want)
			}
		})
	}
	if osRelease() == "" && runtime.GOOS == "linux" {
		t.Error("osRelease is empty on Linux")
	}
}
